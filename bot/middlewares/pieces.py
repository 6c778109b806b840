"""Messages that a client cut: what is longer than MAX_TEXT goes out as several, and a tail is not what was meant.

Some clients cut at MAX_TEXT, others at a line's or a sentence's end in the second half before it.
"""

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
_A_PART = MAX_TEXT // 2
"""Characters of the shortest part that has another after it."""


_KEPT = frozenset({"cut_at", "cut_after"})
"""In the dialog: when a whole part came; the number and the moment of what may have been a shorter one."""


class MessageWasCut(Refusal):
    """A part of a message that was too long for the messenger: neither the parts nor the tail are taken."""


class WholeMessages(BaseMiddleware):
    """Before a handler that awaits words. Raises MessageWasCut and remembers the moment in the dialog.

    Words that were refused may have been the first part too: what follows them at once, with nothing between, is the
    rest of them. Whoever presses a button has sent all parts already: the moment is forgotten.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        state: FSMContext = data["state"]
        if isinstance(event, Message):
            if await _cut(event, state):
                raise MessageWasCut
            try:
                return await handler(event, data)
            except Refusal:
                if len(event.text or "") >= _A_PART:
                    await state.update_data(cut_after=[event.message_id, _moment(event)])
                raise
        elif _KEPT & (known := await state.get_data()).keys():
            await state.set_data({name: value for name, value in known.items() if name not in _KEPT})
        return await handler(event, data)


async def _cut(message: Message, state: FSMContext) -> bool:
    said_at, known = _moment(message), await state.get_data()
    if len(message.text or "") >= MAX_TEXT:
        await state.update_data(cut_at=said_at)
        return True
    cut_at, (part, part_at) = known.get("cut_at"), known.get("cut_after") or (None, 0)
    if part is not None and message.message_id == part + 1 and said_at - part_at <= _SECONDS:
        await state.update_data(cut_after=[message.message_id, said_at])
        return True
    return cut_at is not None and said_at - int(cut_at) <= _SECONDS


def _moment(message: Message) -> int:
    return int(message.date.timestamp())
