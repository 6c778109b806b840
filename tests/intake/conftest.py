"""A migrated database per test: made once, copied for each."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from school.clock import MovableClock
from storage.database import close_database, open_database
from storage.migrate import migrate

MORNING = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
async def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("inbox") / "empty.db"
    await migrate(f"sqlite://{path}", now=MORNING)
    return path


@pytest.fixture
async def database(empty_file: Path, tmp_path: Path) -> AsyncIterator[str]:
    path = tmp_path / "school.db"
    shutil.copy2(empty_file, path)
    url = f"sqlite://{path}"
    await open_database(url)
    yield url
    await close_database()


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(MORNING)
