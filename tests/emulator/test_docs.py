"""docs/emulator.md names every method, every deed and every fault, and none that does not exist."""

import re
from pathlib import Path

from emulator.control_http import DEEDS
from emulator.faults import AFTER, BEFORE
from emulator.methods import METHODS

PAGE = (Path(__file__).parents[2] / "docs" / "emulator.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return PAGE.split(f"## {title}\n")[1].split("\n## ")[0]


def first_cells(text: str) -> set[str]:
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in re.findall(r"`(\w+)`", row)}


def test_every_method_is_listed() -> None:
    assert set(re.findall(r"`([a-z]+[A-Z]\w+)`", section("Bot API"))) == {name for name, _ in METHODS.values()}


def test_every_deed_is_listed() -> None:
    assert first_cells(section("Control")) == DEEDS


def test_every_fault_is_listed_with_its_acceptance() -> None:
    faults = section("Faults")
    assert first_cells(faults) == BEFORE.keys() | AFTER.keys()
    accepted = {name for name in AFTER if re.search(rf"^\| `{name}` .*\*\*yes\*\* \|$", faults, re.MULTILINE)}
    assert accepted == set(AFTER)
