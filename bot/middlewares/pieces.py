"""Messages that a client cut: what is longer than MAX_TEXT goes out as several, and a tail is not what was meant."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, TelegramObject

from school.refusals import Refusal
from texts.clip import MAX_TEXT

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

_SECONDS = 2
"""The parts of one message come within this time; who reads our refusal and types anew needs longer."""


class MessageWasCut(Refusal):
    """A part of a message that was too long for the messenger: neither the parts nor the tail are taken."""


class WholeMessages(BaseMiddleware):
    """Before a handler that awaits words. Raises MessageWasCut and remembers the moment in the dialog.

    Whoever presses a button has sent all parts already: the moment is forgotten.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        state: FSMContext = data["state"]
        if isinstance(event, Message):
            if await _cut(event, state):
                raise MessageWasCut
        elif "cut_at" in (known := await state.get_data()):
            await state.set_data({name: value for name, value in known.items() if name != "cut_at"})
        return await handler(event, data)


async def _cut(message: Message, state: FSMContext) -> bool:
    said_at = int(message.date.timestamp())
    if len(message.text or "") >= MAX_TEXT:
        await state.update_data(cut_at=said_at)
        return True
    cut_at = (await state.get_data()).get("cut_at")
    return cut_at is not None and said_at - int(cut_at) <= _SECONDS
