"""Pushing updates: the secret, the order of queues, retries, and answers that carry a method."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from emulator.control import Emulator
from tests.emulator.conftest import Hands

SECRET = "X-Telegram-Bot-Api-Secret-Token"
Answer = Callable[[dict[str, Any]], web.Response]


class BotServer:
    """A bot's web server that writes down what it got and answers as told, 200 by default."""

    def __init__(self) -> None:
        self.address = ""
        self.taken: list[dict[str, Any]] = []
        self.tries: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[Callable[[], web.Response]] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.came = asyncio.Event()

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.tries.append(update)
        self.secrets.append(request.headers.get(SECRET))
        self.came.set()
        await self.gate.wait()
        answer = self.answers.pop(0)() if self.answers else web.Response()
        if answer.status == 200:
            self.taken.append(update)
        self.came.set()
        return answer

    async def until(self, look: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not look():
                self.came.clear()
                await self.came.wait()

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.taken if "message" in update]


@asynccontextmanager
async def bot_server() -> AsyncIterator[BotServer]:
    server = BotServer()
    app = web.Application()
    app.router.add_post("/hook", server.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.address = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    try:
        yield server
    finally:
        server.gate.set()
        await runner.cleanup()


@pytest.fixture
async def hook(emulator: Emulator) -> AsyncIterator[BotServer]:
    emulator.webhook_pace(0.02, 0.1)
    async with bot_server() as server:
        yield server


async def test_updates_are_pushed_with_the_secret(
    emulator: Emulator, api: Hands, hook: BotServer, bot: int, mother: int
) -> None:
    emulator.say(bot, mother, "До вебхука")
    assert await api.setWebhook(url=hook.address, secret_token="A-1_b", allowed_updates=["message"])
    emulator.say(bot, mother, "После")
    await hook.until(lambda: len(hook.taken) == 2)
    assert hook.texts() == ["До вебхука", "После"]
    assert set(hook.secrets) == {"A-1_b"}
    info = await api.getWebhookInfo()
    assert (info["url"], info["max_connections"], info["allowed_updates"]) == (hook.address, 40, ["message"])


async def test_a_refused_update_comes_again_and_holds_back_its_chat_only(
    emulator: Emulator, api: Hands, hook: BotServer, bot: int, mother: int
) -> None:
    father = emulator.add_person("Игорь")
    hook.answers = [lambda: web.Response(status=500)] * 3
    await api.setWebhook(url=hook.address)
    emulator.say(bot, mother, "мать 1")
    emulator.say(bot, mother, "мать 2")
    await hook.until(lambda: len(hook.tries) >= 2)
    emulator.say(bot, father, "отец")
    await hook.until(lambda: len(hook.taken) == 3)
    assert [text for text in hook.texts() if text.startswith("мать")] == ["мать 1", "мать 2"]
    info = await api.getWebhookInfo()
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert info["pending_update_count"] == 0


async def test_queues_of_different_people_do_not_wait_for_each_other(
    emulator: Emulator, api: Hands, hook: BotServer, bot: int, mother: int
) -> None:
    father = emulator.add_person("Игорь")
    hook.gate.clear()
    await api.setWebhook(url=hook.address)
    emulator.say(bot, mother, "1")
    emulator.say(bot, mother, "2")
    emulator.say(bot, father, "3")
    emulator.press(bot, mother, data="x")
    await hook.until(lambda: len(hook.tries) == 3)
    await asyncio.sleep(0.05)
    assert len(hook.tries) == 3, "the second message of a chat waits for the first; a press does not"
    hook.gate.set()
    await hook.until(lambda: len(hook.taken) == 4)


async def test_one_connection_means_one_at_a_time(
    emulator: Emulator, api: Hands, hook: BotServer, bot: int, mother: int
) -> None:
    father = emulator.add_person("Игорь")
    hook.gate.clear()
    await api.setWebhook(url=hook.address, max_connections=1)
    emulator.say(bot, mother, "1")
    emulator.say(bot, father, "2")
    await hook.until(lambda: len(hook.tries) == 1)
    await asyncio.sleep(0.05)
    assert len(hook.tries) == 1
    hook.gate.set()
    await hook.until(lambda: len(hook.taken) == 2)


async def test_retry_after_is_honoured(emulator: Emulator, api: Hands, hook: BotServer, bot: int, mother: int) -> None:
    hook.answers = [lambda: web.Response(status=503, headers={"Retry-After": "1"})]
    await api.setWebhook(url=hook.address)
    begun = asyncio.get_running_loop().time()
    emulator.say(bot, mother, "x")
    await hook.until(lambda: len(hook.taken) == 1)
    assert asyncio.get_running_loop().time() - begun >= 1


async def test_a_method_in_the_answer_is_carried_out(
    emulator: Emulator, api: Hands, hook: BotServer, bot: int, mother: int
) -> None:
    body = {"method": "sendMessage", "chat_id": mother, "text": "Из ответа"}
    hook.answers = [lambda: web.json_response(body), lambda: web.json_response({**body, "text": ""})]
    await api.setWebhook(url=hook.address)
    emulator.say(bot, mother, "x")
    emulator.say(bot, mother, "y")
    await emulator.until(lambda: emulator.chat(bot, mother)[-1].text == "Из ответа")
    await hook.until(lambda: len(hook.taken) == 2)
    await emulator.until(
        lambda: [each.outcome for each in emulator.calls("sendMessage")] == ["webhook reply", "webhook reply 400"]
    )


async def test_with_a_webhook_nobody_polls_and_after_it_everybody_may(
    emulator: Emulator, api: Hands, hook: BotServer, bot: int, mother: int
) -> None:
    poll = asyncio.create_task(api.refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    hook.answers = [lambda: web.Response(status=500)] * 1000
    await api.setWebhook(url=hook.address)
    assert (await poll).startswith("Conflict: terminated by")
    assert await api.refusal("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    emulator.say(bot, mother, "не доехало")
    await hook.until(lambda: len(hook.tries) > 1)
    assert await api.deleteWebhook() is True
    assert [each["message"]["text"] for each in await api.getUpdates()] == ["не доехало"]
    assert await api.deleteWebhook(drop_pending_updates=True) is True
    assert await api.getUpdates() == []


async def test_nobody_listens_yet(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    emulator.webhook_pace(0.02, 0.02)
    async with bot_server() as gone:
        address = gone.address
    await api.setWebhook(url=address)
    emulator.say(bot, mother, "x")
    for _ in range(500):
        info = await api.getWebhookInfo()
        if "last_error_message" in info:
            break
        await asyncio.sleep(0.01)
    assert (info["last_error_message"], info["pending_update_count"]) == ("Connection refused", 1)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ({"url": "ftp://x"}, "bad webhook: HTTPS url must be provided for webhook"),
        ({"url": "https://school.example/"}, "bad webhook: the emulator calls loopback addresses only"),
        ({"url": "http://127.0.0.1:1/", "secret_token": "я"}, "secret token contains unallowed characters"),
        ({"url": "http://127.0.0.1:1/", "secret_token": "x" * 257}, "secret token is too long"),
    ],
)
async def test_bad_settings_are_refused(api: Hands, arguments: dict[str, str], complaint: str) -> None:
    assert await api.refusal("setWebhook", **arguments) == f"Bad Request: {complaint}"
    assert (await api.getWebhookInfo())["url"] == ""
