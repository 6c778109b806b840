"""A class as those who work with it see it (E5, E12): marks, absences, who is reached."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.attendance import AttendanceCode
from school.classes import ClassName
from school.marks import Scale
from school.periods import DayRange
from usecases.asker import Asker
from usecases.ports.absences import AbsenceNotice
from usecases.ports.journal import Pupil
from usecases.ports.periods import ChildCalendar
from usecases.ports.progress import ReadAbsence, ReadMark


@dataclass(frozen=True, slots=True)
class ClassToRead:
    """`leads`: the asker is its teacher. `heads`: the asker is head or deputy of its school.

    Who is neither teaches it: such a reader sees marks and absences of the class, not how its families are reached.
    """

    id: int
    school_id: int
    year_id: int
    name: ClassName
    scale: Scale
    zone: ZoneInfo
    leads: bool
    heads: bool

    @property
    def whole(self) -> bool:
        return self.leads or self.heads


@dataclass(frozen=True, slots=True)
class AskedToRead:
    """An announcement that asks to be read; `read` are enrolments of whom some adult said so of its last words."""

    announcement_id: int
    text: str
    sent_at: datetime
    read: frozenset[int]


@dataclass(frozen=True, slots=True)
class MissedToday:
    enrolment_id: int
    number: int
    code: AttendanceCode


class Classes(Protocol):
    async def readable(self, asker: Asker, today: date) -> Sequence[ClassToRead]:
        """The classes of the running year that the asker leads, teaches or heads, in order."""
        ...

    async def one(self, asker: Asker, class_id: int) -> ClassToRead:
        """Raises NotYours for a class of others and for none."""
        ...

    async def calendar(self, it: ClassToRead) -> ChildCalendar: ...

    async def pupils(self, it: ClassToRead, day: date) -> Sequence[Pupil]:
        """Who learns there on that day, in the order of the register."""
        ...

    async def marks(self, it: ClassToRead, days: DayRange) -> Mapping[int, Sequence[ReadMark]]:
        """By enrolment, in order of lessons."""
        ...

    async def absences(self, it: ClassToRead, days: DayRange) -> Mapping[int, Sequence[ReadAbsence]]:
        """By enrolment, in order of lessons, lateness too."""
        ...

    async def missed_on(self, it: ClassToRead, day: date) -> Sequence[MissedToday]:
        """In order of lessons, lateness too."""
        ...

    async def notices(self, it: ClassToRead, day: date) -> Sequence[AbsenceNotice]:
        """What families told of a day."""
        ...

    async def signed(self, it: ClassToRead, monday: date) -> Collection[int]:
        """Enrolments of whom some adult signed the week."""
        ...

    async def asked_to_read(self, it: ClassToRead, since: datetime) -> Sequence[AskedToRead]:
        """The newest first."""
        ...

    async def with_adult(self, pupils: Sequence[Pupil], now: datetime) -> Collection[int]:
        """Enrolments of whom some adult has the diary in a chat."""
        ...
