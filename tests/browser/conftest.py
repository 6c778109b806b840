"""One Chromium for all tests; an emulator, a bot, a mother and a page per test."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Browser

from emulator.control import Emulator
from emulator.server import running
from tests.browser.bot import TOKEN, ScriptedBot
from tests.browser.page import ChatPage, PersonOnPage, browser, chats

OpenPage = Callable[..., Awaitable[ChatPage]]
MOTHER = "Анна Лебедева"


@pytest.fixture(scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with browser() as started:
        yield started


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with running() as emulator:
        emulator.add_bot(TOKEN, "peremena_bot", "Перемена")
        yield emulator


@pytest.fixture
async def bot(emulator: Emulator) -> AsyncIterator[ScriptedBot]:
    async with aiohttp.ClientSession() as session:
        yield ScriptedBot(session, emulator)


@pytest.fixture
def mother_id(emulator: Emulator) -> int:
    """She has said /start already, and the bot has heard it."""
    person = emulator.add_person("Анна", "Лебедева", phone="+70000000001", role="мама Маши")
    emulator.say("peremena_bot", person, "/start")
    emulator.bot("peremena_bot").inbox.pending.clear()
    return person


@pytest.fixture
async def open_page(chromium: Browser, emulator: Emulator) -> AsyncIterator[OpenPage]:
    """Opens a page; at the end of the test no page may have broken or been stopped by its content policy."""
    complaints: list[str] = []
    async with AsyncExitStack() as opened:

        async def open_one(**how: Any) -> ChatPage:
            shown = await opened.enter_async_context(chats(chromium, emulator.address, **how))
            shown.page.on("pageerror", lambda error: complaints.append(str(error)))
            shown.page.on("console", lambda said: complaints.append(said.text) if "Policy" in said.text else None)
            return shown

        yield open_one
    assert complaints == []


@pytest.fixture
async def page(open_page: OpenPage, mother_id: int) -> ChatPage:
    return await open_page()


@pytest.fixture
def mother(page: ChatPage) -> PersonOnPage:
    return page.person(MOTHER)
