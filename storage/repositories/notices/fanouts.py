"""Events that are told in portions, and how far each has come."""

from datetime import datetime
from typing import cast

from delivery import notices
from school.events import Event, Value, restored
from storage.models import Fanout


async def being_told(event: Event) -> bool:
    waiting = Fanout.filter(done_at=None, event__subject_kind=event.about, event__subject_id=event.about_id)
    return await waiting.exists()


async def begin(event_id: int, event: Event) -> None:
    await Fanout.create(event_id=event_id, class_id=event.class_id)


async def oldest() -> notices.Fanout | None:
    row = await Fanout.filter(done_at=None).select_related("event").order_by("id").first()
    if row is None:
        return None
    event = restored(
        row.event.kind,
        cast("dict[str, Value]", row.event.payload),
        school_id=row.event.school_id,
        happened_at=row.event.happened_at,
        child_id=row.event.child_id,
        class_id=row.class_id,
    )
    return notices.Fanout(row.event_id, event, row.cursor)


async def advance(fanout: notices.Fanout, cursor: int | None, now: datetime) -> bool:
    """Compare-and-set: who moves the cursor writes the portion."""
    row = Fanout.filter(event_id=fanout.event_id, cursor=fanout.cursor, done_at=None)
    done = await (row.update(done_at=now) if cursor is None else row.update(cursor=cursor))
    return done == 1
