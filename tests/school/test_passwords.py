import random
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.passwords import (
    LONGEST_PAUSE,
    TEMPORARY_LIFETIME,
    Confusion,
    DoNotMatch,
    IsBirthDate,
    IsLogin,
    SameAsBefore,
    TemporaryPasswordExpired,
    TooLong,
    TooManyAttempts,
    TooShort,
    TooSimple,
    check_new_password,
    check_not_locked,
    check_temporary,
    confusion_hint,
    locked_until,
    make_temporary_password,
    pause_after,
)
from school.refusals import Refusal

BORN = date(1985, 3, 12)
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize("password", ["Zelyony-slon7", "Зелёный слон, 7", "aB3$efgh", "x" * 124 + "A1!" + "y"])
def test_a_good_password_is_taken(password: str) -> None:
    check_new_password(password, password, "70123", BORN)


@pytest.mark.parametrize(
    ("password", "refusal"),
    [
        ("", TooShort),
        ("aB3$efg", TooShort),
        ("aB3$" * 33, TooLong),
        ("zelyony-slon7", TooSimple),
        ("ZELYONY-SLON7", TooSimple),
        ("Zelyony-slon", TooSimple),
        ("Zelyonyslon7", TooSimple),
        ("Qwerty-1", TooSimple),
        ("Пароль-1", TooSimple),
        ("Мамапапа1!", TooSimple),
        ("aaaA111!!!", TooSimple),
        ("12031985", IsBirthDate),
        ("Masha-12.03.1985", IsBirthDate),
        ("Masha-1985-03-12!", IsBirthDate),
        ("12.03.85-Aa!", IsBirthDate),
        ("Masha-70123!", IsLogin),
        ("70123", IsLogin),
    ],
)
def test_a_bad_password_is_refused_for_its_own_reason(password: str, refusal: type[Refusal]) -> None:
    with pytest.raises(Refusal) as refused:
        check_new_password(password, password, "70123", BORN)
    assert type(refused.value) is refusal


def test_another_persons_day_and_a_short_login_are_no_reason_to_refuse() -> None:
    check_new_password("Slon-11.03.1985", "Slon-11.03.1985", "1", BORN)
    check_new_password("Slon-12.03.1985", "Slon-12.03.1985", "70123", None)


def test_the_second_typing_must_be_equal_and_the_password_new() -> None:
    with pytest.raises(DoNotMatch):
        check_new_password("Zelyony-slon7", "Zelyony-slon8", "70123", BORN)
    with pytest.raises(SameAsBefore):
        check_new_password("Zelyony-slon7", "Zelyony-slon7", "70123", BORN, same_as_before=True)


def test_a_temporary_password_expires() -> None:
    check_temporary(NOW, NOW + TEMPORARY_LIFETIME - timedelta(seconds=1))
    with pytest.raises(TemporaryPasswordExpired) as refused:
        check_temporary(NOW, NOW + TEMPORARY_LIFETIME)
    assert refused.value.values == {"days": 14}


def test_a_temporary_password_gives_no_cause_for_confusion_and_cannot_stay() -> None:
    source = random.Random(7)
    made = {make_temporary_password(source.randrange) for _ in range(200)}
    assert len(made) == 200
    assert all(len(password) == 10 and not confusion_hint(password) for password in made)
    with pytest.raises(TooSimple):
        check_new_password(min(made), min(made), "70123", None)


@pytest.mark.parametrize(
    ("typed", "hints"),
    [
        ("dfgh2345", set()),
        ("", set()),
        ("dfghс2", {Confusion.CYRILLIC_IN_LATIN}),
        ("пирсинг", {Confusion.CYRILLIC_IN_LATIN}),
        ("пароль", {Confusion.CYRILLIC_IN_LATIN, Confusion.ZERO_AND_O}),
        ("паpоль", {Confusion.LATIN_IN_CYRILLIC, Confusion.ZERO_AND_O}),
        ("dfgh0", {Confusion.ZERO_AND_O}),
        ("Dfgh", {Confusion.CASE}),
        ("DFGHO", {Confusion.CASE, Confusion.ZERO_AND_O}),
    ],
)
def test_hints(typed: str, hints: set[Confusion]) -> None:
    assert confusion_hint(typed) == hints


@pytest.mark.parametrize(
    ("failures", "minutes"), [(0, 0), (4, 0), (5, 1), (6, 2), (7, 4), (10, 32), (11, 60), (10_000, 60)]
)
def test_the_pause_grows_from_the_fifth_wrong_attempt(failures: int, minutes: int) -> None:
    assert pause_after(failures) == timedelta(minutes=minutes)
    assert locked_until(failures, NOW) == (NOW + timedelta(minutes=minutes) if minutes else None)


@given(st.integers(0, 10**6))
def test_a_pause_never_shrinks_and_never_locks_for_long(failures: int) -> None:
    assert pause_after(failures) <= pause_after(failures + 1) <= LONGEST_PAUSE


def test_who_waits_is_told_how_long_in_whole_minutes() -> None:
    check_not_locked(None, NOW)
    check_not_locked(NOW, NOW)
    for seconds, minutes in ((1, 1), (60, 1), (61, 2)):
        with pytest.raises(TooManyAttempts) as refused:
            check_not_locked(NOW + timedelta(seconds=seconds), NOW)
        assert refused.value.values == {"minutes": minutes}
