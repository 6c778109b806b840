"""Notices on their way. Rows are claimed by compare-and-set, which is right on every database (RELIABILITY F10)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.expressions import F
from tortoise.queryset import QuerySet

from delivery.notices import MAX_DOUBTS, Action, ClaimedNotice, Reason, State, items_of
from storage.asking import ask, insert
from storage.database import transaction
from storage.models import Chat, Notice, SentMessage
from storage.repositories.moving import move_chat
from storage.repositories.notices import ready
from storage.repositories.notices.claimed import claimed
from storage.repositories.notices.concern import why_not_told
from storage.together import Together

_MESSAGE = ("chat_id", "message_id", "notice_id", "subject_kind", "subject_id", "sent_at", "ordinal", "kind")
Claim = tuple[int, datetime | None]
IN_HAND = (State.CLAIMED, State.SENDING)
_KNOWN_MESSAGE = """(chat_id, message_id) DO UPDATE SET notice_id = excluded.notice_id,
    subject_kind = excluded.subject_kind, subject_id = excluded.subject_id, sent_at = excluded.sent_at"""


@dataclass(frozen=True, slots=True)
class Leaving:
    """A notice whose request is about to be made."""

    notice: ClaimedNotice
    at: datetime


@dataclass(frozen=True, slots=True)
class Arrived:
    notice: ClaimedNotice
    message_id: int | None
    at: datetime
    also: tuple[int, ...] = ()


class OutboxInDatabase:
    """See delivery.ports.notices.Outbox. The two marks that every message needs are committed in groups."""

    def __init__(self) -> None:
        self._marks = Together(write_marks)

    @property
    def _owner(self) -> int | None:
        """Whose the claimed notices are, where there are several senders."""
        return None

    async def claim(self, now: datetime, limit: int) -> Sequence[ClaimedNotice]:
        async with transaction():
            return await self._taken(await ready.heads(now, limit), now)

    async def _taken(self, heads: Sequence[int], now: datetime) -> Sequence[ClaimedNotice]:
        return await claimed(await _take(heads, now, self._owner), now)

    async def sending(self, notice: ClaimedNotice, now: datetime) -> Reason | None:
        return await self._marks(Leaving(notice, now))

    async def sent(
        self, notice: ClaimedNotice, message_id: int | None, at: datetime, also: tuple[int, ...] = ()
    ) -> None:
        await self._marks(Arrived(notice, message_id, at, also))

    async def retry(self, notice: ClaimedNotice, at: datetime, *, attempt: bool = True, doubt: bool = False) -> None:
        await self._row(notice).update(
            state=State.RETRYING,
            not_before=at,
            attempts=notice.attempts + int(attempt),
            doubts=notice.doubts + int(doubt),
        )

    async def hold(self, notice: ClaimedNotice, until: datetime, reason: Reason, *, attempt: bool = False) -> None:
        await self._row(notice).update(
            state=State.NEW, not_before=until, reason=reason, attempts=notice.attempts + int(attempt)
        )

    async def finish(self, notice: ClaimedNotice, reason: Reason, at: datetime, *, failed: bool = False) -> None:
        state = State.FAILED if failed else State.DROPPED
        await self._row(notice).update(state=state, reason=reason, finished_at=at)

    async def send_as_new(self, notice: ClaimedNotice, reason: Reason) -> None:
        await self._row(notice).update(state=State.NEW, action=Action.SEND, reason=reason)

    async def chat_is_closed(self, notice: ClaimedNotice, reason: str) -> None:
        async with transaction():
            await Chat.filter(id=notice.chat_id).update(state="paused", state_reason=reason)
            await self._row(notice).update(state=State.NEW)

    async def chat_moved(self, notice: ClaimedNotice, new_external_id: int) -> None:
        async with transaction():
            await move_chat(await Chat.get(id=notice.chat_id), new_external_id)
            await self._row(notice).update(state=State.NEW)

    async def recover(self, now: datetime) -> int:
        async with transaction():
            return await self._put_back(Notice.all(), now)

    async def _put_back(self, rows: QuerySet[Notice], now: datetime) -> int:
        claimed = rows.filter(state=State.CLAIMED)
        await claimed.filter(attempts=0, doubts=0).update(state=State.NEW)
        await claimed.update(state=State.RETRYING)
        doubtful = rows.filter(state=State.SENDING)
        await doubtful.filter(action=Action.EDIT).update(state=State.RETRYING)  # done twice it shows the same
        given_up = await doubtful.filter(doubts__gte=MAX_DOUBTS).update(
            state=State.FAILED, reason=Reason.IN_DOUBT_TWICE, finished_at=now
        )
        await doubtful.update(state=State.RETRYING, doubts=F("doubts") + 1)
        return given_up

    def _row(self, notice: ClaimedNotice) -> QuerySet[Notice]:
        """As long as it is in hand."""
        return Notice.filter(id=notice.id, state__in=IN_HAND)

    async def next_due(self, after: datetime) -> datetime | None:
        return await ready.next_due(after)

    async def unfinished(self, now: datetime) -> int:
        return await Notice.filter(state__in=[State.CLAIMED, State.SENDING]).count() + await ready.count(now)


_TAKE = """
    UPDATE notices SET state = 'claimed', claimed_at = ?, claimed_by = NULL
    WHERE id = ANY(?) AND state IN ('new', 'retrying') RETURNING id
"""
_TAKE_FOR = """
    UPDATE notices SET state = 'claimed', claimed_at = ?, claimed_by = {owner} WHERE id IN (
      SELECT id FROM notices WHERE id = ANY(?) AND state IN ('new', 'retrying') ORDER BY id FOR UPDATE SKIP LOCKED
    ) RETURNING id
"""
"""What a deed holds that is being carried out is passed over: it says when it is done, and other chats do not wait."""


async def _take(ids: Sequence[int], now: datetime, owner: int | None) -> list[int]:
    """Those of `ids` that nobody else took meanwhile."""
    if not ids:
        return []
    rows = await ask(_TAKE if owner is None else _TAKE_FOR.replace("{owner}", str(int(owner))), now, ids)
    return [row["id"] for row in rows]


async def write_marks(marks: Sequence[Leaving | Arrived], owner: int | None = None) -> list[Reason | None]:
    """Arrivals first: a message that is in the chat is what a crash must find written.

    `owner`: only what it still has in hand leaves. Whatever is made of the answer for another's notice is not written.
    """
    arrived = [mark for mark in marks if isinstance(mark, Arrived)]
    if arrived:
        await _write_arrivals(arrived)
    why_not = await why_not_told([(mark.notice, mark.at) for mark in marks if isinstance(mark, Leaving)])
    going = [mark.notice for mark in marks if isinstance(mark, Leaving) and mark.notice.id not in why_not]
    left = await _leave(going, owner)
    return [_why(mark.notice, why_not, left) if isinstance(mark, Leaving) else None for mark in marks]


def _why(notice: ClaimedNotice, why_not: Mapping[int, Reason], left: Collection[Claim]) -> Reason | None:
    gone = (notice.id, notice.claimed_at) in left
    return why_not.get(notice.id) or (None if gone else Reason.NOT_NEEDED)


async def _leave(going: Sequence[ClaimedNotice], owner: int | None) -> set[Claim]:
    """Those that left, each with the claim that it left by: an older one of the same notice stays."""
    ids = [notice.id for notice in going]
    if going and owner is None:
        await ask("UPDATE notices SET state = 'sending' WHERE id = ANY(?)", ids)
    if not going or owner is None:
        return {(notice.id, notice.claimed_at) for notice in going}
    return {(row["id"], row["claimed_at"]) for row in await ask(_LEAVE_IF_MINE, ids, owner)}


_LEAVE_IF_MINE = """
    UPDATE notices SET state = 'sending'
    WHERE id = ANY(?) AND state IN ('claimed', 'sending') AND claimed_by = ? RETURNING id, claimed_at
"""
"""It is `sending` already where a COMMIT went unanswered and the mark is written again: it is still ours to send."""


async def _write_arrivals(arrived: Sequence[Arrived]) -> None:
    """One instant for the group: they are a few milliseconds apart. A chat that was erased meanwhile is passed over."""
    last = max(mark.at for mark in arrived)
    ids = [mark.notice.id for mark in arrived]
    rows = await ask("UPDATE notices SET state = 'sent', finished_at = ? WHERE id = ANY(?) RETURNING id", last, ids)
    there = {row["id"] for row in rows}
    known = [mark for mark in arrived if mark.notice.id in there and mark.message_id]
    new = [mark for mark in known if mark.notice.action is Action.SEND]
    messages = [_message(mark, *one) for mark in new for one in enumerate((mark.message_id, *mark.also))]
    if messages:
        await insert(SentMessage, _MESSAGE, messages, conflict=_KNOWN_MESSAGE)


def _message(mark: Arrived, ordinal: int, message_id: int | None) -> tuple[object, ...]:
    kind, _, subject = str(items_of(mark.notice.payload)[0]["about"]).partition(":")
    return (mark.notice.chat_id, message_id, mark.notice.id, kind, int(subject), mark.at, ordinal, "text")
