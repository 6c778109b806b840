"""Homework as a family reads it, from the database, and the family's ticks."""

from datetime import datetime

from tortoise.expressions import RawSQL
from tortoise.queryset import QuerySet

from school.homework import Homework as Task
from school.periods import DayRange
from storage.models import Attachment, Homework, HomeworkTick
from storage.repositories.people import name_of
from usecases.ports.children import VisibleChild
from usecases.ports.homework import DiaryTask, TaskFile

FILES = '(SELECT COUNT(*) FROM "attachments" WHERE "attachments"."homework_id" = "homework"."id")'
"""Of a task, asked in the question that finds it: as a join it would multiply the rows, and PostgreSQL refuse it."""
_TICKS = (
    '(SELECT COUNT(*) FROM "homework_ticks"'
    ' WHERE "homework_ticks"."homework_id" = "homework"."id" AND "homework_ticks"."child_id" = {child:d})'
)


class HomeworkFromDatabase:
    """See usecases.ports.homework.HomeworkToRead."""

    async def of_child(
        self, child: VisibleChild, days: DayRange, subject_id: int | None = None
    ) -> tuple[DiaryTask, ...]:
        rows = _of(child).filter(due_on__gte=days.starts, due_on__lte=days.ends, removed_at=None)
        if subject_id is not None:
            rows = rows.filter(course__subject_id=subject_id)
        tasks = [_task(row) for row in await rows.order_by("due_on", "course__subject__name", "id")]
        return tuple(sorted(tasks, key=lambda t: (t.task.due, t.task.subject, not t.task.mandatory, t.task.id)))

    async def one(self, child: VisibleChild, homework_id: int) -> DiaryTask | None:
        row = await _of(child).get_or_none(id=homework_id, nothing=False)
        return _task(row) if row else None

    async def files(self, homework_id: int) -> tuple[TaskFile, ...]:
        rows = await Attachment.filter(homework_id=homework_id).order_by("id")
        return tuple(TaskFile(row.file_id, row.kind, row.name) for row in rows)

    async def tick(self, child: VisibleChild, homework_id: int, at: datetime) -> None:
        await HomeworkTick.get_or_create(homework_id=homework_id, child_id=child.id, defaults={"ticked_at": at})

    async def untick(self, child: VisibleChild, homework_id: int) -> None:
        await HomeworkTick.filter(homework_id=homework_id, child_id=child.id).delete()


def _of(child: VisibleChild) -> QuerySet[Homework]:
    """With both counts asked in the same question: as joins they would multiply each other."""
    return (
        Homework.filter(course__school_class_id=child.class_id)
        .annotate(files_count=RawSQL(FILES), ticks_count=RawSQL(_TICKS.format(child=child.id)))
        .select_related("course__subject", "author")
    )


def _task(row: Homework) -> DiaryTask:
    """Needs both counts."""
    files: int = row.files_count  # type: ignore[attr-defined]
    ticks: int = row.ticks_count  # type: ignore[attr-defined]
    task = Task(
        id=row.id,
        course=row.course_id,
        subject=row.course.subject.name,
        due=row.due_on,
        text=row.text,
        set_at=row.set_at,
        edited_at=row.edited_at,
        mandatory=row.mandatory,
        independent=row.independent,
        files=files,
    )
    return DiaryTask(
        task=task,
        subject_id=row.course.subject_id,
        number=row.number,
        nothing=row.nothing,
        author=name_of(row.author) if row.author else None,
        done=ticks > 0,
        removed=row.removed_at is not None,
    )
