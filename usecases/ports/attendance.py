"""Who was there: as a teacher notes it (E3), as a family reads it (B9), and how notices explain it (D4)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from school.absences import Absence
from school.attendance import AttendanceCode
from school.periods import DayRange
from usecases.ports.children import VisibleChild
from usecases.ports.journal import JournalLesson


@dataclass(frozen=True, slots=True)
class RollEntry:
    """What stands beside a pupil at a lesson; `code` None means that the pupil is there after a change.

    `by` is the teacher who noted it, `at` when.
    """

    attendance_id: int
    enrolment_id: int
    code: AttendanceCode | None
    version: int
    by: int | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Roll:
    """`called_at`: the teacher said that all the others are there."""

    entries: Sequence[RollEntry]
    called_at: datetime | None

    def of(self, enrolment_id: int) -> RollEntry | None:
        return next((entry for entry in self.entries if entry.enrolment_id == enrolment_id), None)


class AttendanceBook(Protocol):
    """For teachers. The caller has got the lesson from the journal."""

    async def roll(self, lesson: JournalLesson) -> Roll: ...

    async def call(self, lesson: JournalLesson, at: datetime) -> None: ...

    async def note(
        self,
        lesson: JournalLesson,
        enrolment_id: int,
        code: AttendanceCode | None,
        version: int,
        notice_id: int | None,
        at: datetime,
    ) -> RollEntry | None:
        """Write a code, or take one back; version 0 where nothing was written yet. None if it is not at that version.

        What stood before is kept as a revision.
        """
        ...

    async def before(self, attendance_id: int, at: datetime) -> AttendanceCode | None:
        """What stood there before the change of that instant; None where the pupil was there."""
        ...

    async def unexplained(self, enrolment_id: int, on: date) -> Sequence[int]:
        """Ids of what stands as missed without a reason on a day."""
        ...


class Explaining(Protocol):
    """Matching notices with the journal."""

    async def excuse(self, enrolment_id: int, absence: Absence, notice_id: int, by: int, at: datetime) -> int:
        """Lessons missed without a reason that the notice covers get its code. How many."""
        ...

    async def release(self, notice_id: int, by: int, at: datetime) -> int:
        """What the notice excused is without a reason again. How many."""
        ...


@dataclass(frozen=True, slots=True)
class Missed:
    """One lesson that a child missed or came late to."""

    on: date
    number: int
    subject: str
    subject_id: int
    code: AttendanceCode


class AttendanceToRead(Protocol):
    async def unexplained(self, children: Collection[VisibleChild], days: DayRange) -> Mapping[int, Sequence[Missed]]:
        """By child what was missed without a reason, in order; children without any are left out."""
        ...

    async def of_child(self, child: VisibleChild, days: DayRange) -> Sequence[Missed]:
        """In order of days and lessons."""
        ...
