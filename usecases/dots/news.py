"""What is told of a dot (C2)."""

from datetime import date, datetime
from typing import TypedDict

from school.averages import effect_of
from school.dots import Dot
from school.events import DotClosed, DotExpired, DotProlonged, DotSet, DotTurnedIntoMark
from usecases.marks.news import record
from usecases.ports.dot_book import DotPage
from usecases.ports.dot_sweeps import UpcomingDot
from usecases.ports.journal import JournalLesson
from usecases.ports.mark_book import Entry, MarkBook


class Said(TypedDict):
    """What every event about a dot carries."""

    school_id: int
    child_id: int
    happened_at: datetime
    dot_id: int
    version: int
    subject: str
    dot_kind: str
    form: str
    due_on: date
    turns_into: str | None
    comment: str | None


def said(page: DotPage, version: int, now: datetime, due: date | None = None) -> Said:
    ids = (page.course.school_id, page.pupil.child_id, page.dot_id)
    return _said(ids, version, page.course.subject, page.dot, now, due)


def said_of_upcoming(dot: UpcomingDot, now: datetime) -> Said:
    return _said((dot.school_id, dot.child_id, dot.dot_id), dot.version, dot.subject, dot.dot, now)


def _said(
    ids: tuple[int, int, int], version: int, subject: str, dot: Dot, now: datetime, due: date | None = None
) -> Said:
    """`ids` are those of the school, the child and the dot; `due` is the date when it is about to change."""
    school_id, child_id, dot_id = ids
    return Said(
        school_id=school_id,
        child_id=child_id,
        happened_at=now,
        dot_id=dot_id,
        version=version,
        subject=subject,
        dot_kind=dot.kind.value,
        form=dot.form.value,
        due_on=due or dot.due,
        turns_into=dot.on_expiry.turns_into,
        comment=dot.comment or None,
    )


def dot_set(page: DotPage, now: datetime) -> DotSet:
    return DotSet(**said(page, page.version, now))


def dot_prolonged(page: DotPage, due: date, now: datetime) -> DotProlonged:
    return DotProlonged(**said(page, page.version + 1, now, due), was_due_on=page.dot.due)


def dot_closed(page: DotPage, now: datetime) -> DotClosed:
    return DotClosed(**said(page, page.version + 1, now))


def dot_expired(page: DotPage, now: datetime) -> DotExpired:
    return DotExpired(**said(page, page.version + 1, now))


async def dot_turned(
    marks: MarkBook, page: DotPage, lesson: JournalLesson, mark_id: int, entry: Entry, now: datetime
) -> DotTurnedIntoMark:
    """Told once for the mark and the dot; the average is that of the child's marks in the period of the lesson."""
    scale = lesson.course.scale
    others = await marks.around(lesson, page.pupil.child_id, without=mark_id)
    change = effect_of(others, record(lesson, scale, entry))
    return DotTurnedIntoMark(
        **said(page, page.version + 1, now),
        mark_id=mark_id,
        value=entry.value,
        scale=scale.value,
        average_before=change.before,
        average_after=change.after,
    )
