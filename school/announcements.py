"""Announcements: to whom, of what kind, who may, who has read (FEATURES E1, C6)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from school.meetings import CALL_FOR_ALL, may_call
from school.people import Role
from school.refusals import Outdated, Refusal

TEXT_LIMIT = 3000
"""Characters without markup. Ours: with the lines around it the preview must fit one message of 4096."""
MOST_FILES = 10
"""As many as one album of the messenger holds."""
USUAL_RATE = 30
"""Messages a second that the messenger takes of a bot (Bot API, FAQ); more are paid for."""
FURTHEST = timedelta(days=60)
ASKED_TWICE = 60
"""From so many families on a second press is asked for: a slip would be heard by many. Ours: two large classes."""


class Scope(StrEnum):
    CLASSES = "classes"
    SCHOOL = "school"
    TEACHERS = "teachers"
    STAFF = "staff"


STAFF_SCOPES = frozenset({Scope.TEACHERS, Scope.STAFF})
TEACHING = frozenset({Role.TEACHER, Role.CLASS_TEACHER})
AT_SCHOOL = frozenset({*TEACHING, *CALL_FOR_ALL, Role.ORGANISER})


class Kind(StrEnum):
    PLAIN = "plain"
    SCHEDULE = "schedule"
    QUARANTINE = "quarantine"
    DISMISSAL = "dismissal"

    @property
    def urgent(self) -> bool:
        """Passes quiet hours: a child must be met, or stays at home tomorrow."""
        return self in (Kind.QUARANTINE, Kind.DISMISSAL)


class Acknowledge(StrEnum):
    """Who is asked to say that it was read: nobody, one adult of a child, or each of its adults."""

    NONE = "none"
    ONE = "any"
    EACH = "each"


class NobodyToTell(Refusal):
    """No class chosen, or there is nobody in what was chosen."""


class AnnouncementIsEmpty(Refusal):
    """Neither words nor a file."""


class AnnouncementTooLong(Refusal):
    """Values: length, limit (characters)."""


class TooManyFiles(Refusal):
    """Values: limit."""


class SendingTimeIsPast(Refusal):
    """What is sent later goes at a time to come."""


class SendingTooFar(Refusal):
    """Values: days."""


class AnnouncementChangedSince(Outdated):
    """Somebody corrected it, it was sent or taken back after the button was drawn."""


class AnnouncementWithdrawn(Refusal):
    """The school took it back: nothing to do with it."""


class NotSentYet(Refusal):
    """It waits for its hour."""


class NothingToAcknowledge(Refusal):
    """Nobody is asked to say that it was read."""


class EverybodyHasRead(Refusal):
    """Nobody is left to remind whom a message could reach."""


def may_announce(scope: Scope, roles: Collection[Role], led: Collection[int], classes: Collection[int]) -> bool:
    """A class teacher to the own classes, the office and the heads to anybody (FEATURES E1)."""
    if scope is Scope.CLASSES:
        return may_call(roles, led, classes)
    return not CALL_FOR_ALL.isdisjoint(roles)


def check_length(length: int, files: int) -> None:
    """`length` in characters that count for the messenger."""
    if length > TEXT_LIMIT:
        raise AnnouncementTooLong(length=length, limit=TEXT_LIMIT)
    if files > MOST_FILES:
        raise TooManyFiles(limit=MOST_FILES)
    if not length and not files:
        raise AnnouncementIsEmpty


def check_time(at: datetime, now: datetime) -> datetime:
    if at <= now:
        raise SendingTimeIsPast
    if at > now + FURTHEST:
        raise SendingTooFar(days=FURTHEST.days)
    return at


def seconds(chats: int, files: int, rate: int = USUAL_RATE) -> int:
    """How long the sending takes; at least one. `rate`: messages a second, of which answers take a sixth (ours)."""
    return max(1, -(-chats * (1 + files) * 6 // (rate * 5)))


class Standing(StrEnum):
    """Where a family stands: it has read, it was told, it will be told, or nothing reaches it."""

    READ = "read"
    TOLD = "told"
    WAITING = "waiting"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Adult:
    """`reachable`: has a chat that takes messages. `told`: the message is there. `waits`: it is on its way."""

    person_id: int
    reachable: bool
    told: bool
    waits: bool
    read: bool


def standing(adults: Sequence[Adult], asked: Acknowledge) -> Standing:
    """With EACH every adult whom messages reach must have read; who has no chat cannot press a button."""
    if asked is not Acknowledge.NONE and any(one.read for one in adults):
        left = [one for one in adults if (one.reachable or one.told) and not one.read]
        if asked is Acknowledge.ONE or not left:
            return Standing.READ
    if any(one.told for one in adults):
        return Standing.TOLD
    return Standing.WAITING if any(one.waits for one in adults) else Standing.UNREACHABLE


@dataclass(frozen=True, slots=True)
class Tally:
    """Families, counted from what was sent and said: never added up on the way."""

    families: int
    told: int
    waiting: int
    unreachable: int
    read: int


def tally(found: Sequence[Standing]) -> Tally:
    """Who has read was told too."""
    read = found.count(Standing.READ)
    return Tally(
        families=len(found),
        told=found.count(Standing.TOLD) + read,
        waiting=found.count(Standing.WAITING),
        unreachable=found.count(Standing.UNREACHABLE),
        read=read,
    )
