"""Open dots as the clock sees them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.dots import Dot
from usecases.ports.dot_book import DotPage
from usecases.ports.journal import JournalLesson
from usecases.ports.mark_book import PutEntry


@dataclass(frozen=True, slots=True)
class UpcomingDot:
    """As much of an open dot as a reminder says. `set_at` is in UTC, the rest goes by the school's `zone`."""

    dot_id: int
    version: int
    school_id: int
    child_id: int
    subject: str
    dot: Dot
    zone: ZoneInfo
    set_at: datetime


class DotSweeps(Protocol):
    async def over(self, now: datetime) -> Sequence[DotPage]:
        """Open dots whose local midnight has passed."""
        ...

    async def of_ended_periods(self, now: datetime) -> Sequence[DotPage]:
        """Open dots set in an attestation period of their class that has ended, their own time not being over."""
        ...

    async def upcoming(self, now: datetime) -> Sequence[UpcomingDot]:
        """Open dots whose date is near enough for the earliest reminder."""
        ...

    async def column_for(self, dot: DotPage) -> JournalLesson:
        """Where the mark of an expired dot stands: the lesson of its date, else the last one before.

        A course without lessons gives the lesson at which the dot was set.
        """
        ...

    async def cell(self, dot: DotPage) -> tuple[JournalLesson, PutEntry | None] | None:
        """Where the dot was set, with the latest mark of the pupil there; None for a dot without a lesson."""
        ...

    async def happened(self, keys: Collection[str]) -> Mapping[str, datetime]:
        """When each of these events happened, by key; what did not happen is left out."""
        ...
