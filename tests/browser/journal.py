"""A living school whose journal is open in browsers: what the tests of the journal page and its pictures share."""

import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Locator, Page, expect

from storage.database import close_database, open_database
from storage.models import Enrolment, Person
from tests.browser.page import PATIENCE, PHONE
from tests.rig.living import Rig, living
from tests.rig.migrated import lay_database
from tests.rig.small_school import SmallSchool, build_small_school
from web.journal import MOUNT, Site, make_journal_web
from web.server import make_web, start_web

DESK = (1280, 800)
PUPILS = 30
SAVED = 90_000.0  # milliseconds
CONTRAST = """() => {
  const parts = (text) => text.match(/[\\d.]+/g).map(Number);
  const linear = (v) => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const light = (rgb) => rgb.slice(0, 3).reduce((sum, v, i) => sum + linear(v / 255) * [.2126, .7152, .0722][i], 0);
  const behind = (one) => {
    for (; one; one = one.parentElement) {
      const seen = parts(getComputedStyle(one).backgroundColor);
      if (seen[3] === undefined || seen[3] === 1) return seen;
    }
    return [255, 255, 255];
  };
  const says = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  const ratio = (one) => {
    const a = light(parts(getComputedStyle(one).color)), b = light(behind(one));
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  };
  return [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && says(one))
    .map((one) => [`${one.className}: ${one.textContent.slice(0, 20)}`, ratio(one)]).filter((one) => one[1] < 4.5);
}"""
"""Texts that are too faint on what is behind them, each with its ratio."""


@dataclass
class School:
    """The living product with its journal page at `address`."""

    rig: Rig
    address: str

    @property
    def algebra(self) -> str:
        return f"{self.address}/journal/course/{self.rig.school.courses['7Б', 'Алгебра']}"

    async def link(self, who: str, language: str = "ru") -> str:
        talker = self.rig.talkers.get(who) or await self.rig.linked(who, language)
        await talker.forges("jpage")
        return next(button.url for row in talker.chat[-1].buttons for button in row if button.url)


@asynccontextmanager
async def living_school(folder: Path) -> AsyncIterator[School]:
    """7Б has thirty pupils: six of the small school and twenty-four more."""
    path = folder / "template.sqlite3"
    await open_database(await lay_database(path))
    small = await build_small_school()
    await _grow(small)
    await close_database()
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    async with living(path, small, folder, public_url=address) as rig:
        app = make_web({}, parts={MOUNT: make_journal_web(rig.product.use_cases, Site.of(address))})
        runner = await start_web(app, "127.0.0.1", port)
        try:
            yield School(rig, address)
        finally:
            await runner.cleanup()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


async def _grow(small: SmallSchool) -> None:
    for number in range(PUPILS - 6):
        person = await Person.create(
            school_id=small.school, key=f"G{number}", surname=f"Ученик{number:02d}", given="Лев"
        )
        row = await Enrolment.create(child_id=person.id, school_class_id=small.classes["7Б"], since=date(2026, 9, 1))
        small.enrolments[f"pupil{number}"] = row.id


class Journal:
    """A page as a teacher uses it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def focused(self) -> Locator:
        return self.page.locator("td.cell:focus")

    def cell(self, surname: str) -> Locator:
        """The cell of the lesson of today."""
        row = self.page.get_by_role("row").filter(has_text=surname)
        return row.locator("td.cell").last

    async def keys(self, *keys: str) -> None:
        """Cyrillic letters are keys that the driver of the browser does not know."""
        for key in keys:
            if key.isascii():
                await self.page.keyboard.press(key)
            else:
                await self.page.evaluate(
                    "key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}))",
                    key,
                )

    async def saved(self) -> None:
        """However busy the machine is: each mark is a request of its own."""
        await expect(self.page.locator("td.waits")).to_have_count(0, timeout=SAVED)
        await expect(self.page.locator("#state")).to_have_text(re.compile("Всё сохранено|All saved"), timeout=SAVED)


@asynccontextmanager
async def journal(chromium: Browser, school: School, who: str, **how: Any) -> AsyncIterator[Journal]:
    """Signed in by a link from the chat and at the grid; nothing was stopped by the content policy on the way."""
    size = how.pop("size", DESK)
    context = await chromium.new_context(
        viewport={"width": size[0], "height": size[1]}, has_touch=size == PHONE, locale="ru-RU", **how
    )
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    page, complaints = await context.new_page(), []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if "Policy" in said.text else None)
    try:
        await page.goto(await school.link(who))
        await page.get_by_role("button", name=re.compile("Открыть журнал|Open the journal")).click()
        await page.get_by_role("link", name=re.compile("Алгебра")).first.click()
        await page.locator("#grid").wait_for()
        yield Journal(page)
    finally:
        await context.close()
    assert complaints == []
