"""Drafts of a lesson: see bot/drafts.py."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.drafts import WORDS, current, made_before, numbered, used_up
from school.refusals import Outdated
from usecases.ports.journal import LessonAt

__all__ = ["WORDS", "current", "lesson_of", "made_before", "new_draft", "used_up"]


def new_draft(at: LessonAt, **fields: Any) -> dict[str, Any]:
    return numbered(course_id=at.course_id, on=at.on.isoformat(), number=at.number, **fields)


def lesson_of(draft: Mapping[str, Any]) -> LessonAt:
    """Raises Outdated when the dialog holds no draft any more."""
    try:
        return LessonAt(draft["course_id"], date.fromisoformat(draft["on"]), draft["number"])
    except KeyError:
        raise Outdated from None
