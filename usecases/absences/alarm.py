"""A child is missed at a lesson and nobody has told why: the family answers, the school hears it at once (C5)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict

from delivery.tell import Tell
from school.absences import Absence, AbsenceKind, FamilyAnswer, Reason
from school.events import AlarmAnswered, FamilyAnswered
from school.periods import DayRange
from school.refusals import Outdated
from usecases.absences.file import MayReport, Reporting
from usecases.absences.keeping import KeepNotices
from usecases.asker import Asker
from usecases.ports.absences import AbsenceAnswers, Absences, Answered
from usecases.ports.attendance import AttendanceToRead, Missed
from usecases.ports.children import VisibleChild
from usecases.ports.once import Once


@dataclass(frozen=True, slots=True)
class AlarmPage:
    """What stands in the journal of that day, and what the family said of it."""

    child: VisibleChild
    on: date
    today: date
    missed: tuple[Missed, ...]
    answered: Answered | None


class ShowAlarm:
    """Raises as MayReport."""

    def __init__(self, may_report: MayReport, answers: AbsenceAnswers, attendance: AttendanceToRead) -> None:
        self._may_report, self._answers, self._attendance = may_report, answers, attendance

    async def __call__(self, asker: Asker, child_id: int, on: date) -> AlarmPage:
        told = await self._may_report(asker, child_id)
        missed = await self._attendance.of_child(told.child, DayRange(on, on))
        answered = await self._answers.of_day(told.child, on)
        return AlarmPage(told.child, on, told.today, tuple(missed), answered)


class AnswerAlarm:
    """Ill and late make a notice for the rest of that day, the third answer none; another answer takes it back.

    The version of the answer. Raises as MayReport; Outdated for a day on which nothing is missed.
    """

    def __init__(
        self,
        may_report: MayReport,
        absences: Absences,
        answers: AbsenceAnswers,
        attendance: AttendanceToRead,
        keep: KeepNotices,
        once: Once,
        tell: Tell,
    ) -> None:
        self._may_report, self._absences, self._answers = may_report, absences, answers
        self._attendance, self._keep, self._once, self._tell = attendance, keep, once, tell

    async def __call__(self, asker: Asker, child_id: int, on: date, answer: FamilyAnswer) -> int:
        return await self._once(asker.next_deed(), lambda: self._answer(asker, child_id, on, answer))

    async def _answer(self, asker: Asker, child_id: int, on: date, answer: FamilyAnswer) -> int:
        told = await self._may_report(asker, child_id)
        missed = await self._attendance.of_child(told.child, DayRange(on, on))
        if on > told.today or on < told.earliest or not any(one.code.is_missed for one in missed):
            raise Outdated
        before = await self._answers.of_day(told.child, on)
        if before is not None and before.answer == answer.value:
            return before.version
        notice_id = await self._noticed(told, on, answer, before, max(one.number for one in missed))
        version = await self._answers.keep(told.child, on, answer.value, told.by, told.now, notice_id)
        await self._say(asker, told, on)
        return version

    async def _noticed(
        self, told: Reporting, on: date, answer: FamilyAnswer, before: Answered | None, latest: int
    ) -> int | None:
        """The notice that the answer makes; that of the answer before is taken back."""
        if before is not None and before.notice_id is not None:
            old = await self._absences.one(told.child, before.notice_id)
            if old is not None and not old.withdrawn:
                await self._keep.withdraw_silently(old, told.by, told.now)
        if answer is FamilyAnswer.SHOULD_BE_THERE:
            return None
        wish = Absence(on, on, Reason.ILL)
        if answer is FamilyAnswer.LATE:
            wish = Absence(on, on, Reason.OTHER, AbsenceKind.LATE, 1, latest)
        standing = await self._absences.of_child(told.child, on)
        if any(notice.absence.meets(wish) for notice in standing):
            return None
        return await self._keep.add_silently(told.child, wish, told.by, told.now)

    async def _say(self, asker: Asker, told: Reporting, on: date) -> None:
        answered = await self._answers.of_day(told.child, on)
        assert answered is not None  # noqa: S101 - written a moment ago in this transaction
        child, known = told.child, _said(told, on, answered)
        await self._tell(AlarmAnswered(child_id=child.id, besides=asker.chat_id, **known))
        staff = await self._answers.hearers(child, on)
        if staff:
            name = f"{child.name.surname} {child.name.given}"
            news = FamilyAnswered(
                to=dict.fromkeys(staff),
                child=name,
                school_class=child.class_name.display,
                notice_id=answered.notice_id,
                **known,
            )
            await self._tell(news)


class _Said(TypedDict):
    school_id: int
    happened_at: datetime
    child_number: int
    on: date
    answer: str
    answer_version: int
    by: str | None


def _said(told: Reporting, on: date, answered: Answered) -> _Said:
    return _Said(
        school_id=told.child.school_id,
        happened_at=told.now,
        child_number=told.child.id,
        on=on,
        answer=answered.answer,
        answer_version=answered.version,
        by=answered.by.polite if answered.by else None,
    )
