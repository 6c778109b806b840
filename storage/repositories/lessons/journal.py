"""A teacher's days and lessons in the database."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from tortoise.expressions import Q

from school.bells import Bell as SchoolBell
from school.classes import ClassName
from school.lessons import Departure, day_lessons
from school.periods import DayRange
from school.refusals import NotYours
from school.timetable import Slot
from storage.models import Bell, Course, Enrolment, Lesson, Period, Person, SchoolClass, TimetableSlot
from storage.repositories.lessons.days import held_lessons
from storage.repositories.lessons.rights import held_on, writable_lesson
from storage.repositories.lessons.writing import lesson_row
from storage.repositories.people import name_of
from usecases.asker import Asker
from usecases.ports.journal import DayRow, JournalCourse, JournalLesson, LedClass, LessonAt, Pupil

_LONGEST_BREAK = timedelta(days=120)


class JournalInDatabase:
    """See usecases.ports.journal.Journal."""

    async def zone(self, asker: Asker) -> ZoneInfo:
        taught = Q(courses__id__isnull=False) | Q(led_classes__id__isnull=False) | Q(substitutions__id__isnull=False)
        teacher = await Person.filter(taught, id__in=asker.person_ids).select_related("school").first()
        if teacher is None:
            raise NotYours
        return ZoneInfo(teacher.school.zone)

    async def own_day(self, asker: Asker, day: date) -> Sequence[DayRow]:
        ids = asker.person_ids
        return await _day(day, Q(course__teacher_id__in=ids), Q(substitute_id__in=ids))

    async def led_classes(self, asker: Asker, day: date) -> Sequence[LedClass]:
        rows = await SchoolClass.filter(
            class_teacher_id__in=asker.person_ids, year__starts_on__lte=day, year__ends_on__gte=day
        ).order_by("grade", "letter")
        return [LedClass(row.id, ClassName(row.grade, row.letter)) for row in rows]

    async def class_day(self, asker: Asker, class_id: int, day: date) -> Sequence[DayRow]:
        if not await SchoolClass.exists(id=class_id, class_teacher_id__in=asker.person_ids):
            raise NotYours
        return await _day(day, Q(course__school_class_id=class_id))

    async def lesson(self, asker: Asker, at: LessonAt) -> JournalLesson:
        return await writable_lesson(asker, at)

    async def pupils(self, lesson: JournalLesson) -> Sequence[Pupil]:
        rows = await _enrolled(lesson).order_by("child__surname", "child__given", "child__patronymic", "id")
        return [_pupil(row) for row in rows]

    async def pupil(self, lesson: JournalLesson, enrolment_id: int) -> Pupil:
        row = await _enrolled(lesson).get_or_none(id=enrolment_id)
        if row is None:
            raise NotYours
        return _pupil(row)

    async def next_lessons(self, course: JournalCourse, after: date, count: int) -> Sequence[LessonAt]:
        return (await held_lessons(course, after + timedelta(days=1), after + _LONGEST_BREAK))[:count]

    async def set_topic(self, lesson: JournalLesson, topic: str) -> None:
        row = await lesson_row(lesson.at)
        await Lesson.filter(id=row.id).update(topic=topic or None)


def _enrolled(lesson: JournalLesson):  # type: ignore[no-untyped-def]
    day = lesson.at.on
    return Enrolment.filter(
        Q(until=None) | Q(until__gte=day),
        school_class_id=lesson.course.class_id,
        since__lte=day,
        child__archived_at=None,
    ).select_related("child")


def _pupil(row: Enrolment) -> Pupil:
    return Pupil(row.id, row.child_id, name_of(row.child))


async def _day(day: date, mine: Q, standing_in: Q | None = None) -> list[DayRow]:
    """`mine` chooses courses, for slots and lessons alike; `standing_in` lessons beyond them."""
    in_year = Q(course__school_class__year__starts_on__lte=day, course__school_class__year__ends_on__gte=day)
    related = ("course__subject", "course__school_class", "course__teacher")
    lessons = await Lesson.filter(mine | standing_in if standing_in else mine, in_year, on=day).select_related(
        *related, "substitute"
    )
    slots = await TimetableSlot.filter(mine, in_year, held_on(day)).select_related(*related)
    courses = {row.course_id: row.course for row in slots} | {row.course_id: row.course for row in lessons}
    years = {course.school_class.year_id for course in courses.values()}
    if not await _taught(years, day):
        slots = []
    found = day_lessons(day, map(_slot, slots), map(_departure, lessons), await _bells(years))
    return [DayRow(_class_name(courses[lesson.course]), lesson) for lesson in found]


async def _taught(years: Iterable[int], day: date) -> bool:
    """Whether the timetable is followed: not in holidays, which are the gaps between periods."""
    periods = await Period.filter(year_id__in=list(years))
    return not periods or any(day in DayRange(row.starts_on, row.ends_on) for row in periods)


async def _bells(years: Iterable[int]) -> list[SchoolBell]:
    """The schedule that the school named first."""
    rows = await Bell.filter(year_id__in=list(years)).order_by("id")
    return [SchoolBell.of_minutes(row.number, row.starts, row.ends) for row in rows if row.schedule == rows[0].schedule]


def _slot(row: TimetableSlot) -> Slot:
    teacher = name_of(row.course.teacher).initials if row.course.teacher else ""
    subject = row.course.subject.name
    return Slot(row.course_id, row.weekday, row.number, subject, teacher, row.room or "", row.since, row.until)


def _departure(row: Lesson) -> Departure:
    substitute = row.substitute if row.state == "substituted" else None
    return Departure(
        course=row.course_id,
        on=row.on,
        number=row.number,
        cancelled=row.state == "cancelled",
        subject=row.course.subject.name,
        teacher=name_of(substitute).initials if substitute else "",
        room=row.room or "",
        topic=row.topic or "",
    )


def _class_name(course: Course) -> ClassName:
    return ClassName(course.school_class.grade, course.school_class.letter)
