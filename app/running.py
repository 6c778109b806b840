"""Starting and stopping: one process, role `all`. SIGTERM drains: what runs ends, the rest stays in the tables."""

import asyncio
import gc
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from secrets import token_urlsafe

import structlog
from aiogram.exceptions import TelegramAPIError

from app.logs import set_up_logs
from app.office import check_migrated
from app.secret import secret_of
from app.settings import Settings
from app.wiring import Product, build
from bot.commands import introduce
from bot.intake.lanes import KINDS
from bot.redactor import TokenRedactor
from delivery.limits import Limits
from scheduler.ticks import Ticks
from school.clock import Clock, SystemClock
from storage.database import WriterLock, close_database, open_database
from web.server import Check, make_web, start_web

TICK_SECONDS = 5.0
DRAIN_SECONDS = 20.0
START_SECONDS = 5.0
"""How long to wait for Telegram before we begin without it."""
log = structlog.get_logger("app")


class NoToken(Exception):
    """BOT_TOKEN is not set."""


@asynccontextmanager
async def opened(settings: Settings, clock: Clock, limits: Limits | None = None) -> AsyncIterator[Product]:
    """The product over an open database, ready to run. Raises DatabaseIsBusy, NotMigrated, NoToken."""
    if not settings.bot_token.get_secret_value():
        raise NoToken("Set BOT_TOKEN (see .env.example), or try `make demo`: it needs none.")
    async with AsyncExitStack() as stack:
        stack.enter_context(WriterLock(settings.database_url))
        await open_database(settings.database_url)
        stack.push_async_callback(close_database)
        await check_migrated(settings.database_url)
        product = build(settings, clock, secret_of(settings), limits)
        stack.callback(product.transport.redactor.install())
        stack.push_async_callback(product.transport.close)
        yield product


@asynccontextmanager
async def working(product: Product) -> AsyncIterator[None]:
    """Everything runs inside the block: intake, poller or webhook, courier, ticks, web."""
    async with AsyncExitStack() as stack:
        by_webhook = bool(product.settings.webhook_url)
        path = f"/telegram/{token_urlsafe(16)}"
        webhook = (path, product.webhook()) if by_webhook else None
        runner = await start_web(
            make_web(_checks(product), webhook=webhook), product.settings.web_host, product.settings.web_port
        )
        stack.push_async_callback(runner.cleanup)
        tasks = await stack.enter_async_context(asyncio.TaskGroup())
        tasks.create_task(product.intake.run(), name="intake")
        tasks.create_task(product.courier.run(), name="courier")
        ticks = Ticks(product.sweeps, seconds=TICK_SECONDS)
        ticks.start()
        introduction = tasks.create_task(_introduce(product, path), name="introduction")
        await asyncio.wait({introduction}, timeout=START_SECONDS)
        if not by_webhook:
            tasks.create_task(product.poller.run(), name="poller")
        gc.freeze()  # what start-up made lives for ever: the collector need not look at it again (STACK finding 7)
        try:
            yield
        finally:
            introduction.cancel()
            await ticks.stop()
            product.poller.stop()
            if not await product.intake.drain(DRAIN_SECONDS):
                log.warning("some updates stay for the next start")
            product.courier.stop()


async def _introduce(product: Product, path: str) -> None:
    """Tell Telegram where updates go, then what there is to see. We start without it if it is down."""
    await _until_taken(partial(_receive, product, path))
    await _until_taken(partial(introduce, product.bot))


async def _until_taken(tell: Callable[[], Awaitable[None]]) -> None:
    pause = 1.0
    while True:
        try:
            return await tell()
        except TelegramAPIError as trouble:
            pause = max(pause, getattr(trouble, "retry_after", 0.0))
            log.warning("Telegram does not take our introduction", error=type(trouble).__name__, again_in=pause)
        await asyncio.sleep(pause)
        pause = min(pause * 2, 60.0)


async def _receive(product: Product, path: str) -> None:
    if not product.settings.webhook_url:
        await product.bot.delete_webhook()
        return
    await product.bot.set_webhook(
        product.settings.webhook_url.rstrip("/") + path,
        secret_token=product.settings.webhook_secret.get_secret_value(),
        allowed_updates=list(KINDS),
    )


def _checks(product: Product) -> dict[str, Check]:
    async def receives() -> bool:
        return bool(product.settings.webhook_url) or product.poller.fresh

    async def database() -> bool:
        return await product.inbox.waiting(product.transport.bot_id) >= 0

    return {"receives": receives, "database": database}


async def run(settings: Settings, clock: Clock | None = None) -> None:
    """Until SIGTERM or Ctrl-C."""
    set_up_logs(settings.log_level, TokenRedactor(settings.bot_token.get_secret_value()))
    async with opened(settings, clock or SystemClock()) as product:
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
        async with working(product):
            log.info("running", by="webhook" if settings.webhook_url else "polling")
            await stop.wait()
            log.info("stopping")
