"""Rules of remarks and of behaviour."""

from datetime import date

import pytest

from school.remarks import (
    BEHAVIOUR_LIMIT,
    TEXT_LIMIT,
    RemarkIsAhead,
    RemarkIsEmpty,
    RemarkTooLong,
    check_behaviour,
    check_not_ahead,
    check_remark,
    monday_of,
)

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(("typed", "kept"), [(" Молодец ", "Молодец"), ("ы" * TEXT_LIMIT, "ы" * TEXT_LIMIT)])
def test_a_remark_is_trimmed(typed: str, kept: str) -> None:
    assert check_remark(typed) == kept


@pytest.mark.parametrize("typed", ["", "  \n"])
def test_an_empty_remark_is_refused(typed: str) -> None:
    with pytest.raises(RemarkIsEmpty):
        check_remark(typed)


def test_a_long_remark_is_refused_with_both_lengths() -> None:
    with pytest.raises(RemarkTooLong) as refused:
        check_remark("ы" * (TEXT_LIMIT + 1))
    assert refused.value.values == {"length": TEXT_LIMIT + 1, "limit": TEXT_LIMIT}


@pytest.mark.parametrize(("typed", "kept"), [(".", ""), ("-", ""), (" — ", ""), (" хорошо ", "хорошо"), ("", "")])
def test_words_about_a_week_can_be_taken_away(typed: str, kept: str) -> None:
    assert check_behaviour(typed) == kept


def test_words_about_a_week_are_limited() -> None:
    with pytest.raises(RemarkTooLong):
        check_behaviour("ы" * (BEHAVIOUR_LIMIT + 1))


def test_only_what_has_come_is_spoken_of() -> None:
    check_not_ahead(MONDAY, MONDAY)
    with pytest.raises(RemarkIsAhead):
        check_not_ahead(date(2026, 11, 24), MONDAY)


@pytest.mark.parametrize("day", [MONDAY, date(2026, 11, 26), date(2026, 11, 29)])
def test_a_week_begins_on_monday(day: date) -> None:
    assert monday_of(day) == MONDAY
