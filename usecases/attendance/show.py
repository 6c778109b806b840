"""Attendance as a family reads it: by period, by day, by subject (B9)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from school.absences import earliest
from school.attendance import AttendanceEntry, Counts, by_subject, count
from school.clock import Clock, local_date
from school.periods import DayRange
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.lessons.show import within_reach
from usecases.ports.absences import AbsenceNotice, Absences, Calendars
from usecases.ports.attendance import AttendanceToRead, Missed
from usecases.ports.periods import Periods, Span

DAYS_ON_A_PAGE = 8


@dataclass(frozen=True, slots=True)
class MissedDay:
    """A day with everything noted on it, in order of lessons."""

    on: date
    lessons: tuple[Missed, ...]


@dataclass(frozen=True, slots=True)
class AttendancePage:
    """`days` are those of one page, the latest first; pages count from 0."""

    diary: Diary
    span: Span
    counts: Counts
    days: tuple[MissedDay, ...]
    page: int
    pages: int


class ShowAttendance:
    """Raises Outdated for no such period."""

    def __init__(self, open_diary: OpenDiary, periods: Periods, attendance: AttendanceToRead, clock: Clock) -> None:
        self._open_diary, self._periods = open_diary, periods
        self._attendance, self._clock = attendance, clock

    async def __call__(
        self, asker: Asker, child_id: int | None = None, period_id: int | None = None, page: int = 0
    ) -> AttendancePage:
        diary = await self._open_diary(asker, child_id)
        today = local_date(self._clock.now(), diary.child.zone)
        span = (await self._periods.of_child(diary.child)).span(period_id, today)
        known = await self._attendance.of_child(diary.child, span.days)
        days = days_of(known)[::-1]
        pages = max(1, -(-len(days) // DAYS_ON_A_PAGE))
        page = min(max(page, 0), pages - 1)
        shown = tuple(days[page * DAYS_ON_A_PAGE :][:DAYS_ON_A_PAGE])
        return AttendancePage(diary, span, count(map(_entry, known)), shown, page, pages)


@dataclass(frozen=True, slots=True)
class SubjectsAttendance:
    diary: Diary
    span: Span
    counts: Mapping[str, Counts]


class ShowSubjectsAttendance:
    """Counts by subject. Raises Outdated for no such period."""

    def __init__(self, open_diary: OpenDiary, periods: Periods, attendance: AttendanceToRead, clock: Clock) -> None:
        self._open_diary, self._periods = open_diary, periods
        self._attendance, self._clock = attendance, clock

    async def __call__(self, asker: Asker, child_id: int, period_id: int | None = None) -> SubjectsAttendance:
        diary = await self._open_diary(asker, child_id)
        today = local_date(self._clock.now(), diary.child.zone)
        span = (await self._periods.of_child(diary.child)).span(period_id, today)
        known = await self._attendance.of_child(diary.child, span.days)
        return SubjectsAttendance(diary, span, by_subject(map(_entry, known)))


@dataclass(frozen=True, slots=True)
class AttendanceDay:
    """One day: which lessons were missed, and the notices that speak of it. `explainable`: may still be explained."""

    diary: Diary
    on: date
    today: date
    lessons: tuple[Missed, ...]
    notices: Sequence[AbsenceNotice]
    explainable: bool


class ShowAttendanceDay:
    """Raises Outdated for a day out of all reach."""

    def __init__(
        self,
        open_diary: OpenDiary,
        attendance: AttendanceToRead,
        absences: Absences,
        calendars: Calendars,
        clock: Clock,
    ) -> None:
        self._open_diary, self._attendance, self._absences = open_diary, attendance, absences
        self._calendars, self._clock = calendars, clock

    async def __call__(self, asker: Asker, child_id: int, on: date) -> AttendanceDay:
        diary = await self._open_diary(asker, child_id)
        child = diary.child
        today = local_date(self._clock.now(), child.zone)
        day = within_reach(on, today)
        lessons = await self._attendance.of_child(child, DayRange(day, day))
        known = await self._absences.of_child(child, day)
        calendar = (await self._calendars.of([child]))[child.id]
        return AttendanceDay(
            diary=diary,
            on=day,
            today=today,
            lessons=tuple(lessons),
            notices=[notice for notice in known if notice.absence.covers_day(day)],
            explainable=earliest(today, calendar) <= day <= today,
        )


def days_of(known: Sequence[Missed]) -> list[MissedDay]:
    """In order of days."""
    found: dict[date, list[Missed]] = {}
    for lesson in known:
        found.setdefault(lesson.on, []).append(lesson)
    return [MissedDay(day, tuple(sorted(found[day], key=lambda it: it.number))) for day in sorted(found)]


def _entry(lesson: Missed) -> AttendanceEntry:
    return AttendanceEntry(lesson.on, lesson.number, lesson.subject, lesson.code)
