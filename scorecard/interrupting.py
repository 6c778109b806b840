"""The whole bot is killed, or stopped as for a deploy, while teachers put marks: no update lost, no deed done twice."""

import asyncio
import random
import sqlite3
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from bot.journal_callbacks import BeginMark
from scorecard import oracles
from scorecard.crowd import BOT_ID, SEATS, SECRET_KEY, TODAY, TOKEN, Crowd, Pupil, build
from scorecard.killing import UNTOLD, waiting
from scorecard.ledger import told
from scorecard.oracles import Grant, Owed
from scorecard.processes import Child, SchoolTime, Telegram, environment, spawn, telegram

DRAIN_SECONDS = 300.0
UPDATES_A_DEED = 2
"""A pupil is chosen by a press, the value is typed."""
DEEDS_A_TEACHER = 9
"""Fewer than twenty actions: the throttle of a hurried chat has no reason to speak."""


@dataclass
class Interrupted:
    """`doubled` deeds stand twice in the journal. `recovery` is from the word to begin to the first message, in s."""

    ends: int = 0
    updates: int = 0
    updates_lost: int = 0
    deeds: int = 0
    deeds_lost: int = 0
    doubled: int = 0
    repeats: int = 0
    in_flight: int = 0
    recovery: list[float] = field(default_factory=list)
    stopped_in: list[float] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)


async def interrupt_the_bot(folder: Path, ends: int, deeds: int, *, graceful: bool, seed: int = 0) -> Interrupted:
    """`ends` processes end in the middle of `deeds` marks: by SIGTERM when `graceful`, else by SIGKILL."""
    chance, result = random.Random(seed), Interrupted()
    groups = -(-deeds // DEEDS_A_TEACHER)
    database, log = folder / "bot.sqlite3", folder / "bot.log"
    async with telegram(folder / "telegram", groups * (SEATS + 1)) as server:
        crowd = await build(database, groups * SEATS, first_chat=server.first_chat)
        settings, time = environment(database, server.address), SchoolTime()
        chosen = [pupil for seat, pupil in enumerate(crowd.pupils) if seat % SEATS < DEEDS_A_TEACHER][:deeds]
        chance.shuffle(chosen)
        child = await _spawned(settings, log)
        for number in range(ends):
            heir = asyncio.create_task(_spawned(settings, log))
            share = chosen[number * deeds // ends : (number + 1) * deeds // ends]
            child.begin(time.now())
            await _one_life(child, crowd, share, server, chance, result)
            await _end(child, result, graceful=graceful)
            result.in_flight += waiting(database, "sending")
            child = await heir
        child.begin(time.now())
        await _settled(database, child, deeds * UPDATES_A_DEED)
        await child.stop()
        _judge(result, chosen, {group.chat for group in crowd.groups}, database, server, log)
    return result


async def _spawned(settings: dict[str, str], log: Path) -> Child:
    child = await spawn("bot", settings, log)
    await child.ready()
    return child


async def _one_life(
    child: Child, crowd: Crowd, share: Sequence[Pupil], server: Telegram, chance: random.Random, result: Interrupted
) -> None:
    """Half of the share is said before the process hears anything, the rest while it works."""
    began, before = monotonic(), server.accepted
    for pupil in share[: len(share) // 2]:
        await _put_mark(server, crowd, pupil)
    async with asyncio.timeout(90):
        while server.accepted == before:
            child.check_alive()
            await asyncio.sleep(0.01)
    result.recovery.append(monotonic() - began)
    for pupil in share[len(share) // 2 :]:
        await _put_mark(server, crowd, pupil)
    await asyncio.sleep(chance.uniform(0.0, 1.0))


async def _put_mark(server: Telegram, crowd: Crowd, pupil: Pupil) -> None:
    group = crowd.groups[pupil.group]
    begin = BeginMark(group.course, TODAY, 1, pupil.enrolment, "test", 6).pack()
    await server.do("press", bot=BOT_ID, person=group.chat, data=begin)
    await server.do("say", bot=BOT_ID, person=group.chat, text="5")


async def _end(child: Child, result: Interrupted, *, graceful: bool) -> None:
    began = monotonic()
    if graceful:
        child.check_alive()
        status = await child.stop()
        result.stopped_in.append(monotonic() - began)
        if status != 0:
            result.broken.append(f"SIGTERM ended the bot with status {status}")
    else:
        await child.kill()
    result.ends += 1


async def _settled(database: Path, child: Child, updates: int) -> None:
    async with asyncio.timeout(DRAIN_SECONDS):
        while _handled(database) < updates or waiting(database, *UNTOLD):
            child.check_alive()
            await asyncio.sleep(0.2)


def _handled(database: Path) -> int:
    """Failed ones count as handled here: the judge looks at them."""
    return int(_ask(database, "SELECT COUNT(*) FROM inbox WHERE state <> 'new'")[0][0])


def _ask(database: Path, question: str) -> list[tuple[int, ...]]:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as file:
        return file.execute(question).fetchall()


def _judge(
    result: Interrupted,
    chosen: Sequence[Pupil],
    teachers: AbstractSet[int],
    database: Path,
    server: Telegram,
    log: Path,
) -> None:
    """What teachers see are screens; everything else is news."""
    lines = told(server.lines())
    owed = [Owed(pupil.chat, pupil.name, 0.0) for pupil in chosen]
    news = [line for line in lines if line.chat not in teachers]
    marks = Counter(row[0] for row in _ask(database, "SELECT enrolment_id FROM marks"))
    result.deeds, result.updates = len(chosen), len(chosen) * UPDATES_A_DEED
    result.updates_lost = result.updates - int(_ask(database, "SELECT COUNT(*) FROM inbox WHERE state='handled'")[0][0])
    result.deeds_lost = sum(pupil.enrolment not in marks for pupil in chosen)
    result.doubled = sum(count - 1 for count in marks.values())
    result.repeats = oracles.repeats(news)
    places = {path.name: path.read_bytes() for path in (database, log, server.ledger)}
    result.broken += [
        *(f"{result.updates_lost} updates were not handled" for _ in range(result.updates_lost > 0)),
        *(f"{result.deeds_lost} deeds were not done" for _ in range(result.deeds_lost > 0)),
        *(f"{result.doubled} deeds were done twice" for _ in range(result.doubled > 0)),
        *oracles.lost(owed, news),
        *oracles.repeated_too_often(news, in_flight=result.in_flight, ambiguous=0),
        *oracles.leaks(news, [Grant(pupil.chat, pupil.family, 0.0) for pupil in chosen]),
        *oracles.spilled(places, [TOKEN.partition(":")[2], SECRET_KEY]),
    ]
