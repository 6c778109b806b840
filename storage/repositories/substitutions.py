"""The lessons of a day of the whole school, in the database (E8)."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from tortoise.expressions import Q

from school.periods import DayRange
from school.refusals import NotYours
from school.substitutions import CHANGE_LESSONS
from storage.models import Course, Lesson, StaffRole
from storage.models import Person as PersonRow
from storage.repositories.lessons.rows import rows_of
from storage.repositories.people import name_of
from usecases.asker import Asker
from usecases.ports.journal import DayRow, LessonAt
from usecases.ports.substitutions import Keeper, Person, SchoolLesson


class SubstitutionsInDatabase:
    """See usecases.ports.substitutions.Substitutions."""

    async def keeper(self, asker: Asker) -> Keeper:
        able = StaffRole.filter(
            person_id__in=asker.person_ids, role__in=[role.value for role in CHANGE_LESSONS], person__archived_at=None
        )
        row = await able.select_related("person__school").order_by("id").first()
        if row is None:
            raise NotYours
        return Keeper(row.person.school_id, ZoneInfo(row.person.school.zone))

    async def day(self, keeper: Keeper, on: date) -> Sequence[SchoolLesson]:
        of_school = Q(course__school_class__year__school_id=keeper.school_id)
        rows = (await rows_of(DayRange(on, on), of_school))[on]
        of_rows = Course.filter(id__in=[row.lesson.course for row in rows]).select_related("teacher")
        courses = {row.id: row for row in await of_rows}
        written = await Lesson.filter(of_school, on=on, state="substituted").select_related("substitute")
        standing_in = {(row.course_id, row.number): _person(row.substitute) for row in written}
        found = [_lesson(on, row, courses, standing_in) for row in rows]
        return sorted(found, key=lambda one: (one.at.number, one.class_name, one.subject, one.at.course_id))

    async def teachers(self, keeper: Keeper) -> Sequence[Person]:
        teaches = Q(courses__id__isnull=False) | Q(roles__role="teacher")
        rows = PersonRow.filter(teaches, school_id=keeper.school_id, archived_at=None)
        found = {row.id: row for row in await rows}
        return sorted((Person(row.id, name_of(row)) for row in found.values()), key=lambda one: (one.name, one.id))

    async def change(self, at: LessonAt, *, state: str, substitute_id: int | None) -> int:
        row, _ = await Lesson.get_or_create(course_id=at.course_id, on=at.on, number=at.number)
        await Lesson.filter(id=row.id).update(state=state, substitute_id=substitute_id)
        return row.id


def _person(row: PersonRow | None) -> Person | None:
    return None if row is None else Person(row.id, name_of(row))


def _lesson(
    on: date,
    row: DayRow,
    courses: dict[int, Course],
    standing_in: dict[tuple[int, int], Person | None],
) -> SchoolLesson:
    lesson, course = row.lesson, courses[row.lesson.course]
    return SchoolLesson(
        at=LessonAt(lesson.course, on, lesson.number),
        class_id=course.school_class_id,
        class_name=row.class_name,
        subject=lesson.subject,
        room=lesson.room,
        starts=lesson.starts,
        status=lesson.status,
        teacher=_person(course.teacher),
        substitute=standing_in.get((lesson.course, lesson.number)),
    )
