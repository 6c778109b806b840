"""What is being written, kept in the dialog: a draft has a number and is used up by its deed."""

from collections.abc import Mapping
from datetime import date
from secrets import randbelow
from typing import Any

from aiogram import F
from aiogram.fsm.context import FSMContext

from school.refusals import Outdated
from usecases.ports.journal import LessonAt

WORDS = F.text & ~F.text.startswith("/")
"""Words for us; a command is never an answer."""

_MANY = 10**9


def new_draft(at: LessonAt, **fields: Any) -> dict[str, Any]:
    return {
        "draft": randbelow(_MANY),
        "course_id": at.course_id,
        "on": at.on.isoformat(),
        "number": at.number,
        **fields,
    }


def lesson_of(draft: Mapping[str, Any]) -> LessonAt:
    """Raises Outdated when the dialog holds no draft any more."""
    try:
        return LessonAt(draft["course_id"], date.fromisoformat(draft["on"]), draft["number"])
    except KeyError:
        raise Outdated from None


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
