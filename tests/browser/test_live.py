"""What changes in the world changes on the page: edits, deletions, time, people, and what was missed meanwhile."""

import asyncio
import re
import time
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from playwright.async_api import expect

from emulator.control import Emulator
from tests.browser.bot import ScriptedBot, button
from tests.browser.page import ChatPage, PersonOnPage

pytestmark = pytest.mark.browser
DAY = 86_400


async def test_edits_and_deletions_are_seen_at_once(mother: PersonOnPage, mother_id, bot: ScriptedBot):
    mark = await bot.says(mother_id, "Маша: <b>5</b> по алгебре", [button("Карточка", "card")])
    await mother.sees("5 по алгебре")
    await bot.call("editMessageText", chat_id=mother_id, message_id=mark, text="Маша: 4 по алгебре, было 5")
    await mother.sees("4 по алгебре, было 5", "изменено")
    await expect(mother.column.get_by_role("button", name="Карточка")).to_have_count(0)
    await bot.call("deleteMessage", chat_id=mother_id, message_id=mark)
    await mother.misses("по алгебре")


async def test_the_bot_is_seen_typing_until_it_has_written(mother: PersonOnPage, mother_id, bot: ScriptedBot):
    await bot.call("sendChatAction", chat_id=mother_id, action="typing")
    await expect(mother.column.get_by_text("Перемена печатает…")).to_be_visible()
    await bot.says(mother_id, "Готово")
    await expect(mother.column.get_by_text("мама Маши")).to_be_visible()


async def test_a_focused_button_keeps_the_focus_when_the_message_is_redrawn(mother, mother_id, bot: ScriptedBot):
    pages = await bot.says(mother_id, "Страница 1", [button("‹", "p0"), button("›", "p2")])
    await mother.column.get_by_role("button", name="›").press("Enter")
    press = await bot.hears("callback_query")
    again = {"inline_keyboard": [[button("‹", "p1"), button("›", "p3")]]}
    await bot.call("editMessageText", chat_id=mother_id, message_id=pages, text="Страница 2", reply_markup=again)
    await bot.call("answerCallbackQuery", callback_query_id=press["id"])
    await mother.sees("Страница 2")
    await expect(mother.column.get_by_role("button", name="›")).to_be_focused()


async def test_a_reader_of_old_messages_is_left_in_peace(mother: PersonOnPage, mother_id, bot: ScriptedBot):
    for number in range(30):
        await bot.says(mother_id, f"Новость {number}")
    await mother.sees("Новость 29")
    await expect(mother.messages.last).to_be_in_viewport()
    await mother.message("Новость 0").scroll_into_view_if_needed()
    down = mother.column.get_by_role("button", name=re.compile("К последнему сообщению"))
    await expect(down).to_be_visible()
    await bot.says(mother_id, "Срочно!")
    await expect(down).to_have_accessible_name("К последнему сообщению, непрочитанных: 1")
    await expect(mother.message("Новость 0")).to_be_in_viewport()
    await expect(mother.page).to_have_title("(1) Перемена")
    await down.click()
    await expect(mother.message("Срочно!")).to_be_in_viewport()
    await expect(mother.page).to_have_title("Перемена")


async def test_news_missed_while_the_line_was_down_are_caught_up(
    page: ChatPage, mother: PersonOnPage, mother_id, bot: ScriptedBot, emulator: Emulator
):
    old = await bot.says(mother_id, "Старое")
    wrong = await bot.says(mother_id, "С ошибкой")
    await mother.sees("С ошибкой")
    emulator.world.stream.close()
    await bot.says(mother_id, "Пока вас не было")
    await bot.call("deleteMessage", chat_id=mother_id, message_id=old)
    await bot.call("editMessageText", chat_id=mother_id, message_id=wrong, text="Без ошибки")
    await expect(page.page.get_by_text("Связь потеряна")).to_be_visible()
    await mother.sees("Пока вас не было")
    await mother.saw("Без ошибки")
    await mother.misses("Старое")
    await expect(page.page.get_by_text("Связь потеряна")).to_be_hidden()
    await bot.says(mother_id, "Снова на связи")
    await mother.sees("Снова на связи")


async def test_people_come_and_their_notes_change(page: ChatPage, mother: PersonOnPage, mother_id, emulator: Emulator):
    emulator.add_person("Пётр", "Орлов", role="учитель")
    await expect(page.person("Пётр Орлов").column).to_contain_text("учитель")
    emulator.describe_person(mother_id, note="Код: AAAA-1111")
    await expect(mother.column.get_by_role("button", name="Скопировать AAAA-1111")).to_be_visible()


@pytest.fixture
async def tomorrow(emulator: Emulator) -> AsyncIterator[str]:
    """The address of a page button that moves the emulator's clock by a day."""

    async def move(_: web.Request) -> web.Response:
        emulator.clock(DAY)
        return web.Response(text="Наступило завтра")

    app = web.Application()
    app.router.add_post("/tomorrow", move)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/tomorrow"
    await runner.cleanup()


async def test_a_page_button_moves_the_day(tomorrow: str, emulator: Emulator, open_page, mother_id, bot: ScriptedBot):
    emulator.page_buttons.append(("До завтра", tomorrow))
    page = await open_page(zone="UTC")
    clock = page.page.get_by_role("timer")
    await expect(clock).to_contain_text(str(time.gmtime().tm_mday))
    await page.press_page_button("До завтра")
    await expect(page.page.get_by_role("status").filter(has_text="До завтра: Наступило завтра")).to_be_visible()
    await expect(clock).to_contain_text(str(time.gmtime(time.time() + DAY).tm_mday))
    await bot.says(mother_id, "Доброе утро")
    await expect(page.person("Анна Лебедева").column.locator(".day")).to_have_text(["Вчера", "Сегодня"])


async def test_a_page_button_that_nobody_answers_says_so(open_page, mother_id, emulator: Emulator):
    emulator.page_buttons.append(("Быстрее", "http://127.0.0.1:9/faster"))
    page = await open_page()
    await page.press_page_button("Быстрее")
    await expect(page.page.get_by_role("status").filter(has_text="Не получилось: Быстрее")).to_be_visible()


async def test_the_clock_is_told_to_whoever_listens(emulator: Emulator):
    async with emulator.world.stream.listen(None) as events:
        emulator.clock(DAY)
        event = await asyncio.wait_for(events.get(), 1)
    assert event is not None
    assert event["type"] == "clock"
    assert event["now"] == pytest.approx(time.time() + DAY, abs=5)
