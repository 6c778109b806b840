"""The product, alive inside the test's own event loop: emulator, bot, deliveries, a clock that the test moves."""

import asyncio
import copy
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from app.running import opened, working
from app.settings import Settings
from app.wiring import Product
from bot.routers import ROUTERS
from delivery.limits import Limits
from emulator.control import Emulator
from emulator.server import running
from school.clock import MovableClock
from scorecard.waiting import say_what_is_waited_for
from tests.rig.people import BOT, Talker
from tests.rig.small_school import NOW, SmallSchool, link_chat

TOKEN = "42:TEST-canary-token"
SECRET = "test-secret-key-of-32-characters!"

SETTLE_SECONDS = 20.0
NO_LIMITS = Limits(bot_per_second=10_000, chat_per_second=1000, chat_burst=1000)
"""People in tests talk faster than Telegram lets a bot answer; the limits have tests of their own."""


@dataclass
class Rig:
    emulator: Emulator
    product: Product
    clock: MovableClock
    school: SmallSchool
    talkers: dict[str, Talker] = field(default_factory=dict)

    def newcomer(self, who: str, language: str = "ru", first_name: str = "Аня") -> Talker:
        """Somebody with a messenger and no link."""
        talker = Talker(self, who, self.emulator.add_person(first_name, language_code=language))
        self.talkers[who] = talker
        return talker

    async def linked(self, who: str, language: str = "ru") -> Talker:
        """Somebody of the small school whose chat is tied to the diary already."""
        talker = self.newcomer(who, language)
        await link_chat(self.school, who, talker.id, language, self.clock.now())
        await talker.says("/menu")
        return talker

    async def settle(self) -> None:
        """Until everything said was handled and everything due was delivered. What is waited for too long is told."""
        settling = asyncio.create_task(self._settle())
        done, _ = await asyncio.wait([settling], timeout=SETTLE_SECONDS)
        if not done:
            say_what_is_waited_for()
            settling.cancel()
        await settling

    async def _settle(self) -> None:
        inbox = self.emulator.bot(BOT).inbox
        while True:
            while inbox.pending:  # noqa: ASYNC110 - the emulator keeps no event for it
                await asyncio.sleep(0.002)
            await self.product.intake.idle()
            await self.product.courier.deliver_due()
            if not inbox.pending and await self.product.courier.idle():
                return

    async def passes(self, **by: float) -> None:
        """Time goes by in steps of at most half an hour; the clock's deeds and deliveries happen on the way."""
        await self.until(self.clock.now() + timedelta(**by))

    async def until(self, instant: datetime) -> None:
        while self.clock.now() < instant:
            self.clock.move_to(min(instant, self.clock.now() + timedelta(minutes=30)))
            await self.sweep()

    async def until_local(self, day: int, hour: int, minute: int = 0) -> None:
        """Until that day of November 2026 on the school's clock."""
        await self.until(datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo("Europe/Moscow")))

    async def sweep(self) -> None:
        for sweep in self.product.sweeps.values():
            await sweep()
        await self.settle()


@asynccontextmanager
async def living(database: Path, school: SmallSchool, folder: Path, **changes: object) -> AsyncIterator[Rig]:
    """A fresh copy of the template database and everything that runs on it."""
    own = folder / "peremena.sqlite3"
    shutil.copy(database, own)
    async with living_on(f"sqlite://{own}", copy.deepcopy(school), folder, **changes) as rig:
        yield rig


@asynccontextmanager
async def living_on(url: str, school: SmallSchool, folder: Path, **changes: object) -> AsyncIterator[Rig]:
    """Everything, on a database that holds the school."""
    clock = MovableClock(NOW)
    async with running() as emulator:
        emulator.add_bot(TOKEN, BOT, "Перемена")
        settings = Settings(
            _env_file=None,  # type: ignore[call-arg]
            bot_token=SecretStr(TOKEN),
            telegram_api=emulator.address,
            database_url=url,
            data_dir=folder,
            secret_key=SecretStr(SECRET),
            web_port=0,
        ).model_copy(update=changes)
        try:
            async with opened(settings, clock, NO_LIMITS) as product, working(product):
                yield Rig(emulator, product, clock, school)
        finally:
            _let_routers_go()


def _let_routers_go() -> None:
    """Routers belong to one dispatcher; the next test makes another."""
    for router in ROUTERS:
        router._parent_router = None
