"""Dots: a debt, a need to retake, or a reminder of planned work (FEATURES, Rules from the seeds: Dot).

The teacher sets how long a dot is valid and what it turns into. It ends at the local midnight after its date.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from school.clock import local_midnight_after
from school.deadlines import DueAfterTheYear, DueInThePast, check_due, ends_at, is_due_soon
from school.marks import ControlForm, Scale, parse_mark
from school.refusals import Refusal

__all__ = [
    "Dot",
    "DotIsOver",
    "DotKind",
    "DotState",
    "DueAfterTheYear",
    "DueInThePast",
    "DueIsNotLater",
    "OnExpiry",
    "Outcome",
    "Reminder",
    "ReminderKind",
    "check_due",
    "close",
    "ends_at",
    "is_due_soon",
    "outcome_at_period_end",
    "outcome_on_expiry",
    "prolong",
    "reminders",
    "still_ahead",
    "turn",
]

EVENING, MORNING = time(18, 0), time(7, 30)
"""Local times of reminders: the evening of a day before, the morning of the day itself. Ours."""


class DotIsOver(Refusal):
    """The dot has turned into a mark, expired or been closed already. Value: state."""


class DueIsNotLater(Refusal):
    """A dot is prolonged forward only. Value: due (the ISO date that stands)."""


class DotKind(StrEnum):
    DEBT = "debt"
    RETAKE = "retake"
    PLANNED = "planned"


class DotState(StrEnum):
    """OPEN is the only state that can be left."""

    OPEN = "open"
    TURNED = "turned"
    EXPIRED = "expired"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class OnExpiry:
    """What becomes of a dot whose time is over: it turns into a mark of this value, or (None) disappears."""

    turns_into: str | None = None

    @classmethod
    def mark(cls, scale: Scale, typed: str) -> "OnExpiry":
        """Refuses what is no mark of the scale."""
        return cls(parse_mark(scale, typed))

    @property
    def disappears(self) -> bool:
        return self.turns_into is None


@dataclass(frozen=True, slots=True)
class Dot:
    """`form` is the work that the teacher means to ask for."""

    kind: DotKind
    form: ControlForm
    due: date
    on_expiry: OnExpiry = OnExpiry()
    state: DotState = DotState.OPEN
    comment: str = ""

    def is_over(self, now: datetime, zone: ZoneInfo) -> bool:
        """Whether an open dot awaits its outcome at `now`."""
        return self.state is DotState.OPEN and now >= ends_at(self.due, zone)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The state a dot passes into, and the value of the mark to put now (None: no new mark)."""

    state: DotState
    mark: str | None = None


def outcome_on_expiry(dot: Dot) -> Outcome:
    """The validity ended: the open dot turns into the mark that the teacher chose, or disappears (seeds)."""
    if _open(dot).on_expiry.turns_into is None:
        return Outcome(DotState.EXPIRED)
    return Outcome(DotState.TURNED, dot.on_expiry.turns_into)


def outcome_at_period_end(dot: Dot, mark_was_put: bool) -> Outcome:
    """The attestation period ended under an open dot: it becomes the mark if one was put, else disappears (seeds).

    Ours: `mark_was_put` speaks of a mark in the dot's own cell. That mark stays as it is, so no new one is put, and
    the value chosen for expiry is not used: the pupil did not get the whole time that was promised.
    """
    _open(dot)
    return Outcome(DotState.TURNED if mark_was_put else DotState.EXPIRED)


def turn(dot: Dot) -> Dot:
    """The teacher put the mark that the dot waited for."""
    return replace(_open(dot), state=DotState.TURNED)


def close(dot: Dot) -> Dot:
    """The teacher takes the dot away without a mark."""
    return replace(_open(dot), state=DotState.CLOSED)


def prolong(dot: Dot, due: date, today: date, year_ends: date) -> Dot:
    """Ours: only an open dot, only to a later date, never past the school year."""
    if due <= _open(dot).due:
        raise DueIsNotLater(due=dot.due.isoformat())
    return replace(dot, due=check_due(due, today, year_ends))


def _open(dot: Dot) -> Dot:
    if dot.state is not DotState.OPEN:
        raise DotIsOver(state=dot.state.value)
    return dot


class ReminderKind(StrEnum):
    BEFORE = "before"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class Reminder:
    """Instants are UTC. `days` is how many days before the dot's date; it is worth sending until `valid_until`."""

    kind: ReminderKind
    days: int
    at: datetime
    valid_until: datetime


def reminders(
    due: date, days_before: Collection[int], zone: ZoneInfo, evening: time = EVENING, morning: time = MORNING
) -> list[Reminder]:
    """The reminders of one dot in order: in the evening N days before, in the morning of the day (FEATURES C2).

    Ours: each is good until the next one comes, the last until the dot ends, so quiet hours may hold it overnight.
    """
    days = [*sorted({n for n in days_before if n > 0}, reverse=True), 0]
    starts = [_local(due - timedelta(days=n), evening if n else morning, zone) for n in days]
    ends = [*starts[1:], local_midnight_after(due, zone)]
    return [
        Reminder(ReminderKind.BEFORE if n else ReminderKind.TODAY, n, at, until)
        for n, at, until in zip(days, starts, ends, strict=True)
    ]


def still_ahead(planned: Iterable[Reminder], now: datetime) -> list[Reminder]:
    """Those whose hour has not struck: a dot set at noon for today is told of when it is set, not again at dawn."""
    return [reminder for reminder in planned if reminder.at > now]


def _local(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)
