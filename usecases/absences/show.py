"""What a family looks at while it tells of an absence (D1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from school.absences import Absence, earliest, week_end
from school.bells import Bell
from school.calendars import ClassCalendar
from school.clock import Clock, local_date
from school.periods import DayRange
from school.refusals import NotYours, Outdated
from school.timetable import slots_on
from usecases.absences.file import MayReport, Reporting
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.ports.absences import AbsenceNotice, Absences, Calendars
from usecases.ports.attendance import AttendanceToRead, Missed
from usecases.ports.children import VisibleChild
from usecases.ports.homework_book import File
from usecases.ports.lessons import LessonsToRead

LOOK_BACK = timedelta(days=30)
"""So far back lessons without a reason are recalled."""


@dataclass(frozen=True, slots=True)
class AbsenceHome:
    """`near` are by child the next two days of lessons, today first. `unexplained` are by child, too.

    `explainable`: by child from which day on the family may still tell the reason itself.
    """

    diary: Diary
    today: date
    near: Mapping[int, Sequence[date]]
    notices: Sequence[AbsenceNotice]
    unexplained: Mapping[int, Sequence[Missed]]
    explainable: Mapping[int, date]

    @property
    def family(self) -> tuple[VisibleChild, ...]:
        return (self.diary.child, *self.diary.siblings)


class ShowAbsences:
    """Where an absence is told. Without a child, the one looked at. Raises as OpenDiary."""

    def __init__(
        self,
        open_diary: OpenDiary,
        absences: Absences,
        attendance: AttendanceToRead,
        calendars: Calendars,
        clock: Clock,
    ) -> None:
        self._open_diary, self._absences, self._attendance = open_diary, absences, attendance
        self._calendars, self._clock = calendars, clock

    async def __call__(self, asker: Asker, child_id: int | None = None) -> AbsenceHome:
        diary = await self._open_diary(asker, child_id)
        family = (diary.child, *diary.siblings)
        today = local_date(self._clock.now(), diary.child.zone)
        calendars = await self._calendars.of(family)
        return AbsenceHome(
            diary=diary,
            today=today,
            near={one.id: near_days(calendars[one.id], today) for one in family},
            notices=await self._absences.of_family(family, today),
            unexplained=await self._attendance.unexplained(family, DayRange(today - LOOK_BACK, today)),
            explainable={one.id: earliest(today, calendars[one.id]) for one in family},
        )


def near_days(calendar: ClassCalendar, today: date) -> list[date]:
    """Today if it has lessons, and the next day that has; the next two otherwise."""
    found: list[date] = [today] if calendar.is_school_day(today) else []
    while len(found) < 2 and (day := calendar.next_school_day(found[-1] if found else today)) is not None:
        found.append(day)
    return found


@dataclass(frozen=True, slots=True)
class AbsenceCard:
    """One notice. `more` and `week` are last days that it may be prolonged to, None where there are none."""

    diary: Diary
    notice: AbsenceNotice
    today: date
    is_history: bool
    more: date | None
    week: date | None


class ShowAbsence:
    """Raises NotYours for a notice about another child and for none."""

    def __init__(self, open_diary: OpenDiary, absences: Absences, calendars: Calendars, clock: Clock) -> None:
        self._open_diary, self._absences = open_diary, absences
        self._calendars, self._clock = calendars, clock

    async def __call__(self, asker: Asker, child_id: int, notice_id: int) -> AbsenceCard:
        diary = await self._open_diary(asker, child_id)
        notice = await self._absences.one(diary.child, notice_id)
        if notice is None:
            raise NotYours
        today = local_date(self._clock.now(), diary.child.zone)
        calendar = (await self._calendars.of([diary.child]))[diary.child.id]
        absence = notice.absence
        history = not absence.open_ended and absence.last < earliest(today, calendar)
        more = calendar.next_school_day(absence.last)
        week = week_end(more, calendar) if more else None
        return AbsenceCard(diary, notice, today, history, more, week if week != more else None)


class SendAbsenceFiles:
    """The papers of a notice, in the order in which they were added. Raises as ShowAbsence."""

    def __init__(self, open_diary: OpenDiary, absences: Absences) -> None:
        self._open_diary, self._absences = open_diary, absences

    async def __call__(self, asker: Asker, child_id: int, notice_id: int) -> Sequence[File]:
        diary = await self._open_diary(asker, child_id)
        if await self._absences.one(diary.child, notice_id) is None:
            raise NotYours
        return await self._absences.files(notice_id)


@dataclass(frozen=True, slots=True)
class MonthPage:
    """A month of the calendar in which days are chosen. `days` are those with lessons that may be chosen."""

    told: Reporting
    month: date
    days: frozenset[date]
    before: date | None
    after: date | None


class ShowMonth:
    """`month` is any day of it; None is the running one. Raises as MayReport; Outdated for a month out of reach."""

    def __init__(self, may_report: MayReport) -> None:
        self._may_report = may_report

    async def __call__(self, asker: Asker, child_id: int, month: date | None = None) -> MonthPage:
        told = await self._may_report(asker, child_id)
        first, last = told.earliest.replace(day=1), told.calendar.year.ends.replace(day=1)
        shown = min(max((month or told.today).replace(day=1), first), last)
        if month is not None and month.replace(day=1) != shown:
            raise Outdated
        after = next_month(shown)
        days = [shown + timedelta(days=n) for n in range((after - shown).days)]
        return MonthPage(
            told=told,
            month=shown,
            days=frozenset(day for day in days if day >= told.earliest and told.calendar.is_school_day(day)),
            before=(shown - timedelta(days=1)).replace(day=1) if shown > first else None,
            after=after if shown < last else None,
        )


def next_month(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


@dataclass(frozen=True, slots=True)
class AbsenceDraft:
    """An absence that is being put together: the right was asked, the days were not checked yet.

    `numbers` are the lessons of its first day, `bells` their hours where the school has told them.
    """

    told: Reporting
    first: date
    last: date
    numbers: Sequence[int]
    bells: Mapping[int, Bell]


class ShowAbsenceDraft:
    """Raises as MayReport."""

    def __init__(self, may_report: MayReport, lessons: LessonsToRead) -> None:
        self._may_report, self._lessons = may_report, lessons

    async def __call__(self, asker: Asker, child_id: int, first: date, last: date) -> AbsenceDraft:
        told = await self._may_report(asker, child_id)
        timetable = await self._lessons.timetable(told.child)
        numbers = sorted({slot.number for slot in slots_on(timetable.slots, first)})
        bells = {bell.number: bell for bell in await self._lessons.bells(told.child)}
        return AbsenceDraft(told, first, last, numbers, bells)


def lessons_of(absence: Absence, numbers: Sequence[int]) -> tuple[int | None, int | None]:
    """The first and the last lesson missed of a day with these lessons."""
    return absence.from_lesson or min(numbers, default=None), absence.to_lesson or max(numbers, default=None)
