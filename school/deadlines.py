"""Local dates until which something is to be done: what dots and homework share."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from school.clock import local_midnight_after
from school.refusals import Refusal


class DueInThePast(Refusal):
    """Values: due, earliest (ISO dates)."""


class DueAfterTheYear(Refusal):
    """Values: due, latest (ISO dates)."""


def check_due(due: date, today: date, year_ends: date) -> date:
    """Ours: today is early enough, for what is due ends with its day; nothing outlives the school year."""
    if due < today:
        raise DueInThePast(due=due.isoformat(), earliest=today.isoformat())
    if due > year_ends:
        raise DueAfterTheYear(due=due.isoformat(), latest=year_ends.isoformat())
    return due


def is_due_soon(due: date, today: date, days: int) -> bool:
    """Whether `due` is today or within the next `days` days."""
    return today <= due <= today + timedelta(days=days)


def ends_at(due: date, zone: ZoneInfo) -> datetime:
    """The instant (UTC) at which a day of grace is over: local midnight after it (ARCHITECTURE 3, Time)."""
    return local_midnight_after(due, zone)
