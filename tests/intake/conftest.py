"""A migrated database per test: made once, copied for each."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiogram import Bot

from bot.dialogs import Dialogs
from bot.session import TelegramSession
from bot.transport import Transport
from delivery.limits import Limits, ProcessLimiter
from emulator.server import running
from school.clock import MovableClock
from storage.database import close_database, open_database
from storage.repositories.dialogs import DialogsInDatabase
from storage.repositories.inbox import InboxInDatabase
from tests.intake.rig import TOKEN, Road
from tests.rig.migrated import lay_database

MORNING = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
async def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("inbox") / "empty.db"
    await lay_database(path)
    return path


@pytest.fixture
async def database(empty_file: Path, tmp_path: Path) -> AsyncIterator[str]:
    path = tmp_path / "school.db"
    shutil.copy2(empty_file, path)
    url = f"sqlite://{path}"
    await open_database(url)
    yield url
    await close_database()


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(MORNING)


@pytest.fixture
async def road(database: str, clock: MovableClock) -> AsyncIterator[Road]:
    limits = Limits(bot_per_second=1000, chat_per_second=1000, chat_burst=100)
    async with running() as telegram:
        telegram.add_bot(TOKEN, "peremena_bot", "Перемена")
        async with Transport(TOKEN, ProcessLimiter(limits), api_url=telegram.address, pauses=(0.01,)) as transport:
            bot = Bot(TOKEN, session=TelegramSession(transport))
            yield Road(telegram, transport, bot, InboxInDatabase(clock), Dialogs(DialogsInDatabase(clock)))
