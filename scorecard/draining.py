"""Until a run has done all it had to; if that takes too long, what is left and what the processes wait for."""

import asyncio
from collections.abc import Awaitable, Callable

from scorecard.processes import Child, ChildFailed
from scorecard.store import UNTOLD, Store, waiting

DRAIN_SECONDS = 300.0
_LEFT = f"""
    SELECT state, claimed_by, reason, COUNT(*), MIN(attempts), MAX(attempts), MIN(not_before), MAX(not_before)
    FROM notices WHERE state IN {UNTOLD} GROUP BY state, claimed_by, reason
"""


async def drained(store: Store, *children: Child) -> None:
    """Until every notice is told. Raises ChildFailed, with what is left and what the processes wait for."""
    await until(lambda: _all_told(store), store, *children)


async def _all_told(store: Store) -> bool:
    return await waiting(store, *UNTOLD) == 0


async def until(done: Callable[[], Awaitable[bool]], store: Store, *children: Child) -> None:
    """Asked again and again for DRAIN_SECONDS; raises as `drained`."""
    try:
        async with asyncio.timeout(DRAIN_SECONDS):
            while not await done():
                for child in children:
                    child.check_alive()
                await asyncio.sleep(0.2)
    except TimeoutError:
        left = await store.ask(_LEFT)
        waits = [await child.what_it_waits_for() for child in children]
        raise ChildFailed(f"not done after {DRAIN_SECONDS:g} s; left: {left}", *waits) from None
