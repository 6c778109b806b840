"""Two ways to be Telegram. A judge lets people write and press; what the bot then does is read from the wire."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Protocol

from aiohttp import web
from lo_bot_api_emulator import LoBotApiEmulator  # type: ignore[import-untyped]

from emulator.control import Emulator
from emulator.server import running
from tests.rig.living import TOKEN
from tests.rig.people import BOT
from tests.second_judge.screens import Shown

Json = dict[str, Any]


class Judge(Protocol):
    """`address` is where its Bot API is; a person is known by a number."""

    name: str
    address: str

    def newcomer(self, first_name: str, language: str) -> int: ...
    async def say(self, person: int, text: str) -> None: ...

    async def press(self, person: int, on: Shown, label: str, data: str) -> str:
        """The id of the press."""
        ...


class Ours:
    """The emulator of this repository: it keeps the chats itself and finds the button by its label."""

    name = "ours"

    def __init__(self, emulator: Emulator) -> None:
        self.emulator = emulator
        self.address = emulator.address

    def newcomer(self, first_name: str, language: str) -> int:
        return self.emulator.add_person(first_name, language_code=language)

    async def say(self, person: int, text: str) -> None:
        self.emulator.say(BOT, person, text)

    async def press(self, person: int, on: Shown, label: str, data: str) -> str:
        return self.emulator.press(BOT, person, label=label, message_id=on.id)


class Lo:
    """lo-bot-api-emulator: it keeps no chats, so every update is put together here, whole, as Telegram sends it."""

    name = "lo"

    def __init__(self, emulator: LoBotApiEmulator, address: str, journal: Path) -> None:
        self.emulator = emulator
        self.address = address
        self.journal = journal
        self._people: dict[int, Json] = {}
        self._said = 1_000_000  # its own numbers of messages begin at 1 and know nothing of what people write
        self._pressed = 0

    def newcomer(self, first_name: str, language: str) -> int:
        number = 5001 + len(self._people)
        self._people[number] = {
            "id": number,
            "is_bot": False,
            "first_name": first_name,
            "language_code": language,
        }
        return number

    async def say(self, person: int, text: str) -> None:
        self._said += 1
        message = {**self._place(person, self._said), "from": self._people[person], "text": text}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        await self.emulator.enqueue_update({"message": message}, token=TOKEN)

    async def press(self, person: int, on: Shown, label: str, data: str) -> str:
        self._pressed += 1
        bot = {"id": 42, "is_bot": True, "first_name": "Перемена", "username": BOT}
        keyboard = [[{"text": text, "callback_data": behind}] for text, behind in on.buttons]
        query = {
            "id": str(self._pressed),
            "from": self._people[person],
            "chat_instance": str(person),
            "data": data,
            "message": {
                **self._place(person, on.id),
                "from": bot,
                "text": on.text,
                "reply_markup": {"inline_keyboard": keyboard},
            },
        }
        await self.emulator.enqueue_update({"callback_query": query}, token=TOKEN)
        return str(query["id"])

    def _place(self, person: int, message_id: int) -> Json:
        chat = {"id": person, "type": "private", "first_name": self._people[person]["first_name"]}
        return {"message_id": message_id, "date": int(time.time()), "chat": chat}


@asynccontextmanager
async def ours() -> AsyncIterator[Ours]:
    async with running() as emulator:
        emulator.add_bot(TOKEN, BOT, "Перемена")
        yield Ours(emulator)


@asynccontextmanager
async def lo(folder: Path) -> AsyncIterator[Lo]:
    """`folder` gets its journal. Nothing of it is changed; plain http to loopback is its own option."""
    journal = folder / "lo.jsonl"
    emulator = LoBotApiEmulator(journal=journal, allow_insecure_loopback_webhooks=True)
    runner = web.AppRunner(emulator.app(), access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield Lo(emulator, f"http://127.0.0.1:{runner.addresses[0][1]}", journal)
    finally:
        await runner.cleanup()
