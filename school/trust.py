"""Whom a guardian lets look at a child: one invitation, accepted in the other's own chat (A12; seeds 000-004).

A trusted person needs a diary account: whoever looks at a child is known to the school by name.
"""

from collections.abc import Collection
from datetime import date, timedelta

from school.children import Right
from school.refusals import Refusal

LIFETIME = timedelta(hours=48)
"""Of an invitation. Ours: it goes to somebody at hand, and the seeds want access to open within a day or two."""
TERMS = (7, 30, 365)
"""Days that are offered for a permission, besides any day that is typed, and no end. Ours."""
LONGEST = timedelta(days=5 * 365)
"""Of a permission with an end: a slip in the year is caught."""
LOGIN_LIMIT = 40
"""Characters of a login, as accounts keep them."""


class OnlyGuardiansTrust(Refusal):
    """Who does not represent a child today lets nobody look at it."""


class NothingIsTrusted(Refusal):
    """No child, or nothing of the children, was chosen."""


class TrustEndsBadly(Refusal):
    """The last day of a permission lies in the past, or too far ahead."""


class InvitationIsGone(Refusal):
    """It was used, declined, taken back, or its time is over; or the inviter lost the right to the children."""


class InvitationWrong(Refusal):
    """No such code: mistyped, or made up."""


class SeenAnyway(Refusal):
    """The asker sees these children without being invited."""


class NotALogin(Refusal):
    """What was typed cannot be a login. Value: limit (characters)."""


def check_offer(children: Collection[int], rights: Collection[Right], wards: Collection[int]) -> None:
    """Raises OnlyGuardiansTrust, NothingIsTrusted. `wards` are the children whom the asker represents."""
    if not wards or not set(children) <= set(wards):
        raise OnlyGuardiansTrust
    if not children or not rights:
        raise NothingIsTrusted


def check_until(until: date | None, today: date) -> None:
    """Raises TrustEndsBadly. The day itself still counts."""
    if until is not None and not today <= until <= today + LONGEST:
        raise TrustEndsBadly


def clean_login(typed: str) -> str:
    """Raises NotALogin."""
    login = typed.strip()
    if not login or len(login) > LOGIN_LIMIT or any(sign.isspace() for sign in login):
        raise NotALogin(limit=LOGIN_LIMIT)
    return login
