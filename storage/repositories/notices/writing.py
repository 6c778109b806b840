"""Events and what is to be told of them, written in the transaction of the deed."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime

from delivery.notices import (
    Action,
    Audience,
    ChangedNotice,
    EarlierNews,
    Fanout,
    NewNotice,
    Reason,
    Recipient,
    State,
    Step,
    Unheard,
)
from school.events import Event as SchoolEvent
from storage.asking import ask, insert
from storage.models import Event, Notice, NoticeEvent
from storage.repositories.notices import audience, fanouts, groups, named, told


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

    async def audience(self, event: SchoolEvent, after: int, limit: int) -> Audience:
        if event.to_chat is not None:
            return Audience(await named.the_chat(event.to_chat, event.school_id), None)
        if event.to is not None:
            return Audience(await named.chats_of(event.to), None)
        found = await audience.audience(event, after, limit)
        if after == 0:
            found = replace(found, recipients=[*found.recipients, *await groups.groups_of(event)])
        if event.for_chat is not None:
            return replace(found, recipients=[to for to in found.recipients if to.chat_id == event.for_chat])
        if event.besides is None:
            return found
        return replace(found, recipients=[to for to in found.recipients if to.chat_id != event.besides])

    async def heard(self, event_id: int, chats: Sequence[int]) -> set[int]:
        rows = await ask("SELECT chat_id FROM notice_events WHERE event_id = ? AND chat_id = ANY(?)", event_id, chats)
        return {row["chat_id"] for row in rows}

    async def being_told(self, event: SchoolEvent) -> bool:
        return await fanouts.being_told(event)

    async def begin_fanout(self, event_id: int, event: SchoolEvent) -> None:
        await fanouts.begin(event_id, event)

    async def next_fanout(self) -> Fanout | None:
        return await fanouts.oldest()

    async def advance(self, fanout: Fanout, cursor: int | None, now: datetime) -> bool:
        return await fanouts.advance(fanout, cursor, now)

    async def earlier(self, event: SchoolEvent, recipients: Sequence[Recipient]) -> dict[int, EarlierNews]:
        return await told.earlier(event, recipients)

    async def carry_out(self, event_id: int, steps: Sequence[Step], now: datetime) -> None:
        tells = [(event_id, chat_id, notice_id) for chat_id, notice_id in (await _written(steps, now)).items()]
        if tells:
            await insert(NoticeEvent, ("event_id", "chat_id", "notice_id"), tells)
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


async def _written(steps: Sequence[Step], now: datetime) -> dict[int, int]:
    """By chat the notice that tells it, or says why it is not told."""
    told = {step.recipient.chat_id: await _change(step, now) for step in steps if isinstance(step, ChangedNotice)}
    rows = [_row(step, now) for step in steps if not isinstance(step, ChangedNotice)]
    added = await insert(Notice, _COLUMNS, rows, "id, chat_id") if rows else []
    return told | {row["chat_id"]: row["id"] for row in added}


_COLUMNS = (
    *(
        "chat_id",
        "person_id",
        "child_id",
        "kind",
        "priority",
        "reason",
        "created_at",
        "not_before",
        "attempts",
        "doubts",
    ),
    *("action", "target_id", "payload", "expires_at", "state", "finished_at"),
)


def _row(step: NewNotice | Unheard, now: datetime) -> tuple[object, ...]:
    to = step.recipient
    not_before = step.not_before if isinstance(step, NewNotice) else now
    return (
        *(to.chat_id, to.person_id, to.child_id, step.kind, step.priority, step.reason, now, not_before, 0, 0),
        *(
            (step.action, step.target_id, step.payload, step.expires_at, State.NEW, None)
            if isinstance(step, NewNotice)
            else (Action.SEND, None, None, None, State.DROPPED, now)
        ),
    )
