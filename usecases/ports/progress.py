"""What the progress of a child is made of."""

from dataclasses import dataclass
from typing import Protocol

from school.attendance import AttendanceEntry
from school.marks import MarkRecord
from school.periods import DayRange
from usecases.ports.children import VisibleChild


@dataclass(frozen=True, slots=True)
class SubjectOf:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class ReadMark:
    """A standing mark: no author, no history, for a whole year of them is read for one screen."""

    subject: SubjectOf
    record: MarkRecord


@dataclass(frozen=True, slots=True)
class ReadAbsence:
    subject: SubjectOf
    entry: AttendanceEntry


@dataclass(frozen=True, slots=True)
class ReadFinal:
    """`period_id` is usecases.ports.periods.WHOLE_YEAR for the final mark of the year."""

    subject: SubjectOf
    period_id: int
    value: str


class ProgressToRead(Protocol):
    """Everything of one year, of other classes too, if the child changed class."""

    async def marks(self, child: VisibleChild, days: DayRange) -> tuple[ReadMark, ...]:
        """Standing marks for lessons of those days, in the order of lessons."""
        ...

    async def attendance(self, child: VisibleChild, days: DayRange) -> tuple[ReadAbsence, ...]: ...

    async def finals(self, child: VisibleChild) -> tuple[ReadFinal, ...]: ...

    async def weekdays(self, child: VisibleChild, subject_id: int) -> tuple[int, ...]:
        """The ISO weekday of every lesson of the subject in the week of the child's class: Monday twice, if it is."""
        ...
