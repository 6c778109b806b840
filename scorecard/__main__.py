"""`make scorecard`: the faults, the kills, the deploys; then the page. Ends with 1 when a promise was broken."""

import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from scorecard.figures import Card, say, show, write_json
from scorecard.interrupting import Interrupted, interrupt_the_bot
from scorecard.killing import Killed, kill_the_sender
from scorecard.page import proven, write_page
from scorecard.witness import WITNESSED

KILLS = int(os.environ.get("KILLS", "200"))
BOT_KILLS = int(os.environ.get("BOT_KILLS", "20"))
DEPLOYS = int(os.environ.get("DEPLOYS", "5"))
DEPLOY_DEEDS = 500
"""Two updates each."""
DEEDS_A_KILL = 12
ENOUGH_FAULTS = 40


def main() -> int:
    card = Card()
    witnessed = _faults(card)
    with tempfile.TemporaryDirectory(prefix="peremena-scorecard-") as name:
        _sender(card, Path(name) / "sender")
        _bot(card, Path(name) / "bot")
        _deploys(card, Path(name) / "deploys")
    show(card.figures)
    for sentence in card.broken:
        say(f"BROKEN  {sentence}")
    write_json(card)
    write_page(card, witnessed)
    return 0 if card.kept else 1


def _faults(card: Card) -> dict[str, dict[str, bool]]:
    say("== Faults, one by one, and a search for the order of things that breaks a promise")
    WITNESSED.unlink(missing_ok=True)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-m",
        "fault",
        "-p",
        "scorecard.witness",
        "-n",
        "2",
        "--dist",
        "loadfile",
    ]
    status = subprocess.run(command, check=False).returncode
    witnessed: dict[str, dict[str, bool]] = json.loads(WITNESSED.read_text(encoding="utf-8"))
    if status != 0:
        card.broken.append(f"tests of faults ended with status {status}")
    card.at_least("faults proven by tests", len(proven(witnessed)), ENOUGH_FAULTS, "pytest -m fault")
    return witnessed


def _sender(card: Card, folder: Path) -> None:
    say(f"== Killing a sender {KILLS} times")
    folder.mkdir()
    found: Killed = asyncio.run(kill_the_sender(folder, KILLS))
    command = f"KILLS={KILLS} make scorecard"
    card.at_least("sender: kills", found.kills, KILLS, command)
    card.exactly(f"sender: notices lost of {found.notices}", found.lost, 0, command)
    card.at_most("sender: repeats, at most the requests in flight", found.repeats, found.in_flight, command)
    card.at_most("sender: repeats a kill", found.repeats / max(found.kills, 1), 1, command)
    card.exactly("sender: leaks", found.leaks, 0, command)
    card.at_most("sender: loaded, median s", statistics.median(found.starts), 3, command, promise=False)
    card.at_most("sender: to the first message, worst s", max(found.recovery), 10, command, promise=False)
    card.broken += found.broken


def _bot(card: Card, folder: Path) -> None:
    say(f"== Killing the whole bot {BOT_KILLS} times")
    folder.mkdir()
    found = asyncio.run(interrupt_the_bot(folder, BOT_KILLS, BOT_KILLS * DEEDS_A_KILL, graceful=False))
    command = f"BOT_KILLS={BOT_KILLS} make scorecard"
    card.at_least("bot: kills", found.ends, BOT_KILLS, command)
    _updates(card, "bot", found, command)
    card.at_most("bot: repeats, at most the requests in flight", found.repeats, found.in_flight, command)
    card.at_most("bot: to the first message, worst s", max(found.recovery), 20, command, promise=False)


def _deploys(card: Card, folder: Path) -> None:
    say(f"== Stopping the bot by SIGTERM {DEPLOYS} times while {DEPLOY_DEEDS * 2} updates come")
    folder.mkdir()
    found = asyncio.run(interrupt_the_bot(folder, DEPLOYS, DEPLOY_DEEDS, graceful=True))
    command = f"DEPLOYS={DEPLOYS} make scorecard"
    _updates(card, "deploy", found, command)
    card.exactly("deploy: repeats", found.repeats, 0, command)
    card.at_most("deploy: SIGTERM to the end, worst s", max(found.stopped_in), 25, command, promise=False)


def _updates(card: Card, name: str, found: Interrupted, command: str) -> None:
    card.exactly(f"{name}: updates lost of {found.updates}", found.updates_lost, 0, command)
    card.exactly(f"{name}: deeds lost of {found.deeds}", found.deeds_lost, 0, command)
    card.exactly(f"{name}: deeds done twice", found.doubled, 0, command)
    card.exactly(f"{name}: notices lost", sum(line.startswith("O1") for line in found.broken), 0, command)
    card.broken += found.broken


if __name__ == "__main__":
    sys.exit(main())
