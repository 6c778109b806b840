"""The template of the small school, and the docket: every run of the core conversation is held once, judged often."""

from pathlib import Path

import pytest

from tests.second_judge.hearing import Docket
from tests.second_judge.trial import make_template


@pytest.fixture(scope="session")
async def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return await make_template(tmp_path_factory.mktemp("template") / "school.sqlite3")


@pytest.fixture(scope="session")
def docket(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Docket:
    return Docket(template, tmp_path_factory.mktemp("hearings"))
