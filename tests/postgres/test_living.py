"""The whole product on PostgreSQL, through its own screens and sweeps: what its words refuse, SQLite would not tell."""

from datetime import timedelta
from pathlib import Path

import pytest

from storage.database import close_database, open_database
from storage.models import Fanout, InboxUpdate, Leaving, Pace
from tests.rig.living import living_on
from tests.rig.small_school import NOW, SmallSchool, build_small_school
from tests.rig.walk import Stop, walk
from tests.rig.walked import AVOIDED, SPOKEN
from tests.storage.filled import fill


async def _laid(url: str) -> SmallSchool:
    """A row in every table but where it would be no more than its columns, or hold up the bot until the made-up day."""
    await open_database(url)
    school = await build_small_school()
    await fill(school)
    for kind in (Fanout, InboxUpdate, Pace):
        await kind.all().delete()
    # Due now, it would take a chat away from under the presses that tell it something: those are made a second time.
    await Leaving.all().update(erase_at=NOW + timedelta(days=365))
    await close_database()
    return school


@pytest.fixture(autouse=True)
def tireless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A walk presses faster than people."""
    monkeypatch.setattr("bot.middlewares.throttle.PER_SECOND", 100_000.0)


@pytest.mark.timeout(600)
@pytest.mark.row("G3", "works")
@pytest.mark.parametrize("who", ["mother", "class_teacher"])
async def test_every_screen_is_read_on_postgresql(url: str, tmp_path: Path, who: str) -> None:
    async with living_on(url, await _laid(url), tmp_path) as rig:

        async def visit(stop: Stop) -> None:
            assert stop.screen or stop.toast

        await walk(await rig.linked(who), visit, SPOKEN["ru"], AVOIDED)
        failed = await InboxUpdate.exclude(error=None).values_list("error", flat=True)
        assert not failed, set(failed)


@pytest.mark.timeout(300)
@pytest.mark.row("G3", "works")
async def test_every_sweep_runs_on_postgresql(url: str, tmp_path: Path) -> None:
    async with living_on(url, await _laid(url), tmp_path) as rig:
        for later in (timedelta(hours=11), timedelta(days=1), timedelta(days=9)):
            rig.clock.move_to(NOW + later)
            await rig.sweep()
