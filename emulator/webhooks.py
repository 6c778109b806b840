"""Pushing updates to a bot's address: a queue per chat or person, each in order, all side by side (STACK 3.1)."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http.client import responses
from typing import Any

import aiohttp

from emulator.inbox import Inbox, Lane, Update

Json = dict[str, Any]
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name, not a secret
READ_SECONDS = 60.0
MAX_RETRY_AFTER = 3600.0
MAX_REPLY = 1 << 20  # bytes of a reply-in-webhook that are looked at
Reply = Callable[[Json], Awaitable[None]]


@dataclass(slots=True)
class Pace:
    """Seconds before retries: at once, then `base`, twice that, and so on up to `cap`. Tests shorten them."""

    base: float = 2.0
    cap: float = 60.0

    def before_retry(self, failures: int) -> float:
        return 0.0 if failures <= 1 else min(self.cap, self.base * 2.0 ** min(failures - 2, 30))


class Webhook:
    """Starts with `start`; `stop` leaves what is not delivered in the inbox."""

    def __init__(self, url: str, secret: str, connections: int, inbox: Inbox, pace: Pace) -> None:
        self.url = url
        self.connections = connections
        self._secret = secret
        self._inbox = inbox
        self._pace = pace
        self._slots = asyncio.Semaphore(connections)
        self._lanes: dict[Lane, asyncio.Task[None]] = {}
        self._watch: asyncio.Task[None] | None = None
        self._error: tuple[int, str] | None = None

    def start(self, session: aiohttp.ClientSession, reply: Reply, stamp: Callable[[], int]) -> None:
        """`reply` executes a method that the bot put into its answer; `stamp` gives Unix seconds."""
        if self._watch is None:
            self._watch = asyncio.create_task(self._run(session, reply, stamp))

    async def stop(self) -> None:
        tasks = [task for task in (self._watch, *self._lanes.values()) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def last_error(self) -> Json:
        return {} if self._error is None else {"last_error_date": self._error[0], "last_error_message": self._error[1]}

    async def _run(self, session: aiohttp.ClientSession, reply: Reply, stamp: Callable[[], int]) -> None:
        while True:
            self._inbox.arrived.clear()
            for lane in {update.lane for update in self._inbox.pending.values()} - set(self._lanes):
                self._lanes[lane] = asyncio.create_task(self._drain(lane, session, reply, stamp))
            await self._inbox.arrived.wait()

    async def _drain(self, lane: Lane, session: aiohttp.ClientSession, reply: Reply, stamp: Callable[[], int]) -> None:
        failures = 0
        while update := self._first(lane):
            wait = await self._attempt(update, session, reply, stamp)
            if wait is None:
                failures = 0
                self._inbox.pending.pop(update.id, None)
                continue
            failures += 1
            await asyncio.sleep(max(wait, self._pace.before_retry(failures)))
        del self._lanes[lane]

    def _first(self, lane: Lane) -> Update | None:
        return next((update for _, update in sorted(self._inbox.pending.items()) if update.lane == lane), None)

    async def _attempt(
        self, update: Update, session: aiohttp.ClientSession, reply: Reply, stamp: Callable[[], int]
    ) -> float | None:
        """None when the bot took it; else the seconds its Retry-After asked for (0 when it did not)."""
        headers = {SECRET_HEADER: self._secret} if self._secret else {}
        timeout = aiohttp.ClientTimeout(total=READ_SECONDS)
        try:
            async with (
                self._slots,
                session.post(
                    self.url, json=update.as_json(), headers=headers, timeout=timeout, allow_redirects=False, ssl=False
                ) as answer,
            ):
                body = await answer.content.read(MAX_REPLY)
        except TimeoutError:
            self._error = (stamp(), "Read timeout expired")
            return 0.0
        except aiohttp.ClientError as error:
            refused = isinstance(error, aiohttp.ClientConnectorError)
            self._error = (stamp(), "Connection refused" if refused else "Connection reset by peer")
            return 0.0
        if 200 <= answer.status < 300:
            await self._replied(body, reply)
            return None
        phrase = responses.get(answer.status, "")
        self._error = (stamp(), f"Wrong response from the webhook: {answer.status} {phrase}".strip())
        return _seconds(answer.headers.get("Retry-After", ""))

    async def _replied(self, body: bytes, reply: Reply) -> None:
        """Runs the method in the body; a body that is none is a plain acknowledgement."""
        try:
            wanted = json.loads(body) if body else None
        except ValueError:
            return
        if isinstance(wanted, dict) and isinstance(wanted.get("method"), str):
            await reply(wanted)


def _seconds(header: str) -> float:
    return min(float(header), MAX_RETRY_AFTER) if header.isascii() and header.isdigit() else 0.0
