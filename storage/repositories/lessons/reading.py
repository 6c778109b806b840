"""Lessons as a family reads them, from the database."""

from collections.abc import Iterable

from school.bells import Bell as BellValue
from school.lessons import NOBODY_KNOWN, Departure
from school.people import Name
from school.periods import DayRange
from school.timetable import Slot
from storage.models import Bell, Lesson, Person, TimetableSlot
from storage.repositories.people import name_of
from usecases.ports.children import VisibleChild
from usecases.ports.lessons import Changes, Timetable


class LessonsFromDatabase:
    """See usecases.ports.lessons.LessonsToRead."""

    async def timetable(self, child: VisibleChild) -> Timetable:
        rows = (
            await TimetableSlot.filter(course__school_class_id=child.class_id)
            .select_related("course__subject", "course__teacher")
            .order_by("id")
        )
        return Timetable(tuple(_slot(row) for row in rows), _names(row.course.teacher for row in rows))

    async def changes(self, child: VisibleChild, days: DayRange) -> Changes:
        rows = (
            await Lesson.filter(course__school_class_id=child.class_id, on__gte=days.starts, on__lte=days.ends)
            .select_related("course__subject", "course__teacher", "substitute")
            .order_by("id")
        )
        teachers = _names(person for row in rows for person in (row.course.teacher, row.substitute))
        return Changes(tuple(_departure(row) for row in rows), teachers)

    async def bells(self, child: VisibleChild) -> tuple[BellValue, ...]:
        rows = await Bell.filter(year_id=child.year_id).order_by("id")
        first = rows[0].schedule if rows else ""
        return tuple(BellValue.of_minutes(b.number, b.starts, b.ends) for b in rows if b.schedule == first)


def _slot(row: TimetableSlot) -> Slot:
    course = row.course
    teacher = str(course.teacher_id or "")
    return Slot(course.id, row.weekday, row.number, course.subject.name, teacher, row.room or "", row.since, row.until)


def _departure(row: Lesson) -> Departure:
    own = str(row.course.teacher_id or "")
    return Departure(
        course=row.course_id,
        on=row.on,
        number=row.number,
        cancelled=row.state == "cancelled",
        subject=row.course.subject.name,
        teacher=str(row.substitute_id or NOBODY_KNOWN) if row.state == "substituted" else own,
        room=row.room or "",
        topic=row.topic or "",
    )


def _names(people: Iterable[Person | None]) -> dict[str, Name]:
    return {str(person.id): name_of(person) for person in people if person is not None}
