"""Days of visits: when a child came, left, and is inside (B20)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from school.visits import Meal, MealKind, Pass, VisitDay, Way, visit_days

TODAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 5, 12, tzinfo=UTC)


def passes(*ways: str) -> tuple[Pass, ...]:
    """An hour between each."""
    return tuple(Pass(MORNING + timedelta(hours=n), Way(way)) for n, way in enumerate(ways))


@pytest.mark.parametrize(
    ("ways", "came", "left", "inside"),
    [
        ((), None, None, False),
        (("in",), 0, None, True),
        (("in", "out"), 0, 1, False),
        (("in", "out", "in"), 0, None, True),  # out at noon, back again
        (("out",), None, 0, False),  # the morning card was not shown
        (("in", "in"), 0, None, True),
    ],
)
def test_who_came_and_left(ways: tuple[str, ...], came: int | None, left: int | None, inside: bool) -> None:
    day = VisitDay(TODAY, passes(*ways))
    hours = [MORNING + timedelta(hours=n) for n in range(3)]
    assert day.came == (None if came is None else hours[came])
    assert day.left == (None if left is None else hours[left])
    assert day.is_inside(TODAY) is inside
    assert not day.is_inside(TODAY + timedelta(days=1))


def test_days_are_in_order_whatever_the_rows_are() -> None:
    first, second = passes("in", "out")
    monday, friday = TODAY, TODAY - timedelta(days=3)
    lunch, breakfast = Meal(MealKind.LUNCH), Meal(MealKind.BREAKFAST, "каша")
    found = visit_days([(monday, second), (monday, first)], [(friday, lunch), (friday, breakfast)])
    assert found == (VisitDay(friday, meals=(breakfast, lunch)), VisitDay(monday, (first, second)))
