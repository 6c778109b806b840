"""Notices as the school reads them: one with [seen], the absent of a class (D1, D4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from delivery.tell import Tell
from school.clock import Clock, local_date
from usecases.absences.news import seen
from usecases.absences.refusals import AbsenceChangedSince
from usecases.asker import Asker
from usecases.lessons.show import within_reach
from usecases.ports.absences import AbsenceNotice, AbsencesForStaff, ClassMember, MissedLesson, StaffNotice
from usecases.ports.homework_book import File
from usecases.ports.journal import LedClass
from usecases.ports.once import Once

UNEXPLAINED_SINCE = timedelta(days=14)
"""So far back the class teacher is reminded of lessons that nobody explained."""


class ShowReportedAbsence:
    """Raises NotYours for a pupil whom the asker neither teaches nor leads."""

    def __init__(self, absences: AbsencesForStaff) -> None:
        self._absences = absences

    async def __call__(self, asker: Asker, notice_id: int) -> StaffNotice:
        return await self._absences.page(asker, notice_id)


class SendReportFiles:
    """Raises as ShowReportedAbsence."""

    def __init__(self, absences: AbsencesForStaff) -> None:
        self._absences = absences

    async def __call__(self, asker: Asker, notice_id: int) -> Sequence[File]:
        await self._absences.page(asker, notice_id)
        return await self._absences.files(notice_id)


class SeeAbsence:
    """The family hears that the notice was read, by the first reader. Raises NotYours, AbsenceChangedSince."""

    def __init__(self, absences: AbsencesForStaff, once: Once, tell: Tell, clock: Clock) -> None:
        self._absences, self._once, self._tell, self._clock = absences, once, tell, clock

    async def __call__(self, asker: Asker, notice_id: int, version: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._see(asker, notice_id, version))

    async def _see(self, asker: Asker, notice_id: int, version: int) -> int:
        page, now = await self._absences.page(asker, notice_id), self._clock.now()
        if page.notice.version != version:
            raise AbsenceChangedSince
        if await self._absences.see(page, now):
            read = (await self._absences.page(asker, notice_id)).notice
            assert read.seen_by is not None  # noqa: S101 - written a moment ago in this transaction
            await self._tell(seen(page, read.seen_by, now))
        return notice_id


@dataclass(frozen=True, slots=True)
class ClassAbsences:
    """`away` are notices that touch the day; `unexplained` is by pupil of the last two weeks, the day included."""

    school_class: LedClass
    on: date
    today: date
    members: dict[int, ClassMember]
    away: Sequence[AbsenceNotice]
    unexplained: Sequence[MissedLesson]


class ShowClassAbsences:
    """The absent of the class that the asker leads. Raises NotYours; Outdated for a day out of all reach."""

    def __init__(self, absences: AbsencesForStaff, clock: Clock) -> None:
        self._absences, self._clock = absences, clock

    async def __call__(self, asker: Asker, class_id: int | None = None, on: date | None = None) -> ClassAbsences:
        led, zone = await self._absences.led(asker, class_id, self._clock.now().date())
        today = local_date(self._clock.now(), zone)
        day = within_reach(on or today, today)
        members = await self._absences.members(led.id, day)
        return ClassAbsences(
            school_class=led,
            on=day,
            today=today,
            members={member.enrolment_id: member for member in members},
            away=await self._absences.of_class(led.id, day, day),
            unexplained=await self._absences.unexplained(led.id, day - UNEXPLAINED_SINCE, day),
        )
