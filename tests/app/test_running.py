"""Starting and stopping when the world outside is not ready."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from app import running as app_running
from app.engine import NoToken
from app.office import NotMigrated
from app.running import opened, working
from app.settings import Settings
from bot.intake.webhook import WeakSecret
from bot.routers import ROUTERS
from emulator.server import running
from school.clock import MovableClock
from storage.database import DatabaseIsBusy, WriterLock
from tests.rig.living import SECRET, TOKEN
from tests.rig.migrated import lay_database
from tests.rig.people import BOT
from tests.rig.small_school import NOW


@pytest.fixture
async def settings(tmp_path: Path) -> Settings:
    """A migrated empty database; nobody listens at the messenger's address."""
    database = await lay_database(tmp_path / "peremena.sqlite3")
    return Settings(
        _env_file=None,  # type: ignore[call-arg]
        bot_token=SecretStr(TOKEN),
        telegram_api="http://127.0.0.1:9",
        database_url=database,
        data_dir=tmp_path,
        secret_key=SecretStr(SECRET),
        web_port=0,
    )


@pytest.fixture(autouse=True)
def routers_are_free_again() -> Any:
    yield
    for router in ROUTERS:
        router._parent_router = None


async def test_the_bot_starts_while_telegram_is_down_and_introduces_itself_later(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app_running, "START_SECONDS", 0.1)
    async with running() as telegram:
        telegram.add_bot(TOKEN, BOT, "Перемена")
        telegram.fail("502html", "deleteWebhook", times=6)
        here = settings.model_copy(update={"telegram_api": telegram.address})
        async with asyncio.timeout(30), opened(here, MovableClock(NOW)) as product:
            product.transport._pauses = (0.01,)
            async with working(product):
                person = telegram.add_person("Аня")
                telegram.say(BOT, person, "/menu")
                await telegram.until(lambda: len(telegram.chat(BOT, person)) > 1)
                assert telegram.commands(BOT, person) == []
                telegram.clear_faults()
                await telegram.until(lambda: telegram.commands(BOT, person), 10)


async def test_the_bot_stops_while_telegram_is_down(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app_running, "START_SECONDS", 0.1)
    async with asyncio.timeout(10), opened(settings, MovableClock(NOW)) as product, working(product):
        await asyncio.sleep(0.1)


async def test_without_a_token_there_is_a_sentence(settings: Settings) -> None:
    with pytest.raises(NoToken, match=r"Set BOT_TOKEN .*make demo"):
        async with opened(settings.model_copy(update={"bot_token": SecretStr("")}), MovableClock(NOW)):
            pass


async def test_an_old_database_is_refused_with_the_way_out(settings: Settings, tmp_path: Path) -> None:
    empty = settings.model_copy(update={"database_url": f"sqlite://{tmp_path / 'empty.sqlite3'}"})
    with pytest.raises(NotMigrated, match="peremena migrate"):
        async with opened(empty, MovableClock(NOW)):
            pass


async def test_a_second_process_is_refused(settings: Settings) -> None:
    with WriterLock(settings.database_url), pytest.raises(DatabaseIsBusy):
        async with opened(settings, MovableClock(NOW)):
            pass


async def test_a_webhook_without_a_secret_does_not_start(settings: Settings) -> None:
    """It would fail open: anybody could post updates (RELIABILITY F8)."""
    public = settings.model_copy(update={"webhook_url": "https://school.example"})
    async with asyncio.timeout(10), opened(public, MovableClock(NOW)) as product:
        with pytest.raises(WeakSecret):
            async with working(product):
                pass
