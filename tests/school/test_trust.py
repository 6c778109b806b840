"""Who may be trusted with what, and for how long (A12)."""

from dataclasses import replace
from datetime import date

import pytest

from school.children import Child, Guardianship, Right, Sight, Trust, sight
from school.trust import NotALogin, NothingIsTrusted, OnlyGuardiansTrust, check_offer, clean_login

MASHA, MOTHER, FATHER, GRANNY, STRANGER = range(1, 6)
TODAY = date(2026, 11, 23)
CHILD = Child(MASHA, date(2013, 5, 4))
TIES = (
    Guardianship(MOTHER, MASHA, date(2020, 9, 1)),
    Guardianship(FATHER, MASHA, date(2020, 9, 1), date(2026, 11, 22)),
)


@pytest.mark.parametrize(
    ("giver", "rights", "diary", "visits"),
    [
        (MOTHER, {Right.DIARY}, Sight.TRUSTED, None),
        (MOTHER, {Right.VISITS}, None, Sight.TRUSTED),
        (MOTHER, {Right.DIARY, Right.VISITS}, Sight.TRUSTED, Sight.TRUSTED),
        (FATHER, {Right.DIARY}, None, None),  # his guardianship ended yesterday
        (STRANGER, {Right.DIARY}, None, None),
    ],
)
def test_each_right_is_given_by_itself_and_by_a_guardian(
    giver: int, rights: set[Right], diary: Sight | None, visits: Sight | None
) -> None:
    trusts = [Trust(GRANNY, MASHA, giver, frozenset(rights))]
    assert sight(GRANNY, CHILD, TIES, TODAY, trusts) is diary
    assert sight(GRANNY, CHILD, TIES, TODAY, trusts, Right.VISITS) is visits
    assert sight(STRANGER, CHILD, TIES, TODAY, trusts) is None


def test_trust_neither_outlives_representation_nor_weakens_a_guardian() -> None:
    trusts = [Trust(GRANNY, MASHA, MOTHER, frozenset(Right)), Trust(MOTHER, MASHA, MOTHER, frozenset(Right))]
    assert sight(MOTHER, CHILD, TIES, TODAY, trusts) is Sight.GUARDIAN
    assert sight(GRANNY, replace(CHILD, born=date(2008, 11, 23)), TIES, TODAY, trusts) is None
    assert sight(GRANNY, replace(CHILD, archived=True), TIES, TODAY, trusts) is None
    assert sight(GRANNY, replace(CHILD, person=99), TIES, TODAY, trusts) is None


def test_a_class_teacher_does_not_see_visits() -> None:
    child = replace(CHILD, class_teachers=frozenset({STRANGER}))
    assert sight(STRANGER, child, TIES, TODAY) is Sight.CLASS_TEACHER
    assert sight(STRANGER, child, TIES, TODAY, right=Right.VISITS) is None


@pytest.mark.parametrize(
    ("children", "rights", "wards", "refused"),
    [
        ([1], [Right.DIARY], [1, 2], None),
        ([1, 2], list(Right), [1, 2], None),
        ([], [Right.DIARY], [1], NothingIsTrusted),
        ([1], [], [1], NothingIsTrusted),
        ([3], [Right.DIARY], [1], OnlyGuardiansTrust),
        ([], [], [], OnlyGuardiansTrust),
    ],
)
def test_what_may_be_offered(
    children: list[int], rights: list[Right], wards: list[int], refused: type[Exception] | None
) -> None:
    if refused is None:
        check_offer(children, rights, wards)
        return
    with pytest.raises(refused):
        check_offer(children, rights, wards)


@pytest.mark.parametrize(("typed", "login"), [(" 700042\n", "700042"), ("anna.v", "anna.v")])
def test_a_login_as_people_type_it(typed: str, login: str) -> None:
    assert clean_login(typed) == login


@pytest.mark.parametrize("typed", ["", "   ", "два слова", "ж" * 41])
def test_what_is_no_login(typed: str) -> None:
    with pytest.raises(NotALogin):
        clean_login(typed)
