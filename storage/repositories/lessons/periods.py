"""Which attestation period a mark counts in."""

from datetime import date

from school.periods import DayRange
from storage.models import Period, SchoolYear

_FIRST_OF_HALF_YEARS = 10


async def period_around(year_id: int, grade: int, day: date) -> DayRange:
    """The period that `day` is in; in holidays the one that ended last, in a year without periods the whole year.

    Ours: where a school keeps quarters and half-years side by side, the 10th and 11th year of school count by the
    longer ones and the rest by the shorter ones.
    """
    rows = await Period.filter(year_id=year_id, starts_on__lte=day)
    running = sorted((row for row in rows if day <= row.ends_on), key=lambda row: row.ends_on - row.starts_on)
    if running:
        row = running[-1 if grade >= _FIRST_OF_HALF_YEARS else 0]
        return DayRange(row.starts_on, row.ends_on)
    if rows:
        row = max(rows, key=lambda row: (row.ends_on, row.starts_on))
        return DayRange(row.starts_on, max(day, row.ends_on))
    year = await SchoolYear.get(id=year_id)
    return DayRange(year.starts_on, year.ends_on)
