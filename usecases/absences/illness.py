"""The morning after an illness: does the child stay at home today too? (D3)"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from delivery.tell import Tell
from school.absences import Absence, check, is_asked_about, week_end
from school.clock import Clock, local_date
from school.events import IllnessQuestion
from school.refusals import Outdated
from usecases.absences.file import MayReport, Reporting, notice_at
from usecases.absences.keeping import KeepNotices
from usecases.asker import Asker
from usecases.ports.absences import AbsenceNotice, Absences, IllnessSweeps, OpenIllness
from usecases.ports.once import Once, Transaction

ASKED_AT = time(7, 0)
"""On the school's wall clock. Ours: early enough to warn the school, late enough not to wake a patient."""
NOT_AFTER = time(12, 0)
"""By then the journal has said it."""
BATCH = 50


class AskTheIll:
    """Asks each family once a morning of lessons, and returns how many were asked. Run again it asks nobody."""

    def __init__(self, sweeps: IllnessSweeps, transaction: Transaction, tell: Tell, clock: Clock) -> None:
        self._sweeps, self._transaction, self._tell, self._clock = sweeps, transaction, tell, clock

    async def __call__(self) -> int:
        now = self._clock.now()
        due = [_question(one, now) for one in await self._sweeps.open(now) if _is_due(one, now)]
        told = await self._sweeps.told([event.key for event in due])
        fresh = [event for event in due if event.key not in told]
        for start in range(0, len(fresh), BATCH):
            async with self._transaction():
                for event in fresh[start : start + BATCH]:
                    await self._tell(event)
        return len(fresh)


def _is_due(illness: OpenIllness, now: datetime) -> bool:
    local = now.astimezone(illness.pupil.zone)
    in_time = ASKED_AT <= local.time() < NOT_AFTER
    return in_time and is_asked_about(illness.notice.absence, local.date(), illness.calendar)


def _question(illness: OpenIllness, now: datetime) -> IllnessQuestion:
    pupil, today = illness.pupil, local_date(now, illness.pupil.zone)
    return IllnessQuestion(
        school_id=pupil.school_id,
        happened_at=now,
        child_id=pupil.child_id,
        notice_id=illness.notice.id,
        version=illness.notice.version,
        on=today,
        valid_until=datetime.combine(today, NOT_AFTER, tzinfo=pupil.zone).astimezone(UTC),
    )


class MorningAnswer(StrEnum):
    TODAY = "today"
    WEEK = "week"
    COMES = "comes"


class AnswerMorning:
    """Prolongs the notice, or ends it. The id of the notice.

    Raises as MayReport, NotYours, AbsenceChangedSince; Outdated when that morning is over.
    """

    def __init__(self, may_report: MayReport, absences: Absences, keep: KeepNotices, once: Once) -> None:
        self._may_report, self._absences, self._keep, self._once = may_report, absences, keep, once

    async def __call__(
        self, asker: Asker, child_id: int, notice_id: int, version: int, on: date, answer: MorningAnswer
    ) -> int:
        return await self._once(
            asker.next_deed(), lambda: self._answer(asker, child_id, notice_id, version, on, answer)
        )

    async def _answer(
        self, asker: Asker, child_id: int, notice_id: int, version: int, on: date, answer: MorningAnswer
    ) -> int:
        told = await self._may_report(asker, child_id)
        notice = await notice_at(self._absences, told, notice_id, version)
        if on != told.today:
            raise Outdated
        absence = _answered(told, notice, answer)
        if absence == notice.absence:
            return notice.id
        check(absence, told.today, told.calendar, known_since=notice.absence.first)
        return await self._keep.rewrite(asker, told.child, notice, absence, told.by, told.now)


def _answered(told: Reporting, notice: AbsenceNotice, answer: MorningAnswer) -> Absence:
    absence = notice.absence
    if answer is MorningAnswer.TODAY:
        return replace(absence, last=max(absence.last, told.today))
    if answer is MorningAnswer.WEEK:
        return replace(absence, last=max(absence.last, week_end(told.today, told.calendar)), open_ended=False)
    before = told.calendar.school_day_before(told.today) or absence.first
    last = max(absence.first, before) if absence.open_ended else absence.last
    return replace(absence, last=min(last, told.today - timedelta(days=1)), open_ended=False)
