"""The job queue of many processes: PgQueuer, whose jobs are rows and therefore part of our transactions.

A name waits at most once (`dedupe_key`). PgQueuer gives a job up when its handler raises while the database is away
(ENGINE section 2.1), so ours never raises; and it ends when its connection is lost, so it is started again.
"""

import asyncio
import logging
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import cast

import asyncpg
from pgqueuer.adapters.drivers.asyncpg import AsyncpgDriver
from pgqueuer.models import Job
from pgqueuer.qm import QueueManager
from pgqueuer.queries import Queries

from delivery.ports.jobs import GRACE, Handler
from storage.afterwards import before_commit
from storage.cluster.ask import ask, own_connection
from storage.cluster.members import GONE
from storage.trouble import TROUBLE, is_mistake, trouble_may_pass
from usecases.ports.inbox import StoreIsDown

_TROUBLE_PAUSE = 0.5
WAITS_FOR: tuple[type[Exception], ...] = (*TROUBLE, StoreIsDown)
_LOOK_EVERY = timedelta(seconds=5)
"""A net under a lost notification."""

logger = logging.getLogger(__name__)


class SharedJobs:
    """See delivery.ports.jobs.JobQueue."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._stopping = asyncio.Event()
        self._manager: QueueManager | None = None
        self._running: set[asyncio.Future[object]] = set()

    async def announce(self, job: str) -> None:
        """As the last thing of the transaction: whoever announces the same meanwhile waits for our commit."""
        await before_commit(f"job {job}", partial(enqueue, job))

    async def run(self, handlers: Mapping[str, Handler]) -> None:
        while not self._stopping.is_set():
            try:
                await self._serve(handlers)
            except Exception as trouble:  # noqa: BLE001 - whatever it was, jobs must go on
                logger.warning("Jobs stop for a moment (%s)", type(trouble).__name__)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), _TROUBLE_PAUSE)

    def stop(self) -> None:
        self._stopping.set()
        if self._manager is not None:
            self._manager.shutdown.set()
        asyncio.get_running_loop().call_later(GRACE, self._cut)

    def _cut(self) -> None:
        for task in self._running:
            task.cancel()

    async def _serve(self, handlers: Mapping[str, Handler]) -> None:
        """Until `stop`, or until the connection is lost."""
        connection = await own_connection(self._url)
        manager = self._manager = QueueManager(Queries(AsyncpgDriver(connection)))
        connection.add_termination_listener(lambda _: manager.shutdown.set())
        for job, handler in handlers.items():
            manager.entrypoint(job, on_failure="hold")(partial(self._do, handler))
        try:
            if not self._stopping.is_set():
                await manager.run(
                    dequeue_timeout=_LOOK_EVERY,
                    batch_size=1,  # so that a finished job leaves the table at once and can be announced again
                    heartbeat_timeout=timedelta(seconds=GONE),
                    shutdown_on_listener_failure=True,
                )
        finally:
            self._manager = None
            await connection.close(timeout=5)

    async def _do(self, handler: Handler, job: Job) -> None:
        """Waits for the database inside; another mistake is logged, and the next announcement tries again."""
        while not self._stopping.is_set():
            try:
                await self._cuttable(handler)
            except WAITS_FOR as trouble:
                if is_mistake(trouble):
                    logger.error("Job %s asks what the database cannot read: %s", job.entrypoint, trouble)  # noqa: TRY400
                    return
                logger.warning("Job %s waits for the database (%s)", job.entrypoint, type(trouble).__name__)
                await asyncio.sleep(_TROUBLE_PAUSE)
            except Exception as mistake:  # noqa: BLE001 - one failing sweep must not stop the others
                logger.error("Job %s failed (%s)", job.entrypoint, type(mistake).__name__)  # noqa: TRY400 - quotes people
                return
            else:
                return

    async def _cuttable(self, handler: Handler) -> None:
        task = asyncio.ensure_future(handler())
        self._running.add(task)
        try:
            await asyncio.wait([task])
        finally:
            task.cancel()  # nothing, unless we are cancelled ourselves
            self._running.discard(task)
        if not task.cancelled():
            task.result()


async def enqueue(job: str) -> None:
    """In the transaction that is open, if there is one."""
    await _queries().enqueue(job, None, dedupe_key=job, on_conflict="skip")


async def forget_old_counts() -> int:
    """A sweep: PgQueuer counts what it did, for ever."""
    with trouble_may_pass():
        await _queries().aggregate_logs()
        return len(
            await ask(
                "DELETE FROM pgqueuer_statistics WHERE created < clock_timestamp() - interval '1 day' RETURNING id"
            )
        )


class _OurConnection:
    """Looks to PgQueuer like a connection of asyncpg; its statements join our transaction."""

    async def fetch(self, query: str, *args: object) -> list[dict[str, object]]:
        return await ask(query, *args)

    async def execute(self, query: str, *args: object) -> str:
        return str(await ask(query, *args))


def _queries() -> Queries:
    return Queries(AsyncpgDriver(cast("asyncpg.Connection[asyncpg.Record]", _OurConnection())))
