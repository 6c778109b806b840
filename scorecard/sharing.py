"""What only many processes on one PostgreSQL can break: the common pace, a restart of the server, a lost replica."""

import asyncio
import random
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from scorecard import oracles
from scorecard.crowd import Crowd, Pupil, build
from scorecard.draining import drained
from scorecard.interrupting import Interrupted, classes, judge, people, put_mark, settled
from scorecard.ledger import told
from scorecard.news import School
from scorecard.processes import Child, SchoolTime, Telegram, environment, nest, telegram
from scorecard.recovering import spoken
from scorecard.store import Database, Store
from scripts.proxy import free_port, proxied

SENDERS, NOTICES = 4, 450
RESTARTS_WORKERS, NOTICES_A_RESTART = 2, 150
WAYS = (signal.SIGINT, signal.SIGQUIT)
"""PostgreSQL's "fast" shutdown, and its "immediate" one: as after a power cut."""
WEBHOOK_SECRET = "scorecard-webhook-secret-of-40-characters"


@dataclass
class Shared:
    """`fullest` is the most messages that Telegram accepted in any second; `recovery` is in seconds."""

    notices: int = 0
    fullest: int = 0
    a_second: float = 0.0
    floods: int = 0
    repeats: int = 0
    ends: int = 0
    recovery: list[float] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @property
    def lost(self) -> int:
        return sum(sentence.startswith("O1") for sentence in self.broken)


async def share_the_pace(store: Store, folder: Path) -> Shared:
    """Four processes send as fast as they may."""
    result = Shared()
    async with _sending(store, folder, SENDERS, NOTICES) as (school, server, workers):
        await drained(store, *workers)
        result.floods = await server.floods()
        _judge(result, school, server)
    return result


async def restart_the_database(store: Database, folder: Path, restarts: int, *, seed: int = 0) -> Shared:
    """Two processes send while PostgreSQL goes and comes back, by turns the "fast" and the "immediate" way."""
    chance, result = random.Random(seed), Shared()
    async with _sending(store, folder, RESTARTS_WORKERS, restarts * NOTICES_A_RESTART) as (school, server, workers):
        for number in range(restarts):
            await asyncio.sleep(chance.uniform(0.5, 2.0))
            await asyncio.to_thread(store.server.restart, WAYS[number % 2], away=chance.uniform(0.0, 1.0))
            began, before = monotonic(), server.accepted
            await spoken(server, before, workers[0])
            result.recovery.append(monotonic() - began)
            result.ends += 1
        await drained(store, *workers)
        _judge(result, school, server)
    return result


@asynccontextmanager
async def _sending(
    store: Store, folder: Path, count: int, notices: int
) -> AsyncIterator[tuple[School, Telegram, list[Child]]]:
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(telegram(folder / "telegram", notices * 2))
        school = School(await build(store.url, notices, first_chat=server.first_chat), store.url, SchoolTime())
        await school.set_dots(school.crowd.pupils)
        settings = environment(store, folder, server.address)
        nests = [
            await stack.enter_async_context(nest("worker", settings, folder / f"worker{number}.log"))
            for number in range(count)
        ]
        lives = [await one.begin(school.time.now()) for one in nests]
        await _all_here(store, count)
        yield school, server, lives


def _judge(result: Shared, school: School, server: Telegram) -> None:
    """Nobody was killed, so nothing has an excuse to come twice."""
    lines = told(server.lines())
    moments = [line.at for line in lines]
    result.notices, result.repeats = len(school.owed), oracles.repeats(lines)
    result.fullest = oracles.fullest_second(moments)
    result.a_second = (len(moments) - 1) / (max(moments) - min(moments))
    result.broken += [
        *oracles.lost(school.owed, lines),
        *oracles.repeated_too_often(lines, in_flight=0, ambiguous=0),
        *oracles.leaks(lines, school.grants),
    ]


async def kill_replicas(store: Store, folder: Path, kills: int, deeds: int, *, seed: int = 0) -> Interrupted:
    """Two replicas behind a proxy hear teachers put marks; now the one, now the other is killed in the middle."""
    chance, result, time = random.Random(seed), Interrupted(), SchoolTime()
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(telegram(folder / "telegram", people(deeds)))
        await server.do("webhook_pace", base=0.2, cap=2.0)
        crowd, chosen = await classes(store, server, deeds, seed)
        proxy = await stack.enter_async_context(proxied())
        settings = environment(store, folder, server.address)
        worker = await stack.enter_async_context(nest("worker", settings, folder / "worker.log"))
        sends = await worker.begin(time.now())
        replicas, lives = [], []
        for name in ("one", "other"):
            port = proxy.ports[name] = free_port()
            hears = settings | {"ROLE": "webhook", "WEB_PORT": str(port), "WEBHOOK_SECRET": WEBHOOK_SECRET}
            hears["WEBHOOK_URL"] = f"http://127.0.0.1:{proxy.port}"
            replicas.append(await stack.enter_async_context(nest("bot", hears, folder / f"{name}.log")))
            lives.append(await replicas[-1].begin(time.now()))
        for number in range(kills):
            share = chosen[number * deeds // kills : (number + 1) * deeds // kills]
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(_all_said(server, crowd, share))
                await asyncio.sleep(chance.uniform(0.1, 1.0))
                await lives[number % 2].kill()
                result.ends += 1
            lives[number % 2] = await replicas[number % 2].begin(time.now())
        await settled(store, sends, deeds)
        logs = [folder / f"{name}.log" for name in ("one", "other", "worker")]
        await judge(result, crowd, chosen, store, server, logs)
    return result


async def _all_said(server: Telegram, crowd: Crowd, share: Sequence[Pupil]) -> None:
    """Teachers speak at the same time, each of them about one pupil after another."""
    async with asyncio.TaskGroup() as tasks:
        for teacher in {pupil.group for pupil in share}:
            tasks.create_task(_said_by_one(server, crowd, [pupil for pupil in share if pupil.group == teacher]))


async def _said_by_one(server: Telegram, crowd: Crowd, share: Sequence[Pupil]) -> None:
    for pupil in share:
        await put_mark(server, crowd, pupil, patient=True)


async def _all_here(store: Store, count: int) -> None:
    """Until so many processes are known in the database: before that, they are only starting."""
    async with asyncio.timeout(60):
        while (await store.ask("SELECT COUNT(*) FROM processes"))[0][0] < count:  # noqa: ASYNC110 - others write it
            await asyncio.sleep(0.05)
