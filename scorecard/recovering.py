"""How long nothing is said after a kill -9: a new process is started from nothing, imports and all."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from scorecard.crowd import build
from scorecard.news import School
from scorecard.processes import Child, SchoolTime, Telegram, environment, nest, telegram
from scorecard.store import UNTOLD, Store

PUPILS = 120
TELLS_SECONDS = 0.5


@dataclass
class Recovered:
    """Seconds since the kill: until the next message, and until the last one that the dead process had in hand.

    `loaded` is the part of it that the imports took.
    """

    first: list[float] = field(default_factory=list)
    rest: list[float] = field(default_factory=list)
    loaded: list[float] = field(default_factory=list)


async def recover(store: Store, folder: Path, role: str, times: int) -> Recovered:
    """`role` as scorecard.child calls it; the process that died was the only one."""
    result = Recovered()
    async with telegram(folder / "telegram", PUPILS * 2) as server:
        school = School(await build(store.url, PUPILS, first_chat=server.first_chat), store.url, SchoolTime())
        settings, log = environment(store, folder, server.address), folder / "recovered.log"
        settings |= {"ROLE": "all"} if role == "bot" else {}
        for _ in range(times):
            await school.set_dots(school.crowd.pupils)
            async with nest(role, settings, log) as doomed:
                before = server.accepted
                child = await doomed.begin(school.time.now())
                await spoken(server, before, child)
                await asyncio.sleep(TELLS_SECONDS)
                await child.kill()
            killed, before, left = monotonic(), server.accepted, await _in_hand(store)
            async with nest(role, settings, log) as heir:
                result.loaded.append(monotonic() - killed)
                child = await heir.begin(school.time.now())
                await spoken(server, before, child)
                result.first.append(monotonic() - killed)
                await _told(store, left)
                result.rest.append(monotonic() - killed)
                await child.kill()
    return result


async def spoken(server: Telegram, before: int, child: Child) -> None:
    """Until Telegram has accepted something more than before."""
    async with asyncio.timeout(60):
        while server.accepted == before:
            child.check_alive()
            await asyncio.sleep(0.01)


async def _in_hand(store: Store) -> set[int]:
    return {row[0] for row in await store.ask("SELECT id FROM notices WHERE state IN ('claimed', 'sending')")}


async def _told(store: Store, ids: set[int]) -> None:
    states = ", ".join(f"'{state}'" for state in UNTOLD)
    async with asyncio.timeout(60):
        while ids & {row[0] for row in await store.ask(f"SELECT id FROM notices WHERE state IN ({states})")}:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
