"""Remarks as a teacher says them, in the database."""

from collections.abc import Sequence
from datetime import datetime

from school.clock import Clock
from school.refusals import NotYours
from school.remarks import RemarkKind
from storage.models import Enrolment, Remark
from storage.repositories.lessons.rights import writable_course
from storage.repositories.lessons.writing import lesson_row
from storage.repositories.people import name_of
from usecases.asker import Asker
from usecases.ports.journal import JournalLesson, LessonAt, Pupil
from usecases.ports.remarks import RemarkPage


class RemarkBookInDatabase:
    """See usecases.ports.remarks.RemarkBook."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def at_lesson(self, lesson: JournalLesson) -> Sequence[tuple[int, RemarkKind, Pupil]]:
        if lesson.lesson_id is None:
            return []
        rows = Remark.filter(lesson_id=lesson.lesson_id, removed_at=None).select_related("enrolment__child")
        return [(row.id, RemarkKind(row.kind), pupil_of(row.enrolment)) for row in await rows.order_by("id")]

    async def page(self, asker: Asker, remark_id: int) -> RemarkPage:
        row = await Remark.get_or_none(id=remark_id).select_related("enrolment__child", "lesson")
        if row is None:
            raise NotYours
        lesson = row.lesson
        course = await writable_course(asker, lesson.course_id, author_id=row.author_id, now=self._clock.now())
        at = LessonAt(lesson.course_id, lesson.on, lesson.number)
        removed, kind = row.removed_at is not None, RemarkKind(row.kind)
        return RemarkPage(row.id, row.version, removed, kind, row.text, pupil_of(row.enrolment), course, at)

    async def say(self, lesson: JournalLesson, enrolment_id: int, kind: RemarkKind, text: str, at: datetime) -> int:
        cell = await lesson_row(lesson.at)
        row = await Remark.create(
            enrolment_id=enrolment_id,
            lesson_id=cell.id,
            kind=kind.value,
            text=text,
            author_id=lesson.course.writer_id,
            set_at=at,
        )
        return row.id

    async def change(self, page: RemarkPage, text: str) -> bool:
        now = Remark.filter(id=page.remark_id, version=page.version, removed_at=None)
        return bool(await now.update(text=text, version=page.version + 1))

    async def take_back(self, page: RemarkPage, at: datetime) -> bool:
        now = Remark.filter(id=page.remark_id, version=page.version, removed_at=None)
        return bool(await now.update(removed_at=at, version=page.version + 1))


def pupil_of(row: Enrolment) -> Pupil:
    """Needs the child."""
    return Pupil(row.id, row.child_id, name_of(row.child))
