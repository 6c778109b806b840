"""A hundred people who write to a bot by webhook, each only after the last answer came: they are Telegram, too.

One process plays all of it, with as little work per message as can be, because what is measured is the bot.
"""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from benchmarks.stub import Yes, length

PEOPLE = 100
SECRET = "a-secret-of-the-benchmarks-that-is-long-enough"
PATH = "/webhook"
_CHAT = re.compile(rb'chat_id(?:="?|":\s*"?)((?:%3\d|\d)+)')


@dataclass(slots=True)
class Heard:
    """Seconds of each update from its post: to the 200 that acknowledges it, to the message that answers it."""

    acknowledged: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        return len(self.answered) / self.seconds


class Writers:
    """`address` is where the bot sends its messages."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._answers: dict[int, asyncio.Future[None]] = {}
        self._update = 0

    def answer(self, chat: int) -> None:
        """Raises KeyError or InvalidStateError for a message that nobody waits for: an update was answered twice."""
        self._answers[chat].set_result(None)

    async def write(self, url: str, each: int) -> Heard:
        """Everybody writes `each` updates. Raises TimeoutError when an answer never comes."""
        heard, began = Heard(), time.monotonic()
        async with asyncio.TaskGroup() as tasks:
            for person in range(1, PEOPLE + 1):
                tasks.create_task(self._person(person, url, each, heard))
        heard.seconds = time.monotonic() - began
        return heard

    async def _person(self, person: int, url: str, each: int, heard: Heard) -> None:
        place = urlsplit(url)
        reader, writer = await asyncio.open_connection(place.hostname, place.port)
        for _ in range(each):
            self._answers[person] = answer = asyncio.get_running_loop().create_future()
            answered_at = asyncio.get_running_loop().create_future()
            answer.add_done_callback(lambda _, at=answered_at: at.set_result(time.monotonic()))  # type: ignore[misc]
            writer.write(self._post(person))
            began = time.monotonic()
            async with asyncio.timeout(30):
                await _ok(reader)
                heard.acknowledged.append(time.monotonic() - began)
                heard.answered.append(await answered_at - began)
        writer.close()
        await writer.wait_closed()

    def _post(self, person: int) -> bytes:
        self._update += 1
        who = {"id": person, "is_bot": False, "first_name": "Anna", "language_code": "ru"}
        chat = {"id": person, "type": "private", "first_name": "Anna"}
        said = {"message_id": self._update, "date": 1_764_000_000, "chat": chat, "from": who, "text": "dots, please"}
        body = json.dumps({"update_id": self._update, "message": said}).encode()
        head = (
            f"POST {PATH} HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body


async def _ok(reader: asyncio.StreamReader) -> None:
    head = await reader.readuntil(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise ConnectionError(head.splitlines()[0].decode())
    await reader.readexactly(length(head))


@asynccontextmanager
async def writers() -> AsyncIterator[Writers]:
    """They, and the stub that their answers go to."""

    class Listening(Yes):
        def heard(self, body: bytes) -> None:
            told.answer(chat_of(body))

    server = await asyncio.get_running_loop().create_server(Listening, "127.0.0.1", 0)
    told = Writers(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    async with server:
        yield told


def chat_of(body: bytes) -> int:
    """Of a form, percent-encoded or not, or of JSON."""
    found = _CHAT.search(body)
    if found is None:
        raise ValueError("no chat_id")
    return int(found[1].replace(b"%3", b""))
