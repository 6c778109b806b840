"""Notices on their way. Rows are claimed by compare-and-set, which is right on every database (RELIABILITY F10)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from tortoise.expressions import F

from delivery.notices import MAX_DOUBTS, Action, ClaimedNotice, Payload, Reason, State, items_of
from school.events import DotDue
from storage.database import transaction
from storage.models import Chat, Dot, Notice, SentMessage
from storage.repositories.notices import ready
from storage.repositories.notices.audience import may_hear
from storage.repositories.notices.claimed import claimed


class OutboxInDatabase:
    """See delivery.ports.notices.Outbox."""

    async def claim(self, now: datetime, limit: int) -> Sequence[ClaimedNotice]:
        async with transaction():
            heads = await ready.heads(now, limit)
            return await claimed([notice_id for notice_id in heads if await _take(notice_id, now)])

    async def still_concerns(self, notice: ClaimedNotice, now: datetime) -> Reason | None:
        if notice.children and not await may_hear(notice.chat_id, notice.children, now):
            return Reason.NO_RIGHT
        if not await _dot_still_matters(notice.payload):
            return Reason.NOT_NEEDED
        return None

    async def sending(self, notice_id: int) -> None:
        await Notice.filter(id=notice_id).update(state=State.SENDING)

    async def sent(self, notice: ClaimedNotice, message_id: int | None, at: datetime) -> None:
        async with transaction():
            await Notice.filter(id=notice.id).update(state=State.SENT, finished_at=at)
            if message_id is not None and notice.action is Action.SEND:
                kind, _, subject = str(items_of(notice.payload)[0]["about"]).partition(":")
                await SentMessage.update_or_create(
                    {"notice_id": notice.id, "subject_kind": kind, "subject_id": int(subject), "sent_at": at},
                    chat_id=notice.chat_id,
                    message_id=message_id,
                )

    async def retry(self, notice: ClaimedNotice, at: datetime, *, attempt: bool = True, doubt: bool = False) -> None:
        await _row(notice).update(
            state=State.RETRYING,
            not_before=at,
            attempts=notice.attempts + int(attempt),
            doubts=notice.doubts + int(doubt),
        )

    async def hold(self, notice: ClaimedNotice, until: datetime, reason: Reason, *, attempt: bool = False) -> None:
        await _row(notice).update(
            state=State.NEW, not_before=until, reason=reason, attempts=notice.attempts + int(attempt)
        )

    async def finish(self, notice: ClaimedNotice, reason: Reason, at: datetime, *, failed: bool = False) -> None:
        state = State.FAILED if failed else State.DROPPED
        await _row(notice).update(state=state, reason=reason, finished_at=at)

    async def send_as_new(self, notice: ClaimedNotice, reason: Reason) -> None:
        await _row(notice).update(state=State.NEW, action=Action.SEND, reason=reason)

    async def chat_is_closed(self, notice: ClaimedNotice, reason: str) -> None:
        async with transaction():
            await Chat.filter(id=notice.chat_id).update(state="paused", state_reason=reason)
            await _row(notice).update(state=State.NEW)

    async def chat_moved(self, notice: ClaimedNotice, new_external_id: int) -> None:
        """Where the new id has a chat of its own already, the old one is closed and its news waits for a person."""
        async with transaction():
            chat = await Chat.get(id=notice.chat_id)
            known = Chat.filter(bot=chat.bot, platform=chat.platform, external_id=new_external_id)
            if await known.exclude(id=chat.id).exists():
                chat.state, chat.state_reason = "paused", "moved"
            else:
                chat.external_id = new_external_id
            await chat.save()
            await _row(notice).update(state=State.NEW)

    async def recover(self, now: datetime) -> int:
        async with transaction():
            claimed = Notice.filter(state=State.CLAIMED)
            await claimed.filter(attempts=0, doubts=0).update(state=State.NEW)
            await claimed.update(state=State.RETRYING)
            doubtful = Notice.filter(state=State.SENDING)
            await doubtful.filter(action=Action.EDIT).update(state=State.RETRYING)  # done twice it shows the same
            given_up = await doubtful.filter(doubts__gte=MAX_DOUBTS).update(
                state=State.FAILED, reason=Reason.IN_DOUBT_TWICE, finished_at=now
            )
            await doubtful.update(state=State.RETRYING, doubts=F("doubts") + 1)
        return given_up

    async def next_due(self, after: datetime) -> datetime | None:
        waiting = Notice.filter(state__in=ready.WAITING, not_before__gt=after, chat__state="active")
        row = await waiting.order_by("not_before").first()
        return row.not_before if row else None

    async def unfinished(self, now: datetime) -> int:
        return await Notice.filter(state__in=[State.CLAIMED, State.SENDING]).count() + await ready.count(now)


def _row(notice: ClaimedNotice) -> Any:
    return Notice.filter(id=notice.id)


async def _take(notice_id: int, now: datetime) -> bool:
    waiting = Notice.filter(id=notice_id, state__in=ready.WAITING)
    return await waiting.update(state=State.CLAIMED, claimed_at=now) == 1


async def _dot_still_matters(payload: Payload) -> bool:
    """A reminder of a dot that was closed or prolonged meanwhile is not sent (C2)."""
    item = items_of(payload)[0]
    if item["event"] != DotDue.__name__:
        return True
    return await Dot.exists(id=item["dot_id"], state="open", due_on=item["due_on"])
