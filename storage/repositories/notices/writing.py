"""Events and what is to be told of them, written in the transaction of the deed."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from delivery.notices import ChangedNotice, EarlierNews, NewNotice, Reason, Recipient, State, Step
from school.events import Event as SchoolEvent
from storage.models import Event, Notice, NoticeEvent
from storage.repositories.notices import audience, told


class NoticesInDatabase:
    """See delivery.ports.notices.NoticeStore. `announce` says in the deed's transaction that the outbox has work."""

    def __init__(self, announce: Callable[[], Awaitable[None]] | None = None) -> None:
        self._announce = announce

    async def add_event(self, event: SchoolEvent) -> int | None:
        if await Event.exists(key=event.key):
            return None
        row = await Event.create(
            key=event.key,
            kind=event.kind,
            school_id=event.school_id,
            child_id=event.child_id,
            subject_kind=event.about,
            subject_id=event.about_id,
            payload=event.values(),
            happened_at=event.happened_at,
        )
        return row.id

    async def recipients(self, event: SchoolEvent) -> Sequence[Recipient]:
        return await audience.recipients(event)

    async def earlier(self, event: SchoolEvent, recipients: Sequence[Recipient]) -> dict[int, EarlierNews]:
        return await told.earlier(event, recipients)

    async def carry_out(self, event_id: int, steps: Sequence[Step], now: datetime) -> None:
        tells = []
        for step in steps:
            notice_id = await (_change(step, now) if isinstance(step, ChangedNotice) else _add(step, now))
            tells.append(NoticeEvent(event_id=event_id, chat_id=step.recipient.chat_id, notice_id=notice_id))
        await NoticeEvent.bulk_create(tells)
        if tells and self._announce is not None:
            await self._announce()


class NoticeIsGone(Exception):
    """Somebody took the notice for sending between reading and writing: the deed rolls back and is tried again."""


async def _change(step: ChangedNotice, now: datetime) -> int:
    row = Notice.filter(id=step.notice_id, state=State.NEW)
    if step.payload is None:
        changed = await row.update(state=State.DROPPED, reason=Reason.TAKEN_BACK, finished_at=now)
    else:
        changed = await row.update(payload=step.payload)
    if not changed:
        raise NoticeIsGone(step.notice_id)
    return step.notice_id


async def _add(step: NewNotice, now: datetime) -> int:
    row = await Notice.create(
        chat_id=step.recipient.chat_id,
        person_id=step.recipient.person_id,
        child_id=step.recipient.child_id,
        kind=step.kind,
        action=step.action,
        target_id=step.target_id,
        payload=step.payload,
        priority=step.priority,
        created_at=now,
        not_before=step.not_before,
        expires_at=step.expires_at,
        reason=step.reason,
    )
    return row.id
