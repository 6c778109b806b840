"""A bot that does what the test says: calls methods as a bot and takes its updates by long polling."""

from typing import Any

import aiohttp

from emulator.control import Emulator

TOKEN = "42:made-up-token"
Json = dict[str, Any]


class ScriptedBot:
    def __init__(self, session: aiohttp.ClientSession, emulator: Emulator) -> None:
        self.session = session
        self.base = f"{emulator.address}/bot{TOKEN}"
        self.offset = 0
        self.waiting: list[Json] = []

    async def call(self, method: str, **arguments: Any) -> Any:
        async with self.session.post(f"{self.base}/{method}", json=arguments) as answer:
            return await self._result(answer)

    async def says(self, chat: int, text: str, *rows: list[Json], **more: Any) -> int:
        """Sends HTML with rows of inline buttons; the message's id."""
        markup = {"reply_markup": {"inline_keyboard": list(rows)}} if rows else {}
        sent = await self.call("sendMessage", chat_id=chat, text=text, parse_mode="HTML", **markup, **more)
        return int(sent["message_id"])

    async def uploads(self, method: str, chat: int, kind: str, name: str, data: bytes, **more: str) -> None:
        form = aiohttp.FormData({"chat_id": str(chat), **more}, quote_fields=False)  # file names as they are
        form.add_field(kind, data, filename=name)
        async with self.session.post(f"{self.base}/{method}", data=form) as answer:
            await self._result(answer)

    async def hears(self, kind: str = "message") -> Json:
        """The next update, which is of this kind; waits up to ten seconds for it."""
        if not self.waiting:
            self.waiting = await self.call("getUpdates", offset=self.offset, timeout=10)
        assert self.waiting, f"no {kind} came"
        update = self.waiting.pop(0)
        self.offset = update["update_id"] + 1
        assert kind in update, update
        heard: Json = update[kind]
        return heard

    async def _result(self, answer: aiohttp.ClientResponse) -> Any:
        body = await answer.json()
        assert body["ok"], body
        return body["result"]


def button(text: str, data: str) -> Json:
    return {"text": text, "callback_data": data}
