"""An event loop whose time flies: when nothing can happen before a timer, the clock jumps to it.

Sockets on loopback and database threads stay real, so the emulator, the product and SQLite run as they are, while
timeouts of minutes, outages of a day and `retry_after` of an hour take milliseconds.
"""

import asyncio
import selectors
from datetime import UTC, datetime, timedelta
from typing import Any

PATIENCE = 0.008
"""Real seconds that a thread gets to bring its result before time jumps. A slow one costs nothing but virtual time."""


class _JumpingSelector(selectors.DefaultSelector):
    """Waits for real events only as long as PATIENCE, then says that the whole timeout has passed."""

    def __init__(self) -> None:
        super().__init__()
        self.passed = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        events = super().select(min(timeout, PATIENCE))
        if not events:
            self.passed += timeout
        return events


class VirtualLoop(asyncio.SelectorEventLoop):
    """`time()` moves only by jumps: code takes no time at all."""

    def __init__(self) -> None:
        self._jumping = _JumpingSelector()
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.passed


class VirtualClock:
    """The product's clock on a virtual loop. `jump` sets it forward or back, as somebody who corrects a machine's time."""

    def __init__(self, start: datetime, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._start = start.astimezone(UTC) - timedelta(seconds=loop.time())
        self._jumped = asyncio.Event()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._loop.time())

    def jump(self, by: timedelta) -> None:
        self._start += by
        jumped, self._jumped = self._jumped, asyncio.Event()
        jumped.set()

    async def sleep_until(self, instant: datetime) -> None:
        while (left := (instant - self.now()).total_seconds()) > 0:
            jumped = self._jumped
            try:
                await asyncio.wait_for(jumped.wait(), timeout=left)
            except TimeoutError:
                continue


def fly(coroutine: Any) -> Any:
    """Runs it to its end on a loop of its own."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(coroutine)
