"""A chat that presses faster than a person can is asked to slow down, once (RELIABILITY: /start flood)."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot.answers import reply, toast
from texts import menu
from texts.words import Words
from usecases.asker import Asker

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

BURST = 20
PER_SECOND = 2.0
MAX_CHATS = 10_000


class Throttle(BaseMiddleware):
    """A bucket of BURST actions per chat that refills at PER_SECOND. What overflows is dropped with one sentence."""

    def __init__(self) -> None:
        self._buckets: dict[int, tuple[float, float, bool]] = {}

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        asker: Asker = data["asker"]
        allowed, tell = self._take(asker.chat_id, asyncio.get_running_loop().time())
        if allowed:
            return await handler(event, data)
        await _dropped(event, data["t"], tell=tell)
        return None

    def _take(self, chat_id: int, now: float) -> tuple[bool, bool]:
        left, seen, told = self._buckets.get(chat_id, (float(BURST), now, False))
        left = min(float(BURST), left + (now - seen) * PER_SECOND)
        if len(self._buckets) > MAX_CHATS:
            self._buckets.clear()
        if left >= 1:
            # One flood gets one sentence, however many actions of it pass meanwhile.
            self._buckets[chat_id] = (left - 1, now, told and left < BURST / 2)
            return True, False
        self._buckets[chat_id] = (left, now, True)
        return False, not told


async def _dropped(event: TelegramObject, t: Words, *, tell: bool) -> None:
    """Every press is answered, or its button would go on turning; words only the first time."""
    if isinstance(event, CallbackQuery):
        await toast(event, menu.slow_down(t) if tell else "")
    elif isinstance(event, Message) and tell:
        await reply(event, menu.slow_down_html(t))
