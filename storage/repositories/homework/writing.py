"""Homework as a teacher sets it, in the database."""

from collections.abc import Sequence
from datetime import date, datetime

from tortoise.functions import Count

from school.clock import Clock
from school.refusals import NotYours
from storage.models import Attachment, Homework
from storage.repositories.lessons.rights import writable_course
from usecases.asker import Asker
from usecases.ports.homework_book import File, Task, TaskPage
from usecases.ports.journal import JournalCourse, JournalLesson


class HomeworkBookInDatabase:
    """See usecases.ports.homework_book.HomeworkBook. Files are kept by the bot that received them."""

    def __init__(self, bot_id: int, clock: Clock) -> None:
        self._bot_id, self._clock = bot_id, clock

    async def from_day(self, lesson: JournalLesson) -> Sequence[Task]:
        rows = await _standing(lesson.course).filter(due_on__gte=lesson.at.on).order_by("due_on", "id")
        return [_task(row) for row in rows]

    async def due_on(self, course: JournalCourse, due: date) -> Sequence[Task]:
        return [_task(row) for row in await _standing(course).filter(due_on=due).order_by("id")]

    async def page(self, asker: Asker, homework_id: int) -> TaskPage:
        row = await Homework.annotate(count=Count("attachments")).get_or_none(id=homework_id)
        if row is None:
            raise NotYours
        course = await writable_course(asker, row.course_id, author_id=row.author_id, now=self._clock.now())
        return TaskPage(_task(row), row.removed_at is not None, course)

    async def set(self, course: JournalCourse, task: Task, files: Sequence[File]) -> int:
        row = await Homework.create(
            course_id=course.id,
            due_on=task.due,
            number=task.number,
            text=task.text,
            nothing=task.nothing,
            mandatory=task.mandatory,
            independent=task.independent,
            author_id=course.writer_id,
            set_at=task.set_at,
        )
        await self._attach(row.id, files)
        return row.id

    async def change(self, page: TaskPage, task: Task, files: Sequence[File]) -> bool:
        now = Homework.filter(id=page.task.homework_id, version=page.task.version, removed_at=None)
        changed = await now.update(
            due_on=task.due,
            number=task.number,
            text=task.text,
            mandatory=task.mandatory,
            independent=task.independent,
            edited_at=task.edited_at,
            version=task.version,
        )
        if changed:
            await self._attach(page.task.homework_id, files)
        return bool(changed)

    async def remove(self, task: Task, at: datetime) -> bool:
        now = Homework.filter(id=task.homework_id, version=task.version, removed_at=None)
        return bool(await now.update(removed_at=at, version=task.version + 1))

    async def _attach(self, homework_id: int, files: Sequence[File]) -> None:
        for file in files:
            await Attachment.create(
                homework_id=homework_id,
                bot=self._bot_id,
                file_id=file.file_id,
                kind=file.kind,
                name=file.name,
                mime=file.mime,
                size=file.size,
            )


def _standing(course: JournalCourse):  # type: ignore[no-untyped-def]
    return Homework.filter(course_id=course.id, removed_at=None).annotate(count=Count("attachments"))


def _task(row: Homework) -> Task:
    """Needs the count of attachments."""
    files: int = row.count  # type: ignore[attr-defined]
    return Task(
        homework_id=row.id,
        version=row.version,
        course_id=row.course_id,
        due=row.due_on,
        number=row.number,
        text=row.text,
        nothing=row.nothing,
        mandatory=row.mandatory,
        independent=row.independent,
        files=files,
        set_at=row.set_at,
        edited_at=row.edited_at,
    )
