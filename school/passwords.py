"""Passwords of the own school: what a new one must be, how long a temporary one lives, when to wait.

FEATURES, Rules from the seeds: Password, and A2, A8. Lengths, lifetimes and pauses are ours.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from enum import StrEnum

from school.refusals import Refusal

SHORTEST, LONGEST = 8, 128
TEMPORARY_LIFETIME = timedelta(days=14)
FREE_ATTEMPTS = 5
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=1)
"""Doubling from a minute to an hour: a stranger who guesses on purpose annoys a family, but does not lock it out."""


class TooShort(Refusal):
    """Values: length, shortest (characters)."""


class TooLong(Refusal):
    """Values: length, longest (characters): a hash of a book would cost seconds."""


class TooSimple(Refusal):
    """Not all of lower case, upper case, digits and punctuation, or a word that everybody tries first."""


class IsBirthDate(Refusal):
    """The date of birth is in the password."""


class IsLogin(Refusal):
    """The login is in the password."""


class SameAsBefore(Refusal):
    """The temporary password was typed again as the new one."""


class DoNotMatch(Refusal):
    """The password was typed differently the second time."""


class TemporaryPasswordExpired(Refusal):
    """The office or the class teacher issues a new one. Value: days (how long it was good)."""


class TooManyAttempts(Refusal):
    """Wrong passwords in a row. Value: minutes to wait, at least 1."""


class Confusion(StrEnum):
    """What may have gone wrong while typing (FEATURES A18). Told from the typed text alone, so it betrays nothing."""

    CYRILLIC_IN_LATIN = "cyrillic_in_latin"
    LATIN_IN_CYRILLIC = "latin_in_cyrillic"
    ZERO_AND_O = "zero_and_o"
    CASE = "case"


def check_new_password(
    password: str, typed_twice: str, login: str, birth_date: date | None, same_as_before: bool = False
) -> None:
    """Raises the first refusal that fits. `same_as_before`: the stored hash of the old password fits the new one."""
    check_quality(password, login, birth_date)
    if same_as_before:
        raise SameAsBefore
    if password != typed_twice:
        raise DoNotMatch


def check_quality(password: str, login: str, birth_date: date | None) -> None:
    """The part that can be said after the password was typed once."""
    if birth_date is not None and _holds_date(password, birth_date):
        raise IsBirthDate
    if _holds_login(password.casefold(), login.casefold()):
        raise IsLogin
    if len(password) < SHORTEST:
        raise TooShort(length=len(password), shortest=SHORTEST)
    if len(password) > LONGEST:
        raise TooLong(length=len(password), longest=LONGEST)
    if not _is_varied(password) or _is_common(password):
        raise TooSimple


def _holds_login(password: str, login: str) -> bool:
    return password == login or (len(login) >= 4 and login in password)


def _holds_date(password: str, day: date) -> bool:
    """Eight digits of the date anywhere, or nothing but six or eight of them, in any usual order."""
    digits = re.sub(r"\D", "", password)
    long = {day.strftime(form) for form in ("%d%m%Y", "%m%d%Y", "%Y%m%d", "%Y%d%m")}
    short = {day.strftime(form) for form in ("%d%m%y", "%m%d%y", "%y%m%d")}
    return any(form in digits for form in long) or digits in short


def _is_varied(password: str) -> bool:
    """Upper and lower case, digits and punctuation (000: letters of different register, numbers, punctuation)."""
    tests: tuple[Callable[[str], bool], ...] = (str.islower, str.isupper, str.isdigit, _is_sign)
    return all(any(map(test, password)) for test in tests)


def _is_sign(char: str) -> bool:
    return not char.isalnum() and not char.isspace()


# Words tried first by everybody who guesses, as Latin keys; Russian ones appear as the keys they are typed with.
_COMMON = frozenset(
    {"password", "passwort", "qwerty", "qwertyuiop", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm", "qazwsx", "abcd"}
    | {"abcdef", "abcdefgh", "admin", "letmein", "welcome", "school", "parol", "user", "login", "iloveyou", "monkey"}
    | {"dragon", "gfhjkm", "gfhjkmgfhjkm", "irjkf", "vfvf", "gfgf", "vfvfgfgf", "lytdybr"}
)
# The Cyrillic letters from a to ya (U+0430..U+044F), each as the Latin key that it shares on a Russian keyboard.
_KEYS = {0x430 + place: key for place, key in enumerate("f,dult;pbqrkvyjghcnea[wxio]sm'.z")}


def _is_common(password: str) -> bool:
    letters = "".join(filter(str.isalpha, password.casefold())).translate(_KEYS)
    return letters in _COMMON or len(set(password.casefold())) < 5


# Symbols that look like no other, in either case, in Latin or Cyrillic (no 0 and o, no 1 and l, no a, c, e ...).
_PLAIN = "dfghjrstvwz23456789"
_TEMPORARY_LENGTH = 10


def make_temporary_password(randbelow: Callable[[int], int]) -> str:
    """Ten symbols that cannot be misread on paper (42 bits). `randbelow` is `secrets.randbelow` outside tests."""
    return "".join(_PLAIN[randbelow(len(_PLAIN))] for _ in range(_TEMPORARY_LENGTH))


def check_temporary(issued_at: datetime, now: datetime) -> None:
    if now >= issued_at + TEMPORARY_LIFETIME:
        raise TemporaryPasswordExpired(days=TEMPORARY_LIFETIME.days)


_ZERO_OR_O = frozenset({ord("0"), ord("O"), ord("o"), 0x41E, 0x43E})


def confusion_hint(typed: str) -> frozenset[Confusion]:
    """Which hints to give beside "wrong login or password".

    Passwords from the school are Latin: Cyrillic alone means the wrong keyboard; in a mix the rarer letters are
    the slip. Any capital may be a phone's own, any 0 or O the other one.
    """
    cyrillic, latin = _count(typed, 0x400, 0x4FF), _count(typed, 0x41, 0x7A)
    hints = set()
    if cyrillic and (cyrillic <= latin or not latin):
        hints.add(Confusion.CYRILLIC_IN_LATIN)
    elif cyrillic:
        hints.add(Confusion.LATIN_IN_CYRILLIC)
    if any(ord(char) in _ZERO_OR_O for char in typed):
        hints.add(Confusion.ZERO_AND_O)
    if any(map(str.isupper, typed)):
        hints.add(Confusion.CASE)
    return frozenset(hints)


def _count(text: str, lowest: int, highest: int) -> int:
    return sum(char.isalpha() and lowest <= ord(char) <= highest for char in text)


def pause_after(failures: int) -> timedelta:
    """How long to wait after that many wrong attempts in a row: nothing, then from the fifth on a doubling pause."""
    if failures < FREE_ATTEMPTS:
        return timedelta(0)
    doublings = min(failures - FREE_ATTEMPTS, 16)
    return min(FIRST_PAUSE * (1 << doublings), LONGEST_PAUSE)


def locked_until(failures: int, failed_at: datetime) -> datetime | None:
    """The instant before which no attempt counts, None when the next may come at once."""
    return failed_at + pause_after(failures) if failures >= FREE_ATTEMPTS else None


def check_not_locked(until: datetime | None, now: datetime) -> None:
    if until is not None and now < until:
        raise TooManyAttempts(minutes=-((now - until) // timedelta(minutes=1)))
