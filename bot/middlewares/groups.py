"""Groups have a way of their own: no personal screen opens there, and nearly nothing is answered (C11)."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Router
from aiogram.types import CallbackQuery, Message, TelegramObject, Update, User

from bot.answers import reply, toast
from bot.middlewares.asker import first_language
from school.refusals import Refusal
from texts import errors as texts
from texts.words import words
from usecases.ports.chats import Chats

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Inside:
    """Hands what happens in a group to the one router that may hear it, with `member` instead of `asker`."""

    def __init__(self, chats: Chats, router: Router) -> None:
        self._chats, self._router = chats, router

    async def __call__(self, event: TelegramObject, data: dict[str, Any]) -> Any:
        user: User | None = data.get("event_from_user")
        if not isinstance(event, Update) or user is None or user.is_bot:
            return None
        member = await self._chats.member(user.id, data.get("inbox_id"))
        language = first_language(user.language_code) if member is None else member.language
        data["member"], data["t"] = member, words(language)
        return await self._router.propagate_event(event.event_type, event.event, **data)


class SaysWhyNot(BaseMiddleware):
    """A refusal in one sentence, without the buttons that stand under it in private."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        try:
            return await handler(event, data)
        except Refusal as refusal:
            t = data["t"]
            if isinstance(event, CallbackQuery):
                await toast(event, texts.refusal_toast(t, refusal), alert=True)
            elif isinstance(event, Message):
                await reply(event, texts.refusal(t, refusal))
            return None
