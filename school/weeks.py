"""The week that a summary tells of, and when it is told (C8). Pure."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from school.periods import DayRange

FRIDAY = 5
WORTH = timedelta(hours=24)
"""So long after its hour a summary is still told: a process that was away for longer leaves the week be."""


@dataclass(frozen=True, slots=True)
class SummaryHour:
    """ISO weekday and hour of the reader's clock."""

    weekday: int
    at: time

    def last_before(self, now: datetime, zone: ZoneInfo) -> datetime:
        """The latest such moment that is not ahead, in UTC."""
        local = now.astimezone(zone)
        day = local.date() - timedelta(days=(local.isoweekday() - self.weekday) % 7)
        moment = datetime.combine(day, self.at, tzinfo=zone).astimezone(UTC)
        return moment if moment <= now else moment - timedelta(days=7)

    def is_due(self, now: datetime, zone: ZoneInfo) -> bool:
        return now - self.last_before(now, zone) < WORTH


def summed_week(day: date) -> DayRange:
    """Monday to Sunday: from Friday on the week that is ending, before that the one that is over."""
    monday = day - timedelta(days=day.weekday())
    if day.isoweekday() < FRIDAY:
        monday -= timedelta(days=7)
    return DayRange(monday, monday + timedelta(days=6))
