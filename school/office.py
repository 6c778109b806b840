"""The office's own words: what it does, why a login is handed out, what the staff may ask for (E6, E9, E11, A14)."""

from datetime import timedelta
from enum import StrEnum

from school.refusals import Outdated, Refusal

MANY = 3
"""Ours: whoever would archive one in so many pupils at once is asked once more."""
HANDED_OVER = timedelta(days=3)
"""How long a code that is told in chat is good: it goes from hand to hand, not by a letter."""


class Deed(StrEnum):
    """What stands in the office's journal. Stored."""

    CODE = "code"
    PASSWORD = "password"  # noqa: S105 - a kind of deed
    LETTERS = "letters"
    REVOKED = "revoked"
    IMPORT = "import"
    TRANSFER = "transfer"
    ARCHIVE = "archive"
    RETURN = "return"
    NEW_YEAR = "new-year"
    ROLE = "role"
    APPLICATION = "application"


class Why(StrEnum):
    """Why somebody got a code or a password. Stored."""

    FIRST = "first"
    LOST = "lost"
    BROKEN = "broken"
    OTHER_PHONE = "phone"


class Claim(StrEnum):
    """What somebody of the staff asks the office for. Stored."""

    JOURNAL = "journal"
    LEADER = "leader"
    KEEPER = "keeper"


class ClaimState(StrEnum):
    """Stored."""

    OPEN = "open"
    GRANTED = "granted"
    REFUSED = "refused"


class WhyNot(StrEnum):
    """Why the office does not confirm a role; other reasons are words of its own. Stored."""

    ANOTHER = "another"
    PLAN = "plan"
    MISTAKE = "mistake"


class NobodyToWriteTo(Refusal):
    """Letters for a class in which every adult is linked, or for a class without pupils. Value: school_class."""


class NoLettersToRevoke(Refusal):
    """No letter of the class waits to be used. Value: school_class."""


class NoLogin(Refusal):
    """The adult has no account at this school, so there is nothing to make a password for."""


class ClaimIsDecided(Outdated):
    """Somebody of the office has decided already."""


class ClaimedAlready(Refusal):
    """The office has not decided about the same request yet."""


class HasItAlready(Refusal):
    """What is asked for is there already."""


class SameClass(Refusal):
    """The pupil learns in that class now. Value: school_class."""


class ListTooLarge(Refusal):
    """Value: limit (megabytes)."""


class DifferenceChanged(Outdated):
    """The diary changed since the file was looked through: a new look is needed."""


class YearIsNotOver(Refusal):
    """The next year was begun already, or this one has just begun. Value: year."""


def is_many(archived: int, pupils: int) -> bool:
    """Whether so many pupils would leave at once that it looks like a wrong file."""
    return archived * MANY >= pupils > 0 and archived > 0
