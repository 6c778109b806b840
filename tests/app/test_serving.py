"""Stopping in the middle of a long telling."""

import asyncio
from pathlib import Path

from pydantic import SecretStr

from app.engine import opened_engine
from app.serving import serving
from app.settings import Settings
from benchmarks.outbox import people
from delivery.fanout import PORTION
from school.clock import MovableClock
from storage.database import transaction
from storage.models import Fanout, Notice
from tests.delivery.samples import NOON, assigned
from tests.rig.living import SECRET, TOKEN
from tests.rig.migrated import lay_database

CHATS = 6 * PORTION


async def test_who_is_stopped_while_many_are_told_ends_with_the_portion_at_hand(tmp_path: Path) -> None:
    """The rest is told after the next start: the cursor stands where the portion ended."""
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        bot_token=SecretStr(TOKEN),
        telegram_api="http://127.0.0.1:9",
        database_url=f"sqlite://{tmp_path / 'peremena.sqlite3'}",
        data_dir=tmp_path,
        secret_key=SecretStr(SECRET),
        web_port=0,
    )
    await lay_database(tmp_path / "peremena.sqlite3")
    async with asyncio.timeout(60), opened_engine(settings, MovableClock(NOON)) as engine:
        class_id = await people(CHATS)
        async with transaction():
            await engine.parts.tell(assigned(class_id=class_id, happened_at=NOON))
        async with serving(engine) as tasks:
            telling = tasks.create_task(engine.sweeps["spread_news"]())
            while not await Notice.exists():  # noqa: ASYNC110 - the portion's own transaction
                await asyncio.sleep(0.005)
        assert telling.done()
        assert 0 < await Notice.all().count() <= CHATS // 2, "it went on to the end"
        assert await Fanout.filter(done_at=None).count() == 1
