"""Weak spots and the average of all subjects."""

from datetime import date
from decimal import Decimal

import pytest

from school.marks import ControlForm, MarkRecord, Scale
from school.progress import SubjectProgress, overall, points_lacking, weak_first


def subject(name: str, *values: str, scale: Scale = Scale.FIVE) -> SubjectProgress:
    marks = tuple(MarkRecord(value, scale, 1, ControlForm.ANSWER, date(2026, 11, 23)) for value in values)
    return SubjectProgress(1, name, marks)


def test_the_lowest_average_comes_first_and_none_comes_last():
    names = [
        it.name
        for it in weak_first(
            [
                subject("none"),
                subject("fine", "5"),
                subject("poor", "2"),
                subject("hundred", "58", scale=Scale.HUNDRED),
                subject("passed", "pass", scale=Scale.PASS_FAIL),
            ]
        )
    ]
    assert names == ["poor", "hundred", "fine", "none", "passed"]


@pytest.mark.parametrize(
    ("one", "weak"),
    [
        (subject("a", "3", "4"), False),
        (subject("a", "3", "3", "4"), True),
        (subject("a"), False),
        (subject("a", "fail", scale=Scale.PASS_FAIL), False),
        (subject("a", "59", scale=Scale.HUNDRED), True),
        (subject("a", "60", scale=Scale.HUNDRED), False),
    ],
)
def test_what_is_weak(one: SubjectProgress, weak: bool):
    assert one.is_weak is weak


def test_every_subject_counts_the_same():
    many, one = subject("many", *["5"] * 9), subject("one", "4")
    assert overall([many, one, subject("none"), subject("other", "50", scale=Scale.HUNDRED)], Scale.FIVE) == Decimal(
        "4.5"
    )
    assert overall([], Scale.FIVE) is None


def test_the_overall_average_is_of_averages_as_they_are_shown():
    assert overall([subject("a", "4", "4", "5"), subject("b", "4")], Scale.FIVE) == Decimal("4.17")


@pytest.mark.parametrize(("passing", "points"), [("4", 0), ("4.5", 0), ("4.51", 1), ("5", 1)])
def test_how_many_points_are_lacking_to_pass(passing: str, points: int):
    two = [subject("a", "5"), subject("b", "4")]
    assert points_lacking(two, Scale.FIVE, Decimal(passing)) == points
