from datetime import date

import pytest

from school.calendars import ClassCalendar, assessed_by
from school.periods import Period, PeriodKind, SchoolYear

Q, H, T = PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.TRIMESTER
QUARTERS = (
    Period(Q, "1 четверть", date(2026, 9, 1), date(2026, 10, 25)),
    Period(Q, "2 четверть", date(2026, 11, 2), date(2026, 12, 30)),
)
HALVES = (Period(H, "1 полугодие", date(2026, 9, 1), date(2026, 12, 30)),)
TRIMESTERS = (Period(T, "1 триместр", date(2026, 9, 1), date(2026, 11, 30)),)


def year(*periods: Period) -> SchoolYear:
    return SchoolYear("2026/27", date(2026, 9, 1), date(2026, 12, 30), periods)


@pytest.mark.parametrize(
    ("grade", "periods", "kind"),
    [
        (7, (*QUARTERS, *HALVES), Q),
        (9, (*HALVES, *TRIMESTERS), T),
        (10, (*QUARTERS, *HALVES), H),
        (11, QUARTERS, Q),
        (3, HALVES, H),
        (5, (), Q),
    ],
)
def test_seniors_are_assessed_by_half_years_where_there_are_some(grade, periods, kind):
    assert assessed_by(grade, year(*periods)) is kind


WEEK = ClassCalendar(year(*QUARTERS), Q, frozenset(range(1, 6)))


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        (date(2026, 11, 24), date(2026, 11, 23), date(2026, 11, 25)),
        (date(2026, 11, 23), date(2026, 11, 20), date(2026, 11, 24)),
        (date(2026, 10, 28), date(2026, 10, 23), date(2026, 11, 2)),
        (date(2026, 9, 1), None, date(2026, 9, 2)),
        (date(2026, 8, 1), None, date(2026, 9, 1)),
        (date(2026, 12, 30), date(2026, 12, 29), None),
        (date(2027, 7, 1), date(2026, 12, 30), None),
    ],
)
def test_the_school_days_around_a_day(day, before, after):
    assert (WEEK.school_day_before(day), WEEK.next_school_day(day)) == (before, after)


def test_a_class_of_half_years_has_lessons_in_the_holidays_of_quarters():
    seniors = ClassCalendar(year(*QUARTERS, *HALVES), H)
    assert seniors.is_school_day(date(2026, 10, 28))
    assert not WEEK.is_school_day(date(2026, 10, 28))
