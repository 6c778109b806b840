"""Real-time ticks that wake sweeps over due rows; what is due, sweeps read from the database and the clock."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from delivery.ports.jobs import GRACE

Sweep = Callable[[], Awaitable[int]]
log = structlog.get_logger("scheduler")


class Ticks:
    """Runs each sweep every `seconds` of real time; one that is still running is not started again.

    A sweep that raises is logged by the scheduler and runs again at the next tick.
    """

    def __init__(self, sweeps: Mapping[str, Sweep], *, seconds: float) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._running: set[asyncio.Task[Any]] = set()
        self._stopping = False
        for name, sweep in sweeps.items():
            self._scheduler.add_job(
                self._watched(name, sweep),
                IntervalTrigger(seconds=seconds, timezone="UTC"),
                id=name,
                coalesce=True,
                max_instances=2,  # the second one sees that the first still runs; the scheduler would warn each time
                misfire_grace_time=None,
            )

    def start(self) -> None:
        self._scheduler.start()

    async def stop(self) -> None:
        """What runs may end within GRACE; what still runs then is cancelled, and has rolled back when this returns."""
        self._scheduler.pause()
        self._stopping = True
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=GRACE)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late)
        self._scheduler.shutdown(wait=False)

    def _watched(self, name: str, sweep: Sweep) -> Callable[[], Awaitable[None]]:
        runs = asyncio.Lock()

        async def run() -> None:
            if runs.locked():
                return
            task = asyncio.current_task()
            assert task is not None  # noqa: S101 - the scheduler runs coroutines in tasks
            self._running.add(task)
            try:
                async with runs:
                    await sweep()
            except asyncio.CancelledError:
                if not self._stopping:
                    raise
                log.info("sweep put off to the next start", sweep=name)
            finally:
                self._running.discard(task)

        return run
