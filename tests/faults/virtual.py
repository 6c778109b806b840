"""An event loop whose time flies: when nothing can happen before a timer, the clock jumps to it.

Sockets on loopback and database threads stay real, so the emulator, the product and SQLite run as they are, while
timeouts of minutes, outages of a day and `retry_after` of an hour take milliseconds.
"""

import asyncio
import selectors
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar, TypeVarTuple
from unittest import mock

import aiosqlite

_Given = TypeVarTuple("_Given")
_Made = TypeVar("_Made")
BLINK = 0.001
"""Real seconds in which a loopback socket shows what was written to it."""
THREAD = 5.0
"""Real seconds that a database gets to answer before time goes on without it."""


class _JumpingSelector(selectors.DefaultSelector):
    """Waits for what is really under way; when nothing is, says at once that the whole timeout has passed."""

    def __init__(self) -> None:
        super().__init__()
        self.passed = 0.0
        self.busy = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        events = super().select(THREAD if self.busy else BLINK)
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

    @contextmanager
    def waiting_for_a_thread(self) -> Iterator[None]:
        """No time passes inside."""
        self._jumping.busy += 1
        try:
            yield
        finally:
            self._jumping.busy -= 1

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*_Given], _Made], *args: *_Given
    ) -> asyncio.Future[_Made]:
        """Papers are read and passwords hashed in threads: they too take no time."""
        done = super().run_in_executor(executor, func, *args)
        self._jumping.busy += 1
        done.add_done_callback(self._thread_is_through)
        return done

    def _thread_is_through(self, _: object) -> None:
        self._jumping.busy -= 1


class VirtualClock:
    """The product's clock on a virtual loop. `jump` sets it forward or back, as whoever corrects a machine's time."""

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


_ask = aiosqlite.Connection._execute


async def _ask_in_no_time(self: aiosqlite.Connection, *question: Any, **rest: Any) -> Any:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    with loop.waiting_for_a_thread():
        return await _ask(self, *question, **rest)  # type: ignore[no-untyped-call]


def databases_take_no_time() -> Any:
    """A patch to enter: while SQLite works, the virtual clock stands still."""
    return mock.patch.object(aiosqlite.Connection, "_execute", _ask_in_no_time)


def fly(coroutine: Any) -> Any:
    """Runs it to its end on a loop of its own."""
    with databases_take_no_time(), asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(coroutine)
