"""Group commits: small writes that come at the same time share one transaction, because each COMMIT waits for the disk.

Nobody waits for company when there is none: the first write of a quiet hour goes at once, what comes meanwhile goes
together next. Only while writes come thick does a group linger a little to grow.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import nullcontext
from contextvars import Context
from typing import Generic, TypeVar

from storage.database import transaction

Item = TypeVar("Item")
Result = TypeVar("Result")

LINGER = 0.008
"""Seconds; ARCHITECTURE section 2 allows 30 ms, of which the commit itself takes the rest."""
THICK = 4
"""So many in the last group mean that more are coming."""
MOST = 400
"""Items of one transaction: beyond it the others would wait too long for their turn."""


class Together(Generic[Item, Result]):
    """`work` writes a group inside a transaction and returns a result for each item, in order.

    A group that fails is written again one by one, so that whatever one item broke stays its own. A caller who is
    cancelled leaves its item in the group: it may be written.

    A group that only asks and changes nothing needs no transaction and does not `linger`.
    """

    def __init__(
        self,
        work: Callable[[Sequence[Item]], Awaitable[Sequence[Result]]],
        *,
        linger: float = LINGER,
        in_transaction: bool = True,
    ) -> None:
        self._work, self._linger, self._in_transaction = work, linger, in_transaction
        self._waiting: deque[tuple[Item, asyncio.Future[Result]]] = deque()
        self._writer: asyncio.Task[None] | None = None
        self._last = 0

    async def __call__(self, item: Item) -> Result:
        """Returns when the item is committed. Raises what writing it raised."""
        result: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, result))
        if self._writer is None or self._writer.done():
            # A fresh context: the caller's might carry a transaction of its own.
            self._writer = asyncio.get_running_loop().create_task(self._write_all(), context=Context())
        return await result

    async def _write_all(self) -> None:
        while self._waiting:
            if self._linger and self._last >= THICK and len(self._waiting) < MOST:
                await asyncio.sleep(self._linger)
            group = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
            self._last = len(group)
            try:
                await self._write(group)
            finally:
                for _, result in group:
                    result.cancel()  # nothing, unless the writer itself was cancelled

    async def _write(self, group: Sequence[tuple[Item, asyncio.Future[Result]]]) -> None:
        try:
            async with transaction() if self._in_transaction else nullcontext():
                written = await self._work([item for item, _ in group])
        except Exception as trouble:  # noqa: BLE001 - handed to whoever waits for it
            if len(group) == 1:
                _tell(group[0][1], trouble)
                return
            for one in group:
                await self._write([one])
        else:
            for (_, result), value in zip(group, written, strict=True):
                if not result.done():
                    result.set_result(value)


def _tell(result: "asyncio.Future[Result]", trouble: Exception) -> None:
    if not result.done():
        result.set_exception(trouble)
