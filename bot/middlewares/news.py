"""A button under news opens a screen of its own: the news stays in the chat and may still be corrected in place."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, InaccessibleMessage, Message, TelegramObject

from bot.screen import KEEPS_MESSAGE

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class NewsStays(BaseMiddleware):
    """Takes the sign off the callback data and shows handlers a message that cannot be edited."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        if isinstance(event, CallbackQuery) and (event.data or "").startswith(KEEPS_MESSAGE):
            event = event.model_copy(
                update={"data": (event.data or "").removeprefix(KEEPS_MESSAGE), "message": _untouchable(event)}
            )
        return await handler(event, data)


def _untouchable(press: CallbackQuery) -> InaccessibleMessage | None:
    message = press.message
    if not isinstance(message, Message):
        return message
    return InaccessibleMessage(chat=message.chat, message_id=message.message_id, date=0)
