"""Final marks as a teacher puts them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from school.marks import MarkRecord
from school.periods import DayRange
from usecases.ports.journal import JournalLesson
from usecases.ports.periods import ChildCalendar


@dataclass(frozen=True, slots=True)
class PutFinal:
    """What stands; `version` 0 and no value where nothing was put yet. `value` is canonical (school.marks)."""

    value: str | None = None
    version: int = 0
    id: int | None = None


class FinalBook(Protocol):
    """The caller has got the lesson from the journal: class and subject are its own. `period_id` None is the year."""

    async def calendar(self, lesson: JournalLesson) -> ChildCalendar: ...

    async def marks(self, lesson: JournalLesson, days: DayRange) -> Mapping[int, tuple[MarkRecord, ...]]:
        """What stands in the subject, by enrolment."""
        ...

    async def of_period(self, lesson: JournalLesson, period_id: int | None) -> Mapping[int, PutFinal]:
        """By enrolment."""
        ...

    async def put(
        self,
        lesson: JournalLesson,
        enrolment_id: int,
        period_id: int | None,
        value: str | None,
        version: int,
        at: datetime,
    ) -> int | None:
        """None takes the final mark back. Its id, or None if it is not at `version` now."""
        ...
