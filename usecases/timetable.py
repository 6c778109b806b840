"""Timetables of a week, bells and the day regime (B10)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from school.calendars import ClassCalendar
from school.clock import Clock, local_date
from school.periods import MONDAY_TO_SATURDAY, DayRange
from school.refusals import Outdated
from school.regime import DayLine, Now, bells_now, day_lines
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.lessons.compose import DiaryDay, Pages, compose_day
from usecases.lessons.show import within_reach
from usecases.ports.children import VisibleChild
from usecases.ports.journal import DayRow, Journal
from usecases.ports.lessons import LessonsToRead
from usecases.ports.periods import Periods
from usecases.ports.timetable import ClassTeacherOf, Schedule, Timetables


@dataclass(frozen=True, slots=True)
class TimetablePage:
    """The weekdays of the timetable, and others that have lessons."""

    diary: Diary
    monday: date
    days: tuple[DiaryDay, ...]


@dataclass(frozen=True, slots=True)
class BellsPage:
    """`now` is None on a day without lessons."""

    diary: Diary
    schedules: tuple[Schedule, ...]
    now: Now | None


@dataclass(frozen=True, slots=True)
class RegimePage:
    """`before` and `after` are the school days around."""

    diary: Diary
    on: date
    today: date
    lines: tuple[DayLine, ...]
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True)
class TeachersPage:
    diary: Diary
    teachers: tuple[ClassTeacherOf, ...]


@dataclass(frozen=True, slots=True)
class TeacherWeek:
    """`diary` and `teacher` are None when a teacher looks at the own week."""

    monday: date
    days: Mapping[date, Sequence[DayRow]]
    diary: Diary | None = None
    teacher: ClassTeacherOf | None = None


class ReadClass:
    """The lessons of a child's class; five questions to the database, however many days."""

    def __init__(self, periods: Periods, lessons: LessonsToRead) -> None:
        self._periods, self._lessons = periods, lessons

    async def __call__(self, child: VisibleChild, days: DayRange) -> tuple[ClassCalendar, Pages]:
        known = await self._periods.of_child(child)
        timetable = await self._lessons.timetable(child)
        pages = Pages(timetable, await self._lessons.changes(child, days), await self._lessons.bells(child))
        return replace(known.calendar, weekdays=timetable.weekdays or MONDAY_TO_SATURDAY), pages


class ShowTimetable:
    """The week of the wished day, or the running one. Raises Outdated for a day out of all reach."""

    def __init__(self, open_diary: OpenDiary, read_class: ReadClass, clock: Clock) -> None:
        self._open_diary, self._read_class, self._clock = open_diary, read_class, clock

    async def __call__(self, asker: Asker, child_id: int, wished: date | None = None) -> TimetablePage:
        diary = await self._open_diary(asker, child_id)
        week = _week(wished, local_date(self._clock.now(), diary.child.zone))
        calendar, pages = await self._read_class(diary.child, week)
        days = [compose_day(day, pages, school_day=calendar.is_school_day(day)) for day in _days(week)]
        shown = tuple(day for day in days if day.lessons or day.on.isoweekday() in calendar.weekdays)
        return TimetablePage(diary, week.starts, shown)


class ShowBells:
    """The school's bells, and which lesson of the child's class goes on now."""

    def __init__(self, open_diary: OpenDiary, read_class: ReadClass, timetables: Timetables, clock: Clock) -> None:
        self._open_diary, self._read_class = open_diary, read_class
        self._timetables, self._clock = timetables, clock

    async def __call__(self, asker: Asker, child_id: int) -> BellsPage:
        diary = await self._open_diary(asker, child_id)
        local = self._clock.now().astimezone(diary.child.zone)
        calendar, pages = await self._read_class(diary.child, DayRange(local.date(), local.date()))
        day = compose_day(local.date(), pages, school_day=calendar.is_school_day(local.date()))
        held = [one.lesson.number for one in day.lessons if one.lesson.is_held]
        now = (
            bells_now((bell for bell in pages.bells if bell.number in held), max(held), local.time()) if held else None
        )
        return BellsPage(diary, await self._timetables.schedules(diary.child), now)


class ShowRegime:
    """The regime of a day; None is today, or the next school day when today has no lessons.

    Raises Outdated for a day out of the school year.
    """

    def __init__(self, open_diary: OpenDiary, read_class: ReadClass, timetables: Timetables, clock: Clock) -> None:
        self._open_diary, self._read_class = open_diary, read_class
        self._timetables, self._clock = timetables, clock

    async def __call__(self, asker: Asker, child_id: int, on: date | None = None) -> RegimePage:
        diary = await self._open_diary(asker, child_id)
        today = local_date(self._clock.now(), diary.child.zone)
        around = within_reach(on or today, today)
        calendar, pages = await self._read_class(diary.child, DayRange(around, around + timedelta(days=31)))
        if on is not None and on not in calendar.year:
            raise Outdated
        day = around if on or calendar.is_school_day(today) else calendar.next_school_day(today) or today
        school_day = calendar.is_school_day(day)
        lessons = [one.lesson for one in compose_day(day, pages, school_day=school_day).lessons]
        items = await self._timetables.regime(diary.child, day.isoweekday()) if school_day else ()
        before, after = calendar.school_day_before(day), calendar.next_school_day(day)
        return RegimePage(diary, day, today, day_lines(lessons, items), before, after)


class ShowTeachers:
    """Who teaches the child's class."""

    def __init__(self, open_diary: OpenDiary, timetables: Timetables) -> None:
        self._open_diary, self._timetables = open_diary, timetables

    async def __call__(self, asker: Asker, child_id: int) -> TeachersPage:
        diary = await self._open_diary(asker, child_id)
        return TeachersPage(diary, await self._timetables.teachers(diary.child))


class ShowTeacherWeek:
    """A family looks at the week of somebody who teaches the child's class. Raises Outdated for anybody else."""

    def __init__(self, open_diary: OpenDiary, timetables: Timetables, clock: Clock) -> None:
        self._open_diary, self._timetables, self._clock = open_diary, timetables, clock

    async def __call__(self, asker: Asker, child_id: int, teacher_id: int, wished: date | None = None) -> TeacherWeek:
        diary = await self._open_diary(asker, child_id)
        teachers = await self._timetables.teachers(diary.child)
        teacher = next((one for one in teachers if one.id == teacher_id), None)
        if teacher is None:
            raise Outdated
        week = _week(wished, local_date(self._clock.now(), diary.child.zone))
        return TeacherWeek(week.starts, await self._timetables.week([teacher.id], week), diary, teacher)


@dataclass(frozen=True, slots=True)
class OwnDay:
    on: date
    today: date
    rows: Sequence[DayRow]


class ShowOwnDay:
    """A teacher's own day; None is today. Raises NotYours for who does not teach, Outdated for a day out of reach."""

    def __init__(self, journal: Journal, timetables: Timetables, clock: Clock) -> None:
        self._journal, self._timetables, self._clock = journal, timetables, clock

    async def __call__(self, asker: Asker, wished: date | None = None) -> OwnDay:
        zone = await self._journal.zone(asker)
        today = local_date(self._clock.now(), zone)
        day = within_reach(wished or today, today)
        return OwnDay(day, today, (await self._timetables.week(asker.person_ids, DayRange(day, day)))[day])


class ShowOwnWeek:
    """A teacher's own week. Raises NotYours for who does not teach."""

    def __init__(self, journal: Journal, timetables: Timetables, clock: Clock) -> None:
        self._journal, self._timetables, self._clock = journal, timetables, clock

    async def __call__(self, asker: Asker, wished: date | None = None) -> TeacherWeek:
        zone = await self._journal.zone(asker)
        week = _week(wished, local_date(self._clock.now(), zone))
        return TeacherWeek(week.starts, await self._timetables.week(asker.person_ids, week))


def _week(wished: date | None, today: date) -> DayRange:
    day = within_reach(wished or today, today)
    monday = day - timedelta(days=day.weekday())
    return DayRange(monday, monday + timedelta(days=6))


def _days(week: DayRange) -> list[date]:
    return [week.starts + timedelta(days=n) for n in range(7)]
