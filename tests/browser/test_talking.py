"""A person talks to a bot through the page: words, buttons, keyboards, files."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.bot import ScriptedBot, button
from tests.browser.page import ChatPage, PersonOnPage
from tests.browser.pictures import png

pytestmark = pytest.mark.browser


async def test_what_she_writes_reaches_the_bot_and_the_answer_comes_back(mother, mother_id, bot: ScriptedBot):
    await mother.line.fill("Добрый день!")
    await mother.line.press("Shift+Enter")
    await mother.line.press_sequentially("Это Анна")
    await mother.line.press("Enter")
    assert (await bot.hears())["text"] == "Добрый день!\nЭто Анна"
    await expect(mother.line).to_have_value("")
    await bot.says(mother_id, "Здравствуйте, <b>Анна</b>")
    await mother.sees("Здравствуйте, Анна")
    await expect(mother.messages.last.locator("strong")).to_have_text("Анна")
    await expect(mother.messages.last.locator("time").last).to_have_text(re.compile(r"^\d\d:\d\d$"))


async def test_a_pressed_button_waits_for_its_answer(mother: PersonOnPage, mother_id, bot: ScriptedBot):
    await bot.says(mother_id, "Что показать?", [button("Сегодня", "today"), button("Неделя", "week")])
    today = mother.column.get_by_role("button", name="Сегодня")
    await mother.press("Сегодня")
    await expect(today).to_have_attribute("aria-busy", "true")
    press = await bot.hears("callback_query")
    assert press["data"] == "today"
    await bot.call("answerCallbackQuery", callback_query_id=press["id"], text="Уроков нет")
    await mother.hears("Уроков нет")
    await expect(today).not_to_have_attribute("aria-busy", "true")


async def test_an_alert_stays_until_it_is_read(mother: PersonOnPage, mother_id, bot: ScriptedBot):
    await bot.says(mother_id, "Меню", [button("Удалить", "erase")])
    await mother.press("Удалить")
    press = await bot.hears("callback_query")
    await bot.call("answerCallbackQuery", callback_query_id=press["id"], text="Это не ваше", show_alert=True)
    alert = mother.column.get_by_role("alertdialog")
    await expect(alert).to_contain_text("Это не ваше")
    await expect(alert.get_by_role("button", name="Понятно")).to_be_focused()
    await mother.page.keyboard.press("Enter")
    await expect(alert).to_have_count(0)
    await expect(mother.column.get_by_role("button", name="Удалить")).to_be_focused()


async def test_she_answers_a_message(mother: PersonOnPage, mother_id, bot: ScriptedBot):
    asked = await bot.says(mother_id, "Придёте на собрание?")
    await mother.message("Придёте").hover()
    await mother.message("Придёте").get_by_role("button", name="Ответить").click()
    await mother.write("Приду")
    assert (await bot.hears())["reply_to_message"]["message_id"] == asked
    await expect(mother.messages.last.locator(".quote")).to_contain_text("Придёте на собрание?")


async def test_keys_of_the_keyboard_are_said_and_can_go(mother: PersonOnPage, mother_id, bot: ScriptedBot):
    keys = {"keyboard": [[{"text": "Оценки"}, {"text": "Точки"}]]}
    await bot.call("sendMessage", chat_id=mother_id, text="Меню", reply_markup=keys)
    await mother.press("Точки")
    assert (await bot.hears())["text"] == "Точки"
    await bot.call("sendMessage", chat_id=mother_id, text="Всё", reply_markup={"remove_keyboard": True})
    await expect(mother.column.get_by_role("group", name="Клавиатура")).to_be_hidden()


async def test_a_phone_number_leaves_only_after_a_yes(mother: PersonOnPage, mother_id, bot: ScriptedBot):
    keys = {"keyboard": [[{"text": "Мой номер", "request_contact": True}]]}
    await bot.call("sendMessage", chat_id=mother_id, text="Кто вы?", reply_markup=keys)
    await mother.press("Мой номер")
    await mother.hears("+70000000001")
    await mother.press("Отмена")
    await mother.press("Мой номер")
    await mother.press("Поделиться")
    assert (await bot.hears())["contact"] == {
        "phone_number": "+70000000001",
        "first_name": "Анна",
        "last_name": "Лебедева",
        "user_id": mother_id,
    }
    await mother.sees("Анна Лебедева", "+70000000001")


async def test_files_go_both_ways(mother: PersonOnPage, mother_id, bot: ScriptedBot, tmp_path):
    (tmp_path / "Справка.pdf").write_bytes(b"%PDF-1.4 made up")
    await mother.send_file(tmp_path / "Справка.pdf", caption="Справка от врача")
    heard = await bot.hears()
    assert (heard["document"]["file_name"], heard["caption"]) == ("Справка.pdf", "Справка от врача")
    await mother.sees("Справка.pdf", "16 Б", "Справка от врача")
    async with mother.page.expect_download() as taken:
        await mother.column.get_by_role("link", name="Скачать Справка.pdf").click()
    assert (await (await taken.value).path()).read_bytes() == b"%PDF-1.4 made up"


async def test_a_file_can_be_dropped_on_the_column(mother: PersonOnPage, bot: ScriptedBot):
    carried = await mother.page.evaluate_handle(
        "() => { const carried = new DataTransfer();"
        " carried.items.add(new File(['made up'], 'план.txt')); return carried; }"
    )
    await mother.column.dispatch_event("drop", {"dataTransfer": carried})
    await expect(mother.column.get_by_role("list", name="Прикреплено")).to_contain_text("план.txt")
    await mother.press("Отправить")
    assert (await bot.hears())["document"]["file_name"] == "план.txt"


async def test_pictures_are_shown_at_once_and_large(mother: PersonOnPage, mother_id, bot: ScriptedBot, tmp_path):
    (tmp_path / "двор.png").write_bytes(png(60, 40))
    await mother.send_file(tmp_path / "двор.png")
    assert (await bot.hears())["photo"][-1]["width"] == 60
    await bot.uploads("sendPhoto", mother_id, "photo", "chart.png", png(300, 200), caption="Успеваемость")
    await mother.sees("Успеваемость")
    picture = mother.messages.last.get_by_role("img")
    await expect(picture).to_have_js_property("naturalWidth", 300)
    await mother.column.get_by_role("button", name="Открыть фото").last.click()
    large = mother.page.get_by_role("dialog", name="Фото")
    await expect(large.get_by_role("img")).to_be_visible()
    await mother.page.keyboard.press("Escape")
    await expect(large).to_have_count(0)


async def test_commands_are_offered_while_one_is_typed(mother: PersonOnPage, mother_id, bot: ScriptedBot):
    commands = [{"command": "today", "description": "Уроки"}, {"command": "marks", "description": "Оценки"}]
    await bot.call("setMyCommands", commands=commands)
    await mother.line.press_sequentially("/")
    await expect(mother.column.get_by_role("option")).to_have_count(2)
    await mother.line.press_sequentially("m")
    await expect(mother.column.get_by_role("option")).to_have_text(["/marksОценки"])
    await mother.line.press("Enter")
    assert (await bot.hears())["text"] == "/marks"
    await expect(mother.column.get_by_role("listbox")).to_be_hidden()


async def test_a_hint_is_copied_sent_or_followed_with_one_tap(open_page, emulator, bot: ScriptedBot):
    note = "Код: K7QF-2MXA\nСсылка: https://t.me/peremena_bot?start=abc_123\nНажмите /journal, и/или 1/2 подождите."
    emulator.add_person("Пётр", note=note)
    peter = (await open_page()).person("Пётр")
    await peter.press("Скопировать K7QF-2MXA")
    await peter.hears("Скопировано: K7QF-2MXA")
    assert await peter.page.evaluate("navigator.clipboard.readText()") == "K7QF-2MXA"
    await peter.press("Открыть ссылку")
    assert (await bot.hears())["text"] == "/start abc_123"
    await peter.column.get_by_text("Подсказка").click()
    await peter.press("Отправить K7QF-2MXA сообщением")
    assert (await bot.hears())["text"] == "K7QF-2MXA"
    await peter.column.get_by_text("Подсказка").click()
    await peter.column.locator(".hint").get_by_role("button", name="/journal").click()
    assert (await bot.hears())["text"] == "/journal"
    await expect(peter.column.locator(".hint .quiet")).to_have_count(1)


async def test_a_conversation_begins_with_start_and_goes_on_after_a_block(open_page, emulator, bot: ScriptedBot):
    await bot.call("setMyDescription", description="Дневник в чате")
    person = emulator.add_person("Пётр")
    peter = (await open_page()).person("Пётр")
    await expect(peter.column.get_by_text("Дневник в чате")).to_be_visible()
    await peter.press("Начать")
    assert (await bot.hears())["text"] == "/start"
    emulator.block("peremena_bot", person)
    await expect(peter.line).to_be_hidden()
    await peter.press("Разблокировать")
    await expect(peter.line).to_be_visible()


async def test_a_refused_deed_is_told_and_the_words_are_given_back(mother: PersonOnPage, mother_id, emulator):
    emulator.deactivate(mother_id)
    await mother.write("Вы здесь?")
    await mother.hears("Не получилось")
    await expect(mother.line).to_have_value("Вы здесь?")


async def test_page_of_a_group_shows_everybody(open_page, emulator, bot: ScriptedBot, mother_id):
    father = emulator.add_person("Сергей", "Лебедев")
    emulator.create_group("7 «Б»", [mother_id, father], bots=["peremena_bot"])
    page: ChatPage = await open_page()
    for name in ("Анна Лебедева", "Сергей Лебедев"):
        await page.person(name).column.get_by_role("button", name="7 «Б»", exact=True).click()
    await page.person("Сергей Лебедев").write("Всем привет")
    await page.person("Анна Лебедева").sees("Сергей Лебедев", "Всем привет")
