"""Real SIGKILLs at random moments of sending, and a count of what came of it."""

import asyncio
import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from scorecard import oracles
from scorecard.crowd import SECRET_KEY, TOKEN, build
from scorecard.ledger import told
from scorecard.news import School
from scorecard.processes import Child, SchoolTime, Telegram, environment, spawn, telegram

WORKS_SECONDS = (0.0, 0.9)
"""How long a process sends before it is killed: some die at once, some in the middle of their batch."""
AHEAD, AT_LEAST = 15, 60
"""So many notices for each kill are made before it all begins, and so many wait whenever a process begins."""
DRAIN_SECONDS = 300.0
UNTOLD = ("new", "retrying", "claimed", "sending")


@dataclass
class Killed:
    """What a run of kills came to. `in_flight` are requests that the kills caught; `recovery` is in seconds."""

    kills: int = 0
    notices: int = 0
    in_flight: int = 0
    repeats: int = 0
    recovery: list[float] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @property
    def lost(self) -> int:
        return sum(sentence.startswith("O1") for sentence in self.broken)

    @property
    def leaks(self) -> int:
        return sum(sentence.startswith("O4") for sentence in self.broken)


async def kill_the_sender(folder: Path, kills: int, *, seed: int = 0) -> Killed:
    """`kills` processes that only send die over one outbox; the last one lives until everything is told."""
    chance, result = random.Random(seed), Killed()
    pupils = max(200, kills * 6)
    database = folder / "killed.sqlite3"
    async with telegram(folder / "telegram", pupils + -(-pupils // 12)) as server:
        school = School(await build(database, pupils, first_chat=server.first_chat), database, SchoolTime())
        settings, log = environment(database, server.address), folder / "killed.log"
        child = await _spawned(settings, log, result)
        await _more_news(school, kills * AHEAD)
        for _ in range(kills):
            if waiting(database, *UNTOLD) < AT_LEAST:
                await _more_news(school, 2 * AT_LEAST)
            heir = asyncio.create_task(_spawned(settings, log, result))
            await _one_life(child, school, server, chance, result)
            child = await heir
        child.begin(school.time.now())
        await _drained(database, child)
        await child.stop()
        _judge(result, school, server, [database, log])
    return result


async def _spawned(settings: dict[str, str], log: Path, result: Killed) -> Child:
    began = monotonic()
    child = await spawn("sender", settings, log)
    await child.ready()
    result.starts.append(monotonic() - began)
    return child


async def _one_life(child: Child, school: School, server: Telegram, chance: random.Random, result: Killed) -> None:
    """Every tenth process is caught wherever it happens to be, the others a random while after their first message."""
    began, before = monotonic(), server.accepted
    child.begin(school.time.now())
    if chance.random() < 0.1:
        await asyncio.sleep(chance.uniform(0.0, 0.7))
    else:
        async with asyncio.timeout(60):
            while server.accepted == before:
                child.check_alive()
                await asyncio.sleep(0.01)
        result.recovery.append(monotonic() - began)
        await asyncio.sleep(chance.uniform(*WORKS_SECONDS))
    await child.kill()
    result.kills += 1
    result.in_flight += waiting(school.database, "sending")


async def _more_news(school: School, count: int) -> None:
    pupils, begin = school.crowd.pupils, len(school.owed)
    await school.set_dots([pupils[number % len(pupils)] for number in range(begin, begin + count)])


async def _drained(database: Path, child: Child) -> None:
    async with asyncio.timeout(DRAIN_SECONDS):
        while waiting(database, *UNTOLD):
            child.check_alive()
            await asyncio.sleep(0.2)


def waiting(database: Path, *states: str) -> int:
    """How many notices are in one of these states, read beside the process that writes."""
    marks = ",".join("?" * len(states))
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as file:
        row = file.execute(f"SELECT COUNT(*) FROM notices WHERE state IN ({marks})", states).fetchone()
    return int(row[0])


def _judge(result: Killed, school: School, server: Telegram, files: Sequence[Path]) -> None:
    """Every oracle that a run of kills can break. The recipients' rights do not change and nobody sleeps."""
    lines = told(server.lines())
    result.notices, result.repeats = len(school.owed), oracles.repeats(lines)
    places = {path.name: path.read_bytes() for path in [*files, server.ledger]}
    result.broken = [
        *oracles.lost(school.owed, lines),
        *oracles.repeated_too_often(lines, in_flight=result.in_flight, ambiguous=0),
        *oracles.disordered(school.owed, lines),
        *oracles.leaks(lines, school.grants),
        *oracles.spilled(places, [TOKEN.partition(":")[2], SECRET_KEY]),
    ]
