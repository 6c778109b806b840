"""Security settings of a diary account: confirmed contacts, codes by letter, a login of one's own (FEATURES A17).

Lifetimes, numbers and the shape of a login are ours; the seeds ask for a confirmed e-mail and mobile, and let the login
be changed once.
"""

import hmac
import re
from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum

from school.codes import Purpose, digest
from school.refusals import Outdated, Refusal

CODE_LIFETIME = timedelta(minutes=30)
"""Mail may be slow, and a person looks for the letter."""
CODE_DIGITS = 6
TRIES = 5
"""Of one code: with a million codes a guesser needs 200,000 letters."""
LETTERS_A_DAY = 5
BETWEEN_LETTERS = timedelta(minutes=1)
_DAY = timedelta(days=1)
SHORTEST_LOGIN, LONGEST_LOGIN = 4, 40
_LOGIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*", re.ASCII)


class ContactKind(StrEnum):
    """Stored."""

    EMAIL = "email"
    PHONE = "phone"


class Step(StrEnum):
    """What the security settings consist of, in their order."""

    DATA = "data"
    PASSWORD = "password"  # noqa: S105 - a step
    EMAIL = "email"
    PHONE = "phone"


class NoMailHere(Refusal):
    """The installation has no mail server: an address cannot be confirmed."""


class MailCodeWrong(Refusal):
    """Value: left (tries of this code)."""


class MailCodeExpired(Refusal):
    """The code is too old, was tried too often, or another was sent since."""


class LetterJustSent(Refusal):
    """Another letter may be asked for in a minute."""


class TooManyLetters(Refusal):
    """Value: limit (letters of one account a day)."""


class NotYourContact(Refusal):
    """A number that the messenger does not vouch for: somebody else's, or forwarded."""


class LoginUnfit(Refusal):
    """Values: shortest, longest (characters)."""


class LoginTaken(Refusal):
    """Somebody of the school has it."""


class LoginChangedAlready(Outdated):
    """The login may be changed once."""


class WrongPassword(Refusal):
    """What was typed is not the password of the account."""


class NobodyElse(Refusal):
    """The diary is open in no other chat."""


def mail_code(key: bytes, nonce: str) -> str:
    """The digits that a letter carries; nobody who reads the table of codes can tell them."""
    return str(int(digest(key, Purpose.MAIL, nonce), 16) % 10**CODE_DIGITS).zfill(CODE_DIGITS)


def fits(key: bytes, nonce: str, typed: str) -> bool:
    """Spaces and dashes between the digits do not matter."""
    digits = re.sub(r"[\s\-\u2010-\u2015]", "", typed)
    return hmac.compare_digest(mail_code(key, nonce).encode(), digits.encode())


def check_letters(sent: Collection[datetime], now: datetime) -> None:
    """Raises LetterJustSent, TooManyLetters: nobody's letter box is flooded from here."""
    if any(at > now - BETWEEN_LETTERS for at in sent):
        raise LetterJustSent
    if sum(at > now - _DAY for at in sent) >= LETTERS_A_DAY:
        raise TooManyLetters(limit=LETTERS_A_DAY)


def own_login(typed: str) -> str:
    """Latin letters, digits, dots and dashes, a letter among them: digits alone are what the school gives out."""
    login = typed.strip()
    fitting = SHORTEST_LOGIN <= len(login) <= LONGEST_LOGIN and _LOGIN.fullmatch(login) is not None
    if not fitting or not any(char.isalpha() for char in login):
        raise LoginUnfit(shortest=SHORTEST_LOGIN, longest=LONGEST_LOGIN)
    return login


MOST_REMINDERS = 3
"""Who does not sign in again after three days does not want to (A16)."""
BETWEEN_REMINDERS = _DAY
