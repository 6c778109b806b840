"""Starting and stopping where people are talked to: role `all` in one process, or `webhook` beside others.

SIGTERM drains: what runs ends, the rest stays in the tables.
"""

import asyncio
import hashlib
import hmac
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial

import structlog
from aiogram.exceptions import TelegramAPIError
from aiohttp.web import Application

from app.collector import settle
from app.engine import opened_engine
from app.logs import set_up_logs
from app.serving import check_role, database_answers, listening, serving, stopped
from app.settings import Settings
from app.wiring import Product, build
from bot.commands import introduce
from bot.intake.lanes import KINDS
from bot.redactor import TokenRedactor, secrets_of
from delivery.limits import Limits
from school.clock import Clock, SystemClock
from web.calendars import PATH, CalendarPage
from web.journal import MOUNT, Site, make_journal_web
from web.server import Check, Handler, make_web

DRAIN_SECONDS = 20.0
START_SECONDS = 5.0
"""How long to wait for Telegram before we begin without it."""
log = structlog.get_logger("app")


class NeedsWebhook(Exception):
    """Replicas of the role webhook were asked for without a public address. The text is for the operator."""

    def __init__(self) -> None:
        super().__init__("The role webhook needs WEBHOOK_URL: Telegram lets only one process poll.")


@asynccontextmanager
async def opened(settings: Settings, clock: Clock, limits: Limits | None = None) -> AsyncIterator[Product]:
    """The product over an open database, ready to run; `limits` are Telegram's unless a test lifts them.

    Raises NeedsPostgres, NeedsWebhook and as `opened_engine`.
    """
    check_role(settings)
    if settings.role == "webhook" and not settings.webhook_url:
        raise NeedsWebhook
    async with opened_engine(settings, clock, limits) as engine:
        yield build(engine)


@asynccontextmanager
async def working(product: Product) -> AsyncIterator[None]:
    """Everything runs inside the block: intake, poller or webhook, web, and what else the role does."""
    by_webhook = bool(product.settings.webhook_url)
    path = _secret_path(product)
    webhook = (path, product.webhook()) if by_webhook else None
    web = make_web(_checks(product), webhook=webhook, pages=_pages(product), parts=_parts(product))
    async with listening(product.settings, web), serving(product.engine, each_beat=product.intake.wake) as tasks:
        tasks.create_task(product.intake.run(), name="intake")
        introduction = tasks.create_task(_introduce(product, path), name="introduction")
        await asyncio.wait({introduction}, timeout=START_SECONDS)
        if not by_webhook:
            tasks.create_task(product.poller.run(), name="poller")
        settle()
        try:
            yield
        finally:
            introduction.cancel()
            product.poller.stop()
            if not await product.intake.drain(DRAIN_SECONDS):
                log.warning("some updates stay for the next start")


def _pages(product: Product) -> dict[str, Handler]:
    """Calendars, where people reach this web server at all."""
    parts = product.engine.parts
    if not parts.public_url:
        return {}
    return {PATH: CalendarPage(product.use_cases["read_calendar"], parts.bot_id, parts.clock)}


def _parts(product: Product) -> dict[str, Application]:
    """The journal in a browser, offered where calendars are."""
    address = product.engine.parts.public_url
    return {MOUNT: make_journal_web(product.use_cases, Site.of(address))} if address else {}


def _secret_path(product: Product) -> str:
    """Hard to guess, and the same in every replica, because Telegram knows only one address."""
    secret = product.engine.parts.secret
    return f"/telegram/{hmac.new(secret, b'webhook path', hashlib.sha256).hexdigest()[:32]}"


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

    return {"receives": receives, "database": partial(database_answers, product.engine)}


async def run(settings: Settings, clock: Clock | None = None) -> None:
    """Until SIGTERM or Ctrl-C."""
    secrets = settings.bot_token.get_secret_value(), *secrets_of(settings.telegram_proxy)
    set_up_logs(settings.log_level, TokenRedactor(*secrets))
    async with opened(settings, clock or SystemClock()) as product, working(product):
        await stopped(role=settings.role, by="webhook" if settings.webhook_url else "polling")
