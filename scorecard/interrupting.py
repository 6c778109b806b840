"""The whole bot is killed, or stopped as for a deploy, while teachers put marks: no update lost, no deed done twice."""

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from bot.journal_callbacks import BeginMark
from scorecard import oracles
from scorecard.crowd import BOT_ID, SEATS, SECRET_KEY, TODAY, TOKEN, Crowd, Pupil, build
from scorecard.draining import until
from scorecard.killing import let_go_once_more
from scorecard.ledger import told
from scorecard.oracles import Grant, Owed
from scorecard.processes import Child, Nest, SchoolTime, Telegram, environment, nest, telegram
from scorecard.store import UNTOLD, Doubts, Store, waiting

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
    replayed: int = 0
    recovery: list[float] = field(default_factory=list)
    stopped_in: list[float] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)


@dataclass
class Bot:
    """The whole bot of a run, its school and its Telegram. `ask` of the table behind every figure is `store.ask`."""

    nest: Nest
    store: Store
    server: Telegram
    crowd: Crowd
    time: SchoolTime
    chance: random.Random
    result: Interrupted


async def interrupt_the_bot(
    store: Store, folder: Path, ends: int, deeds: int, *, graceful: bool, seed: int = 0
) -> Interrupted:
    """`ends` processes end in the middle of `deeds` marks: by SIGTERM when `graceful`, else by SIGKILL."""
    result, doubts = Interrupted(), Doubts(store)
    async with telegram(folder / "telegram", people(deeds)) as server:
        crowd, chosen = await classes(store, server, deeds, seed)
        settings = environment(store, folder, server.address) | {"ROLE": "all"}
        async with nest("bot", settings, folder / "bot.log") as whole:
            bot = Bot(whole, store, server, crowd, SchoolTime(), random.Random(seed), result)
            for number in range(ends):
                await _one_life(bot, chosen[number * deeds // ends : (number + 1) * deeds // ends], graceful=graceful)
                result.in_flight += await doubts.count()
            child = await whole.begin(bot.time.now())
            await settled(store, child, deeds)
            await child.stop()
            if replayed := await let_go_once_more(store, bot.time):
                result.replayed = len(replayed)
                child = await whole.begin(bot.time.now())
                await settled(store, child, deeds)
                await child.stop()
        await judge(result, crowd, chosen, store, server, [folder / "bot.log"])
    return result


def people(deeds: int) -> int:
    """Chats that so many deeds need: the mothers' and the teachers'."""
    return -(-deeds // DEEDS_A_TEACHER) * (SEATS + 1)


async def classes(store: Store, server: Telegram, deeds: int, seed: int) -> tuple[Crowd, list[Pupil]]:
    """A school, and its pupils who are to get a mark, in a random order."""
    crowd = await build(store.url, -(-deeds // DEEDS_A_TEACHER) * SEATS, first_chat=server.first_chat)
    chosen = [pupil for seat, pupil in enumerate(crowd.pupils) if seat % SEATS < DEEDS_A_TEACHER][:deeds]
    random.Random(seed).shuffle(chosen)
    return crowd, chosen


async def _one_life(bot: Bot, share: Sequence[Pupil], *, graceful: bool) -> None:
    """Half of the share is said before the process hears anything, the rest while it works."""
    began, before = monotonic(), bot.server.accepted
    child = await bot.nest.begin(bot.time.now())
    for pupil in share[: len(share) // 2]:
        await put_mark(bot.server, bot.crowd, pupil)
    async with asyncio.timeout(90):
        while bot.server.accepted == before:
            child.check_alive()
            await asyncio.sleep(0.01)
    bot.result.recovery.append(monotonic() - began)
    for pupil in share[len(share) // 2 :]:
        await put_mark(bot.server, bot.crowd, pupil)
    await asyncio.sleep(bot.chance.uniform(0.0, 1.0))
    await _end(child, bot.result, graceful=graceful)


async def put_mark(server: Telegram, crowd: Crowd, pupil: Pupil, *, patient: bool = False) -> None:
    """`patient` teachers wait for each answer, as people do. By webhook only they are understood in any case: Telegram
    hands presses and messages over by different queues, and after a failure one may overtake the other (F9)."""
    group = crowd.groups[pupil.group]
    begin = BeginMark(group.course, TODAY, 1, pupil.enrolment, "test", 6).pack()
    press = await server.do("press", bot=BOT_ID, person=group.chat, data=begin)
    if patient:
        await server.answered(press)
    await server.do("say", bot=BOT_ID, person=group.chat, text="5")
    if patient:
        await server.heard(group.chat)


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


async def settled(store: Store, child: Child, deeds: int) -> None:
    """Until every update is handled, or given up, and every notice is told. Raises ChildFailed."""

    async def done() -> bool:
        return await _count(store, "state <> 'new'") >= deeds * UPDATES_A_DEED and not await waiting(store, *UNTOLD)

    await until(done, store, child)


async def _count(store: Store, which: str) -> int:
    return int((await store.ask(f"SELECT COUNT(*) FROM inbox WHERE {which}"))[0][0])


async def judge(
    result: Interrupted,
    crowd: Crowd,
    chosen: Sequence[Pupil],
    store: Store,
    server: Telegram,
    logs: Sequence[Path],
) -> None:
    """What teachers see are screens; everything else is news."""
    lines, teachers = told(server.lines()), {group.chat for group in crowd.groups}
    owed = [Owed(pupil.chat, pupil.name, 0.0) for pupil in chosen]
    news = [line for line in lines if line.chat not in teachers]
    marks = Counter(row[0] for row in await store.ask("SELECT enrolment_id FROM marks"))
    result.deeds, result.updates = len(chosen), len(chosen) * UPDATES_A_DEED
    result.updates_lost = result.updates - await _count(store, "state = 'handled'")
    result.deeds_lost = sum(pupil.enrolment not in marks for pupil in chosen)
    result.doubled = sum(count - 1 for count in marks.values())
    result.repeats = oracles.repeats(news)
    places = {path.name: path.read_bytes() for path in (*logs, server.ledger)} | {"the database": await store.dump()}
    result.broken += [
        *(f"{result.updates_lost} updates were not handled" for _ in range(result.updates_lost > 0)),
        *(f"{result.deeds_lost} deeds were not done" for _ in range(result.deeds_lost > 0)),
        *(f"{result.doubled} deeds were done twice" for _ in range(result.doubled > 0)),
        *oracles.lost(owed, news),
        *oracles.repeated_too_often(news, in_flight=result.in_flight, ambiguous=0),
        *oracles.leaks(news, [Grant(pupil.chat, pupil.family, 0.0) for pupil in chosen]),
        *oracles.spilled(places, [TOKEN.partition(":")[2], SECRET_KEY]),
    ]
