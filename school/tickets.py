"""Support tickets: what may be written, how they go on, how long they are kept (FEATURES D6)."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from school.cards import Field, wanted
from school.people import Role
from school.refusals import Outdated, Refusal

SUBJECT_LIMIT = 80
TEXT_LIMIT = 3000
FILES_LIMIT = 10
"""An album."""
KEPT_AFTER_CLOSING = timedelta(days=90)
"""RELIABILITY section 6, the retention table: messages are kept 90 days."""
QUOTA_WINDOW = timedelta(days=1)
WORDS_A_DAY = 20
ALBUM = timedelta(seconds=10)
"""Within this time the files of an album come, each as a message of its own."""
ANSWERS_TICKETS = frozenset({Role.OPERATOR, Role.SECRETARY})
"""Ours: a school without an operator still has an office, or nobody would answer."""


class TicketKind(StrEnum):
    """Stored."""

    SIGN_IN = "sign_in"
    DATA = "data"
    BROKEN = "broken"
    QUESTION = "question"
    IDEA = "idea"


class TicketState(StrEnum):
    """Stored."""

    NEW = "new"
    IN_WORK = "in_work"
    ANSWERED = "answered"
    CLOSED = "closed"


class SubjectIsEmpty(Refusal):
    """What it is about was not said."""


class SubjectTooLong(Refusal):
    """Values: length, limit (characters)."""


class TicketIsEmpty(Refusal):
    """Neither words nor a picture."""


class TicketTooLong(Refusal):
    """Values: length, limit (characters)."""


class TooManyTicketFiles(Refusal):
    """Value: limit (pictures and documents of one ticket)."""


class TooManyTickets(Refusal):
    """Value: limit (tickets a day)."""


class TooMuchSaid(Refusal):
    """Value: limit (messages of one ticket a day)."""


class TicketIsClosed(Outdated):
    """Nothing is added to it any more."""


class TicketTaken(Outdated):
    """It is in work or answered already."""


class NotContacts(Refusal):
    """Neither an address nor a telephone number can be read out of it."""


@dataclass(frozen=True, slots=True)
class Contacts:
    """How else the writer may be reached; both may be unknown."""

    email: str | None = None
    phone: str | None = None


def check_subject(typed: str) -> str:
    """One line."""
    subject = " ".join(typed.split())
    if not subject:
        raise SubjectIsEmpty
    if len(subject) > SUBJECT_LIMIT:
        raise SubjectTooLong(length=len(subject), limit=SUBJECT_LIMIT)
    return subject


def check_text(typed: str, *, has_file: bool = False) -> str:
    text = typed.strip()
    if not text and not has_file:
        raise TicketIsEmpty
    if len(text) > TEXT_LIMIT:
        raise TicketTooLong(length=len(text), limit=TEXT_LIMIT)
    return text


def contacts_of(typed: str, now: datetime) -> Contacts:
    """An address, a telephone number, or both in any order. Raises NotContacts, NotAnEmail, NotAPhone."""
    parts = [part for part in re.split(r"[\s,;]+", typed.strip()) if part]
    emails = [part for part in parts if "@" in part]
    digits = " ".join(part for part in parts if "@" not in part)
    if len(emails) > 1 or not parts:
        raise NotContacts
    if not emails and not any(char.isdigit() for char in digits):
        raise NotContacts
    email = wanted(Field.EMAIL, emails[0], now.date()) if emails else None
    return Contacts(email, wanted(Field.PHONE, digits, now.date()) if digits else None)


def tickets_a_day(*, linked: bool) -> int:
    """Whom nobody knows writes less: RELIABILITY T23, quotas."""
    return 10 if linked else 3


def check_quota(filed: Collection[datetime], now: datetime, *, linked: bool) -> None:
    limit = tickets_a_day(linked=linked)
    if sum(at > now - QUOTA_WINDOW for at in filed) >= limit:
        raise TooManyTickets(limit=limit)


def check_words(said: Iterable[datetime], now: datetime) -> None:
    """`said` in order. What comes within ALBUM of the first of it was sent together and counts as one."""
    began = datetime.min.replace(tzinfo=UTC)
    times = 0
    for at in said:
        if at > now - QUOTA_WINDOW and at - began > ALBUM:
            began, times = at, times + 1
    if times >= WORDS_A_DAY:
        raise TooMuchSaid(limit=WORDS_A_DAY)


def after_words(state: TicketState, *, by_staff: bool) -> TicketState:
    """An answer answers; what the writer adds to an answered ticket brings it back to work. Raises TicketIsClosed."""
    if state is TicketState.CLOSED:
        raise TicketIsClosed
    if by_staff:
        return TicketState.ANSWERED
    return TicketState.IN_WORK if state is TicketState.ANSWERED else state


def after_taking(state: TicketState) -> TicketState:
    """Raises TicketTaken, TicketIsClosed."""
    if state is TicketState.CLOSED:
        raise TicketIsClosed
    if state is not TicketState.NEW:
        raise TicketTaken
    return TicketState.IN_WORK


def after_closing(state: TicketState) -> TicketState:
    """Raises TicketIsClosed."""
    if state is TicketState.CLOSED:
        raise TicketIsClosed
    return TicketState.CLOSED


FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=6)
LETTER_LIVES = timedelta(days=3)
"""As long as mail servers themselves try (RFC 5321 section 4.5.4.1); the chat was told anyway."""


def next_try(attempts: int, written_at: datetime, now: datetime) -> datetime | None:
    """When a letter that could not go is tried again after so many attempts; None when it is not worth it any more."""
    if now - written_at >= LETTER_LIVES:
        return None
    pause: timedelta = min(FIRST_PAUSE * 2 ** min(attempts, 12), LONGEST_PAUSE)
    return now + pause
