"""The personal data card: what is kept of a person, and what may be corrected (FEATURES B17, A19)."""

import re
from datetime import date
from enum import StrEnum

from school.people import clean_name
from school.refusals import Refusal

REASON_LIMIT = 500
EMAIL_LIMIT = 200
OLDEST = 1900
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")
_DATE = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})", re.ASCII)
_RUSSIAN = 11
_PHONE_DIGITS = range(10, 16)


class NotAName(Refusal):
    """Nothing readable in it."""


class NotABirthday(Refusal):
    """No day that anybody could be born on. Write 01.09.2013."""


class NotAnEmail(Refusal):
    """No address of a letter box."""


class NotAPhone(Refusal):
    """No telephone number."""


class NothingToCorrect(Refusal):
    """What is wanted stands there already."""


class NoReasonGiven(Refusal):
    """The office refuses without saying why."""


class ReasonTooLong(Refusal):
    """Value: limit (characters)."""


class Field(StrEnum):
    """Stored. Names of columns of a person."""

    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    BIRTH_DATE = "birth_date"
    EMAIL = "email"
    PHONE = "phone"

    @property
    def is_contact(self) -> bool:
        """Handed to the school with consent (A19)."""
        return self in (Field.EMAIL, Field.PHONE)


class Decision(StrEnum):
    """Stored as the state of a request."""

    OPEN = "open"
    CORRECTED = "corrected"
    REFUSED = "refused"


def wanted(field: Field, typed: str, today: date) -> str:
    """What the school is asked to write: a clean name, an ISO date, an address, a number with digits only after +."""
    match field:
        case Field.BIRTH_DATE:
            return _birthday(typed.strip(), today).isoformat()
        case Field.EMAIL:
            return _email(typed.strip())
        case Field.PHONE:
            return _phone(typed)
        case _:
            if not (name := clean_name(typed)):
                raise NotAName
            return name


def check_reason(typed: str) -> str:
    reason = typed.strip()
    if not reason:
        raise NoReasonGiven
    if len(reason) > REASON_LIMIT:
        raise ReasonTooLong(limit=REASON_LIMIT)
    return reason


def _birthday(typed: str, today: date) -> date:
    found = _DATE.fullmatch(typed)
    if found is None:
        raise NotABirthday
    day, month, year = (int(part) for part in found.groups())
    try:
        born = date(year, month, day)
    except ValueError:
        raise NotABirthday from None
    if not year >= OLDEST or born >= today:
        raise NotABirthday
    return born


def _email(typed: str) -> str:
    if len(typed) > EMAIL_LIMIT or _EMAIL.fullmatch(typed) is None:
        raise NotAnEmail
    return typed


def _phone(typed: str) -> str:
    """Ours: a Russian number of eleven digits begins with +7, however it was typed."""
    digits = re.sub(r"[\s()\-\u2010-\u2015]", "", typed.strip())
    if re.fullmatch(r"\+?[0-9]+", digits, re.ASCII) is None or len(digits.lstrip("+")) not in _PHONE_DIGITS:
        raise NotAPhone
    bare = digits.lstrip("+")
    if len(bare) == _RUSSIAN and bare.startswith("8") and not digits.startswith("+"):
        bare = f"7{bare[1:]}"
    return f"+{bare}"
