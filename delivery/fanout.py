"""Telling many: portions of some hundred chats, a transaction each, resumed where the last process stopped."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace

from delivery.notices import Fanout
from delivery.ports.notices import NoticeStore
from delivery.tell import write
from school.clock import Clock

PORTION = 200
"""Chats of one transaction, some thirty milliseconds: the bot answers between two of them."""
GIVES_WAY = 0.25
"""For this part of the time that a portion took, the database is left to the others: the dozen questions of one answer
would else wait for a portion each."""

Transaction = Callable[[], AbstractAsyncContextManager[None]]


class Spread:
    """One call tells everything that waits, oldest event first, and returns how many chats were looked at.

    After `stop` the call ends with the portion at hand;
    the next one goes on from the cursor.
    """

    def __init__(self, store: NoticeStore, transaction: Transaction, clock: Clock) -> None:
        self._store, self._transaction, self._clock = store, transaction, clock
        self._stopping = False

    def stop(self) -> None:
        self._stopping = True

    async def __call__(self) -> int:
        looked_at, loop = 0, asyncio.get_running_loop()
        waiting: Fanout | None = None
        while not self._stopping and (waiting := waiting or await self._store.next_fanout()) is not None:
            began = loop.time()
            async with self._transaction():
                told, waiting = await self._portion(waiting)
            looked_at += told
            await asyncio.sleep(GIVES_WAY * (loop.time() - began))
        return looked_at

    async def _portion(self, waiting: Fanout) -> tuple[int, Fanout | None]:
        """How many were looked at and what of the event is left; None when nothing is, or when others tell it too."""
        audience = await self._store.audience(waiting.event, waiting.cursor, PORTION)
        if not await self._store.advance(waiting, audience.cursor, self._clock.now()):
            return 0, None
        heard = await self._store.heard(waiting.event_id, [to.chat_id for to in audience.recipients])
        fresh = [to for to in audience.recipients if to.chat_id not in heard]
        await write(self._store, waiting.event_id, waiting.event, fresh, self._clock)
        left = None if audience.cursor is None else replace(waiting, cursor=audience.cursor)
        return len(fresh), left
