"""What a signature of a week holds."""

from dataclasses import replace
from datetime import date

import pytest

from school.signing import Signed, WeekContent, digest, signed

MONDAY = date(2026, 11, 23)
ALGEBRA = ("2026-11-23", "1", "Алгебра", "test", "6", "4", "")
PHYSICS = ("2026-11-24", "4", "Физика", "answer", "2", "5", "")
WEEK = WeekContent((ALGEBRA, PHYSICS), (("2026-11-23", "2", "История", "absent"),), (), ("good", ""))


def test_the_order_of_writing_does_not_matter() -> None:
    assert digest(MONDAY, WEEK) == digest(MONDAY, replace(WEEK, marks=(PHYSICS, ALGEBRA)))


@pytest.mark.parametrize(
    "other",
    [
        replace(WEEK, marks=(ALGEBRA,)),
        replace(WEEK, marks=((*ALGEBRA[:5], "3", ""), PHYSICS)),
        replace(WEEK, attendance=()),
        replace(WEEK, remarks=(("2026-11-23", "1", "Алгебра", "remark", "Шумел"),)),
        replace(WEEK, behaviour=("fair", "")),
        WeekContent(attendance=WEEK.marks, marks=WEEK.attendance, behaviour=WEEK.behaviour),
    ],
)
def test_every_change_shows(other: WeekContent) -> None:
    assert digest(MONDAY, WEEK) != digest(MONDAY, other)


def test_another_week_is_another_week() -> None:
    assert digest(MONDAY, WEEK) != digest(date(2026, 11, 16), WEEK)


@pytest.mark.parametrize(
    ("signatures", "state"),
    [([], Signed.NOT), (["old"], Signed.BEFORE_A_CHANGE), (["old", "now"], Signed.YES), (["now"], Signed.YES)],
)
def test_a_signature_holds_for_what_was_read(signatures: list[str], state: Signed) -> None:
    assert signed("now", signatures) is state


def test_an_empty_week_is_known() -> None:
    assert WeekContent().is_empty
    assert not WEEK.is_empty
