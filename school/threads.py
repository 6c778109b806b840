"""Conversations: who may write to whom, how much, when staff hear of it (FEATURES D5, RELIABILITY T23)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from school.people import Role, clean_name
from school.refusals import Refusal

TEXT_LIMIT = 3500
"""Characters. Ours: with its author and title a message must fit one of 4096."""
TITLE_LIMIT = 60

ADMINISTRATION = frozenset({Role.SECRETARY, Role.DEPUTY, Role.HEAD, Role.ORGANISER})
"""Whom every family of the school may write to."""
MODERATION = (Role.DEPUTY, Role.HEAD)
"""Who looks at complaints after the class teacher, in this order."""
_STAFF = ADMINISTRATION | {Role.TEACHER, Role.CLASS_TEACHER}


class MessageTooLong(Refusal):
    """Values: length, limit (characters)."""


class MessageIsEmpty(Refusal):
    """Neither words nor a file."""


class TitleTooLong(Refusal):
    """Value: limit (characters)."""


class TooManyThreads(Refusal):
    """Value: limit (new threads a day)."""


class TooManyMessages(Refusal):
    """Values: limit (messages), minutes to wait."""


class Group(StrEnum):
    """As whom a person is offered to those who may write to them."""

    TEACHERS = "teachers"
    ADMINISTRATION = "administration"
    PARENTS = "parents"
    PUPILS = "pupils"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person is at the school now. Classes are ids; `teaches` are those of own subjects, `leads` own classes.

    `children_in` are the classes of the children whom the person may see, `learns_in` the person's own.
    """

    person: int
    school: int
    roles: frozenset[Role] = frozenset()
    teaches: frozenset[int] = frozenset()
    leads: frozenset[int] = frozenset()
    children_in: frozenset[int] = frozenset()
    learns_in: frozenset[int] = frozenset()
    children: frozenset[int] = frozenset()

    @property
    def is_staff(self) -> bool:
        return bool(self.roles & _STAFF or self.teaches or self.leads)

    @property
    def administers(self) -> bool:
        return bool(self.roles & ADMINISTRATION)

    @property
    def own_classes(self) -> frozenset[int]:
        return self.teaches | self.leads

    @property
    def belongs(self) -> bool:
        """Whether the school knows the person as anybody at all: who left or lost a child's representation does not."""
        return self.is_staff or bool(self.children_in or self.learns_in)


def reaches(writer: Standing, to: Standing) -> Group | None:
    """As whom `writer` may write to `to`; None when not at all.

    A parent writes to the teachers of a child's class, the administration and the parents of the class; a pupil to own
    teachers and classmates; a teacher to colleagues and the families of own classes; the administration to everybody.
    """
    if writer.person == to.person or writer.school != to.school:
        return None
    if writer.is_staff and to.is_staff:
        return Group.ADMINISTRATION if to.administers else Group.TEACHERS
    if to.administers and writer.children_in:
        return Group.ADMINISTRATION
    if to.own_classes & (writer.children_in | writer.learns_in):
        return Group.TEACHERS
    if writer.children_in & to.children_in or _families(writer, to.children_in):
        return Group.PARENTS
    if writer.learns_in & to.learns_in or _families(writer, to.learns_in):
        return Group.PUPILS
    return None


def _families(writer: Standing, classes: frozenset[int]) -> bool:
    return bool(classes) and (writer.administers or bool(writer.own_classes & classes))


def tied(one: Standing, other: Standing) -> bool:
    """Whether either may write to the other: only such two hear each other, also in a thread begun long ago."""
    return reaches(one, other) is not None or reaches(other, one) is not None


def may_be_in(child: int | None, standing: Standing) -> bool:
    """Into a thread about a child come only staff and those who may see the child."""
    return child is None or standing.is_staff or standing.person == child or child in standing.children


def may_block(blocker: Standing, blocked: Standing) -> bool:
    """Parents and pupils among themselves. Staff cannot be blocked, a thread with them can be muted."""
    return blocker.person != blocked.person and not blocked.is_staff


def may_manage(person: int, created_by: int, *, staff: bool) -> bool:
    """Who renames a thread and adds and removes people: who began it, and staff."""
    return staff or person == created_by


def meeting_classes(child: Standing | None, one: Standing | None, other: Standing | None) -> frozenset[int]:
    """The classes whose teachers a quarrel concerns: of the child it is about, else both families', else of either."""
    if child is not None:
        return child.learns_in
    ones, others = (who.children_in | who.learns_in if who else frozenset[int]() for who in (one, other))
    return ones & others or ones | others


def moderators(classes: Collection[int], staff: Collection[Standing], involved: Collection[int]) -> tuple[int, ...]:
    """Who looks at a complaint: class teachers of `classes`, else deputies, else the head; never who is involved."""
    free = [one for one in staff if one.person not in involved]
    leading = [one.person for one in free if one.leads & frozenset(classes)]
    by_rank = ([one.person for one in free if role in one.roles] for role in MODERATION)
    return tuple(sorted(next((found for found in (leading, *by_rank) if found), [])))


def may_moderate(who: Standing, classes: Collection[int]) -> bool:
    return bool(who.leads & frozenset(classes)) or bool(who.roles & frozenset(MODERATION))


def check_message(text: str, *, has_file: bool) -> str:
    said = text.strip()
    if len(said) > TEXT_LIMIT:
        raise MessageTooLong(length=len(said), limit=TEXT_LIMIT)
    if not said and not has_file:
        raise MessageIsEmpty
    return said


def check_title(typed: str) -> str:
    """Raises MessageIsEmpty when nothing readable is left."""
    if len(typed.strip()) > TITLE_LIMIT:
        raise TitleTooLong(limit=TITLE_LIMIT)
    if not (title := clean_name(typed)):
        raise MessageIsEmpty
    return title


# How much: RELIABILITY T23. Staff are accounts that the school gave out, and write to whole classes.


@dataclass(frozen=True, slots=True)
class Quota:
    """New threads a day, and messages within `window`."""

    threads: int
    messages: int
    window: timedelta = timedelta(minutes=10)


FAMILY_QUOTA, STAFF_QUOTA = Quota(threads=10, messages=20), Quota(threads=100, messages=60)
DAY = timedelta(days=1)


def quota_of(*, staff: bool) -> Quota:
    return STAFF_QUOTA if staff else FAMILY_QUOTA


def check_threads(begun: int, quota: Quota) -> None:
    """`begun` threads within DAY."""
    if begun >= quota.threads:
        raise TooManyThreads(limit=quota.threads)


def check_messages(said: Collection[datetime], quota: Quota, now: datetime) -> None:
    """`said`: when the person's last messages were sent."""
    recent = sorted(at for at in said if at > now - quota.window)
    if len(recent) < quota.messages:
        return
    frees = recent[-quota.messages] + quota.window
    raise TooManyMessages(limit=quota.messages, minutes=max(1, -((now - frees) // timedelta(minutes=1))))


# Hours of staff.


@dataclass(frozen=True, slots=True)
class Hours:
    """When staff hear of messages, on the school's wall clock. Without `days` at any hour."""

    days: frozenset[int]
    starts: time
    ends: time


USUAL_HOURS = Hours(frozenset(range(1, 6)), time(8), time(18))
ANY_HOUR = Hours(frozenset(), time(0), time(0))


class NotWorkingHours(Refusal):
    """Hours that end before they begin."""


def check_hours(hours: Hours) -> Hours:
    if hours.days and hours.starts >= hours.ends:
        raise NotWorkingHours
    return hours


def heard_at(now: datetime, hours: Hours, zone: ZoneInfo) -> datetime | None:
    """When a message sent now is heard: None for at once, else the next opening in UTC."""
    if not hours.days:
        return None
    local = now.astimezone(zone)
    if local.isoweekday() in hours.days and hours.starts <= local.time() < hours.ends:
        return None
    for ahead in range(8):
        day = local.date() + timedelta(days=ahead)
        opening = datetime.combine(day, hours.starts, tzinfo=zone).astimezone(UTC)
        if day.isoweekday() in hours.days and opening > now:
            return opening
    raise AssertionError("a week has every weekday")


def muted_for_good() -> datetime:
    """Without an end: no thread lives that long."""
    return datetime(9999, 12, 31, tzinfo=UTC)
