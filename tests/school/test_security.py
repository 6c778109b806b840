"""Codes by letter, quotas of letters, and what a login of one's own may be (A17)."""

from datetime import UTC, datetime, timedelta

import pytest

from school.security import (
    CODE_DIGITS,
    LetterJustSent,
    LoginUnfit,
    TooManyLetters,
    check_letters,
    fits,
    mail_code,
    own_login,
)

KEY = b"k" * 32
NOON = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_a_code_is_six_digits_made_from_the_key_and_the_nonce() -> None:
    codes = {mail_code(KEY, f"nonce {number}") for number in range(200)}
    assert {len(code) for code in codes} == {CODE_DIGITS}
    assert all(code.isdecimal() for code in codes)
    assert len(codes) > 190, "another nonce, another code"
    assert mail_code(KEY, "n") == mail_code(KEY, "n") != mail_code(b"j" * 32, "n")


def test_spaces_and_dashes_in_a_code_do_not_matter() -> None:
    code = mail_code(KEY, "n")
    for typed in (code, f" {code[:3]} {code[3:]} ", f"{code[:3]}-{code[3:]}"):
        assert fits(KEY, "n", typed)
    for typed in ("", code[:-1], code + "0", "жжжжжж", f"{code[:-1]}{(int(code[-1]) + 1) % 10}"):
        assert not fits(KEY, "n", typed)


@pytest.mark.parametrize(
    ("minutes_ago", "refusal"),
    [
        ((), None),
        ((1,), None),
        ((0.5,), LetterJustSent),
        ((10, 20, 30, 40), None),
        ((10, 20, 30, 40, 50), TooManyLetters),
        ((10, 20, 30, 40, 24 * 60), None),
    ],
)
def test_a_letter_box_is_not_flooded(minutes_ago: tuple[float, ...], refusal: type[Exception] | None) -> None:
    sent = [NOON - timedelta(minutes=ago) for ago in minutes_ago]
    if refusal is None:
        check_letters(sent, NOON)
        return
    with pytest.raises(refusal):
        check_letters(sent, NOON)


@pytest.mark.parametrize("typed", ["anna", " anna.vetrova ", "A-1_b", "x" * 40, "7anna"])
def test_a_login_of_ones_own(typed: str) -> None:
    assert own_login(typed) == typed.strip()


@pytest.mark.parametrize(
    "typed", ["", "abc", "123456", "анна", "a b c", "x" * 41, ".anna", "<b>anna</b>", "anna\u202e"]
)
def test_what_is_no_login_of_ones_own(typed: str) -> None:
    with pytest.raises(LoginUnfit):
        own_login(typed)
