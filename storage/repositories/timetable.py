"""Timetables of classes and teachers, bells and the day regime, from the database."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, time

from tortoise.expressions import Q

from school.bells import Bell as BellValue
from school.periods import DayRange
from school.regime import RegimeItem as ItemValue
from school.regime import RegimeKind
from storage.models import Bell, Course, RegimeItem, SchoolYear
from storage.repositories.lessons.rows import rows_of
from storage.repositories.people import name_of
from usecases.ports.children import VisibleChild
from usecases.ports.journal import DayRow
from usecases.ports.timetable import ClassTeacherOf, Schedule


class TimetablesInDatabase:
    """See usecases.ports.timetable.Timetables."""

    async def teachers(self, child: VisibleChild) -> tuple[ClassTeacherOf, ...]:
        rows = (
            await Course.filter(school_class_id=child.class_id, teacher_id__not_isnull=True, teacher__archived_at=None)
            .select_related("subject", "teacher")
            .order_by("teacher__surname", "teacher__given", "teacher_id", "subject__name")
        )
        subjects: dict[int, list[str]] = {}
        for row in rows:
            subjects.setdefault(row.teacher_id or 0, []).append(row.subject.name)
        names = {row.teacher.id: name_of(row.teacher) for row in rows if row.teacher is not None}
        return tuple(ClassTeacherOf(number, names[number], tuple(taught)) for number, taught in subjects.items())

    async def week(self, teacher_ids: Collection[int], days: DayRange) -> Mapping[date, Sequence[DayRow]]:
        ids = list(teacher_ids)
        return await rows_of(days, Q(course__teacher_id__in=ids), ids)

    async def schedules(self, child: VisibleChild) -> tuple[Schedule, ...]:
        found: dict[str, list[BellValue]] = {}
        for row in await Bell.filter(year_id=child.year_id).order_by("id"):
            found.setdefault(row.schedule, []).append(BellValue.of_minutes(row.number, row.starts, row.ends))
        return tuple(
            Schedule(name, tuple(sorted(bells, key=lambda bell: bell.number))) for name, bells in found.items()
        )

    async def regime(self, child: VisibleChild, weekday: int) -> tuple[ItemValue, ...]:
        everybodys = Q(school_class_id=None) & (Q(grade=None) | Q(grade=child.class_name.grade))
        rows = await RegimeItem.filter(
            Q(school_class_id=child.class_id) | everybodys, Q(weekday=None) | Q(weekday=weekday), year_id=child.year_id
        ).order_by("starts", "ends", "id")
        return tuple(_item(row) for row in rows)


async def write_regime(school_id: int, day: date, items: Iterable[ItemValue]) -> None:
    """For everybody in the school year of that day, on every day of lessons. The caller holds the transaction."""
    year = await SchoolYear.get(school_id=school_id, starts_on__lte=day, ends_on__gte=day)
    rows = [
        RegimeItem(
            year_id=year.id,
            kind=item.kind.value,
            starts=minutes_of(item.starts),
            ends=minutes_of(item.ends),
            title=item.title,
            place=item.place or None,
        )
        for item in items
    ]
    await RegimeItem.bulk_create(rows)


def minutes_of(local: time) -> int:
    """After midnight, as the tables keep times."""
    return local.hour * 60 + local.minute


def _item(row: RegimeItem) -> ItemValue:
    bell = BellValue.of_minutes(0, row.starts, row.ends)
    return ItemValue(RegimeKind(row.kind), bell.starts, bell.ends, row.title, row.place or "")
