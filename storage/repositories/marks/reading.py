"""Marks as a family reads them, from the database."""

from tortoise.queryset import QuerySet

from school.marks import ControlForm, MarkRecord, Scale
from school.periods import DayRange
from storage.models import Mark, MarkRevision
from storage.repositories.people import name_of
from usecases.ports.children import VisibleChild
from usecases.ports.marks import DiaryMark, WasMark


class MarksFromDatabase:
    """See usecases.ports.marks.MarksToRead."""

    async def of_child(
        self, child: VisibleChild, days: DayRange, subject_id: int | None = None
    ) -> tuple[DiaryMark, ...]:
        rows = _of(child).filter(column__lesson__on__gte=days.starts, column__lesson__on__lte=days.ends)
        if subject_id is not None:
            rows = rows.filter(column__lesson__course__subject_id=subject_id)
        ordered = rows.order_by("column__lesson__on", "column__lesson__number", "id")
        return tuple(_mark(row) for row in await ordered)

    async def one(self, child: VisibleChild, mark_id: int) -> DiaryMark | None:
        row = await _of(child).get_or_none(id=mark_id)
        return _mark(row) if row else None

    async def past_of(self, mark_id: int) -> tuple[WasMark, ...]:
        rows = await MarkRevision.filter(mark_id=mark_id).select_related("changed_by").order_by("version")
        return tuple(_was(row) for row in rows)


def _of(child: VisibleChild) -> QuerySet[Mark]:
    return Mark.filter(enrolment__child_id=child.id, enrolment__school_class__year_id=child.year_id).select_related(
        "column__lesson__course__subject", "author"
    )


def _mark(row: Mark) -> DiaryMark:
    column, lesson = row.column, row.column.lesson
    form = ControlForm(column.form)
    return DiaryMark(
        id=row.id,
        record=MarkRecord(row.value, Scale(row.scale), column.weight, form, lesson.on, row.comment or ""),
        course_id=lesson.course_id,
        subject_id=lesson.course.subject_id,
        subject=lesson.course.subject.name,
        number=lesson.number,
        author=name_of(row.author) if row.author else None,
        set_at=row.set_at,
        version=row.version,
        removed_at=row.removed_at,
    )


def _was(row: MarkRevision) -> WasMark:
    return WasMark(
        version=row.version,
        value=row.value,
        weight=row.weight,
        form=ControlForm(row.form),
        comment=row.comment or "",
        changed_by=name_of(row.changed_by) if row.changed_by else None,
        changed_at=row.changed_at,
    )
