"""Homework as a family reads it, and the family's own ticks."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from school.homework import Homework
from school.people import Name
from school.periods import DayRange
from usecases.ports.children import VisibleChild


@dataclass(frozen=True, slots=True)
class DiaryTask:
    """`nothing`: the teacher said that nothing is set. `number` is the lesson's, None for the first of the day.

    `done` is the family's own tick.
    """

    task: Homework
    subject_id: int
    number: int | None
    nothing: bool
    author: Name | None
    done: bool
    removed: bool = False


@dataclass(frozen=True, slots=True)
class TaskFile:
    """A file that the messenger keeps under `file_id`; `kind` is photo or document."""

    file_id: str
    kind: str
    name: str | None


class HomeworkToRead(Protocol):
    async def of_child(
        self, child: VisibleChild, days: DayRange, subject_id: int | None = None
    ) -> tuple[DiaryTask, ...]:
        """What is due on those days at the child's class, by day and subject, mandatory tasks first."""
        ...

    async def one(self, child: VisibleChild, homework_id: int) -> DiaryTask | None:
        """None for a task of another class, for none, and for "nothing is set"."""
        ...

    async def files(self, homework_id: int) -> tuple[TaskFile, ...]:
        """In the order in which they were added. The caller has checked the right to the task."""
        ...

    async def tick(self, child: VisibleChild, homework_id: int, at: datetime) -> None:
        """Keep that the family has done it; a second tick changes nothing."""
        ...

    async def untick(self, child: VisibleChild, homework_id: int) -> None: ...
