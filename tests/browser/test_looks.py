"""How the page holds up: on a phone, with hostile words, in English, for the keyboard."""

import pytest
from aiohttp import ClientSession
from playwright.async_api import Page, expect

from emulator.control import Emulator
from tests.browser.bot import ScriptedBot, button
from tests.browser.page import PHONE, ChatPage, PersonOnPage

pytestmark = pytest.mark.browser
ATTACK = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>'
ENDLESS = "Й" * 300


async def overflows(page: Page) -> bool:
    """Whether anything sticks out to the right of the screen, so that a finger would push the page about."""
    wide: bool = await page.evaluate(
        "[...document.querySelectorAll('body, #columns, .column, .log, .message, .bubble, .key')]"
        ".some(e => e.getClientRects().length && "
        "(e.getBoundingClientRect().right > innerWidth + 1 || e.scrollWidth > e.clientWidth + 1))"
    )
    return wide


async def test_on_a_phone_one_person_is_shown_and_the_others_are_a_tap_away(
    open_page, emulator: Emulator, mother_id, bot: ScriptedBot
):
    father_id = emulator.add_person("Сергей", "Лебедев", role="папа")
    emulator.say("peremena_bot", father_id, "/start")
    page: ChatPage = await open_page(size=PHONE)
    mother, father = page.person("Анна Лебедева"), page.person("Сергей Лебедев")
    await expect(father.column).to_be_hidden()
    await bot.says(father_id, "Маша: 5 по алгебре")
    await expect(page.page.get_by_role("button", name="Сергей")).to_contain_text("1")
    await page.choose("Сергей")
    await father.sees("5 по алгебре")
    await expect(mother.column).to_be_hidden()
    await expect(page.page.get_by_role("button", name="Сергей")).not_to_contain_text("1")


async def test_nothing_sticks_out_of_a_phone(open_page, emulator: Emulator, mother_id, bot: ScriptedBot):
    for number in range(8):
        emulator.add_person(f"Человек {number}", note="Код: " + "ABCD2345" * 12)
    emulator.page_buttons += [("Быстрее", "http://127.0.0.1:9/"), ("До завтра", "http://127.0.0.1:9/")]
    page: ChatPage = await open_page(size=PHONE)
    mother = page.person("Анна Лебедева")
    keys = {"keyboard": [["Домашние задания", "Объявления и собрания", ENDLESS[:60]]]}
    await bot.call("sendMessage", chat_id=mother_id, text=ENDLESS, reply_markup=keys)
    await bot.says(
        mother_id,
        f"<pre>{ENDLESS}</pre><blockquote>{ENDLESS}</blockquote>",
        [button(ENDLESS[:60], str(n)) for n in range(4)],
    )
    await bot.uploads("sendDocument", mother_id, "document", f"{ENDLESS[:90]}.xlsx", b"made up")
    await mother.sees(".xlsx")
    assert not await overflows(page.page)
    await page.choose("Человек 7")
    await expect(page.person("Человек 7").column).to_be_visible()
    assert not await overflows(page.page)


async def test_words_of_people_and_bots_stay_words(open_page, emulator: Emulator, bot: ScriptedBot):
    person = emulator.add_person(ATTACK, username="hostile", role=ATTACK, note=ATTACK)
    emulator.say("peremena_bot", person, ATTACK)
    emulator.send_file("peremena_bot", person, f"{ATTACK}.html", b"<script>parent.broken=1</script>", caption=ATTACK)
    shown: ChatPage = await open_page()
    page, hostile = shown.page, shown.person(ATTACK)
    entities = [{"type": "pre", "offset": 0, "length": 5, "language": '"><img src=x>'}]
    await bot.call("sendMessage", chat_id=person, text=ATTACK, entities=entities)
    link = [{"type": "text_link", "offset": 0, "length": 4, "url": "tg://resolve?domain=x&text=javascript:alert(1)"}]
    await bot.call("sendMessage", chat_id=person, text="тык " + ATTACK, entities=link)
    await bot.call("setMyCommands", commands=[{"command": "x", "description": ATTACK}])
    press_id = emulator.press("peremena_bot", person, data="x")
    await bot.call("answerCallbackQuery", callback_query_id=press_id, text=ATTACK, show_alert=True)
    await hostile.hears(ATTACK)
    await hostile.press("Понятно")
    await hostile.column.get_by_role("button", name="Команды").click()
    await expect(hostile.column.get_by_role("option")).to_contain_text(ATTACK)
    await hostile.saw("тык")
    assert await page.evaluate("window.broken") is None
    assert await page.locator("img:not(#brand img), script:not([src])").count() == 0
    assert await page.locator("a[href^='tg:'], a[href^='javascript:']").count() == 0
    await expect(hostile.column.get_by_role("heading")).to_have_text(ATTACK)


async def test_marked_text_is_shown_as_marked(mother: PersonOnPage, mother_id, bot: ScriptedBot):
    await bot.says(
        mother_id,
        "🙂 <b>жирно <i>и косо</i></b> <s>зачёркнуто</s> <code>код</code> <tg-spoiler>тайна</tg-spoiler> "
        '<a href="http://127.0.0.1:9/x">дневник</a>\n<blockquote expandable>' + "Цитата. " * 60 + "</blockquote>",
    )
    text = mother.messages.last
    await expect(text.locator("strong > em")).to_have_text("и косо")
    await expect(text.locator("strong")).to_have_text("жирно и косо")
    link = text.get_by_role("link", name="дневник")
    await expect(link).to_have_attribute("href", "http://127.0.0.1:9/x")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    await text.get_by_role("button", name="Скрытый текст").press("Enter")
    await expect(text.get_by_role("button", name="Скрытый текст")).to_have_count(0)
    quote = text.locator("blockquote")
    folded = (await quote.bounding_box() or {})["height"]
    await text.get_by_role("button", name="Показать целиком").click()
    assert (await quote.bounding_box() or {})["height"] > folded * 1.5


async def test_an_english_browser_gets_an_english_page(open_page, mother_id, bot: ScriptedBot):
    page: ChatPage = await open_page(language="en-US")
    mother = page.person("Анна Лебедева")
    await expect(mother.line).to_have_attribute("placeholder", "Message")
    await expect(page.page.locator("html")).to_have_attribute("lang", "en")
    await expect(mother.column.locator(".day")).to_have_text("Today")


async def test_everything_that_can_be_pressed_has_a_name(page: ChatPage, mother_id, bot: ScriptedBot):
    await bot.uploads("sendDocument", mother_id, "document", "план.pdf", b"made up")
    await bot.uploads("sendVoice", mother_id, "voice", "голос.ogg", b"OggS")
    await page.person("Анна Лебедева").saw("план.pdf")
    nameless = await page.page.evaluate(
        "[...document.querySelectorAll('button, a, input:not([hidden]), textarea, audio')].filter(e => "
        "!(e.getAttribute('aria-label') || e.textContent.trim())).map(e => e.outerHTML)"
    )
    assert nameless == []
    await expect(page.page.get_by_role("log", name="Сообщения: Анна Лебедева")).to_be_visible()


async def test_more_people_than_fit_are_reached_by_the_row_of_people(open_page, emulator: Emulator):
    for number in range(10):
        emulator.add_person(f"Человек {number}")
    page: ChatPage = await open_page()
    last = page.person("Человек 9").column
    await expect(last).to_be_hidden()
    await page.choose("Человек 9")
    await expect(last).to_be_in_viewport(ratio=0.99)
    await last.get_by_role("button", name="Убрать Человек 9 с экрана").click()
    await expect(last).to_be_hidden()


async def test_the_page_may_load_nothing_foreign_and_run_nothing_inline(emulator: Emulator):
    async with ClientSession() as session:
        for name in ("/", "/main.js"):
            async with session.get(emulator.address + name) as answer:
                policy = answer.headers["Content-Security-Policy"]
                assert "default-src 'none'" in policy
                assert "unsafe" not in policy
