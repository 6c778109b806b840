"""Which attestation period a mark counts in: the same that the family's screens show."""

from datetime import date

from school.calendars import assessed_by
from school.periods import DayRange, PeriodKind, latest_period
from school.periods import Period as PeriodValue
from school.periods import SchoolYear as YearValue
from storage.models import Period, SchoolYear


async def class_year(year_id: int, grade: int) -> tuple[YearValue, tuple[PeriodValue, ...]]:
    """The year and the periods by which a class of that year of school is assessed."""
    rows = await Period.filter(year_id=year_id).select_related("year").order_by("starts_on", "id")
    row = rows[0].year if rows else await SchoolYear.get(id=year_id)
    periods = tuple(PeriodValue(PeriodKind(p.kind), p.name, p.starts_on, p.ends_on) for p in rows)
    year = YearValue(row.name, row.starts_on, row.ends_on, periods)
    return year, year.of_kind(assessed_by(grade, year))


async def period_around(year_id: int, grade: int, day: date) -> DayRange:
    """The period that `day` is in; in holidays the one that ended last, with the days since; else the whole year."""
    year, periods = await class_year(year_id, grade)
    latest = latest_period(day, periods)
    return DayRange(latest.starts, max(day, latest.ends)) if latest else DayRange(year.starts, year.ends)
