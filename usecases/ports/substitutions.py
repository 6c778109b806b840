"""The lessons of a day of the whole school, and changing one of them (E8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Protocol
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.lessons import LessonStatus
from school.people import Name
from usecases.asker import Asker
from usecases.ports.journal import LessonAt


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: Name


@dataclass(frozen=True, slots=True)
class SchoolLesson:
    """`teacher` is that of the course, `substitute` who stands in: None also where the school has not said who."""

    at: LessonAt
    class_id: int
    class_name: ClassName
    subject: str
    room: str
    starts: time | None
    status: LessonStatus
    teacher: Person | None
    substitute: Person | None

    @property
    def is_held(self) -> bool:
        return self.status is not LessonStatus.CANCELLED

    @property
    def is_substituted(self) -> bool:
        return self.status is LessonStatus.SUBSTITUTED

    @property
    def changed(self) -> bool:
        return not self.is_held or self.is_substituted

    def taught_by(self, person_id: int) -> bool:
        """Whether it occupies that teacher."""
        who = self.substitute if self.is_substituted else self.teacher
        return self.is_held and who is not None and who.id == person_id


@dataclass(frozen=True, slots=True)
class Keeper:
    """The school whose lessons the asker may change."""

    school_id: int
    zone: ZoneInfo


class Substitutions(Protocol):
    async def keeper(self, asker: Asker) -> Keeper:
        """Raises NotYours for who may change no lessons."""
        ...

    async def day(self, keeper: Keeper, on: date) -> Sequence[SchoolLesson]:
        """By number and class; six questions, however large the school."""
        ...

    async def teachers(self, keeper: Keeper) -> Sequence[Person]:
        """Everybody who teaches at the school, by name."""
        ...

    async def change(self, at: LessonAt, *, state: str, substitute_id: int | None) -> int:
        """The id of the lesson's row. `state`: planned, cancelled or substituted."""
        ...
