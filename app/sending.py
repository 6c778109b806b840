"""The part that sends, and a process that does nothing else. Free of aiogram, so it starts in a second or two."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import structlog

from app.collector import settle
from app.logs import set_up_logs
from app.office import check_migrated
from app.settings import Settings
from bot.push.messenger import TelegramMessenger
from bot.push.renderer import NewsRenderer
from bot.transport import Transport
from delivery.courier import SIDE_BY_SIDE, Courier
from delivery.limits import Limits, ProcessLimiter
from delivery.ports.limiter import Limiter
from delivery.ports.notices import Outbox
from pictures.drawn import DrawnPictures
from school.clock import Clock, SystemClock
from storage.database import WriterLock, close_database, open_database
from storage.repositories.notices import OutboxInDatabase

MOST_SIDE_BY_SIDE = 1000
"""The pace that Telegram sells."""


def transport_of(settings: Settings, limiter: Limiter | None = None) -> Transport:
    """`limiter`: one of this process alone when None. Raises ValueError for a token or a proxy that cannot work."""
    return Transport(
        settings.bot_token.get_secret_value(),
        limiter or ProcessLimiter(Limits(bot_per_second=settings.rate_per_second)),
        api_url=settings.telegram_api,
        proxy=settings.telegram_proxy or None,
    )


def courier_of(settings: Settings, transport: Transport, clock: Clock, outbox: Outbox | None = None) -> Courier:
    """`outbox`: that of a process alone when None."""
    return Courier(
        outbox or OutboxInDatabase(),
        NewsRenderer(DrawnPictures()),
        TelegramMessenger(transport),
        clock,
        structlog.get_logger("delivery"),
        side_by_side=side_by_side(settings.rate_per_second),
    )


def side_by_side(rate_per_second: int) -> int:
    """What goes in a second: a slow answer leaves no slot unused. A crash leaves in doubt no more than these."""
    return max(SIDE_BY_SIDE, min(rate_per_second, MOST_SIDE_BY_SIDE))


@asynccontextmanager
async def sender(settings: Settings, clock: Clock) -> AsyncIterator[Courier]:
    """The courier over an open database, ready to run. Raises DatabaseIsBusy, NotMigrated."""
    async with AsyncExitStack() as stack:
        stack.enter_context(WriterLock(settings.database_url))
        await open_database(settings.database_url)
        stack.push_async_callback(close_database)
        await check_migrated(settings.database_url)
        transport = transport_of(settings)
        stack.callback(transport.redactor.install())
        stack.push_async_callback(transport.close)
        yield courier_of(settings, transport, clock)


async def send_only(settings: Settings, clock: Clock | None = None) -> None:
    """Deliver until SIGTERM or Ctrl-C. What is on its way ends, the rest stays in the outbox."""
    set_up_logs(settings.log_level)
    async with sender(settings, clock or SystemClock()) as courier:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, courier.stop)
        settle()
        await courier.run()
