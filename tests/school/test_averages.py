from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.averages import Change, effect_of, effect_of_correction, effect_of_removal, plain, running, weighted
from school.marks import ControlForm, MarkRecord, Scale

DAY = date(2026, 11, 20)


def mark(value: str, weight: int = 1, scale: Scale = Scale.FIVE) -> MarkRecord:
    return MarkRecord(value, scale, weight, ControlForm.ANSWER, DAY)


FIVES = st.lists(st.builds(mark, st.sampled_from("12345"), st.integers(1, 10)), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("marks", "plain_average", "weighted_average"),
    [
        ([], None, None),
        ([mark("5")], "5.00", "5.00"),
        ([mark("5"), mark("2")], "3.50", "3.50"),
        ([mark("5", 1), mark("2", 3)], "3.50", "2.75"),
        ([mark("5"), mark("5"), mark("4")], "4.67", "4.67"),
        ([mark("3", 7), mark("4", 1)], "3.50", "3.13"),  # 3.125: halves go up, not to the even neighbour
        ([mark("pass", scale=Scale.PASS_FAIL)], None, None),
        ([mark("5"), mark("fail", scale=Scale.PASS_FAIL), mark("80", scale=Scale.HUNDRED)], "5.00", "5.00"),
    ],
)
def test_averages(marks: list[MarkRecord], plain_average: str | None, weighted_average: str | None) -> None:
    assert plain(marks) == (None if plain_average is None else Decimal(plain_average))
    assert weighted(marks) == (None if weighted_average is None else Decimal(weighted_average))


def test_hundred_point_marks_have_their_own_average() -> None:
    marks = [mark("5"), mark("80", 1, Scale.HUNDRED), mark("95", 2, Scale.HUNDRED)]
    assert plain(marks, Scale.HUNDRED) == Decimal("87.50")
    assert weighted(marks, Scale.HUNDRED) == Decimal("90.00")
    assert weighted(marks, Scale.PASS_FAIL) is None


@given(FIVES)
def test_an_average_lies_between_the_worst_and_the_best(marks: list[MarkRecord]) -> None:
    worst, best = min(m.value for m in marks), max(m.value for m in marks)
    for average in (plain(marks), weighted(marks)):
        assert average is not None
        assert Decimal(worst) <= average <= Decimal(best)


@given(FIVES, st.integers(1, 10))
def test_equal_weights_change_nothing(marks: list[MarkRecord], weight: int) -> None:
    assert weighted(mark(m.value, weight) for m in marks) == plain(marks)


@given(FIVES)
def test_a_weight_is_a_number_of_repetitions(marks: list[MarkRecord]) -> None:
    assert weighted(marks) == plain([mark(m.value) for m in marks for _ in range(m.weight)])


@given(FIVES)
def test_the_order_of_marks_does_not_matter(marks: list[MarkRecord]) -> None:
    assert weighted(marks) == weighted(reversed(marks))


def test_what_a_mark_did() -> None:
    change = effect_of([mark("5"), mark("4")], mark("2", 2))
    assert change == Change(Decimal("4.50"), Decimal("3.25"))
    assert change.delta == Decimal("-1.25")


def test_the_first_mark_has_nothing_to_compare_with() -> None:
    change = effect_of([], mark("5"))
    assert change == Change(None, Decimal("5.00"))
    assert change.delta is None


def test_what_a_correction_and_a_removal_did() -> None:
    assert effect_of_correction([mark("3")], mark("5"), mark("4")) == Change(Decimal("4.00"), Decimal("3.50"))
    assert effect_of_removal([mark("3")], mark("5")) == Change(Decimal("4.00"), Decimal("3.00"))
    assert effect_of_removal([], mark("5")) == Change(Decimal("5.00"), None)
    crossed = effect_of_correction([], mark("80", scale=Scale.HUNDRED), mark("5"))
    assert crossed == Change(None, Decimal("5.00"))


def test_pass_and_fail_do_nothing_to_an_average() -> None:
    assert effect_of([mark("5")], mark("pass", scale=Scale.PASS_FAIL)) == Change(None, None)


@given(st.lists(st.tuples(st.sampled_from("12345"), st.integers(1, 10), st.integers(0, 9)), max_size=30))
def test_the_running_average_is_the_weighted_one_of_the_marks_so_far(said: list[tuple[str, int, int]]) -> None:
    marks = [
        MarkRecord(value, Scale.FIVE, weight, ControlForm.ANSWER, DAY + timedelta(days=late))
        for value, weight, late in said
    ]
    days = sorted({it.on for it in marks})
    assert running(marks) == tuple((day, weighted([it for it in marks if it.on <= day])) for day in days)
