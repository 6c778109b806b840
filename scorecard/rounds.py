"""`python -m scorecard.rounds sqlite|postgres FILE`: kills, deploys and restarts over one database; figures to a file.

A process of its own for each database: tortoise keeps the SQL of the first one that it meets (RELIABILITY F10).
"""

import asyncio
import os
import statistics
import sys
import tempfile
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

from scorecard.broadcasting import kill_a_broadcast
from scorecard.figures import Card, keep, say
from scorecard.interrupting import Interrupted, interrupt_the_bot
from scorecard.killing import Killed, kill_the_sender
from scorecard.recovering import Recovered, recover
from scorecard.sharing import SENDERS, kill_replicas, restart_the_database, share_the_pace
from scorecard.store import Database, NewStore, stores

KILLS = int(os.environ.get("KILLS", "200"))
BOT_KILLS = int(os.environ.get("BOT_KILLS", "20"))
DEPLOYS = int(os.environ.get("DEPLOYS", "5"))
BROADCAST = int(os.environ.get("BROADCAST", "100000"))
"""Families of the school that is told something in the middle of kills."""
BROADCAST_KILLS = 6
RESTARTS = int(os.environ.get("RESTARTS", "6"))
DEPLOY_DEEDS = 500
"""Two updates each."""
DEEDS_A_KILL = 12
RECOVERIES = 3
Found = TypeVar("Found")


class Rounds:
    """Figures of one database, in the order of the page."""

    def __init__(self, kind: str, new: NewStore, folder: Path) -> None:
        self.card, self._kind, self._new, self._folder = Card(), kind, new, folder

    def all(self) -> Card:
        rounds = [self._sender, self._bot, self._deploys, self._broadcast, self._recovery]
        if self._kind == "postgres":
            rounds += [self._pace, self._restarts, self._replicas]
        for one in rounds:
            try:
                one()
            except Exception as trouble:  # noqa: BLE001 - a broken promise, and the figures of the others are kept
                self.card.broken.append(
                    f"{self._kind}: {one.__name__.strip('_')} did not end: {type(trouble).__name__} {trouble}"
                )
        return self.card

    def _sender(self) -> None:
        name, folder = self._begin("sender", f"Killing a sender {KILLS} times")
        found: Killed = _ran(kill_the_sender(self._new(folder), folder, KILLS))
        command, card = f"KILLS={KILLS} make scorecard", self.card
        card.at_least(f"{name}: kills", found.kills, KILLS, command)
        card.exactly(f"{name}: notices lost of {found.notices}", found.lost, 0, command)
        card.at_most(f"{name}: repeats, at most the requests in flight", found.repeats, found.in_flight, command)
        card.at_most(f"{name}: repeats a kill", found.repeats / max(found.kills, 1), 1, command)
        card.at_most(f"{name}: in doubt twice, replayed", len(found.replayed), found.kills / 20, command, promise=False)
        card.exactly(f"{name}: leaks", found.leaks, 0, command)
        card.at_most(f"{name}: begin to first message, worst s", max(found.recovery), 5, command, promise=False)
        card.broken += found.broken

    def _bot(self) -> None:
        name, folder = self._begin("bot", f"Killing the whole bot {BOT_KILLS} times")
        deeds = BOT_KILLS * DEEDS_A_KILL
        found = _ran(interrupt_the_bot(self._new(folder), folder, BOT_KILLS, deeds, graceful=False))
        command = f"BOT_KILLS={BOT_KILLS} make scorecard"
        self.card.at_least(f"{name}: kills", found.ends, BOT_KILLS, command)
        self._updates(name, found, command)
        self.card.at_most(f"{name}: repeats, at most the requests in flight", found.repeats, found.in_flight, command)
        self.card.at_most(f"{name}: repeats a kill", found.repeats / max(found.ends, 1), 1, command)

    def _deploys(self) -> None:
        name, folder = self._begin("deploy", f"Stopping the bot {DEPLOYS} times while {DEPLOY_DEEDS * 2} updates come")
        found = _ran(interrupt_the_bot(self._new(folder), folder, DEPLOYS, DEPLOY_DEEDS, graceful=True))
        command = f"DEPLOYS={DEPLOYS} make scorecard"
        self._updates(name, found, command)
        self.card.exactly(f"{name}: repeats", found.repeats, 0, command)
        self.card.at_most(f"{name}: SIGTERM to the end, worst s", max(found.stopped_in), 25, command, promise=False)

    def _broadcast(self) -> None:
        name, folder = self._begin("broadcast", f"Killing the bot in the middle of an announcement to {BROADCAST}")
        found = _ran(kill_a_broadcast(self._new(folder), folder, BROADCAST_KILLS, BROADCAST))
        command, card = f"BROADCAST={BROADCAST} make scorecard", self.card
        card.at_least(f"{name}: kills", found.kills, BROADCAST_KILLS, command)
        card.at_least(f"{name}: kills with some told and some not", found.in_the_middle, BROADCAST_KILLS, command)
        card.exactly(f"{name}: families missed of {BROADCAST}", found.missed, 0, command)
        card.at_most(f"{name}: repeats, at most the requests in flight", found.repeats, found.in_flight, command)
        card.exactly(f"{name}: marked as sent and not in the chat", found.vainly, 0, command)
        card.exactly(f"{name}: in the chat, neither marked nor in doubt", found.unmarked, 0, command)
        card.at_most(f"{name}: in doubt twice", found.given_up, found.in_flight / 2, command)
        heard = found.shown[0] + found.given_up
        card.exactly(f"{name}: families who heard, as the head reads, or are in doubt twice", heard, BROADCAST, command)
        card.exactly(f"{name}: of so many, as the head reads", found.shown[1], BROADCAST, command)

    def _recovery(self) -> None:
        """Nothing is prepared here: a new process starts with its imports, as a supervisor would start it."""
        sender = "worker" if self._kind == "postgres" else "sender"
        for role, limit in ((sender, 10), ("bot", 20)):
            name, folder = self._begin(f"recovery {role}", f"Killing a {role} and starting another")
            found: Recovered = _ran(recover(self._new(folder), folder, role, RECOVERIES))
            named = name.replace("recovery ", "")
            self._slow(f"{named}: kill -9 to the next message, worst s", max(found.first), limit)
            self._slow(f"{named}: kill -9 to the last it had in hand, worst s", max(found.rest), limit)
            if role != "bot":
                self._slow(f"{named}: loaded, median s", statistics.median(found.loaded), 3)

    def _pace(self) -> None:
        name, folder = self._begin("pace", f"{SENDERS} processes send as fast as they may")
        found = _ran(share_the_pace(self._new(folder), folder))
        self._slow(f"{name}: most messages of {SENDERS} processes in a second", found.fullest, 31)
        self.card.exactly(f"{name}: 429 from Telegram", found.floods, 0, _COMMAND)
        self._slow(f"{name}: slower than 29.7 a second by", max(0.0, 29.7 - found.a_second), 0.3)
        self.card.broken += found.broken

    def _restarts(self) -> None:
        name, folder = self._begin("restart", f"Restarting PostgreSQL {RESTARTS} times while two processes send")
        store = self._new(folder)
        assert isinstance(store, Database)
        found = _ran(restart_the_database(store, folder, RESTARTS))
        command = f"RESTARTS={RESTARTS} make scorecard"
        self.card.at_least(f"{name}: restarts, fast and immediate", found.ends, RESTARTS, command)
        self.card.exactly(f"{name}: notices lost of {found.notices}", found.lost, 0, command)
        self.card.exactly(f"{name}: repeats", found.repeats, 0, command)
        self._slow(f"{name}: to the next message, worst s", max(found.recovery), 2)
        self.card.broken += found.broken

    def _replicas(self) -> None:
        name, folder = self._begin("replica", f"Killing webhook replicas {BOT_KILLS} times")
        found = _ran(kill_replicas(self._new(folder), folder, BOT_KILLS, BOT_KILLS * DEEDS_A_KILL))
        command = f"BOT_KILLS={BOT_KILLS} make scorecard"
        self.card.at_least(f"{name}: kills", found.ends, BOT_KILLS, command)
        self._updates(name, found, command)
        self.card.exactly(f"{name}: repeats", found.repeats, 0, command)

    def _updates(self, name: str, found: Interrupted, command: str) -> None:
        card, notices_lost = self.card, sum(line.startswith("O1") for line in found.broken)
        card.exactly(f"{name}: updates lost of {found.updates}", found.updates_lost, 0, command)
        card.exactly(f"{name}: deeds lost of {found.deeds}", found.deeds_lost, 0, command)
        card.exactly(f"{name}: deeds done twice", found.doubled, 0, command)
        card.exactly(f"{name}: notices lost", notices_lost, 0, command)
        card.broken += found.broken

    def _begin(self, name: str, what: str) -> tuple[str, Path]:
        say(f"== {self._kind}: {what}")
        folder = self._folder / name.replace(" ", "-")
        folder.mkdir()
        return f"{self._kind} {name}", folder

    def _slow(self, name: str, seconds: float, limit: float) -> None:
        self.card.at_most(name, seconds, limit, _COMMAND, promise=False)


_COMMAND = "make scorecard"


def _ran(round_of: Coroutine[Any, Any, Found]) -> Found:
    return asyncio.run(round_of)


def main(kind: str, into: Path) -> None:
    with stores(kind) as new, tempfile.TemporaryDirectory(prefix="peremena-scorecard-") as name:
        keep(Rounds(kind, new, Path(name)).all(), into)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
