"""Who of an installation is alive. One row of each process, beaten every few seconds, keeps all that it holds.

A process that has not been seen for GONE seconds is taken for dead: its lanes of the inbox are free, its notices go
back to the outbox. One that was only slow finds that out when it next writes, because every such write says who writes.
After a restart of the database nobody is dead until everybody had the time to be seen again.
"""

import asyncio
import logging
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress

from storage.cluster.ask import ask
from storage.trouble import trouble_may_pass
from usecases.ports.inbox import StoreIsDown

BEAT, GONE = 1.5, 6.0
"""Seconds. Four beats are missed before a process is dead; what it held goes on within ten seconds."""

logger = logging.getLogger(__name__)

ALIVE = f"""
    SELECT id FROM processes
    WHERE greatest(seen_at, pg_postmaster_start_time()) > clock_timestamp() - interval '{GONE:g} s'
"""  # noqa: S608 - a number of ours


class Membership:
    """One process among others. `join` before anything else, then `run` until `stop`, then `leave`."""

    def __init__(self, role: str) -> None:
        self.id = 0
        self._role = role
        self._stopping = asyncio.Event()

    async def join(self) -> None:
        rows = await ask(
            "INSERT INTO processes (role, host, seen_at) VALUES ($1, $2, clock_timestamp()) RETURNING id",
            self._role,
            socket.gethostname()[:80],
        )
        self.id = int(rows[0]["id"])

    async def run(self, each_beat: Callable[[], Awaitable[object]]) -> None:
        """`each_beat` follows every beat: a look around for what dead processes left. It may raise StoreIsDown."""
        while not self._stopping.is_set():
            try:
                await self.beat()
                with trouble_may_pass():
                    await each_beat()
            except StoreIsDown as trouble:
                logger.warning("Not seen by the others (%s)", trouble)
                pause = BEAT / 4
            else:
                pause = BEAT
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause)

    async def beat(self) -> None:
        """Raises StoreIsDown."""
        with trouble_may_pass():
            await ask(
                "INSERT INTO processes (id, role, host, seen_at) VALUES ($1, $2, $3, clock_timestamp()) "
                "ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at",
                self.id,
                self._role,
                socket.gethostname()[:80],
            )

    def stop(self) -> None:
        self._stopping.set()

    async def leave(self) -> None:
        """What we hold is free at once, not only when we are missed. Without a database it is free a little later."""
        with suppress(StoreIsDown), trouble_may_pass():
            await ask("DELETE FROM inbox_lanes WHERE process_id = $1", self.id)
            await ask("DELETE FROM processes WHERE id = $1", self.id)


async def forget_the_dead() -> int:
    """A sweep: rows of processes that ended long ago, and the lanes of all that are gone."""
    with trouble_may_pass():
        lanes = await ask(f"DELETE FROM inbox_lanes WHERE process_id NOT IN ({ALIVE}) RETURNING id")  # noqa: S608
        gone = await ask(
            "DELETE FROM processes WHERE seen_at < clock_timestamp() - interval '1 day' "
            "AND id NOT IN (SELECT claimed_by FROM notices WHERE claimed_by IS NOT NULL) RETURNING id"
        )
    return len(lanes) + len(gone)
