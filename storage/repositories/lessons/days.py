"""On which days a course meets."""

from datetime import date, timedelta

from school.periods import period_on
from storage.models import Lesson, TimetableSlot
from storage.repositories.lessons.periods import class_year
from usecases.ports.journal import JournalCourse, LessonAt


async def held_lessons(course: JournalCourse, first: date, last: date) -> list[LessonAt]:
    """The lessons of a course in a stretch of days, the first of each day; holidays and cancelled ones passed over."""
    slots = await TimetableSlot.filter(course_id=course.id).order_by("number")
    rows = await Lesson.filter(course_id=course.id, on__gte=first, on__lte=last, state="cancelled")
    cancelled = {(row.on, row.number) for row in rows}
    year, periods = await class_year(course.year_id, course.class_name.grade)
    found = []
    for ordinal in range(max(first, year.starts).toordinal(), min(last, year.ends).toordinal() + 1):
        day = date.fromordinal(ordinal)
        if periods and period_on(day, periods) is None:
            continue
        numbers = [slot.number for slot in slots if _held(slot, day) and (day, slot.number) not in cancelled]
        found += [LessonAt(course.id, day, number) for number in numbers[:1]]
    return found


async def latest_lesson(course: JournalCourse, day: date) -> LessonAt | None:
    """The lesson of that day, else the last one in the two months before."""
    return next(iter((await held_lessons(course, day - timedelta(days=60), day))[::-1]), None)


def _held(slot: TimetableSlot, day: date) -> bool:
    return slot.weekday == day.isoweekday() and slot.since <= day and (slot.until is None or day <= slot.until)
