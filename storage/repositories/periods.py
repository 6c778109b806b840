"""School years and periods as the calendar of a child."""

from typing import Any

from school.bells import Bell
from school.calendars import ClassCalendar, assessed_by
from school.periods import Period as PeriodValue
from school.periods import PeriodKind
from school.periods import SchoolYear as YearValue
from storage.asking import as_day, ask
from usecases.ports.children import VisibleChild
from usecases.ports.periods import ChildCalendar, StoredPeriod


class PeriodsInDatabase:
    """See usecases.ports.periods.Periods."""

    async def of_child(self, child: VisibleChild) -> ChildCalendar:
        return await calendar_of_class(child.year_id, child.class_name.grade)


_YEAR = """
    SELECT 'year' AS what, '' AS kind, name, id, 0 AS number, 0 AS starts, 0 AS ends, starts_on, ends_on
    FROM school_years WHERE id = ?
    UNION ALL SELECT 'period', kind, name, id, 0, 0, 0, starts_on, ends_on FROM periods WHERE year_id = ?
    UNION ALL SELECT 'bell', '', schedule, id, number, starts, ends, NULL, NULL FROM bells WHERE year_id = ?
"""
"""One question for what nearly every screen needs."""


async def calendar_of_class(year_id: int, grade: int) -> ChildCalendar:
    rows: dict[str, list[dict[str, Any]]] = {"year": [], "period": [], "bell": []}
    for row in await ask(_YEAR, year_id, year_id, year_id):
        rows[row["what"]].append(row)
    periods = sorted((_period(row) for row in rows["period"]), key=lambda it: (it[1].starts, it[1].id))
    [found] = rows["year"]
    values = tuple(PeriodValue(PeriodKind(kind), it.name, it.starts, it.ends) for kind, it in periods)
    year = YearValue(found["name"], as_day(found["starts_on"]), as_day(found["ends_on"]), values)
    assessed = assessed_by(grade, year)
    own = tuple(it for kind, it in periods if kind == assessed)
    return ChildCalendar(ClassCalendar(year, assessed), own, _ordinary(rows["bell"]))


def _period(row: dict[str, Any]) -> tuple[str, StoredPeriod]:
    return row["kind"], StoredPeriod(row["id"], row["name"], as_day(row["starts_on"]), as_day(row["ends_on"]))


def _ordinary(bells: list[dict[str, Any]]) -> tuple[Bell, ...]:
    bells = sorted(bells, key=lambda row: int(row["id"]))
    return tuple(
        Bell.of_minutes(row["number"], row["starts"], row["ends"]) for row in bells if row["name"] == bells[0]["name"]
    )
