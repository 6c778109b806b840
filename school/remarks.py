"""What a teacher says of conduct: remarks and praise at a lesson, behaviour by the week (FEATURES B15)."""

from datetime import date, timedelta
from enum import StrEnum

from school.refusals import Refusal

TEXT_LIMIT = 500
"""Characters. Ours: a remark is read in a push, a longer talk is a thread."""
BEHAVIOUR_LIMIT = 300


class RemarkIsEmpty(Refusal):
    """Nothing was said."""


class RemarkTooLong(Refusal):
    """Values: length, limit (characters)."""


class RemarkIsAhead(Refusal):
    """The lesson, or the week, has not come yet."""


class RemarkKind(StrEnum):
    """Stored."""

    REMARK = "remark"
    PRAISE = "praise"


class Behaviour(StrEnum):
    """Stored. The four words of a school diary, the best one first."""

    EXEMPLARY = "exemplary"
    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


def check_remark(text: str) -> str:
    """What is left after trimming."""
    said = text.strip()
    if not said:
        raise RemarkIsEmpty
    return _not_too_long(said, TEXT_LIMIT)


def check_behaviour(text: str) -> str:
    """A lone dot, minus or dash takes the words away."""
    said = text.strip()
    return "" if said in {".", "-", "—"} else _not_too_long(said, BEHAVIOUR_LIMIT)


def check_not_ahead(day: date, today: date) -> None:
    if day > today:
        raise RemarkIsAhead


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _not_too_long(said: str, limit: int) -> str:
    if len(said) > limit:
        raise RemarkTooLong(length=len(said), limit=limit)
    return said
