"""Who reads which class: its teacher, those who teach in it, the head and the deputies of its school (E12)."""

from collections.abc import Collection, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from tortoise.expressions import Q

from school.classes import ClassName
from school.marks import Scale
from school.people import HEADS
from school.refusals import NotYours
from storage.models import Course, SchoolClass, StaffRole
from usecases.asker import Asker
from usecases.ports.classes import ClassToRead


async def headed(asker: Asker) -> frozenset[int]:
    """The schools whose head or deputy the asker is."""
    rows = StaffRole.filter(
        person_id__in=asker.person_ids, role__in=[role.value for role in HEADS], person__archived_at=None
    )
    return frozenset([school for (school,) in await rows.values_list("person__school_id")])


async def readable(asker: Asker, today: date) -> Sequence[ClassToRead]:
    schools, people = await headed(asker), list(asker.person_ids)
    mine = Q(class_teacher_id__in=people) | Q(courses__teacher_id__in=people) | Q(year__school_id__in=list(schools))
    rows = (
        await SchoolClass.filter(mine, year__starts_on__lte=today, year__ends_on__gte=today)
        .distinct()
        .select_related("year__school")
        .order_by("grade", "letter", "id")
    )
    return [_readable(row, asker, schools) for row in rows]


async def one(asker: Asker, class_id: int) -> ClassToRead:
    row = await SchoolClass.get_or_none(id=class_id).select_related("year__school")
    if row is None:
        raise NotYours
    if row.class_teacher_id in asker.person_ids:
        return _readable(row, asker, ())
    schools = await headed(asker)
    if row.year.school_id not in schools and not await _teaches(asker, class_id):
        raise NotYours
    return _readable(row, asker, schools)


async def _teaches(asker: Asker, class_id: int) -> bool:
    return await Course.filter(school_class_id=class_id, teacher_id__in=asker.person_ids).exists()


def _readable(row: SchoolClass, asker: Asker, schools: Collection[int]) -> ClassToRead:
    return ClassToRead(
        id=row.id,
        school_id=row.year.school_id,
        year_id=row.year_id,
        name=ClassName(row.grade, row.letter),
        scale=Scale(row.scale),
        zone=ZoneInfo(row.year.school.zone),
        leads=row.class_teacher_id in asker.person_ids,
        heads=row.year.school_id in schools,
    )
