"""The template of the small school, and the docket: every run of the core conversation is held once, judged often."""

from pathlib import Path

import pytest

from storage.database import close_database, open_database
from storage.migrate import migrate
from tests.rig.small_school import NOW, build_small_school
from tests.second_judge.hearing import Docket


@pytest.fixture(scope="session")
async def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "school.sqlite3"
    url = f"sqlite://{path}"
    await migrate(url, now=NOW)
    await open_database(url)
    await build_small_school()
    await close_database()
    return path


@pytest.fixture(scope="session")
def docket(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Docket:
    return Docket(template, tmp_path_factory.mktemp("hearings"))
