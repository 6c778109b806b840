"""A teacher's days and lessons in the database."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from tortoise.expressions import Q

from school.classes import ClassName
from school.periods import DayRange
from school.refusals import NotYours
from storage.models import Enrolment, Lesson, Person, SchoolClass
from storage.repositories.lessons.days import held_lessons
from storage.repositories.lessons.rights import writable_lesson
from storage.repositories.lessons.rows import rows_of
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
        return await _day(day, Q(course__teacher_id__in=ids), ids)

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


async def _day(day: date, mine: Q, standing_in: Collection[int] = ()) -> list[DayRow]:
    return (await rows_of(DayRange(day, day), mine, standing_in))[day]
