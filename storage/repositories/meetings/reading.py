"""Meetings of a child's class, from the database, and the answers of its adults."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from school.clock import Clock
from school.meetings import Coming
from storage.models import Meeting as Row
from storage.models import MeetingAnswer
from storage.repositories.children import wards_of
from storage.repositories.meetings.rows import meeting_of, whole
from usecases.asker import Asker
from usecases.ports.children import VisibleChild
from usecases.ports.meetings import Meeting


class MeetingsFromDatabase:
    """See usecases.ports.meetings.MeetingsToRead."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def of_child(
        self, child: VisibleChild, now: datetime, *, past: bool, offset: int, limit: int
    ) -> Sequence[Meeting]:
        mine = Row.filter(classes__school_class_id=child.class_id)
        if past:
            rows = mine.filter(ends_at__lte=now).order_by("-starts_at", "-id")
        else:
            rows = mine.filter(ends_at__gt=now).order_by("starts_at", "id")
        return [meeting_of(row) for row in await whole(rows.offset(offset).limit(limit))]

    async def one(self, child: VisibleChild, meeting_id: int) -> Meeting | None:
        row = await whole(Row.filter(id=meeting_id, classes__school_class_id=child.class_id)).first()
        return meeting_of(row) if row else None

    async def adults(self, asker: Asker, child: VisibleChild) -> tuple[int, ...]:
        wards = await wards_of(asker.person_ids, self._clock)
        return tuple(adult for adult, children in wards.items() if child.id in children)

    async def said(self, meetings: Collection[int], person_ids: Collection[int]) -> Mapping[int, Coming]:
        rows = MeetingAnswer.filter(meeting_id__in=list(meetings), person_id__in=list(person_ids))
        return {row.meeting_id: Coming(row.coming) for row in await rows.order_by("answered_at", "id")}

    async def answer(self, meeting_id: int, person_ids: Collection[int], coming: Coming, at: datetime) -> None:
        for person_id in person_ids:
            await MeetingAnswer.update_or_create(
                defaults={"coming": coming.value, "answered_at": at}, meeting_id=meeting_id, person_id=person_id
            )
