"""Dots as a teacher sets them, in the database."""

from collections.abc import Sequence
from datetime import datetime

from school.clock import Clock
from school.dots import Dot as SchoolDot
from school.dots import DotKind, DotState, OnExpiry
from school.marks import ControlForm
from school.refusals import NotYours
from storage.models import Dot
from storage.repositories.lessons.rights import writable_course
from storage.repositories.lessons.writing import lesson_row
from storage.repositories.people import name_of
from usecases.asker import Asker
from usecases.ports.dot_book import DotPage, OpenDot
from usecases.ports.journal import JournalLesson, Pupil


class DotBookInDatabase:
    """See usecases.ports.dot_book.DotBook."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def open_in(self, lesson: JournalLesson) -> Sequence[OpenDot]:
        rows = Dot.filter(course_id=lesson.course.id, state=DotState.OPEN.value)
        if lesson.course.substituting:
            rows = rows.filter(author_id=lesson.course.writer_id)
        found = await rows.select_related("enrolment__child").order_by("due_on", "id")
        return [OpenDot(row.id, pupil_of(row), dot_of(row)) for row in found]

    async def page(self, asker: Asker, dot_id: int) -> DotPage:
        row = await Dot.get_or_none(id=dot_id).select_related("enrolment__child")
        if row is None:
            raise NotYours
        course = await writable_course(asker, row.course_id, author_id=row.author_id, now=self._clock.now())
        return DotPage(row.id, row.version, pupil_of(row), dot_of(row), course)

    async def set(self, lesson: JournalLesson, enrolment_id: int, dot: SchoolDot, at: datetime) -> int:
        cell = await lesson_row(lesson.at)
        row = await Dot.create(
            enrolment_id=enrolment_id,
            course_id=lesson.course.id,
            lesson_id=cell.id,
            kind=dot.kind.value,
            form=dot.form.value,
            due_on=dot.due,
            turns_into=dot.on_expiry.turns_into,
            comment=dot.comment or None,
            author_id=lesson.course.writer_id,
            set_at=at,
        )
        return row.id

    async def change(self, page: DotPage, dot: SchoolDot, at: datetime, mark_id: int | None = None) -> bool:
        return await write_dot(page.dot_id, page.version, dot, at, mark_id)


async def write_dot(dot_id: int, version: int, dot: SchoolDot, at: datetime, mark_id: int | None) -> bool:
    """Compare-and-set: an open dot at that version becomes what `dot` says."""
    now = Dot.filter(id=dot_id, version=version, state=DotState.OPEN.value)
    changed = await now.update(
        due_on=dot.due,
        state=dot.state.value,
        closed_at=None if dot.state is DotState.OPEN else at,
        mark_id=mark_id,
        version=version + 1,
    )
    return bool(changed)


def dot_of(row: Dot) -> SchoolDot:
    return SchoolDot(
        kind=DotKind(row.kind),
        form=ControlForm(row.form),
        due=row.due_on,
        on_expiry=OnExpiry(row.turns_into),
        state=DotState(row.state),
        comment=row.comment or "",
    )


def pupil_of(row: Dot) -> Pupil:
    """Needs the enrolment with its child."""
    child = row.enrolment.child
    return Pupil(row.enrolment_id, child.id, name_of(child))
