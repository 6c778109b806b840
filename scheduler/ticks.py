"""Real-time ticks that wake sweeps over due rows; what is due, sweeps read from the database and the clock."""

from collections.abc import Awaitable, Callable, Mapping

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

Sweep = Callable[[], Awaitable[int]]


class Ticks:
    """Runs each sweep every `seconds` of real time; one that is still running is not started again."""

    def __init__(self, sweeps: Mapping[str, Sweep], *, seconds: float) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        for name, sweep in sweeps.items():
            self._scheduler.add_job(
                sweep,
                IntervalTrigger(seconds=seconds, timezone="UTC"),
                id=name,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)
