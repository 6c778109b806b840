"""Messages that a client cut: what is longer than MAX_TEXT goes out as several, and a tail is not what was meant.

Some clients cut at MAX_TEXT, others at a line's or a sentence's end in the second half before it.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiogram import BaseMiddleware
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, TelegramObject

from bot.drafts import numbered
from school.refusals import Refusal
from texts.clip import MAX_TEXT

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

_SECONDS = 2
"""The parts of one message come within this time; who reads our refusal and types anew needs longer."""
_A_PART = MAX_TEXT // 2
"""Characters of the shortest part that has another after it."""


_KEPT = frozenset({"cut_at", "cut_after", "cut_before"})
"""In the dialog: when a whole part came; the number and the moment of what may have been a shorter one, and how the
dialog stood before that was taken."""


class MessageWasCut(Refusal):
    """A part of a message that was too long for the messenger: neither the parts nor the tail are taken."""


class WholeMessages(BaseMiddleware):
    """Before a handler that awaits words. Raises MessageWasCut and remembers the moment in the dialog.

    Words of that length may have been the first part too: words that follow them at once, with nothing between, are the
    rest of them, and what was taken of them is put back. Whoever presses a button has sent all parts already: the
    moment is forgotten.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        state: FSMContext = data["state"]
        if isinstance(event, Message):
            if await _cut(event, state):
                raise MessageWasCut
            if len(event.text or "") >= _A_PART:
                return await _perhaps_a_part(handler, event, state, data)
        elif _KEPT & (known := await state.get_data()).keys():
            await state.set_data(_without_marks(known))
        return await handler(event, data)


async def _perhaps_a_part(handler: Handler, message: Message, state: FSMContext, data: dict[str, Any]) -> Any:
    stood, known = await state.get_state(), _without_marks(await state.get_data())
    mark: dict[str, Any] = {"cut_after": [message.message_id, _moment(message)]}
    try:
        done = await handler(message, data)
    except Refusal:
        await state.update_data(mark)
        raise
    if await state.get_state() is not None:  # else it was carried out already
        await state.update_data(mark, cut_before=[stood, known])
    return done


async def _put_back(state: FSMContext, stood: str, known: dict[str, Any]) -> None:
    """A draft gets a new number: buttons under what was shown of the first part carry out nothing."""
    await state.set_state(stood)
    await state.set_data({**known, **(numbered() if "draft" in known else {})})


def _without_marks(known: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in known.items() if name not in _KEPT}


async def _cut(message: Message, state: FSMContext) -> bool:
    said_at, known = _moment(message), await state.get_data()
    if len(message.text or "") >= MAX_TEXT:
        await state.update_data(cut_at=said_at)
        return True
    cut_at, (part, part_at) = known.get("cut_at"), known.get("cut_after") or (None, 0)
    if message.text and part is not None and message.message_id == part + 1 and said_at - part_at <= _SECONDS:
        if "cut_before" in known:
            await _put_back(state, *known["cut_before"])
        await state.update_data(cut_after=[message.message_id, said_at])
        return True
    return cut_at is not None and said_at - int(cut_at) <= _SECONDS


def _moment(message: Message) -> int:
    return int(message.date.timestamp())
