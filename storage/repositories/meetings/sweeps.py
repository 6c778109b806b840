"""Meetings that are near, in the database."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from storage.models import Meeting as Row
from storage.repositories.events import happened
from storage.repositories.meetings.rows import meeting_of, whole
from usecases.ports.meetings import Meeting

_HORIZON = timedelta(days=2)
"""The evening before is nearer than that in every zone."""


class MeetingSweepsInDatabase:
    """See usecases.ports.meeting_book.MeetingSweeps."""

    async def ahead(self, now: datetime) -> Sequence[Meeting]:
        rows = Row.filter(starts_at__gt=now, starts_at__lte=now + _HORIZON, cancelled_at=None)
        return [meeting_of(row) for row in await whole(rows.order_by("starts_at", "id"))]

    async def happened(self, keys: Collection[str]) -> Collection[str]:
        return await happened(keys)
