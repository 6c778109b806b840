"""Contacts that people hand to the school (FEATURES A19; Rules from the seeds: Matching)."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from school.cards import Field, wanted
from school.people import clean_name
from school.refusals import Outdated, Refusal

SNILS_WITHOUT_CHECKSUM = 1_001_998
"""Numbers up to this one were given without a checksum (order of the pension fund on insurance numbers)."""
CHILD_LIMIT = 250
KEPT_OPEN = timedelta(days=30)
"""A person nobody knows waits so long for the school, then what they wrote is forgotten."""
KEPT_DECIDED = timedelta(days=365)
MOST_A_DAY = 5
_SNILS_DIGITS = 11


class State(StrEnum):
    """Stored."""

    OPEN = "open"
    ENTERED = "entered"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class NotASnils(Refusal):
    """Not eleven digits, or the last two do not fit the others."""


class TooManyHandovers(Refusal):
    """Value: limit (a day of one chat)."""


class NameNotWhole(Refusal):
    """A surname and a given name are needed."""


class NoContactsInIt(Refusal):
    """No address, number or SNILS can be read out of what was typed."""


class HandedAlready(Refusal):
    """The school has not decided about what was handed over before."""


class HandoverIsDecided(Outdated):
    """The school has decided, or it was taken back."""


class NobodyOfThatName(Refusal):
    """No adult of a pupil has the name that was written: the full name must be the same."""


@dataclass(frozen=True, slots=True)
class HandedContacts:
    """What is handed over; at least one is known. A phone is digits after +, a SNILS stands as 112-233-445 95."""

    email: str | None = None
    phone: str | None = None
    snils: str | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of those that are there."""
        return tuple(name for name in ("email", "phone", "snils") if getattr(self, name))


def handed(typed: str, now: datetime) -> HandedContacts:
    """An address, a number and a SNILS in any order, each at most once, divided by commas, semicolons or lines.

    Raises NoContactsInIt, NotAnEmail, NotAPhone, NotASnils.
    """
    email: str | None = None
    phone: str | None = None
    number: str | None = None
    for part in (part.strip() for part in re.split(r"[,;\n]+", typed) if part.strip()):
        match _kind(part):
            case "email" if email is None:
                email = wanted(Field.EMAIL, part, now.date())
            case "snils" if number is None:
                number = snils(part)
            case "phone" if phone is None:
                phone = wanted(Field.PHONE, part, now.date())
            case _:
                raise NoContactsInIt
    if not (email or phone or number):
        raise NoContactsInIt
    return HandedContacts(email, phone, number)


def _kind(part: str) -> str:
    """Eleven digits that begin with 7, 8 or + are a phone, as people write them; other eleven digits are a SNILS.

    Three groups of three and one of two are a SNILS whatever they begin with.
    """
    if "@" in part:
        return "email"
    if re.fullmatch(r"[0-9]{3}-[0-9]{3}-[0-9]{3}[ -]?[0-9]{2}", part, re.ASCII):
        return "snils"
    digits = re.sub(r"\D", "", part)
    if not digits:
        return ""
    return "snils" if len(digits) == _SNILS_DIGITS and part[0] not in "+78" else "phone"


def snils(typed: str) -> str:
    """112-233-445 95, its check digits verified. Raises NotASnils."""
    digits = re.sub(r"[\s\-\u2010-\u2015]", "", typed)
    if re.fullmatch(r"[0-9]{11}", digits, re.ASCII) is None or not snils_fits(digits):
        raise NotASnils
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:9]} {digits[9:]}"


def snils_fits(digits: str) -> bool:
    """Of eleven digits."""
    return int(digits[:9]) <= SNILS_WITHOUT_CHECKSUM or int(digits[9:]) == snils_checksum(digits[:9])


def snils_checksum(first_nine: str) -> int:
    """Digits weigh 9 down to 1; the sum modulo 101, where 100 is written 00."""
    total = sum(int(digit) * weight for digit, weight in zip(first_nine, range(9, 0, -1), strict=True))
    return total % 101 % 100


def full_name(typed: str) -> str:
    """Surname, given name and, where there is one, the patronymic in one line. Raises NameNotWhole."""
    words = clean_name(typed).split()
    if len(words) < 2 or not all(any(char.isalpha() for char in word) for word in words):
        raise NameNotWhole
    return " ".join(words)


def whose_parent(typed: str) -> str:
    """The child's name as somebody wrote it. Raises NameNotWhole for nothing readable."""
    if not (said := clean_name(typed)) or not any(char.isalpha() for char in said):
        raise NameNotWhole
    return said[:CHILD_LIMIT]
