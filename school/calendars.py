"""The calendar of one class: its year, the periods that it is assessed by, its days of lessons."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from school.periods import MONDAY_TO_SATURDAY, Period, PeriodKind, SchoolYear, is_school_day, next_school_day

SENIOR = frozenset({10, 11})
"""Years of school that are assessed by half-years where the school has them."""


def assessed_by(grade: int, year: SchoolYear) -> PeriodKind:
    """Which periods of the year are a class's own.

    Ours: a school that keeps half-years beside quarters or trimesters means the former for its seniors.
    """
    kinds = {period.kind for period in year.periods}
    shorter = kinds - {PeriodKind.HALF_YEAR}
    if PeriodKind.HALF_YEAR in kinds and (grade in SENIOR or not shorter):
        return PeriodKind.HALF_YEAR
    return min(shorter, default=PeriodKind.QUARTER)


@dataclass(frozen=True, slots=True)
class ClassCalendar:
    """`weekdays` are the ISO weekdays of the class's timetable."""

    year: SchoolYear
    kind: PeriodKind
    weekdays: Collection[int] = MONDAY_TO_SATURDAY

    @property
    def periods(self) -> tuple[Period, ...]:
        return self.year.of_kind(self.kind)

    def is_school_day(self, day: date) -> bool:
        return is_school_day(day, self.year, self.kind, self.weekdays)

    def next_school_day(self, after: date) -> date | None:
        return next_school_day(after, self.year, self.kind, self.weekdays)

    def school_day_before(self, day: date) -> date | None:
        """None when the year has none before `day`."""
        last = min(day, self.year.ends + timedelta(days=1))
        days = (last - timedelta(days=back) for back in range(1, (last - self.year.starts).days + 1))
        return next((earlier for earlier in days if self.is_school_day(earlier)), None)
