"""Homework as a teacher sets it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from usecases.asker import Asker
from usecases.ports.journal import JournalCourse, JournalLesson


@dataclass(frozen=True, slots=True)
class File:
    """A file by reference: the messenger keeps it, `kind` is photo or document. `size` is in bytes."""

    file_id: str
    kind: str
    name: str | None = None
    mime: str | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of homework as it stands. `nothing`: the teacher said that nothing is set. Instants are UTC."""

    homework_id: int
    version: int
    course_id: int
    due: date
    number: int | None
    text: str
    nothing: bool
    mandatory: bool
    independent: bool
    files: int
    set_at: datetime
    edited_at: datetime | None


@dataclass(frozen=True, slots=True)
class TaskPage:
    """One task for its teacher."""

    task: Task
    removed: bool
    course: JournalCourse


class HomeworkBook(Protocol):
    async def from_day(self, lesson: JournalLesson) -> Sequence[Task]:
        """What is due at the course from the day of the lesson on, the nearest first."""
        ...

    async def due_on(self, course: JournalCourse, due: date) -> Sequence[Task]: ...

    async def page(self, asker: Asker, homework_id: int) -> TaskPage:
        """Raises NotYours for a task of a course of others and for none."""
        ...

    async def set(self, course: JournalCourse, task: Task, files: Sequence[File]) -> int:
        """Keep a new task (its id and version are not read); the id that it got."""
        ...

    async def change(self, page: TaskPage, task: Task, files: Sequence[File]) -> bool:
        """Write the task as it stands now and add files; False if it is not at the page's version any more."""
        ...

    async def remove(self, task: Task, at: datetime) -> bool: ...
