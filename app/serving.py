"""What each role does between start and stop. Free of aiogram, so a worker or a scheduler starts in a second or two.

SIGTERM drains: what runs ends, the rest stays in the tables for the others or for the next start.
"""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial

import structlog
from aiohttp.web import Application

from app.collector import settle
from app.engine import Engine, opened_engine
from app.logs import set_up_logs
from app.settings import Settings
from delivery.ports.jobs import OUTBOX
from school.clock import Clock, SystemClock
from storage.database import is_postgres
from web.server import make_web, start_web

SENDS = ("all", "worker")
TICKS = ("all", "scheduler")
RECEIVES = ("all", "webhook")
log = structlog.get_logger("app")


class NeedsPostgres(Exception):
    """A role that works beside others was asked for on SQLite. The text is for the operator."""

    def __init__(self, role: str) -> None:
        super().__init__(f"The role {role} works beside other processes and needs DATABASE_URL=postgres://...")


def check_role(settings: Settings) -> None:
    """Raises NeedsPostgres."""
    if settings.role != "all" and not is_postgres(settings.database_url):
        raise NeedsPostgres(settings.role)


@asynccontextmanager
async def serving(
    engine: Engine, *, each_beat: Callable[[], object] = lambda: None
) -> AsyncIterator[asyncio.TaskGroup]:
    """What the role sends, ticks and hears of runs inside the block; more tasks may join. `each_beat` as of Member."""
    role, ground = engine.settings.role, engine.ground
    async with AsyncExitStack() as stack:
        if ground.member is not None:  # seen by the others to the end: what still runs is ours
            seen = await stack.enter_async_context(asyncio.TaskGroup())
            seen.create_task(ground.member.run(partial(_look_around, engine, each_beat)), name="member")
            stack.callback(ground.member.stop)
        tasks = await stack.enter_async_context(asyncio.TaskGroup())
        if role in SENDS:
            tasks.create_task(engine.courier.run(), name="courier")
            stack.callback(engine.courier.stop)
            # Alone, ticks call the sweeps themselves.
            swept = engine.sweeps if ground.claim_tick is not None else {}
            tasks.create_task(ground.jobs.run({OUTBOX: engine.wake_courier, **swept}), name="jobs")
            stack.callback(ground.jobs.stop)
        if role in TICKS:
            ticks = engine.ticks()
            ticks.start()
            stack.push_async_callback(ticks.stop)
        stack.callback(engine.spread.stop)  # first: a hundred thousand chats must not be what the rest waits for
        yield tasks


async def _look_around(engine: Engine, each_beat: Callable[[], object]) -> None:
    """After every beat: what a process left that died, and what a lost wake-up would have told of."""
    if engine.settings.role in SENDS:
        await engine.ground.outbox.recover(engine.clock.now())
        engine.courier.wake()
    each_beat()


@asynccontextmanager
async def listening(settings: Settings, web: Application) -> AsyncIterator[None]:
    """The web server of the process, `web.server`, is there inside the block."""
    runner = await start_web(web, settings.web_host, settings.web_port)
    try:
        yield
    finally:
        await runner.cleanup()


async def database_answers(engine: Engine) -> bool:
    """For `/readyz`. Raises StoreIsDown."""
    return await engine.ground.inbox.waiting(engine.transport.bot_id) >= 0


async def serve(settings: Settings, clock: Clock | None = None) -> None:
    """A worker or a scheduler, until SIGTERM or Ctrl-C. Raises NeedsPostgres and what `opened_engine` does."""
    set_up_logs(settings.log_level)
    check_role(settings)
    async with opened_engine(settings, clock or SystemClock()) as engine:
        web = make_web({"database": partial(database_answers, engine)})
        async with listening(settings, web), serving(engine):
            settle()
            await stopped(role=settings.role)


async def stopped(**facts: object) -> None:
    """Until SIGTERM or Ctrl-C, said aloud."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    log.info("running", **facts)
    await stop.wait()
    log.info("stopping")
