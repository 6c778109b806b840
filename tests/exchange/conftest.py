"""A migrated empty database for every test that imports."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.demo.school import NOW
from school.clock import MovableClock
from storage.database import close_database, open_database
from tests.rig.migrated import lay_database


@pytest.fixture(scope="session")
async def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "peremena.sqlite3"
    await lay_database(path)
    return path


@pytest.fixture
async def database(empty: Path, tmp_path: Path) -> AsyncIterator[None]:
    path = tmp_path / "peremena.sqlite3"
    shutil.copy(empty, path)
    await open_database(f"sqlite://{path}")
    yield
    await close_database()


@pytest.fixture
def clock() -> MovableClock:
    """Monday, 23 November 2026, 8:20 in Moscow."""
    return MovableClock(NOW)
