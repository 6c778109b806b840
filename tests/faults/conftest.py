"""One class in a database, made once for all tests on virtual time."""

from pathlib import Path

import pytest

from scorecard.crowd import Crowd
from tests.faults.klass import template


@pytest.fixture(scope="session")
def klass(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Crowd]:
    return template(tmp_path_factory.mktemp("klass"))
