"""Timetables of classes and teachers, bells and the day regime."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from school.bells import Bell
from school.people import Name
from school.periods import DayRange
from school.regime import RegimeItem
from usecases.ports.children import VisibleChild
from usecases.ports.journal import DayRow


@dataclass(frozen=True, slots=True)
class ClassTeacherOf:
    """A teacher of the child's class and what the teacher teaches there, by name."""

    id: int
    name: Name
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schedule:
    """Bells under the school's own name for them."""

    name: str
    bells: tuple[Bell, ...]


class Timetables(Protocol):
    async def teachers(self, child: VisibleChild) -> tuple[ClassTeacherOf, ...]:
        """Of the child's class, by surname."""
        ...

    async def week(self, teacher_ids: Collection[int], days: DayRange) -> Mapping[date, Sequence[DayRow]]:
        """What these people teach, and where they stand in for others; four questions, however many days."""
        ...

    async def schedules(self, child: VisibleChild) -> tuple[Schedule, ...]:
        """The ordinary one first: the school wrote it first."""
        ...

    async def regime(self, child: VisibleChild, weekday: int) -> tuple[RegimeItem, ...]:
        """Of the child's class, year of school and of everybody on that weekday (ISO)."""
        ...
