"""Before any handler: who asks, and in which words we answer."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import Chat, TelegramObject, User

from texts.words import words
from usecases.ports.chats import Chats

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

GROUPS = ("group", "supergroup")
_SPEAK_RUSSIAN = frozenset({"ru", "be", "kk", "ky", "tg", "uz", "hy", "az", "tt", "ba", "cv"})


class KnowTheAsker(BaseMiddleware):
    """Gives handlers `asker` and `t`. Personal screens open in private chats only, so nothing passes from elsewhere.

    What happens in groups goes to `in_groups` (bot.middlewares.groups).
    """

    def __init__(self, chats: Chats, in_groups: Handler) -> None:
        self._chats, self._in_groups = chats, in_groups

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        chat: Chat | None = data.get("event_chat")
        user: User | None = data.get("event_from_user")
        if chat is not None and chat.type in GROUPS:
            return await self._in_groups(event, data)
        if chat is None or user is None or chat.type != "private" or chat.id != user.id:
            return None
        asker = await self._chats.asker(
            chat.id, language=first_language(user.language_code), inbox_id=data.get("inbox_id")
        )
        data["asker"], data["t"] = asker, words(asker.language)
        return await handler(event, data)


def first_language(code: str | None) -> str:
    """The language of the first screen; one button there changes it."""
    return "ru" if code is None or code.split("-")[0] in _SPEAK_RUSSIAN else "en"
