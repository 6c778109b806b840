"""Ticks of several schedulers: all of them are active, and a tick belongs to whoever writes its row first."""

from datetime import UTC, datetime, timedelta

from delivery.ports.jobs import JobQueue
from school.clock import Clock
from storage.cluster.ask import ask
from storage.database import transaction
from storage.trouble import trouble_may_pass


class SharedTicks:
    """`clock` is the real one: ticks come in real time whatever the school's clock says."""

    def __init__(self, jobs: JobQueue, clock: Clock, *, seconds: float) -> None:
        self._jobs, self._clock, self._seconds = jobs, clock, seconds

    async def claim(self, job: str) -> int:
        """Announce the job unless another scheduler did at this tick. The tick and the job are one transaction."""
        at = datetime.fromtimestamp(self._clock.now().timestamp() // self._seconds * self._seconds, UTC)
        with trouble_may_pass():
            async with transaction():
                mine = await ask(
                    "INSERT INTO ticks (job, at) VALUES ($1, $2) ON CONFLICT (job, at) DO NOTHING RETURNING id", job, at
                )
                if mine:
                    await self._jobs.announce(job)
        return len(mine)

    async def forget_old(self) -> int:
        """A sweep."""
        with trouble_may_pass():
            before = self._clock.now() - timedelta(days=1)
            return len(await ask("DELETE FROM ticks WHERE at < $1 RETURNING id", before))
