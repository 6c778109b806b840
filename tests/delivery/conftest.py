"""A migrated database per test: made once, copied for each."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import close_database, open_database
from tests.rig.migrated import lay_database


@pytest.fixture(scope="session")
async def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("outbox") / "empty.db"
    await lay_database(path)
    return path


@pytest.fixture
async def database(empty_file: Path, tmp_path: Path) -> AsyncIterator[str]:
    path = tmp_path / "school.db"
    shutil.copy2(empty_file, path)
    url = f"sqlite://{path}"
    await open_database(url)
    yield url
    await close_database()
