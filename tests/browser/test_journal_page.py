"""The journal in a browser, by keyboard, by finger, by two teachers at once (E3, E12): the product itself serves it."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Route, expect

from storage.models import Attendance, Mark
from tests.browser.journal import CONTRAST, PUPILS, Journal, School, journal, living_school
from tests.browser.page import PHONE
from tests.rig.written import Written

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    async with living_school(tmp_path) as made:
        yield made


@pytest.mark.row("E3", "works", "ru")
async def test_thirty_marks_by_the_keyboard_alone(school: School, chromium: Browser) -> None:
    """From the first Tab to the last mark: no mouse."""
    async with journal(chromium, school, "algebra_teacher") as it:
        await expect(it.focused).to_have_count(1)
        typed = [str(5 - number % 4) for number in range(PUPILS)]
        for value in typed:
            await it.keys(value)
        await it.saved()
        shown = await it.page.locator("tbody tr td.cell:nth-last-child(3)").all_inner_texts()
        assert shown == typed
        rows = await Mark.filter(removed_at=None).select_related("enrolment__child").order_by("id")
        assert [row.value for row in rows] == typed
        assert len({row.enrolment_id for row in rows}) == PUPILS
        await expect(it.page.locator("#said")).to_contain_text("Шилов Егор: 4")


@pytest.mark.row("E3", "works", "ru")
async def test_keys_correct_take_back_and_cancel(school: School, chromium: Browser) -> None:
    async with journal(chromium, school, "algebra_teacher") as it:
        await it.keys("5", "н", "о", "ArrowUp", "ArrowUp", "ArrowUp", "4")
        await it.saved()
        await expect(it.cell("Ветрова")).to_have_text("4")
        await expect(it.cell("Громова")).to_have_text("н")
        await expect(it.cell("Дёмин")).to_have_text("оп")
        await it.keys("ArrowUp", "F2", "End", " ", "3", "Enter")
        await it.saved()
        await expect(it.cell("Ветрова")).to_have_text("43")
        await it.keys("ArrowUp", "F2", "9", "9", "Escape")
        await expect(it.cell("Ветрова")).to_have_text("43")
        await it.keys("Delete")
        await it.saved()
        await expect(it.cell("Ветрова")).to_have_text("4")
        await it.keys("ArrowDown", "Delete")
        await it.saved()
        assert await Attendance.filter(removed_at=None).count() == 1
        await it.keys("7", "Enter")
        await expect(it.page.get_by_role("alert")).to_be_visible()
        assert sorted(await Mark.filter(removed_at=None).values_list("value", flat=True)) == ["4"]


@pytest.mark.row("E3", "works", "ru")
async def test_enter_after_each_mark_as_in_a_spreadsheet_skips_nobody(school: School, chromium: Browser) -> None:
    async with journal(chromium, school, "algebra_teacher") as it:
        await it.keys("5", "Enter", "4", "Enter", "н", "Enter", "Enter", "3")
        await it.saved()
        shown = await it.page.locator("tbody tr td.cell:nth-last-child(3)").all_inner_texts()
        assert shown[:6] == ["5", "4", "н", "", "3", ""], "the second Enter does go on"


@pytest.mark.row("E3", "works", "stale", "ru")
async def test_two_browsers_lose_nothing(school: School, chromium: Browser) -> None:
    async with (
        journal(chromium, school, "algebra_teacher") as one,
        journal(chromium, school, "class_teacher") as other,
    ):
        async with _deaf(one, other):
            await one.keys("5")
            await other.keys("4")
            asked = await _asked(one, other)
        await expect(asked.page.get_by_role("alertdialog")).to_contain_text("сейчас стоит")
        await asked.keys("Enter")
        await expect(asked.page.get_by_role("alertdialog")).to_be_visible()
        await asked.page.get_by_role("button", name="Поставить моё").click()
        await one.saved()
        await other.saved()
        value = "5" if asked is one else "4"
        for page in (one, other):
            await expect(page.cell("Ветрова")).to_have_text(value)
        assert await Mark.filter(removed_at=None).count() == 1
        assert (await Mark.get(removed_at=None)).version == 2
        await asyncio.gather(_column(one, "5", 3, 10), _column(other, "3", 15, 10))
        await one.saved()
        await other.saved()
        assert await Mark.filter(removed_at=None).count() == 21
        for page in (one, other):
            await expect(page.page.locator("td.cell .mark")).to_have_count(21)


@asynccontextmanager
async def _deaf(*pages: Journal) -> AsyncIterator[None]:
    """What others wrote comes later: on a slow machine it would be there before the own mark is typed."""
    heard = asyncio.Event()

    async def later(route: Route) -> None:
        await heard.wait()
        await route.continue_()

    for it in pages:
        await it.page.route("**/news?*", later)
    try:
        yield
    finally:
        heard.set()
        for it in pages:
            await it.page.unroute_all(behavior="wait")


async def _asked(*pages: Journal) -> Journal:
    """Whoever came second."""
    async with asyncio.timeout(20):
        while True:
            for page in pages:
                if await page.page.get_by_role("alertdialog").count():
                    return page
            await asyncio.sleep(0.05)


async def _column(page: Journal, value: str, first: int, many: int) -> None:
    await page.keys("Control+Home", "End", *["ArrowDown"] * first, *[value] * many)


@pytest.mark.row("E3", "works", "ru")
async def test_what_was_typed_without_a_connection_is_not_lost(school: School, chromium: Browser) -> None:
    async with journal(chromium, school, "algebra_teacher") as it:
        await it.page.context.set_offline(True)
        await it.keys("5", "4")
        await expect(it.page.locator("#state")).to_contain_text("Нет связи")
        assert await Mark.all().count() == 0
        await it.page.context.set_offline(False)
        await it.saved()
        assert await Mark.all().order_by("id").values_list("value", flat=True) == ["5", "4"]


@pytest.mark.row("E3", "works", "ru")
async def test_a_comment_and_a_dot_by_the_card(school: School, chromium: Browser) -> None:
    async with journal(chromium, school, "algebra_teacher") as it:
        await it.keys("3", "ArrowUp")
        await it.saved()
        await it.keys(" ")
        card = it.page.get_by_role("dialog")
        await expect(card.get_by_label("Комментарий для семьи")).to_be_focused()
        await it.page.keyboard.type("Повторить <b>правило</b>")
        await card.get_by_role("button", name="Сохранить").click()
        await expect(it.focused).to_have_count(1)
        await expect(it.cell("Ветрова").locator(".said")).to_have_attribute("title", "Повторить <b>правило</b>")
        await it.keys(" ")
        await card.get_by_text("Поставить точку").first.click()
        await card.get_by_role("button", name="Поставить точку").click()
        await expect(it.cell("Ветрова").locator(".dot")).to_have_count(1)


@pytest.mark.row("E3", "works", "ru")
async def test_one_more_piece_of_work_at_a_lesson(school: School, chromium: Browser) -> None:
    async with journal(chromium, school, "algebra_teacher") as it:
        await it.keys("5")
        await it.saved()
        await it.page.get_by_role("columnheader").locator("button").last.click()
        await it.page.get_by_role("dialog").get_by_role("button", name="Добавить столбец").click()
        await expect(it.page.locator("th.column").last).to_contain_text("кр×6")
        await expect(it.focused).to_have_count(1)
        await it.keys("2")
        await it.saved()
        assert await Mark.all().order_by("id").values_list("column__form", flat=True) == ["answer", "test"]


@pytest.mark.row("E12", "works", "ru")
async def test_who_only_reads_can_type_nothing(school: School, chromium: Browser) -> None:
    await Written(school.rig.school).mark("Алгебра", "4")
    async with journal(chromium, school, "history_teacher") as it:
        await expect(it.page.get_by_role("grid")).to_have_attribute("aria-readonly", "true")
        await it.keys("5", "Delete", "F2")
        await expect(it.page.locator(".editor")).to_have_count(0)
        await expect(it.page.get_by_text("Только просмотр")).to_be_visible()
        await expect(it.page.locator("td.cell .mark")).to_have_count(1)


async def test_who_does_not_see_the_page_can_use_it(school: School, chromium: Browser) -> None:
    """Roles, names, one stop of Tab in the grid, focus that can be seen, what changed is said."""
    async with journal(chromium, school, "algebra_teacher") as it:
        page = it.page
        assert await page.evaluate("document.documentElement.lang") == "ru"
        await expect(page.get_by_role("grid", name=re.compile("Журнал: 7 «Б», Алгебра"))).to_be_visible()
        await expect(page.get_by_role("rowheader", name=re.compile("Ветрова"))).to_have_count(1)
        assert await page.locator("[role=grid] td.cell[tabindex='0']").count() == 1
        nameless = "[...document.querySelectorAll('button, a, input:not([type=hidden]), select, textarea')].filter("
        nameless += "one => !(one.textContent.trim() || one.ariaLabel || one.labels?.length)).length"
        assert await page.evaluate(nameless) == 0
        twice = "(ids => ids.length - new Set(ids).size)([...document.querySelectorAll('[id]')].map(one => one.id))"
        assert await page.evaluate(twice) == 0
        outline = await it.focused.evaluate("one => getComputedStyle(one).outlineWidth")
        assert outline == "3px"
        await it.keys("5")
        await expect(page.locator("#said[aria-live=polite]")).to_have_text("Ветрова Мария: 5")
        await page.reload()
        stops = []
        for _ in range(6):
            stops.append(await page.evaluate("document.activeElement.className || document.activeElement.tagName"))
            await it.keys("Shift+Tab")
        assert any("cell" in stop for stop in stops)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_letters_can_be_read_by_day_and_by_night(school: School, chromium: Browser, scheme: Any) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1 for text of this size."""
    written = Written(school.rig.school)
    for value, whose in zip("5432", ("masha", "olya", "dima", "kirill"), strict=True):
        await written.mark("Алгебра", value, whose=whose)
    async with journal(chromium, school, "algebra_teacher", color_scheme=scheme) as it:
        faint = await it.page.evaluate(CONTRAST)
        assert faint == []


@pytest.mark.row("E3", "works", "ru")
async def test_a_finger_on_a_phone_puts_marks(school: School, chromium: Browser) -> None:
    async with journal(chromium, school, "algebra_teacher", size=PHONE) as it:
        page = it.page
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await it.cell("Громова").tap()
        await page.get_by_role("toolbar").get_by_role("button", name="4", exact=True).tap()
        await page.get_by_role("toolbar").get_by_role("button", name="н", exact=True).tap()
        await it.saved()
        await expect(it.cell("Громова")).to_have_text("4")
        await expect(it.cell("Дёмин")).to_have_text("н")
        small = "[...document.querySelectorAll('.quick button, td.cell')].filter(one => one.offsetHeight < 43).length"
        assert await page.evaluate(small) == 0


async def test_the_end_of_the_time_is_said(school: School, chromium: Browser) -> None:
    async with journal(chromium, school, "algebra_teacher") as it:
        await school.rig.passes(minutes=31)
        await it.keys("5")
        await expect(it.page.get_by_role("alert")).to_contain_text("Откройте журнал из чата заново")
        assert await Mark.all().count() == 0
