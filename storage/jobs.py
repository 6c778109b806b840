"""The job queue of one process: an event. What a crash forgets, sweeps over the tables find."""

import asyncio
from collections.abc import Mapping

from delivery.ports.jobs import Handler
from storage.afterwards import after_commit


class ProcessJobs:
    """See delivery.ports.jobs.JobQueue."""

    def __init__(self) -> None:
        self._said: set[str] = set()
        self._awake = asyncio.Event()
        self._stopping = False

    async def announce(self, job: str) -> None:
        after_commit(f"job {job}", lambda: self._hear(job))

    async def run(self, handlers: Mapping[str, Handler]) -> None:
        while not self._stopping:
            await self._awake.wait()
            self._awake.clear()
            while self._said:
                await handlers[self._said.pop()]()

    def stop(self) -> None:
        self._stopping = True
        self._awake.set()

    def _hear(self, job: str) -> None:
        self._said.add(job)
        self._awake.set()
