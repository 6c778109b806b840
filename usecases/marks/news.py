"""What is told of a mark: the mark as it stands and what it did to the weighted average of the period (C1)."""

from datetime import date, datetime
from decimal import Decimal
from typing import TypedDict

from school.averages import Change, effect_of, effect_of_correction, effect_of_removal
from school.events import MarkCorrected, MarkPosted, MarkRemoved
from school.marks import MarkRecord, Scale
from usecases.ports.journal import JournalLesson
from usecases.ports.mark_book import Entry, MarkBook, MarkPage


class _Said(TypedDict):
    school_id: int
    happened_at: datetime
    subject: str
    value: str
    scale: str
    weight: int
    form: str
    comment: str | None
    on: date
    author: str | None
    average_before: Decimal | None
    average_after: Decimal | None


def record(lesson: JournalLesson, scale: Scale, entry: Entry) -> MarkRecord:
    """A mark as averages count it."""
    return MarkRecord(entry.value, scale, entry.weight, entry.form, lesson.at.on, entry.comment)


async def posted(
    marks: MarkBook, lesson: JournalLesson, child_id: int, mark_id: int, entry: Entry, at: datetime
) -> MarkPosted:
    others = await marks.around(lesson, child_id, without=mark_id)
    change = effect_of(others, record(lesson, lesson.course.scale, entry))
    said = _said(lesson, lesson.course.scale, entry, change, at)
    return MarkPosted(**said, child_id=child_id, mark_id=mark_id, version=1)


async def corrected(marks: MarkBook, page: MarkPage, entry: Entry, at: datetime) -> MarkCorrected:
    lesson, was, child_id = page.lesson, page.entry, page.pupil.child_id
    others = await marks.around(lesson, child_id, without=page.mark_id)
    change = effect_of_correction(others, record(lesson, page.scale, was), record(lesson, page.scale, entry))
    return MarkCorrected(
        **_said(lesson, page.scale, entry, change, at),
        child_id=child_id,
        mark_id=page.mark_id,
        version=page.version + 1,
        was_value=was.value,
        was_weight=was.weight,
        was_form=was.form.value,
        was_comment=was.comment or None,
    )


async def removed(marks: MarkBook, page: MarkPage, at: datetime) -> MarkRemoved:
    lesson, child_id = page.lesson, page.pupil.child_id
    others = await marks.around(lesson, child_id, without=page.mark_id)
    change = effect_of_removal(others, record(lesson, page.scale, page.entry))
    said = _said(lesson, page.scale, page.entry, change, at)
    return MarkRemoved(**said, child_id=child_id, mark_id=page.mark_id, version=page.version + 1)


def _said(lesson: JournalLesson, scale: Scale, entry: Entry, change: Change, at: datetime) -> _Said:
    return _Said(
        school_id=lesson.course.school_id,
        happened_at=at,
        subject=lesson.course.subject,
        value=entry.value,
        scale=scale.value,
        weight=entry.weight,
        form=entry.form.value,
        comment=entry.comment or None,
        on=lesson.at.on,
        author=lesson.course.writer.polite if lesson.course.writer else None,
        average_before=change.before,
        average_after=change.after,
    )
