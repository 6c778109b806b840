"""Who may write to which lesson: the teacher of the course, the teacher of the class, who substitutes (E3)."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from tortoise.expressions import Q

from school.classes import ClassName
from school.marks import Scale
from school.refusals import NotYours
from storage.models import Course, Lesson, Person, TimetableSlot
from storage.repositories.people import name_of
from usecases.asker import Asker
from usecases.ports.journal import JournalCourse, JournalLesson, LessonAt

PARTS = ("subject", "school_class__year__school", "school_class__class_teacher", "teacher")
"""What `course_of` reads of a course; give it to select_related."""


STOOD_IN = timedelta(days=14)
"""Ours: so long after the lesson a substitute may go on with what they wrote there. Then the course's teacher does."""


async def writable_course(asker: Asker, course_id: int, *, author_id: int | None, now: datetime) -> JournalCourse:
    """Of something that `author_id` wrote: a substitute goes on with it for a while. Raises NotYours.

    Whoever gave the course away is no substitute.
    """
    row = await Course.get_or_none(id=course_id).select_related(*PARTS)
    if row is None:
        raise NotYours
    if (writer := writer_of(asker, row)) is not None:
        return course_of(row, writer)
    if author_id is None or author_id not in asker.person_ids:
        raise NotYours
    since = (now - STOOD_IN).date()
    if not await Lesson.exists(course_id=course_id, substitute_id=author_id, on__gte=since):
        raise NotYours
    return course_of(row, await Person.get(id=author_id), substituting=True)


async def writable_lesson(asker: Asker, at: LessonAt) -> JournalLesson:
    """Raises NotYours for a lesson of others and for one that neither the timetable nor the journal knows."""
    course = await Course.get_or_none(id=at.course_id).select_related(*PARTS)
    if course is None:
        raise NotYours
    row = await Lesson.get_or_none(course_id=at.course_id, on=at.on, number=at.number).select_related("substitute")
    writer, substituting = writer_of(asker, course), False
    if writer is None and row is not None and row.substitute_id in asker.person_ids:
        writer, substituting = row.substitute, True
    if writer is None or (row is None and not await _in_timetable(course, at)):
        raise NotYours
    return lesson_of(course_of(course, writer, substituting=substituting), at, row)


def lesson_of(course: JournalCourse, at: LessonAt, row: Lesson | None) -> JournalLesson:
    return JournalLesson(course, at, row.id if row else None, (row.topic or "") if row else "")


def course_of(row: Course, writer: Person | None, *, substituting: bool = False) -> JournalCourse:
    """Needs PARTS."""
    school_class = row.school_class
    return JournalCourse(
        id=row.id,
        school_id=school_class.year.school_id,
        class_id=school_class.id,
        year_id=school_class.year_id,
        subject_id=row.subject_id,
        subject=row.subject.name,
        class_name=ClassName(school_class.grade, school_class.letter),
        scale=Scale(school_class.scale),
        zone=ZoneInfo(school_class.year.school.zone),
        year_ends=school_class.year.ends_on,
        writer_id=writer.id if writer else None,
        writer=name_of(writer) if writer else None,
        substituting=substituting,
    )


def held_on(day: date) -> Q:
    """Slots of the timetable that a day has."""
    return Q(weekday=day.isoweekday(), since__lte=day) & (Q(until=None) | Q(until__gte=day))


def writer_of(asker: Asker, course: Course) -> Person | None:
    """Needs PARTS. The subject's teacher signs before the teacher of the class, when the asker is both."""
    able = (course.teacher, course.school_class.class_teacher)
    return next((person for person in able if person is not None and person.id in asker.person_ids), None)


async def _in_timetable(course: Course, at: LessonAt) -> bool:
    year = course.school_class.year
    if not year.starts_on <= at.on <= year.ends_on:
        return False
    return await TimetableSlot.filter(held_on(at.on), course_id=at.course_id, number=at.number).exists()
