"""School years and their attestation periods. All dates are local days of the school, both ends included."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise


class PeriodKind(StrEnum):
    QUARTER = "quarter"
    TRIMESTER = "trimester"
    HALF_YEAR = "half_year"


@dataclass(frozen=True, slots=True)
class Period:
    """What marks are summed up for. The name is the school's own; quarters and half-years may stand side by side."""

    kind: PeriodKind
    name: str
    starts: date
    ends: date

    def __contains__(self, day: date) -> bool:
        return self.starts <= day <= self.ends


@dataclass(frozen=True, slots=True)
class DayRange:
    starts: date
    ends: date

    def __contains__(self, day: date) -> bool:
        return self.starts <= day <= self.ends


@dataclass(frozen=True, slots=True)
class SchoolYear:
    name: str
    starts: date
    ends: date
    periods: tuple[Period, ...] = ()

    def __contains__(self, day: date) -> bool:
        return self.starts <= day <= self.ends

    def of_kind(self, kind: PeriodKind) -> tuple[Period, ...]:
        return tuple(sorted((p for p in self.periods if p.kind is kind), key=lambda p: p.starts))


def period_on(day: date, periods: Iterable[Period]) -> Period | None:
    """The period that `day` is in, None in holidays. Give periods of one kind (`SchoolYear.of_kind`)."""
    return next((period for period in periods if day in period), None)


def latest_period(day: date, periods: Iterable[Period]) -> Period | None:
    """The period that `day` is in, or in holidays the one that ended last: what a progress table opens on."""
    return max((period for period in periods if period.starts <= day), key=lambda p: p.starts, default=None)


def holidays(year: SchoolYear, kind: PeriodKind) -> tuple[DayRange, ...]:
    """The gaps between the periods of one kind; the summer is outside the year."""
    return tuple(
        DayRange(before.ends + timedelta(days=1), after.starts - timedelta(days=1))
        for before, after in pairwise(year.of_kind(kind))
        if after.starts - before.ends > timedelta(days=1)
    )


MONDAY_TO_FRIDAY, MONDAY_TO_SATURDAY = frozenset(range(1, 6)), frozenset(range(1, 7))
"""ISO weekdays: Monday is 1."""


def is_school_day(
    day: date,
    year: SchoolYear,
    kind: PeriodKind,
    weekdays: Collection[int] = MONDAY_TO_SATURDAY,
    days_off: Collection[date] = (),
) -> bool:
    """Whether lessons are held: a working weekday within a period (within the year where no periods are told)."""
    periods = year.of_kind(kind)
    held = period_on(day, periods) is not None if periods else day in year
    return held and day.isoweekday() in weekdays and day not in days_off


def next_school_day(
    after: date,
    year: SchoolYear,
    kind: PeriodKind,
    weekdays: Collection[int] = MONDAY_TO_SATURDAY,
    days_off: Collection[date] = (),
) -> date | None:
    """The first day of lessons after `after`, None when the year has no more: what "for the next lesson" leans on."""
    days = (date.fromordinal(n) for n in range(max(after.toordinal() + 1, year.starts.toordinal()), _end(year)))
    return next((day for day in days if is_school_day(day, year, kind, weekdays, days_off)), None)


def _end(year: SchoolYear) -> int:
    return year.ends.toordinal() + 1


class YearProblemKind(StrEnum):
    BACKWARDS = "backwards"
    OUTSIDE_THE_YEAR = "outside_the_year"
    OVERLAP = "overlap"
    NAME_TWICE = "name_twice"


@dataclass(frozen=True, slots=True)
class YearProblem:
    """What an import has to report. `name` is a period's, or the year's own; `other` the one that it collides with."""

    kind: YearProblemKind
    name: str
    other: str = ""


def problems_of(year: SchoolYear) -> list[YearProblem]:
    """Everything wrong with a year. Gaps are holidays and allowed; periods of different kinds may overlap."""
    return [*_backwards(year), *_outside(year), *_collisions(year)]


def _backwards(year: SchoolYear) -> Iterator[YearProblem]:
    spans: tuple[SchoolYear | Period, ...] = (year, *year.periods)
    for span in spans:
        if span.ends <= span.starts:
            yield YearProblem(YearProblemKind.BACKWARDS, span.name)


def _outside(year: SchoolYear) -> Iterator[YearProblem]:
    for period in year.periods:
        if period.starts not in year or period.ends not in year:
            yield YearProblem(YearProblemKind.OUTSIDE_THE_YEAR, period.name, year.name)


def _collisions(year: SchoolYear) -> Iterator[YearProblem]:
    for place, period in enumerate(year.periods):
        for other in year.periods[:place]:
            if period.name == other.name:
                yield YearProblem(YearProblemKind.NAME_TWICE, period.name, other.name)
            if period.kind is other.kind and period.starts <= other.ends and other.starts <= period.ends:
                yield YearProblem(YearProblemKind.OVERLAP, period.name, other.name)
