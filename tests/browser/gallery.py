"""`make gallery`: every screen of the demo school, in both languages, on a 360-pixel phone, into docs/screens/.

The walk finds the screens by itself (tests.rig.walk): a new one is in the gallery as soon as a button leads to it.
"""

import asyncio
import io
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser
from pydantic import SecretStr

from app.demo.opening import open_school
from app.demo.school import write_made_up_school
from app.settings import Settings
from bot.middlewares import throttle
from school.clock import MovableClock
from storage.database import close_database, open_database
from storage.models import Person
from tests.browser.page import PHONE, ChatPage, browser, chats
from tests.rig.living import SECRET, TOKEN, Rig, living
from tests.rig.people import Talker
from tests.rig.small_school import NOW, SmallSchool
from tests.rig.walk import Stop, walk
from tests.rig.walked import AVOIDED, SPOKEN

SCREENS = Path("docs/screens")
WHO = ("mother", "algebra_teacher", "class_teacher", "secretary", "head")
LANGUAGES = ("ru", "en")
COLOURS = 64
PATIENCE = 120_000
"""Milliseconds: a busy machine draws slowly."""
TALL_PHONE = (PHONE[0], 2400)
"""The tallest message is seen whole."""
BARE = "() => document.querySelectorAll('.toast, .curtain').forEach(shown => shown.remove())"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture that was made: whose screen, by which buttons it is reached."""

    who: str
    name: str
    way: str


async def draw(folder: Path, who: Sequence[str]) -> None:
    throttle.PER_SECOND = 100_000.0  # a camera presses faster than a person
    with tempfile.TemporaryDirectory() as data:
        database, school = await _demo_school(Path(data))
        async with browser() as chromium:
            drawn = {
                language: await _language(chromium, database, school, folder / language, who, language)
                for language in LANGUAGES
            }
    (folder / "README.md").write_text(_index(drawn["ru"]), "utf-8")


async def _language(
    chromium: Browser, database: Path, school: SmallSchool, folder: Path, who: Sequence[str], language: str
) -> list[Drawn]:
    """A screen that several people have is drawn once."""
    shutil.rmtree(folder, ignore_errors=True)
    drawn: list[Drawn] = []
    for person in who:
        known = {one.name for one in drawn}
        drawn += await _person(chromium, database, school, folder / person, person, language, known)
    return drawn


async def _demo_school(data: Path) -> tuple[Path, SmallSchool]:
    """The demo's own opening; then its people by the names of the cast."""
    path = data / "demo.sqlite3"
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        bot_token=SecretStr(TOKEN),
        database_url=f"sqlite://{path}",
        data_dir=data,
        secret_key=SecretStr(SECRET),
    )
    await open_school(settings, MovableClock(NOW), lambda _: None)
    cast = write_made_up_school(data / "again.xlsx").cast
    await open_database(settings.database_url)
    people = {person.key: person.id for person in await Person.all()}
    await close_database()
    return path, SmallSchool(people={who: people[getattr(cast, who)] for who in WHO})


async def _person(
    chromium: Browser,
    database: Path,
    school: SmallSchool,
    target: Path,
    who: str,
    language: str,
    known: Collection[str],
) -> list[Drawn]:
    target.mkdir(parents=True, exist_ok=True)  # noqa: ASYNC240 - nothing else runs
    drawn: list[Drawn] = []
    async with _living(database, school) as rig:
        talker = await rig.linked(who, language)
        locale = {"ru": "ru-RU", "en": "en-GB"}[language]
        async with chats(chromium, rig.emulator.address, TALL_PHONE, language=locale) as page:

            async def visit(stop: Stop) -> None:
                if stop.screen and stop.name not in known:
                    await _picture(page, talker, stop, target / f"{stop.name}.png")
                    drawn.append(Drawn(who, stop.name, " → ".join(step.label for step in stop.way)))

            await walk(talker, visit, SPOKEN[language], AVOIDED)
    return drawn


@asynccontextmanager
async def _living(database: Path, school: SmallSchool) -> AsyncIterator[Rig]:
    with tempfile.TemporaryDirectory() as folder:
        async with living(database, school, Path(folder)) as rig:
            yield rig


async def _picture(page: ChatPage, talker: Talker, stop: Stop, path: Path) -> None:
    """The newest message alone, whole, however tall."""
    message = page.page.locator(f'.message[data-id="{stop.screen[-1].id}"]')
    await message.wait_for(timeout=PATIENCE)
    await page.page.wait_for_timeout(120)  # the page learns of an edit a moment later
    await page.page.evaluate(BARE)
    picture = Image.open(io.BytesIO(await message.screenshot(animations="disabled", timeout=PATIENCE)))
    small = picture.convert("RGB").resize((picture.width // 2, picture.height // 2), Image.Resampling.LANCZOS)
    small.quantize(COLOURS).save(path, optimize=True)


def _index(drawn: Sequence[Drawn]) -> str:
    rows = [
        f"| {one.who} | `{one.name}`<br>{one.way or '/menu'} "
        f"| ![](ru/{one.who}/{one.name}.png) | ![](en/{one.who}/{one.name}.png) |"
        for one in drawn
    ]
    head = "# Every screen\n\nDrawn from the demo school by `make gallery`. Nobody in it is real.\n\n"
    return head + "| who | how to get there | по-русски | in English |\n|---|---|---|---|\n" + "\n".join(rows) + "\n"


if __name__ == "__main__":
    asyncio.run(draw(SCREENS, sys.argv[1:] or WHO))
