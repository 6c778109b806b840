"""People with names. Every test starts on Monday, 23 November 2026, at 8:20, before the first lesson."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import close_database, open_database
from tests.rig.living import Rig, living
from tests.rig.migrated import lay_database
from tests.rig.people import Talker
from tests.rig.small_school import SmallSchool, build_small_school
from tests.rig.smtp import SmallSmtp, serving_mail


@pytest.fixture(scope="session")
async def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallSchool]:
    path = tmp_path_factory.mktemp("template") / "school.sqlite3"
    url = await lay_database(path)
    await open_database(url)
    school = await build_small_school()
    await close_database()
    return path, school


@pytest.fixture(autouse=True)
def tireless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests press faster than people; the brake has tests of its own (test_hurry.py)."""
    monkeypatch.setattr("bot.middlewares.throttle.PER_SECOND", 100_000.0)


@pytest.fixture
async def rig(template: tuple[Path, SmallSchool], tmp_path: Path) -> AsyncIterator[Rig]:
    async with living(*template, tmp_path) as made:
        yield made


@pytest.fixture
async def post() -> AsyncIterator[SmallSmtp]:
    async with serving_mail() as made:
        yield made


@pytest.fixture
async def mailing(template: tuple[Path, SmallSchool], tmp_path: Path, post: SmallSmtp) -> AsyncIterator[Rig]:
    """The product with a mail server."""
    settings = {
        "smtp_host": "127.0.0.1",
        "smtp_port": post.port,
        "smtp_security": "none",
        "mail_from": "diary@example.org",
    }
    async with living(*template, tmp_path, **settings) as made:
        yield made


@pytest.fixture
async def mother(rig: Rig) -> Talker:
    return await rig.linked("mother")


@pytest.fixture
async def father(rig: Rig) -> Talker:
    return await rig.linked("father", "en")


@pytest.fixture
async def olyas_father(rig: Rig) -> Talker:
    return await rig.linked("olyas_father")


@pytest.fixture
async def algebra_teacher(rig: Rig) -> Talker:
    return await rig.linked("algebra_teacher")


@pytest.fixture
async def history_teacher(rig: Rig) -> Talker:
    return await rig.linked("history_teacher")


@pytest.fixture
async def class_teacher(rig: Rig) -> Talker:
    return await rig.linked("class_teacher")


@pytest.fixture
async def stranger(rig: Rig) -> Talker:
    return rig.newcomer("stranger", first_name="Прохожий")
