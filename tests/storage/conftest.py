"""A small school in a file: made once, copied for each test."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import close_database, open_database
from tests.rig.migrated import lay_database
from tests.rig.small_school import SmallSchool, build_small_school


@pytest.fixture(scope="session")
async def school_file(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallSchool]:
    path = tmp_path_factory.mktemp("storage") / "school.sqlite3"
    await lay_database(path)
    await open_database(f"sqlite://{path}")
    school = await build_small_school()
    await close_database()
    return path, school


@pytest.fixture
def url(school_file: tuple[Path, SmallSchool], tmp_path: Path) -> str:
    """A copy that nobody has opened."""
    copy = tmp_path / "peremena.sqlite3"
    shutil.copy(school_file[0], copy)
    return f"sqlite://{copy}"


@pytest.fixture
async def school(school_file: tuple[Path, SmallSchool], url: str) -> AsyncIterator[SmallSchool]:
    """The school in an open database."""
    await open_database(url)
    yield school_file[1]
    await close_database()
