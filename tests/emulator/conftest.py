"""An emulator per test, a bot in it, a mother who has said /start, and the bot's own hands on the Bot API."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from emulator.control import Emulator
from emulator.server import running

TOKEN = "42:made-up-token"


class Refused(Exception):
    def __init__(self, status: int, body: dict[str, Any], headers: dict[str, str]) -> None:
        self.status, self.headers = status, headers
        self.code, self.description = body["error_code"], body["description"]
        self.parameters = body.get("parameters", {})
        super().__init__(f"{self.code} {self.description}")


@dataclass
class Hands:
    """`await api.sendMessage(chat_id=..., text=...)`: the result, or Refused."""

    session: aiohttp.ClientSession
    emulator: Emulator
    token: str = TOKEN

    def __getattr__(self, method: str) -> Callable[..., Awaitable[Any]]:
        async def call(**arguments: Any) -> Any:
            async with self.session.post(self.url(method), json=arguments) as answer:
                return await self.result(answer)

        return call

    def url(self, method: str) -> str:
        return f"{self.emulator.address}/bot{self.token}/{method}"

    async def result(self, answer: aiohttp.ClientResponse) -> Any:
        body = await answer.json()
        if not body["ok"]:
            assert answer.status == body["error_code"]
            raise Refused(answer.status, body, dict(answer.headers))
        assert answer.status == 200
        return body["result"]

    async def refusal(self, method: str, **arguments: Any) -> str:
        with pytest.raises(Refused) as caught:
            await getattr(self, method)(**arguments)
        return caught.value.description


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with running() as emulator:
        yield emulator


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def bot(emulator: Emulator) -> int:
    return emulator.add_bot(TOKEN, "peremena_bot", "Перемена")


@pytest.fixture
def mother(emulator: Emulator, bot: int) -> int:
    person = emulator.add_person("Анна", "Лебедева", username="anna_l", phone="+70000000001")
    emulator.say(bot, person, "/start")
    emulator.bot(bot).inbox.pending.clear()
    return person


@pytest.fixture
def api(emulator: Emulator, session: aiohttp.ClientSession, bot: int) -> Hands:
    return Hands(session, emulator)
