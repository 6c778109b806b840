"""The borders between packages hold, and each contract catches the violation it was written for.

Every violation is planted in a copy of the tree, one at a time, so a contract that has gone blind is seen.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.rows import ROOT

LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
CONTRACTS = [contract["name"] for contract in LINTER["contracts"]]


class Plant(NamedTuple):
    """A file with one forbidden line, and how the name of the contract that forbids it begins."""

    contract: str
    path: str
    line: str


PLANTS = [
    Plant("Layers", "school/planted.py", "import delivery"),
    Plant("Layers", "delivery/planted.py", "import usecases.ports"),
    Plant("Layers", "web/planted.py", "import scheduler"),
    Plant("Only bot knows aiogram", "web/planted.py", "import aiogram"),
    Plant("The transport, the pushes", "bot/push/planted.py", "import aiogram.types"),
    Plant("The transport, the pushes", "bot/keyboards/planted.py", "from aiogram import types"),
    Plant("Only storage knows tortoise", "web/planted.py", "import tortoise"),
    Plant("Only storage knows asyncpg and PgQueuer", "delivery/planted.py", "import asyncpg"),
    Plant("Only storage knows asyncpg and PgQueuer", "app/planted.py", "import pgqueuer"),
    Plant("Only scheduler knows apscheduler", "bot/planted.py", "from apscheduler import job"),
    Plant("Only pictures knows", "exchange/planted.py", "import matplotlib.figure"),
    Plant("Only pictures knows", "bot/planted.py", "from reportlab.pdfgen import canvas"),
    Plant("Only pictures knows", "exchange/planted.py", "import segno"),
    Plant("Layers", "pictures/planted.py", "import exchange"),
    Plant("School, delivery and use cases", "usecases/planted.py", "import aiohttp"),
    Plant("School, delivery and use cases", "school/planted.py", "from pydantic import BaseModel"),
    Plant("Handlers are unaware", "bot/handlers/planted.py", "import bot.handlers.planted_too"),
    Plant("The emulator knows nothing", "emulator/planted.py", "import school.clock"),
]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The product's packages and the contracts, without data, caches and tests."""
    copy = tmp_path_factory.mktemp("borders")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package in LINTER["root_packages"]:
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "bot" / "handlers" / "planted_too.py").touch()
    return copy


@pytest.fixture
def planted(tree: Path, request: pytest.FixtureRequest) -> Iterator[Plant]:
    plant: Plant = request.param
    path = tree / plant.path
    path.write_text(plant.line + "\n", encoding="utf-8")
    yield plant
    path.unlink()


def broken_contracts(tree: Path) -> list[str]:
    """What `lint-imports` says about `tree`, in a wide terminal so that names are not wrapped."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    said = subprocess.run(
        command, cwd=tree, env=os.environ | {"COLUMNS": "300"}, capture_output=True, text=True, check=False
    )
    verdicts = dict(re.findall(r"^(.+?) ?(KEPT|BROKEN)\b", said.stdout, flags=re.MULTILINE))
    assert list(verdicts) == CONTRACTS, said.stdout + said.stderr
    broken = [name for name, verdict in verdicts.items() if verdict == "BROKEN"]
    assert (said.returncode != 0) == bool(broken)
    return broken


def test_nobody_crosses_a_border(tree: Path):
    assert broken_contracts(tree) == []


@pytest.mark.parametrize("planted", PLANTS, indirect=True, ids=lambda plant: f"{plant.path}: {plant.line}")
def test_a_planted_violation_is_caught_by_its_contract_alone(tree: Path, planted: Plant):
    assert broken_contracts(tree) == [name for name in CONTRACTS if name.startswith(planted.contract)]


def test_every_contract_has_a_violation_planted():
    unplanted = [name for name in CONTRACTS if not any(name.startswith(plant.contract) for plant in PLANTS)]
    assert unplanted == []


def test_every_package_of_the_product_is_under_the_contracts():
    workshop = {"tests", "benchmarks", "scorecard", "scripts"}
    packages = {init.parent.name for init in ROOT.glob("*/__init__.py")} - workshop
    assert packages == set(LINTER["root_packages"])
