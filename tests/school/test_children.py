from dataclasses import replace
from datetime import date

import pytest

from school.children import Child, Guardianship, Sight, may_see, sight, speaks_for

MASHA, MOTHER, FATHER, CLASS_TEACHER, ALGEBRA_TEACHER, STRANGER = range(1, 7)
TODAY = date(2026, 11, 20)
CHILD = Child(MASHA, date(2013, 5, 4), class_teachers=frozenset({CLASS_TEACHER}))
TIES = (
    Guardianship(MOTHER, MASHA, date(2020, 9, 1)),
    Guardianship(FATHER, MASHA, date(2020, 9, 1), date(2026, 11, 19)),
    Guardianship(STRANGER, 99, date(2020, 9, 1)),
)


@pytest.mark.parametrize(
    ("asker", "as_whom"),
    [
        (MOTHER, Sight.GUARDIAN),
        (FATHER, None),  # the guardianship ended yesterday
        (CLASS_TEACHER, Sight.CLASS_TEACHER),
        (ALGEBRA_TEACHER, None),  # through the journal only
        (STRANGER, None),  # a guardian of another child
        (MASHA, None),  # 13, and the parents have not agreed
    ],
)
def test_who_sees_masha(asker: int, as_whom: Sight | None) -> None:
    assert sight(asker, CHILD, TIES, TODAY) is as_whom
    assert may_see(asker, CHILD, TIES, TODAY) is (as_whom is not None)


@pytest.mark.parametrize(
    ("born", "own_access", "sees"),
    [
        (date(2012, 11, 20), False, True),  # 14 today
        (date(2012, 11, 21), False, False),  # 14 tomorrow
        (date(2012, 11, 21), True, True),
        (None, False, False),
        (None, True, True),
    ],
)
def test_a_pupil_sees_the_own_diary_from_14_or_with_consent(born: date | None, own_access: bool, sees: bool) -> None:
    assert may_see(MASHA, replace(CHILD, born=born, own_access=own_access), TIES, TODAY) is sees


@pytest.mark.parametrize(
    ("born", "parents_may", "sees"),
    [
        (date(2008, 11, 21), False, True),  # 18 tomorrow
        (date(2008, 11, 20), False, False),  # 18 today
        (date(2008, 11, 20), True, True),
        (None, False, True),
    ],
)
def test_representation_ends_at_18_then_the_pupil_decides(born: date | None, parents_may: bool, sees: bool) -> None:
    assert may_see(MOTHER, replace(CHILD, born=born, parents_may=parents_may), TIES, TODAY) is sees


@pytest.mark.parametrize(
    ("day", "sees"),
    [(date(2020, 8, 31), False), (date(2020, 9, 1), True), (date(2026, 11, 19), True), (date(2026, 11, 20), False)],
)
def test_a_guardianship_holds_between_its_days(day: date, sees: bool) -> None:
    assert may_see(FATHER, CHILD, TIES, day) is sees


@pytest.mark.parametrize("asker", [MASHA, MOTHER, FATHER, CLASS_TEACHER, ALGEBRA_TEACHER, STRANGER])
def test_nobody_sees_an_archived_child(asker: int) -> None:
    archived = replace(CHILD, archived=True, own_access=True, parents_may=True)
    assert not may_see(asker, archived, TIES, TODAY)


def test_a_class_teacher_who_is_also_a_mother_is_a_mother_first() -> None:
    child = replace(CHILD, class_teachers=frozenset({MOTHER}))
    assert sight(MOTHER, child, TIES, TODAY) is Sight.GUARDIAN


@pytest.mark.parametrize(
    ("as_whom", "born", "speaks"),
    [
        (Sight.GUARDIAN, date(2013, 5, 4), True),
        (Sight.SELF, date(2008, 11, 20), True),  # 18 today
        (Sight.SELF, date(2008, 11, 21), False),
        (Sight.SELF, None, False),
        (Sight.CLASS_TEACHER, date(2008, 11, 20), False),
        (Sight.TRUSTED, date(2013, 5, 4), False),
    ],
)
def test_who_tells_the_school_that_masha_is_away(as_whom: Sight, born: date | None, *, speaks: bool) -> None:
    assert speaks_for(as_whom, replace(CHILD, born=born), TODAY) is speaks
