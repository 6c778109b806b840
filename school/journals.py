"""Journals kept on the day of the lesson (FEATURES E7)."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

DUE = time(17)
"""On the school's clock. Ours: after the last lesson, and early enough to write it down on the same day."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was written to a lesson. `homework`: set that day, or said that nothing is."""

    topic: bool = False
    marks: bool = False
    roll: bool = False
    homework: bool = False

    @property
    def anything(self) -> bool:
        """Ours: marks are not due at every lesson, so a journal is overdue when nothing at all was written."""
        return self.topic or self.marks or self.roll or self.homework


def due_at(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, DUE, tzinfo=zone)


def is_due(day: date, now: datetime, zone: ZoneInfo) -> bool:
    """Whether the journal of a day should be kept by now."""
    return now >= due_at(day, zone)
