"""Calendars of classes: the year, its periods and the weekdays of the timetable, however many classes are asked for."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from school.calendars import ClassCalendar, assessed_by
from school.periods import MONDAY_TO_SATURDAY, PeriodKind
from school.periods import Period as PeriodValue
from school.periods import SchoolYear as YearValue
from storage.models import Period, SchoolYear, TimetableSlot
from usecases.ports.children import VisibleChild


@dataclass(frozen=True, slots=True)
class ClassKey:
    """What the calendar of a class depends on."""

    class_id: int
    year_id: int
    grade: int


class CalendarsInDatabase:
    """See usecases.ports.absences.Calendars."""

    async def of(self, children: Collection[VisibleChild]) -> Mapping[int, ClassCalendar]:
        keys = {child.id: ClassKey(child.class_id, child.year_id, child.class_name.grade) for child in children}
        found = await calendars_of(set(keys.values()))
        return {child_id: found[key] for child_id, key in keys.items()}


async def calendars_of(classes: Collection[ClassKey]) -> dict[ClassKey, ClassCalendar]:
    """Two questions. A class without a timetable has lessons from Monday to Saturday."""
    years = await _years({key.year_id for key in classes})
    weekdays = await _weekdays(key.class_id for key in classes)
    return {
        key: ClassCalendar(
            years[key.year_id],
            assessed_by(key.grade, years[key.year_id]),
            weekdays.get(key.class_id) or MONDAY_TO_SATURDAY,
        )
        for key in classes
    }


async def _years(ids: Collection[int]) -> dict[int, YearValue]:
    """A year whose periods nobody has told yet is asked for by itself."""
    rows, periods = dict[int, SchoolYear](), dict[int, list[PeriodValue]]()
    for row in await Period.filter(year_id__in=list(ids)).select_related("year").order_by("starts_on", "id"):
        rows[row.year_id] = row.year
        value = PeriodValue(PeriodKind(row.kind), row.name, row.starts_on, row.ends_on)
        periods.setdefault(row.year_id, []).append(value)
    if untold := set(ids) - set(rows):
        rows |= {row.id: row for row in await SchoolYear.filter(id__in=list(untold))}
    return {
        row.id: YearValue(row.name, row.starts_on, row.ends_on, tuple(periods.get(row.id, ()))) for row in rows.values()
    }


async def _weekdays(class_ids: Iterable[int]) -> Mapping[int, frozenset[int]]:
    rows = (
        await TimetableSlot.filter(course__school_class_id__in=list(class_ids))
        .distinct()
        .values("weekday", class_id="course__school_class_id")
    )
    found: dict[int, set[int]] = {}
    for row in rows:
        found.setdefault(row["class_id"], set()).add(row["weekday"])
    return {class_id: frozenset(days) for class_id, days in found.items()}
