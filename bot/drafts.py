"""What is being written, kept in the dialog: a draft has a number and is used up by its deed."""

from secrets import randbelow
from typing import Any

from aiogram import F
from aiogram.fsm.context import FSMContext

from school.refusals import Outdated

WORDS = F.text & ~F.text.startswith("/")
"""Words for us; a command is never an answer."""

_MANY = 10**9


def numbered(**fields: Any) -> dict[str, Any]:
    """A new draft."""
    return {"draft": randbelow(_MANY), **fields}


async def current(state: FSMContext, number: int) -> dict[str, Any]:
    """The draft that a button belongs to. Raises Outdated for a button of an earlier one."""
    draft = await state.get_data()
    if draft.get("draft") != number:
        raise Outdated
    return draft


async def used_up(state: FSMContext, number: int, made: Any) -> None:
    """The deed is done: a second press of the draft's button finds what was `made`."""
    await state.clear()
    await state.set_data({"used": number, "made": made})


async def made_before(state: FSMContext, number: int) -> Any:
    """What the draft became if its deed is done, else None."""
    known = await state.get_data()
    return known.get("made") if known.get("used") == number else None
