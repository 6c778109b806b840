from datetime import date

import pytest

from school.enrolment import (
    AlreadyInThisClass,
    Enrolment,
    LeavesBeforeJoining,
    enrolled_on,
    leave,
    overlaps,
    pupils_on,
    transfer,
)

MASHA, PETYA, B7, V7 = 1, 2, 70, 71
JOINED = Enrolment(MASHA, B7, date(2026, 9, 1))


def test_a_transfer_leaves_no_day_without_a_class_and_none_with_two() -> None:
    before, after = transfer(JOINED, V7, date(2026, 11, 16))
    history = [before, after]
    assert enrolled_on(history, MASHA, date(2026, 8, 31)) is None
    assert enrolled_on(history, MASHA, date(2026, 11, 15)) is before
    assert enrolled_on(history, MASHA, date(2026, 11, 16)) is after
    assert overlaps(history) == []
    assert enrolled_on(history, PETYA, date(2026, 11, 16)) is None


def test_a_class_is_who_is_enrolled_on_that_day() -> None:
    history = [*transfer(JOINED, V7, date(2026, 11, 16)), Enrolment(PETYA, B7, date(2026, 9, 1))]
    assert pupils_on(history, B7, date(2026, 11, 15)) == {MASHA, PETYA}
    assert pupils_on(history, B7, date(2026, 11, 16)) == {PETYA}
    assert pupils_on(history, V7, date(2026, 11, 16)) == {MASHA}


def test_a_transfer_goes_to_another_class_after_the_child_joined() -> None:
    with pytest.raises(AlreadyInThisClass):
        transfer(JOINED, B7, date(2026, 11, 16))
    with pytest.raises(LeavesBeforeJoining) as refused:
        transfer(JOINED, V7, date(2026, 9, 1))
    assert refused.value.values == {"since": "2026-09-01"}
    assert leave(JOINED, date(2026, 9, 1)).until == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("other", "collides"),
    [
        (Enrolment(MASHA, V7, date(2026, 11, 1)), True),
        (Enrolment(MASHA, V7, date(2026, 8, 1), date(2026, 9, 1)), True),
        (Enrolment(MASHA, V7, date(2026, 8, 1), date(2026, 8, 31)), False),
        (Enrolment(PETYA, V7, date(2026, 11, 1)), False),
    ],
)
def test_two_classes_on_one_day_are_reported(other: Enrolment, collides: bool) -> None:
    assert bool(overlaps([JOINED, other])) is collides
