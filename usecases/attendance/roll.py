"""The roll of a lesson: the class, who is noted, of whom a notice speaks (E3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from school.clock import Clock, local_date
from usecases.asker import Asker
from usecases.attendance.note import covered_at
from usecases.ports.absences import AbsenceNotice, AbsencesForStaff
from usecases.ports.attendance import AttendanceBook, Roll
from usecases.ports.journal import Journal, JournalLesson, LessonAt, Pupil


@dataclass(frozen=True, slots=True)
class RollPage:
    """`notices` are by enrolment what touches the day; `covered` are pupils whose notice explains this very lesson."""

    lesson: JournalLesson
    pupils: Sequence[Pupil]
    roll: Roll
    notices: Mapping[int, Sequence[AbsenceNotice]]
    covered: frozenset[int]
    today: date

    @property
    def not_noted(self) -> int:
        """How many a notice explains who are not noted yet."""
        noted = {entry.enrolment_id for entry in self.roll.entries if entry.code is not None}
        return sum(1 for pupil in self.pupils if pupil.enrolment_id in self.covered - noted)


class ShowRoll:
    """Raises NotYours."""

    def __init__(self, journal: Journal, book: AttendanceBook, absences: AbsencesForStaff, clock: Clock) -> None:
        self._journal, self._book, self._absences, self._clock = journal, book, absences, clock

    async def __call__(self, asker: Asker, at: LessonAt) -> RollPage:
        lesson = await self._journal.lesson(asker, at)
        notices = await self._absences.at_lesson(lesson)
        return RollPage(
            lesson=lesson,
            pupils=await self._journal.pupils(lesson),
            roll=await self._book.roll(lesson),
            notices=notices,
            covered=covered_at(lesson, notices),
            today=local_date(self._clock.now(), lesson.course.zone),
        )
