"""Control over HTTP: deeds as JSON, the live stream, page buttons, and who may not come in."""

import asyncio
import base64
import json
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from emulator.control import Emulator
from emulator.control_http import DEEDS
from emulator.server import running
from tests.emulator.conftest import Hands
from tests.emulator.pictures import png


class Page:
    """What the browser page does."""

    def __init__(self, session: aiohttp.ClientSession, emulator: Emulator) -> None:
        self.session, self.address = session, emulator.address

    async def do(self, deed: str, **arguments: Any) -> Any:
        async with self.session.post(f"{self.address}/control/{deed}", json=arguments) as answer:
            body = await answer.json()
            assert (answer.status == 200) == body["ok"]
            return body["result"] if body["ok"] else body["error"]

    async def look(self, what: str, **query: str | int) -> Any:
        async with self.session.get(f"{self.address}/control/{what}", params=query) as answer:
            return (await answer.json())["result"]


@pytest.fixture
def page(session: aiohttp.ClientSession, emulator: Emulator) -> Page:
    return Page(session, emulator)


async def test_a_whole_conversation_over_http(page: Page, session: aiohttp.ClientSession, emulator: Emulator) -> None:
    bot = await page.do("add_bot", token="42:made-up-token", username="peremena_bot", name="Перемена")
    mother = await page.do("add_person", first_name="Анна", phone="+70000000001", note="код ABCDE-12345", role="мать")
    api = Hands(session, emulator)
    await page.do("say", bot="@peremena_bot", person=mother, text="/start")
    markup = {"inline_keyboard": [[{"text": "Сегодня", "callback_data": "today"}]]}
    await api.sendMessage(chat_id=mother, text="Здравствуйте", reply_markup=markup)
    press = await page.do("press", bot=bot, person=mother, label="Сегодня")
    await api.answerCallbackQuery(callback_query_id=press, text="Уроков нет")
    assert await page.look("callback_answer", id=press) == {
        "id": press, "answered": True, "text": "Уроков нет", "show_alert": False, "url": None,
    }  # fmt: skip
    data = base64.b64encode(png()).decode()
    await page.do("send_file", bot=bot, person=mother, name="a.png", base64=data, kind="photo", caption="Вот")
    chat = await page.look("chat", bot=bot, chat=mother)
    assert [each["text"] for each in chat["messages"]] == ["/start", "Здравствуйте", "Вот"]
    assert chat["messages"][1]["buttons"][0][0] == {
        "text": "Сегодня", "kind": "callback", "data": "today", "url": None, "request_contact": False,
    }  # fmt: skip
    assert chat["messages"][2]["from"] == mother
    state = await page.look("state")
    assert (state["people"][0]["note"], state["people"][0]["role"]) == ("код ABCDE-12345", "мать")
    assert state["dialogs"] == [{"bot": bot, "person": mother, "blocked": False}]
    assert [line["text"] for line in await page.look("ledger")] == ["Здравствуйте"]
    assert await page.look("ledger", after=1) == []
    assert [line["method"] for line in await page.look("calls")] == ["sendMessage", "answerCallbackQuery"]


async def test_faults_and_limits_over_http(page: Page, api: Hands, mother: int) -> None:
    await page.do("fail", fault="500json", method="sendMessage", times=2)
    assert [each["fault"] for each in await page.look("faults")] == ["500json"]
    assert await api.refusal("sendMessage", chat_id=mother, text="x") == "Internal Server Error"
    await page.do("clear_faults")
    await page.do("limits", on=True, chat_burst=1)
    await api.sendMessage(chat_id=mother, text="x")
    assert (await api.refusal("sendMessage", chat_id=mother, text="x")).startswith("Too Many Requests")


@pytest.mark.parametrize(
    ("deed", "arguments", "complaint"),
    [
        ("fly", {}, "there is no deed fly"),
        ("say", {"bot": 42, "person": 1, "text": "x"}, "there is no person 1"),
        ("say", {"person": 1}, "missing"),
        ("fail", {"fault": "rain"}, "no fault is called 'rain'"),
        ("send_file", {"base64": "?"}, "base64"),
        ("__init__", {}, "there is no deed __init__"),
    ],
)
async def test_wrong_orders_are_explained(
    page: Page, bot: int, deed: str, arguments: dict[str, Any], complaint: str
) -> None:
    assert complaint in await page.do(deed, **arguments)


def test_every_deed_exists() -> None:
    assert {deed for deed in DEEDS if callable(getattr(Emulator, deed, None))} == DEEDS


async def next_event(stream: aiohttp.StreamReader) -> dict[str, Any]:
    async with asyncio.timeout(5):
        while not (line := await stream.readline()).startswith(b"data: "):
            assert line.strip() == b""
    return dict(json.loads(line.removeprefix(b"data: ")))


async def test_the_page_sees_everything_live(page: Page, emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    father = emulator.add_person("Игорь")
    async with page.session.get(f"{page.address}/control/events", params={"person": str(mother)}) as answer:
        assert answer.content_type == "text/event-stream"
        assert (await next_event(answer.content))["type"] == "hello"
        emulator.say(bot, father, "/start")
        await api.sendMessage(chat_id=father, text="Не для матери")
        await api.sendChatAction(chat_id=mother, action="typing")
        sent = await api.sendMessage(chat_id=mother, text="5")
        await api.editMessageText(chat_id=mother, message_id=sent["message_id"], text="4")
        await api.deleteMessage(chat_id=mother, message_id=sent["message_id"])
        press = emulator.press(bot, mother, data="x")
        await api.answerCallbackQuery(callback_query_id=press, text="Поздно")
        events = [await next_event(answer.content) for _ in range(5)]
    assert [event["type"] for event in events] == ["action", "message", "edit", "delete", "answer"]
    assert [event["message"]["text"] for event in events[1:4]] == ["5", "4", "4"]
    assert {event["chat"] for event in events} == {mother}
    assert events[4]["text"] == "Поздно"


async def test_without_a_person_the_stream_tells_all(
    page: Page, emulator: Emulator, api: Hands, bot: int, mother: int
) -> None:
    async with page.session.get(f"{page.address}/control/events") as answer:
        await next_event(answer.content)
        father = emulator.add_person("Игорь")
        assert (await next_event(answer.content))["type"] == "state"
        emulator.say(bot, father, "/start")
        assert (await next_event(answer.content))["message"]["text"] == "/start"


async def test_a_page_button_is_pressed_on_behalf_of_the_page(session: aiohttp.ClientSession) -> None:
    pressed: list[str] = []

    async def tomorrow(request: web.Request) -> web.Response:
        pressed.append(request.method)
        return web.Response(status=202, text="завтра")

    app = web.Application()
    app.router.add_post("/tomorrow", tomorrow)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/tomorrow"
    try:
        async with running(page_buttons=[("К завтра", url), ("В никуда", "http://127.0.0.1:9/")]) as emulator:
            page = Page(session, emulator)
            assert (await page.look("state"))["page_buttons"] == ["К завтра", "В никуда"]
            assert await page.do("page-buttons/0") == {"label": "К завтра", "status": 202, "body": "завтра"}
            assert "В никуда" in await page.do("page-buttons/1")
            assert await page.do("page-buttons/2") == "there is no page button 2"
    finally:
        await runner.cleanup()
    assert pressed == ["POST"]


async def test_page_buttons_call_this_machine_only() -> None:
    with pytest.raises(ValueError, match="only call this machine"):
        async with running(page_buttons=[("x", "http://school.example/")]):
            pass


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:80"}, 200),
        ({"Host": "evil.example"}, 403),
        ({"Host": "127.0.0.1.evil.example"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
async def test_foreign_pages_stay_outside(page: Page, headers: dict[str, str], status: int) -> None:
    async with page.session.get(f"{page.address}/control/state", headers=headers) as answer:
        assert answer.status == status


async def test_the_page_itself_may_come_in(page: Page) -> None:
    async with page.session.post(f"{page.address}/control/clear_faults", headers={"Origin": page.address}) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("path", ["../control.py", "%2e%2e/control.py", "nothing.js", "..%2fcontrol.py"])
async def test_only_files_of_the_page_are_served(page: Page, path: str) -> None:
    async with page.session.get(f"{page.address}/{path}") as answer:
        assert answer.status == 404
