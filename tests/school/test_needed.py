"""Which marks a wish needs: tables that a parent could check, and the promise itself on made-up marks."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.marks import ControlForm, MarkRecord, Scale
from school.needed import (
    RANGES,
    WishOutOfRange,
    average_for,
    check_wish,
    is_reached,
    lowest_value,
    marks_needed,
)

DAY = date(2026, 11, 23)
FIVE, HUNDRED = Scale.FIVE, Scale.HUNDRED


def marks(*values: int, weight: int = 1, scale: Scale = FIVE) -> list[MarkRecord]:
    return [MarkRecord(str(value), scale, weight, ControlForm.ANSWER, DAY) for value in values]


@pytest.mark.parametrize(
    ("had", "wish", "value", "weight", "needed"),
    [
        (marks(4, 4), "4.5", 5, 1, 2),  # 4 4 5 5 = 4.5
        (marks(4, 4), "4.5", 5, 2, 1),  # 4 4 and a 5 that counts twice
        (marks(4, 4), "4.5", 4, 1, None),  # fours never lift an average of four
        (marks(3, 3, 4), "3.5", 4, 1, 1),  # 3 3 4 4 = 3.5 exactly
        (marks(3, 3, 4), "3.5", 5, 1, 1),
        (marks(3, 3), "4", 4, 1, None),  # equal to the wish, but threes stay behind for ever
        (marks(5, 4), "4.5", 5, 1, 0),
        (marks(2, weight=6), "4.5", 5, 1, 30),
        (marks(2, weight=6), "4.5", 5, 6, 5),
        (marks(4, 5, 5), "5", 5, 8, None),  # a whole five is gone with the first four
        ([], "4.5", 5, 2, 1),
        ([], "4.5", 4, 2, None),
        ([], "4", 4, 2, 1),
        (marks(60, 70, scale=HUNDRED), "75", 100, 1, 1),  # 60 70 100 = 76.7
        (marks(60, 70, scale=HUNDRED), "80", 90, 1, 3),  # 130 + 270 = 400 of 5
    ],
)
def test_how_many_marks_are_needed(had: list[MarkRecord], wish: str, value: int, weight: int, needed: int | None):
    scale = had[0].scale if had else FIVE
    assert marks_needed(had, scale, Decimal(wish), value, weight) == needed


@pytest.mark.parametrize(
    ("had", "wish", "count", "weight", "lowest"),
    [
        (marks(60, 70, scale=HUNDRED), "75", 1, 1, 95),
        (marks(60, 70, scale=HUNDRED), "75", 2, 1, 85),
        (marks(60, 70, scale=HUNDRED), "75", 1, 2, 85),
        (marks(60, 70, scale=HUNDRED), "95", 2, 1, None),
        (marks(100, scale=HUNDRED), "50", 1, 1, 0),
        (marks(4, 4), "4.5", 2, 1, 5),
        (marks(4, 4), "4.5", 1, 1, None),
    ],
)
def test_what_the_next_marks_must_be(had: list[MarkRecord], wish: str, count: int, weight: int, lowest: int | None):
    assert lowest_value(had, had[0].scale, Decimal(wish), count, weight) == lowest


def test_a_rounded_average_is_not_the_wish():
    """4.495 is shown as 4.5 and is no five yet (docs/decisions/0003)."""
    had = [*marks(*[4] * 101), *marks(*[5] * 99)]
    assert not is_reached(had, FIVE, average_for(5))
    assert marks_needed(had, FIVE, average_for(5), 5, 1) == 2


def test_marks_of_another_scale_and_passes_do_not_count():
    odd = [*marks(20, scale=HUNDRED), MarkRecord("pass", Scale.PASS_FAIL, 1, ControlForm.ORAL_TEST, DAY)]
    assert marks_needed([*odd, *marks(4, 4)], FIVE, Decimal("4.5"), 5, 1) == 2
    assert not is_reached(odd, FIVE, Decimal(1))


@pytest.mark.parametrize(("wish", "scale"), [("5.01", FIVE), ("1", FIVE), ("0", HUNDRED), ("100.5", HUNDRED)])
def test_a_wish_beyond_the_scale_is_refused(wish: str, scale: Scale):
    with pytest.raises(WishOutOfRange):
        check_wish(Decimal(wish), scale)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Scale, list[MarkRecord], Decimal, int]:
    """A scale, some marks with weights on it, a wish in hundredths, the weight of what is to come."""
    scale = draw(st.sampled_from([FIVE, HUNDRED]))
    lowest, highest = RANGES[scale]
    values = draw(st.lists(st.tuples(st.integers(lowest, highest), st.integers(1, 10)), max_size=30))
    wish = Decimal(draw(st.integers(lowest * 100 + 1, highest * 100))) / 100
    had = [MarkRecord(str(v), scale, weight, ControlForm.ANSWER, DAY) for v, weight in values]
    return scale, had, wish, draw(st.integers(1, 10))


def _average(had: list[MarkRecord], added: list[tuple[int, int]]) -> Fraction | None:
    counted = [(int(mark.value), mark.weight) for mark in had] + added
    weight = sum(weight for _, weight in counted)
    return Fraction(sum(value * weight for value, weight in counted), weight) if weight else None


def _reached(had: list[MarkRecord], added: list[tuple[int, int]], wish: Decimal) -> bool:
    average = _average(had, added)
    return average is not None and average >= Fraction(wish)


@given(cases(), st.data())
def test_the_answer_reaches_the_wish_and_one_mark_fewer_does_not(
    case: tuple[Scale, list[MarkRecord], Decimal, int], data: st.DataObject
):
    scale, had, wish, weight = case
    value = data.draw(st.integers(*RANGES[scale]))
    needed = marks_needed(had, scale, wish, value, weight)
    if needed is None:
        assert not _reached(had, [(value, weight)] * 1000, wish)
        return
    assert _reached(had, [(value, weight)] * needed, wish)
    assert needed == 0 or not _reached(had, [(value, weight)] * (needed - 1), wish)
    assert (needed == 0) == is_reached(had, scale, wish)


@given(cases(), st.integers(1, 8))
def test_the_lowest_value_reaches_the_wish_and_one_point_lower_does_not(
    case: tuple[Scale, list[MarkRecord], Decimal, int], count: int
):
    scale, had, wish, weight = case
    lowest, highest = RANGES[scale]
    value = lowest_value(had, scale, wish, count, weight)
    if value is None:
        assert not _reached(had, [(highest, weight)] * count, wish)
        return
    assert _reached(had, [(value, weight)] * count, wish)
    assert value == lowest or not _reached(had, [(value - 1, weight)] * count, wish)
