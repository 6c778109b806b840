"""A day and a week of the diary (B1)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from school.calendars import ClassCalendar
from school.clock import Clock, local_date
from school.periods import MONDAY_TO_SATURDAY, DayRange
from school.refusals import Outdated
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.lessons.compose import DiaryDay, Pages, compose_day
from usecases.ports.children import VisibleChild
from usecases.ports.dots import DotsToRead
from usecases.ports.homework import HomeworkToRead
from usecases.ports.lessons import LessonsToRead
from usecases.ports.marks import MarksToRead
from usecases.ports.periods import Periods

FARTHEST = timedelta(days=400)
"""From today. Ours: a diary is leafed through within a school year and the summers around it."""


@dataclass(frozen=True, slots=True)
class DayPage:
    """`school_next` is the next day of lessons, told when this day has none; None when the year has no more.

    `window` is the school year: the diary ends where it does (B19).
    """

    diary: Diary
    day: DiaryDay
    today: date
    is_school_day: bool
    school_next: date | None
    window: DayRange


@dataclass(frozen=True, slots=True)
class WeekPage:
    """The weekdays of the timetable, and others that have lessons. `school_next` as in DayPage, of the whole week;
    `window` too.
    """

    diary: Diary
    monday: date
    days: tuple[DiaryDay, ...]
    today: date
    school_next: date | None
    window: DayRange


class ReadPages:
    """Everything that stands in the diary on some days; six questions to the database, however many days."""

    def __init__(
        self, periods: Periods, lessons: LessonsToRead, homework: HomeworkToRead, marks: MarksToRead, dots: DotsToRead
    ) -> None:
        self._periods, self._lessons, self._homework = periods, lessons, homework
        self._marks, self._dots = marks, dots

    async def __call__(self, child: VisibleChild, days: DayRange) -> tuple[ClassCalendar, Pages]:
        known = await self._periods.of_child(child)
        pages = Pages(
            timetable=await self._lessons.timetable(child),
            changes=await self._lessons.changes(child, days),
            bells=known.bells,
            homework=await self._homework.of_child(child, days),
            marks=await self._marks.of_child(child, days),
            dots=await self._dots.of_child(child),
        )
        return replace(known.calendar, weekdays=pages.timetable.weekdays or MONDAY_TO_SATURDAY), pages


class ShowDay:
    """The wished day, or the one that is `ahead` days after today. Raises Outdated for a day out of all reach."""

    def __init__(self, open_diary: OpenDiary, read_pages: ReadPages, clock: Clock) -> None:
        self._open_diary, self._read_pages, self._clock = open_diary, read_pages, clock

    async def __call__(
        self, asker: Asker, child_id: int | None = None, on: date | None = None, ahead: int = 0
    ) -> DayPage:
        diary = await self._open_diary(asker, child_id)
        today = local_date(self._clock.now(), diary.child.zone)
        wished = within_reach(on or today + timedelta(days=ahead), today)
        calendar, pages = await self._read_pages(diary.child, DayRange(wished, wished))
        school_day = calendar.is_school_day(wished)
        day = compose_day(wished, pages, school_day=school_day)
        school_next = None if day.lessons else calendar.next_school_day(wished)
        return DayPage(diary, day, today, school_day, school_next, _window(calendar))


class ShowWeek:
    """The week of the wished day, or the running one. Raises as ShowDay."""

    def __init__(self, open_diary: OpenDiary, read_pages: ReadPages, clock: Clock) -> None:
        self._open_diary, self._read_pages, self._clock = open_diary, read_pages, clock

    async def __call__(self, asker: Asker, child_id: int | None = None, wished: date | None = None) -> WeekPage:
        diary = await self._open_diary(asker, child_id)
        today = local_date(self._clock.now(), diary.child.zone)
        wished = within_reach(wished or today, today)
        monday = wished - timedelta(days=wished.weekday())
        week = [monday + timedelta(days=n) for n in range(7)]
        calendar, pages = await self._read_pages(diary.child, DayRange(week[0], week[-1]))
        days = [compose_day(day, pages, school_day=calendar.is_school_day(day)) for day in week]
        school_next = None if any(day.lessons for day in days) else calendar.next_school_day(week[-1])
        shown = tuple(day for day in days if day.lessons or day.on.isoweekday() in calendar.weekdays)
        return WeekPage(diary, monday, shown, today, school_next, _window(calendar))


def _window(calendar: ClassCalendar) -> DayRange:
    return DayRange(calendar.year.starts, calendar.year.ends)


def within_reach(wished: date, today: date) -> date:
    """Raises Outdated for a day that only a button made by hand can hold."""
    if abs(wished - today) > FARTHEST:
        raise Outdated
    return wished
