from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.periods import (
    MONDAY_TO_FRIDAY,
    DayRange,
    Period,
    PeriodKind,
    SchoolYear,
    YearProblem,
    YearProblemKind,
    holidays,
    is_school_day,
    latest_period,
    next_school_day,
    period_on,
    problems_of,
)

Q = PeriodKind.QUARTER
FIRST = Period(Q, "1 четверть", date(2026, 9, 1), date(2026, 10, 25))
SECOND = Period(Q, "2 четверть", date(2026, 11, 2), date(2026, 12, 30))
HALF = Period(PeriodKind.HALF_YEAR, "1 полугодие", date(2026, 9, 1), date(2026, 12, 30))
YEAR = SchoolYear("2026/27", date(2026, 9, 1), date(2027, 5, 31), (SECOND, FIRST, HALF))


@pytest.mark.parametrize(
    ("day", "period", "latest"),
    [
        (date(2026, 8, 31), None, None),
        (date(2026, 9, 1), FIRST, FIRST),
        (date(2026, 10, 25), FIRST, FIRST),
        (date(2026, 10, 28), None, FIRST),
        (date(2026, 11, 2), SECOND, SECOND),
        (date(2027, 1, 5), None, SECOND),
    ],
)
def test_a_day_has_a_period_and_holidays_have_the_last_one(
    day: date, period: Period | None, latest: Period | None
) -> None:
    quarters = YEAR.of_kind(Q)
    assert period_on(day, quarters) is period
    assert latest_period(day, quarters) is latest


def test_quarters_and_half_years_stand_side_by_side() -> None:
    assert YEAR.of_kind(Q) == (FIRST, SECOND)
    assert period_on(date(2026, 10, 28), YEAR.of_kind(PeriodKind.HALF_YEAR)) is HALF
    assert YEAR.of_kind(PeriodKind.TRIMESTER) == ()


def test_holidays_are_the_gaps() -> None:
    (autumn,) = holidays(YEAR, Q)
    assert autumn == DayRange(date(2026, 10, 26), date(2026, 11, 1))
    assert date(2026, 10, 28) in autumn
    joined = replace(YEAR, periods=(FIRST, replace(SECOND, starts=date(2026, 10, 26))))
    assert holidays(joined, Q) == ()


@pytest.mark.parametrize(
    ("after", "following"),
    [
        (date(2026, 7, 1), date(2026, 9, 1)),
        (date(2026, 9, 4), date(2026, 9, 7)),  # Friday
        (date(2026, 10, 23), date(2026, 11, 2)),  # holidays
        (date(2026, 11, 3), date(2026, 11, 5)),  # a day off
        (date(2026, 12, 30), None),
        (date(2027, 8, 1), None),
    ],
)
def test_the_next_school_day(after: date, following: date | None) -> None:
    assert next_school_day(after, YEAR, Q, MONDAY_TO_FRIDAY, {date(2026, 11, 4)}) == following


def test_a_saturday_counts_where_the_school_says_so() -> None:
    saturday = date(2026, 9, 5)
    assert next_school_day(date(2026, 9, 4), YEAR, Q) == saturday
    assert not is_school_day(saturday, YEAR, Q, MONDAY_TO_FRIDAY)


def test_a_year_without_periods_has_lessons_all_through() -> None:
    bare = SchoolYear("2026/27", date(2026, 9, 1), date(2027, 5, 31))
    assert next_school_day(date(2026, 10, 27), bare, Q) == date(2026, 10, 28)
    assert next_school_day(date(2027, 5, 31), bare, Q) is None


@given(st.dates(date(2026, 8, 1), date(2027, 6, 30)))
def test_no_school_day_is_skipped(after: date) -> None:
    found = next_school_day(after, YEAR, Q)
    until = found or date(2027, 7, 1)
    between = [after + timedelta(days=n) for n in range(1, (until - after).days)]
    assert not any(is_school_day(day, YEAR, Q) for day in between)
    assert found is None or is_school_day(found, YEAR, Q)


def test_a_good_year_has_no_problems() -> None:
    assert problems_of(YEAR) == []


@pytest.mark.parametrize(
    ("year", "problem"),
    [
        (
            replace(YEAR, periods=(replace(FIRST, ends=date(2026, 9, 1)),)),
            (YearProblemKind.BACKWARDS, "1 четверть", ""),
        ),
        (
            replace(YEAR, periods=(replace(FIRST, starts=date(2026, 8, 31)),)),
            (YearProblemKind.OUTSIDE_THE_YEAR, "1 четверть", "2026/27"),
        ),
        (
            replace(YEAR, periods=(FIRST, replace(SECOND, starts=date(2026, 10, 25)))),
            (YearProblemKind.OVERLAP, "2 четверть", "1 четверть"),
        ),
        (
            replace(YEAR, periods=(FIRST, replace(SECOND, name="1 четверть"))),
            (YearProblemKind.NAME_TWICE, "1 четверть", "1 четверть"),
        ),
        (
            SchoolYear("2026/27", date(2027, 9, 1), date(2027, 5, 31)),
            (YearProblemKind.BACKWARDS, "2026/27", ""),
        ),
    ],
)
def test_what_an_import_must_report(year: SchoolYear, problem: tuple[YearProblemKind, str, str]) -> None:
    assert problems_of(year) == [YearProblem(*problem)]
