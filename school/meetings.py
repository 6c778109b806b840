"""Meetings of families with the school: who may call one, what it needs, when to remind (FEATURES B14, C4, E2)."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from school.people import Role
from school.refusals import Refusal

TITLE_LIMIT = 100
PLACE_LIMIT = 100
AGENDA_LIMIT = 1500
REASON_LIMIT = 250
LINK_LIMIT = 300
"""Characters. Ours: with the lines around it a meeting must fit one message of 4096."""
SHORTEST, LONGEST = timedelta(minutes=10), timedelta(hours=6)
USUAL = timedelta(hours=1)
FURTHEST = timedelta(days=366)
"""Ours: a later date is a slip of the finger."""
EVENING = time(18, 0)
"""The hour of the reminder on the day before, on the school's clock. Ours: people are on their way home."""
AN_HOUR = timedelta(hours=1)


class MeetingInThePast(Refusal):
    """A meeting is called for a time to come."""


class MeetingTooFar(Refusal):
    """Later than FURTHEST from now."""


class MeetingLength(Refusal):
    """Values: shortest (minutes), longest (hours)."""


class NotALink(Refusal):
    """Only https addresses with a host are taken: what opens under a parent's finger is checked here."""


class PlaceIsEmpty(Refusal):
    """People must know where to go, or that it is online."""


class WordsTooLong(Refusal):
    """Values: length, limit (characters)."""


class ReasonIsEmpty(Refusal):
    """A meeting is cancelled with a reason: families planned their day around it."""


class NoClassChosen(Refusal):
    """Nobody to invite."""


class MeetingIsOver(Refusal):
    """It has begun already: nothing to answer, to change or to cancel."""


class MeetingIsCancelled(Refusal):
    """It will not take place."""


class MeetingWasMoved(Refusal):
    """The time moved after the button was drawn: an answer would speak of another evening."""


class Coming(StrEnum):
    """What an adult said. MAYBE is an answer: such a family is not silent, and is reminded."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


CALL_FOR_ALL = frozenset({Role.SECRETARY, Role.DEPUTY, Role.HEAD})
"""They may invite any classes of the school; a class teacher the own class only."""


def may_call(roles: Collection[Role], led: Collection[int], classes: Collection[int]) -> bool:
    """`led` are the classes that the person leads, by id. No classes at all: nobody may."""
    return bool(classes) and (not CALL_FOR_ALL.isdisjoint(roles) or set(classes) <= set(led))


@dataclass(frozen=True, slots=True)
class Plan:
    """What a meeting is: instants in UTC, the rest as typed and checked."""

    starts_at: datetime
    ends_at: datetime
    place: str
    agenda: str = ""
    title: str = ""
    link: str = ""


def times(day: date, starts: time, length: timedelta, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Local wall-clock times as instants. An hour that the clock skips in spring is taken as the one after it."""
    begins = datetime.combine(day, starts, tzinfo=zone).astimezone(UTC)
    return begins, begins + length


def checked(plan: Plan, now: datetime) -> Plan:
    """The plan with its words tidied. Raises what is refused above."""
    check_time(plan.starts_at, plan.ends_at, now)
    return Plan(
        plan.starts_at,
        plan.ends_at,
        check_place(plan.place),
        check_words(plan.agenda, AGENDA_LIMIT),
        check_words(one_line(plan.title), TITLE_LIMIT),
        check_link(plan.link) if plan.link else "",
    )


def check_time(starts_at: datetime, ends_at: datetime, now: datetime) -> None:
    if starts_at <= now:
        raise MeetingInThePast
    if starts_at > now + FURTHEST:
        raise MeetingTooFar
    check_length(ends_at - starts_at)


def check_length(length: timedelta) -> timedelta:
    if not SHORTEST <= length <= LONGEST:
        raise MeetingLength(shortest=SHORTEST // timedelta(minutes=1), longest=LONGEST // timedelta(hours=1))
    return length


def check_place(typed: str) -> str:
    place = check_words(one_line(typed), PLACE_LIMIT)
    if not place:
        raise PlaceIsEmpty
    return place


def check_reason(typed: str) -> str:
    reason = check_words(one_line(typed), REASON_LIMIT)
    if not reason:
        raise ReasonIsEmpty
    return reason


def check_words(typed: str, limit: int) -> str:
    words = typed.strip()
    if len(words) > limit:
        raise WordsTooLong(length=len(words), limit=limit)
    return words


def one_line(typed: str) -> str:
    return " ".join(typed.split())


def check_link(typed: str) -> str:
    """An address with a dotted host, without a name or password in it, of printable signs without spaces."""
    link = typed.strip()
    if len(link) > LINK_LIMIT:
        raise WordsTooLong(length=len(link), limit=LINK_LIMIT)
    if not link.isprintable() or any(sign.isspace() or sign in "<>\"'`\\" for sign in link):
        raise NotALink
    try:
        parts = urlsplit(link)
        host, _ = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError:
        raise NotALink from None
    if parts.scheme != "https" or "@" in parts.netloc or not _HOST.fullmatch(host):
        raise NotALink
    return link


_HOST = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.ASCII)


class ReminderKind(StrEnum):
    DAY = "day"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class Reminder:
    """Instants are UTC. Worth sending from `at` until `valid_until`."""

    kind: ReminderKind
    at: datetime
    valid_until: datetime


def reminders(starts_at: datetime, zone: ZoneInfo) -> tuple[Reminder, Reminder]:
    """In the evening of the day before, and an hour before it begins (FEATURES C4)."""
    eve = starts_at.astimezone(zone).date() - timedelta(days=1)
    evening = datetime.combine(eve, EVENING, tzinfo=zone).astimezone(UTC)
    hour = starts_at - AN_HOUR
    return Reminder(ReminderKind.DAY, evening, hour), Reminder(ReminderKind.HOUR, hour, starts_at)


def striking(starts_at: datetime, timed_at: datetime, zone: ZoneInfo, now: datetime) -> list[Reminder]:
    """Those to send now. An hour that struck before the time was told (`timed_at`) is not made up for."""
    return [one for one in reminders(starts_at, zone) if timed_at < one.at <= now < one.valid_until]


def wants_reminders(coming: Coming | None) -> bool:
    """Whoever cannot come hears of changes only."""
    return coming is not Coming.NO


@dataclass(frozen=True, slots=True)
class Turnout:
    """Families by what they said; a family is a child of the invited classes."""

    families: int
    coming: int
    cannot: int
    unsure: int

    @property
    def silent(self) -> int:
        return self.families - self.coming - self.cannot - self.unsure


def of_family(answers: Collection[Coming]) -> Coming | None:
    """What a family says with the answers of its adults: somebody comes, else somebody may, else nobody can."""
    return next((one for one in (Coming.YES, Coming.MAYBE, Coming.NO) if one in answers), None)


def turnout(families: Collection[Collection[Coming]]) -> Turnout:
    said = [of_family(answers) for answers in families]
    return Turnout(len(said), said.count(Coming.YES), said.count(Coming.NO), said.count(Coming.MAYBE))
