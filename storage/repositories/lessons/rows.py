"""The lessons of some days by the courses that they are of, put together from the timetable and the journal."""

from collections.abc import Callable, Collection, Container, Iterable, Mapping
from datetime import date, timedelta

from tortoise.expressions import Q

from school.bells import Bell as SchoolBell
from school.classes import ClassName
from school.lessons import NOBODY_KNOWN, DayLesson, Departure, day_lessons
from school.periods import DayRange
from school.timetable import Slot
from storage.models import Bell, Course, Lesson, Period, TimetableSlot
from storage.repositories.people import name_of
from usecases.ports.journal import DayRow

Key = tuple[int, date, int]
"""A course, a day, a number."""


async def rows_of(days: DayRange, mine: Q, standing_in: Collection[int] = ()) -> dict[date, list[DayRow]]:
    """`mine` chooses courses, for slots and lessons alike; people in `standing_in` have lessons beyond them.

    Four questions.
    """
    in_year = Q(
        course__school_class__year__starts_on__lte=days.ends, course__school_class__year__ends_on__gte=days.starts
    )
    related = ("course__subject", "course__school_class__year", "course__teacher")
    lessons = await Lesson.filter(
        mine | Q(substitute_id__in=list(standing_in)) if standing_in else mine,
        in_year,
        on__gte=days.starts,
        on__lte=days.ends,
    ).select_related(*related, "substitute")
    taken = {_key(row): row for row in lessons if _is_taken(row, standing_in)}
    own = [row for row in lessons if not standing_in or row.course.teacher_id in standing_in or _key(row) in taken]
    current = Q(since__lte=days.ends) & (Q(until=None) | Q(until__gte=days.starts))
    whose = mine | Q(course_id__in=[row.course_id for row in taken.values()]) if taken else mine
    slots = await TimetableSlot.filter(whose, in_year, current).select_related(*related)
    courses = {row.course_id: row.course for row in slots} | {row.course_id: row.course for row in own}
    years = {course.school_class.year_id for course in courses.values()}
    taught, bells = await _taught(years), await _bells(years)

    def held(day: date) -> list[TimetableSlot]:
        """Of a course of somebody else only the lessons that were taken over."""
        there = slots if taught(day) else []
        others = {row.course_id for row in taken.values()}
        return [row for row in there if row.course_id not in others or (row.course_id, day, row.number) in taken]

    every = [days.starts + timedelta(days=n) for n in range((days.ends - days.starts).days + 1)]
    return {day: _on(day, held(day), own, courses, bells, taken) for day in every}


def _key(row: Lesson) -> Key:
    return row.course_id, row.on, row.number


def _is_taken(row: Lesson, people: Collection[int]) -> bool:
    return row.state == "substituted" and row.substitute_id in people and row.course.teacher_id not in people


def _on(
    day: date,
    slots: Iterable[TimetableSlot],
    lessons: Iterable[Lesson],
    courses: Mapping[int, Course],
    bells: Iterable[SchoolBell],
    taken: Container[Key],
) -> list[DayRow]:
    planned = [_slot(row) for row in slots if _in_year(row.course, day)]
    changes = [_departure(row) for row in lessons if _in_year(row.course, day)]
    return [
        _row(courses[lesson.course], lesson, (lesson.course, day, lesson.number) in taken)
        for lesson in day_lessons(day, planned, changes, bells)
    ]


def _row(course: Course, lesson: DayLesson, taken: bool) -> DayRow:
    whose = name_of(course.teacher).initials if taken and course.teacher else ""
    return DayRow(_class_name(course), lesson, whose)


def _in_year(course: Course, day: date) -> bool:
    year = course.school_class.year
    return year.starts_on <= day <= year.ends_on


async def _taught(years: Iterable[int]) -> Callable[[date], bool]:
    """Whether the timetable is followed on a day: not in holidays, which are the gaps between periods."""
    ranges = [DayRange(row.starts_on, row.ends_on) for row in await Period.filter(year_id__in=list(years))]
    return lambda day: not ranges or any(day in one for one in ranges)


async def _bells(years: Iterable[int]) -> list[SchoolBell]:
    """The schedule that the school named first."""
    rows = await Bell.filter(year_id__in=list(years)).order_by("id")
    return [SchoolBell.of_minutes(row.number, row.starts, row.ends) for row in rows if row.schedule == rows[0].schedule]


def _slot(row: TimetableSlot) -> Slot:
    teacher = name_of(row.course.teacher).initials if row.course.teacher else ""
    subject = row.course.subject.name
    return Slot(row.course_id, row.weekday, row.number, subject, teacher, row.room or "", row.since, row.until)


def _departure(row: Lesson) -> Departure:
    return Departure(
        course=row.course_id,
        on=row.on,
        number=row.number,
        cancelled=row.state == "cancelled",
        subject=row.course.subject.name,
        teacher=_substitute(row),
        room=row.room or "",
        topic=row.topic or "",
    )


def _substitute(row: Lesson) -> str:
    if row.state != "substituted":
        return ""
    return name_of(row.substitute).initials if row.substitute else NOBODY_KNOWN


def _class_name(course: Course) -> ClassName:
    return ClassName(course.school_class.grade, course.school_class.letter)
