"""News of the world for whoever looks: browser pages over server-sent events, tests that wait for something."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from typing import Any, TypeVar

Json = dict[str, Any]
T = TypeVar("T")
MAX_BEHIND = 1000  # events; a page that sleeps longer reconnects and reads the chats anew


class Stream:
    def __init__(self) -> None:
        self._listeners: dict[asyncio.Queue[Json | None], int | None] = {}
        self._changed = asyncio.Event()

    def tell(self, kind: str, audience: Collection[int], **event: Any) -> None:
        """Passes the event to everyone who listens for one of `audience` or for all, and wakes who waits."""
        for queue, person in list(self._listeners.items()):
            if person is not None and audience and person not in audience:
                continue
            if queue.qsize() >= MAX_BEHIND:
                self._drop(queue)
            else:
                queue.put_nowait({"type": kind, **event})
        self.wake()

    @asynccontextmanager
    async def listen(self, person: int | None) -> AsyncIterator[asyncio.Queue[Json | None]]:
        """Events for the person (None: all) from now on; None in the queue says that the stream is over."""
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._listeners[queue] = person
        try:
            yield queue
        finally:
            self._listeners.pop(queue, None)

    def close(self) -> None:
        for queue in list(self._listeners):
            self._drop(queue)

    async def until(self, look: Callable[[], T | None], seconds: float) -> T:
        """The first truthy result of `look`, asked again after every event. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while True:
                changed = self._changed
                if found := look():
                    return found
                await changed.wait()

    def _drop(self, queue: asyncio.Queue[Json | None]) -> None:
        self._listeners.pop(queue, None)
        queue.put_nowait(None)

    def wake(self) -> None:
        """Lets those who wait look again: something happened that is no event for a page."""
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()
