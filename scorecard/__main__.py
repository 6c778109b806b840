"""`make scorecard`: the faults, the kills, the deploys, over both databases; then the page. Ends with 1 when a promise
was broken."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from scorecard.figures import Card, say, show, take, write_json
from scorecard.page import proven, write_page
from scorecard.rows import ROWS
from scorecard.witness import WITNESSED
from scripts.postgres import NoPostgres, programs

ENOUGH_FAULTS = 40
Witnessed = dict[str, dict[str, bool]]
_PATIENT = ("--timeout", "300")
"""Seconds a test: a slow machine proves as much."""


def main() -> int:
    card = Card()
    witnessed = _faults(card)
    for kind in ("sqlite", "postgres"):
        _rounds(card, kind)
    show(card.figures)
    for sentence in card.broken:
        say(f"BROKEN  {sentence}")
    write_json(card)
    write_page(card, witnessed)
    return 0 if card.kept else 1


def _faults(card: Card) -> Witnessed:
    say("== Faults, one by one, and a search for the order of things that breaks a promise")
    witnessed = _tested(card, "-n", "2", "--dist", "loadfile")
    say("== Faults of PostgreSQL, in a process of their own")
    for row, tests in _tested(card, "tests/postgres").items():
        witnessed.setdefault(row, {}).update(tests)
    claimed = [row for row in ROWS if witnessed.get(row)]
    card.at_least("faults proven by tests", len(proven(witnessed)), ENOUGH_FAULTS, "pytest -m fault")
    card.exactly("faults whose tests failed", len(claimed) - len(proven(witnessed)), 0, "pytest -m fault")
    return witnessed


def _tested(card: Card, *which: str) -> Witnessed:
    WITNESSED.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", "-m", "fault", "-p", "scorecard.witness", "-q", *_PATIENT, *which]
    at_random = {"FAULT_EXAMPLES": "60", **os.environ}
    if (status := subprocess.run(command, check=False, env=at_random).returncode) != 0:
        card.broken.append(f"tests of faults ended with status {status}")
    told: Witnessed = json.loads(WITNESSED.read_text(encoding="utf-8"))
    return told


def _rounds(card: Card, kind: str) -> None:
    """Where nothing can run PostgreSQL that is a broken promise: half of the figures are missing."""
    try:
        if kind == "postgres":
            programs()
    except NoPostgres as why:
        card.broken.append(f"nothing was measured on PostgreSQL: {why}")
        return
    with tempfile.TemporaryDirectory(prefix="peremena-scorecard-") as folder:
        kept = Path(folder) / "figures.json"
        command = [sys.executable, "-m", "scorecard.rounds", kind, str(kept)]
        if (status := subprocess.run(command, check=False).returncode) != 0:
            card.broken.append(f"the rounds on {kind} ended with status {status}")
        else:
            take(card, kept)


if __name__ == "__main__":
    sys.exit(main())
