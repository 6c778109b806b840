"""Real SIGKILLs at random moments of sending, and a count of what came of it."""

import asyncio
import random
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from scorecard import oracles
from scorecard.canaries import Canary, canaries
from scorecard.crowd import SECRET_KEY, TOKEN, build
from scorecard.draining import drained
from scorecard.ledger import told
from scorecard.news import School, replay_dead
from scorecard.processes import Nest, SchoolTime, Telegram, environment, nest, telegram
from scorecard.store import Doubts, Store, waiting

WORKS_SECONDS = (0.0, 0.9)
"""How long a process sends before it is killed: some die at once, some in the middle of their batch."""
AHEAD, AT_LEAST = 15, 60
"""So many notices for each kill are made before it all begins, and so many wait whenever a process begins."""


@dataclass
class Killed:
    """What a run of kills came to. `in_flight` are requests that the kills caught; `replayed` are facts that were in
    doubt twice: a person lets them go late, so they keep no order.

    `recovery`: seconds from the word to begin to the first message.
    """

    kills: int = 0
    notices: int = 0
    in_flight: int = 0
    repeats: int = 0
    replayed: set[Canary] = field(default_factory=set)
    recovery: list[float] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @property
    def lost(self) -> int:
        return sum(sentence.startswith("O1") for sentence in self.broken)

    @property
    def leaks(self) -> int:
        return sum(sentence.startswith("O4") for sentence in self.broken)


async def kill_the_sender(store: Store, folder: Path, kills: int, *, seed: int = 0) -> Killed:
    """`kills` processes that only send die over one outbox; the last one lives until everything is told."""
    chance, result, doubts = random.Random(seed), Killed(), Doubts(store)
    pupils = max(200, kills * 6)
    async with telegram(folder / "telegram", pupils + -(-pupils // 12)) as server:
        school = School(await build(store.url, pupils, first_chat=server.first_chat), store.url, SchoolTime())
        await _more_news(school, kills * AHEAD)
        log = folder / "killed.log"
        async with nest(store.sender, environment(store, folder, server.address), log) as sender:
            for _ in range(kills):
                if await waiting(store, "new", "retrying") < AT_LEAST:
                    await _more_news(school, 2 * AT_LEAST)
                await _one_life(sender, school, server, chance, result)
                result.in_flight += await doubts.count()
            await _everything_told(sender, store, school, result)
        await _judge(result, school, server, store, log)
    return result


async def _one_life(nest: Nest, school: School, server: Telegram, chance: random.Random, result: Killed) -> None:
    """Every tenth process is caught wherever it happens to be, the others a random while after their first message."""
    began, before = monotonic(), server.accepted
    child = await nest.begin(school.time.now())
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


async def _more_news(school: School, count: int) -> None:
    pupils, begin = school.crowd.pupils, len(school.owed)
    await school.set_dots([pupils[number % len(pupils)] for number in range(begin, begin + count)])


async def _everything_told(sender: Nest, store: Store, school: School, result: Killed) -> None:
    for last in (False, True):
        child = await sender.begin(school.time.now())
        await drained(store, child)
        if (status := await child.stop()) != 0:
            result.broken.append(f"SIGTERM ended the sender with status {status}: {sender.last_words()[-300:]}")
        if last or not (replayed := await let_go_once_more(store, school.time)):
            return
        result.replayed |= replayed


async def let_go_once_more(store: Store, time: SchoolTime) -> set[Canary]:
    """What was in doubt twice waits for a person, who replays it: nothing may be missing in the end. Its facts."""
    rows = await store.ask("SELECT payload FROM notices WHERE state = 'failed'")
    if rows:
        await replay_dead(store.url, time.now())
    return {word for row in rows for word in canaries(str(row[0]))}


async def _judge(result: Killed, school: School, server: Telegram, store: Store, log: Path) -> None:
    """Every oracle that a run of kills can break. The recipients' rights do not change and nobody sleeps."""
    lines = told(server.lines())
    result.notices, result.repeats = len(school.owed), oracles.repeats(lines)
    places = {"the database": await store.dump()} | {path.name: path.read_bytes() for path in (log, server.ledger)}
    result.broken += [
        *oracles.lost(school.owed, lines),
        *oracles.repeated_too_often(lines, in_flight=result.in_flight, ambiguous=0),
        *oracles.disordered([one for one in school.owed if one.fact not in result.replayed], lines),
        *oracles.leaks(lines, school.grants),
        *oracles.spilled(places, [TOKEN.partition(":")[2], SECRET_KEY]),
    ]
