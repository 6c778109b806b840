"""How the school stands, as its head and deputies read it (E7)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.journals import Kept
from school.lessons import DayLesson
from usecases.asker import Asker


@dataclass(frozen=True, slots=True)
class HeadedSchool:
    id: int
    name: str
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class ClassCount:
    """`linked`: pupils of whom some representative of today has the diary in a chat."""

    class_id: int
    name: ClassName
    pupils: int
    linked: int


@dataclass(frozen=True, slots=True)
class AwayToday:
    """Pupils: `missed` at some lesson, `unexplained` of them, `told`: families that told of it beforehand."""

    missed: int
    unexplained: int
    told: int


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A member of staff and how many threads wait for an answer; `since` is the oldest of them."""

    person: str
    threads: int
    since: datetime


@dataclass(frozen=True, slots=True)
class Told:
    """An announcement that asks to be read: families reached by it, and those that read its last words."""

    text: str
    sent_at: datetime
    families: int
    read: int


@dataclass(frozen=True, slots=True)
class TaughtLesson:
    """`teacher_id` is who held the lesson, None where nobody is named."""

    class_name: ClassName
    lesson: DayLesson
    teacher_id: int | None
    kept: Kept


@dataclass(frozen=True, slots=True)
class WeekOfClass:
    signed: int
    marks: int
    missed: int
    without_reason: int


class Overview(Protocol):
    async def headed(self, asker: Asker) -> HeadedSchool:
        """Raises NotYours for who is neither head nor deputy."""
        ...

    async def classes(self, school: HeadedSchool, day: date) -> Sequence[ClassCount]: ...

    async def away(self, school: HeadedSchool, day: date) -> AwayToday: ...

    async def unanswered(self, school: HeadedSchool, before: datetime) -> Sequence[Unanswered]:
        """Threads whose last message is of a family and older; who waits longest stands first."""
        ...

    async def told(self, school: HeadedSchool, since: datetime) -> Sequence[Told]:
        """The newest first."""
        ...

    async def lessons(self, school: HeadedSchool, day: date) -> Sequence[TaughtLesson]:
        """Lessons held on a day."""
        ...

    async def week(self, school: HeadedSchool, monday: date) -> Mapping[int, WeekOfClass]:
        """By class."""
        ...


class JournalSweeps(Protocol):
    async def schools(self) -> Sequence[HeadedSchool]: ...

    async def lessons(self, school: HeadedSchool, day: date) -> Sequence[TaughtLesson]: ...

    async def happened(self, keys: Collection[str]) -> Collection[str]: ...
