"""Marks as a teacher writes them, in the database."""

from collections.abc import Collection, Sequence
from datetime import datetime

from school.marks import ControlForm, MarkRecord, Scale
from school.refusals import NotYours
from storage.models import Dot, Mark, MarkRevision
from storage.repositories.lessons.periods import period_around
from storage.repositories.lessons.rights import writable_lesson
from storage.repositories.lessons.writing import column_row
from storage.repositories.people import name_of
from usecases.asker import Asker
from usecases.ports.journal import JournalLesson, LessonAt, Pupil
from usecases.ports.mark_book import Entry, MarkPage, PutEntry


class MarkBookInDatabase:
    """See usecases.ports.mark_book.MarkBook."""

    async def at_lesson(self, lesson: JournalLesson) -> Sequence[PutEntry]:
        if lesson.lesson_id is None:
            return []
        rows = (
            await Mark.filter(column__lesson_id=lesson.lesson_id, removed_at=None)
            .select_related("column")
            .order_by("id")
        )
        return [_put_entry(row) for row in rows]

    async def page(self, asker: Asker, mark_id: int) -> MarkPage:
        row = await Mark.get_or_none(id=mark_id).select_related("column__lesson", "enrolment__child")
        if row is None:
            raise NotYours
        lesson = row.column.lesson
        at = LessonAt(lesson.course_id, lesson.on, lesson.number)
        child = row.enrolment.child
        return MarkPage(
            mark_id=row.id,
            version=row.version,
            removed=row.removed_at is not None,
            scale=Scale(row.scale),
            entry=_entry(row),
            pupil=Pupil(row.enrolment_id, child.id, name_of(child)),
            lesson=await writable_lesson(asker, at),
        )

    async def around(self, lesson: JournalLesson, child_id: int, without: int | None = None) -> Sequence[MarkRecord]:
        course = lesson.course
        period = await period_around(course.year_id, course.class_name.grade, lesson.at.on)
        rows = await Mark.filter(
            enrolment__child_id=child_id,
            removed_at=None,
            column__lesson__course__subject_id=course.subject_id,
            column__lesson__on__gte=period.starts,
            column__lesson__on__lte=period.ends,
        ).select_related("column__lesson")
        return [_record(row) for row in rows if row.id != without]

    async def of_dots(self, mark_ids: Collection[int]) -> Collection[int]:
        rows = await Dot.filter(mark_id__in=list(mark_ids)).values_list("mark_id", flat=True)
        return frozenset(int(str(number)) for number in rows)

    async def put(self, lesson: JournalLesson, enrolment_id: int, entry: Entry, at: datetime) -> int:
        column = await column_row(lesson.at, entry.form, entry.weight)
        row = await Mark.create(
            enrolment_id=enrolment_id,
            column_id=column.id,
            value=entry.value,
            scale=lesson.course.scale.value,
            comment=entry.comment or None,
            author_id=lesson.course.writer_id,
            set_at=at,
        )
        return row.id

    async def correct(self, page: MarkPage, entry: Entry, at: datetime) -> bool:
        column = await column_row(page.lesson.at, entry.form, entry.weight)
        changed: dict[str, object] = {"value": entry.value, "comment": entry.comment or None, "column_id": column.id}
        return await _write(page, at, changed)

    async def remove(self, page: MarkPage, at: datetime) -> bool:
        return await _write(page, at, {"removed_at": at})

    async def value_at(self, mark_id: int, version: int) -> str | None:
        row = await MarkRevision.get_or_none(mark_id=mark_id, version=version)
        return row.value if row else None


async def _write(page: MarkPage, at: datetime, changed: dict[str, object]) -> bool:
    """Compare-and-set on the version; what stood before is kept."""
    now = Mark.filter(id=page.mark_id, version=page.version, removed_at=None)
    if not await now.update(version=page.version + 1, **changed):
        return False
    await MarkRevision.create(
        mark_id=page.mark_id,
        version=page.version,
        value=page.entry.value,
        comment=page.entry.comment or None,
        form=page.entry.form.value,
        weight=page.entry.weight,
        changed_by_id=page.lesson.course.writer_id,
        changed_at=at,
    )
    return True


def _put_entry(row: Mark) -> PutEntry:
    scale = Scale(row.scale)
    return PutEntry(row.id, row.enrolment_id, scale, _entry(row), row.version, row.author_id, row.set_at)


def _entry(row: Mark) -> Entry:
    return Entry(row.value, ControlForm(row.column.form), row.column.weight, row.comment or "")


def _record(row: Mark) -> MarkRecord:
    column = row.column
    form = ControlForm(column.form)
    return MarkRecord(row.value, Scale(row.scale), column.weight, form, column.lesson.on, row.comment or "")
