"""The outbox in the database, and who hears what."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import cast
from zoneinfo import ZoneInfo

from tortoise import connections, fields
from tortoise.expressions import F, Q

from delivery.kinds import ROUTES, NoticeKind
from delivery.notices import (
    Action,
    ChangedNotice,
    ClaimedNotice,
    Earlier,
    EarlierNews,
    NewNotice,
    Payload,
    Reason,
    Recipient,
    State,
    Step,
)
from delivery.planning import GROUP_WINDOW
from delivery.wishes import wishes
from school.events import Event as SchoolEvent
from storage.database import transaction
from storage.models import (
    Chat,
    Dot,
    Enrolment,
    Event,
    FollowedChild,
    Guardianship,
    LinkedAccount,
    Notice,
    NoticeEvent,
    Preference,
    SentMessage,
)

_ON_ITS_WAY = (State.CLAIMED, State.SENDING)
_MAX_DOUBTS = 1


class NoticesInDatabase:
    """See delivery.ports.notices.NoticeStore."""

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
        children = await self._children_of(event)
        listeners = await _listeners(children)
        if not listeners:
            return []
        chat_ids = {link.chat_id for link, _ in listeners}
        follows = {
            (row.chat_id, row.child_id): row
            for row in await FollowedChild.filter(chat_id__in=chat_ids, child_id__in=children)
        }
        stored = await _preferences(chat_ids)
        found: dict[int, Recipient] = {}
        for link, child_id in listeners:
            row = follows.get((link.chat_id, child_id))
            since = row.baselined_at if row else link.linked_at
            if (row and row.hidden) or since > event.happened_at or link.chat_id in found:
                continue
            wanted = wishes(stored.get(link.chat_id, {}))
            zone = ZoneInfo(link.chat.zone or link.person.school.zone)
            found[link.chat_id] = Recipient(
                link.chat_id, link.person_id, child_id, zone, wanted.quiet, dict(wanted.modes)
            )
        return list(found.values())

    async def earlier(self, event: SchoolEvent, recipients: Sequence[Recipient]) -> dict[int, EarlierNews]:
        chat_ids = [to.chat_id for to in recipients]
        told = await _newest_about(event.about, event.about_id, chat_ids)
        digest = {}
        if due := event.values().get("due_on"):
            day = datetime.fromisoformat(str(due)).toordinal()
            digest = await _newest_about("homework_day", day, chat_ids)
        recent = await self._recent(event, recipients)
        return {
            chat_id: EarlierNews(told.get(chat_id), recent.get(chat_id), digest.get(chat_id)) for chat_id in chat_ids
        }

    async def carry_out(self, event_id: int, steps: Sequence[Step], now: datetime) -> None:
        for step in steps:
            if isinstance(step, ChangedNotice):
                notice_id = await self._change(step, now)
            else:
                notice_id = await self._add(step, now)
            await NoticeEvent.create(event_id=event_id, chat_id=step.recipient.chat_id, notice_id=notice_id)

    async def claim(self, now: datetime, limit: int) -> Sequence[ClaimedNotice]:
        async with transaction():
            ids = await _claimable(now, limit)
            if not ids:
                return []
            await Notice.filter(id__in=ids, state=State.NEW).update(state=State.CLAIMED, claimed_at=now)
            rows = await Notice.filter(id__in=ids).select_related("chat", "person__school", "child").order_by("priority", "id")
            return [await _claimed(row) for row in rows]

    async def still_concerns(self, notice: ClaimedNotice) -> Reason | None:
        if notice.child_id is not None and not await _may_hear(notice.chat_id, notice.child_id):
            return Reason.NO_RIGHT
        if notice.kind is NoticeKind.DOTS and not await _dot_still_matters(notice.payload):
            return Reason.NOT_NEEDED
        return None

    async def sending(self, notice_id: int) -> None:
        await Notice.filter(id=notice_id).update(state=State.SENDING, attempts=F("attempts") + 1)

    async def sent(self, notice: ClaimedNotice, message_id: int | None, at: datetime) -> None:
        about = str(_first_item(notice.payload).get("about", ":"))
        kind, _, subject = about.partition(":")
        async with transaction():
            await Notice.filter(id=notice.id).update(state=State.SENT, finished_at=at)
            if message_id is not None and notice.action is Action.SEND:
                await SentMessage.update_or_create(
                    {"notice_id": notice.id, "subject_kind": kind, "subject_id": int(subject), "sent_at": at},
                    chat_id=notice.chat_id,
                    message_id=message_id,
                )

    async def postpone(self, notice_id: int, until: datetime, *, doubt: bool = False, attempt: bool = True) -> None:
        row = Notice.filter(id=notice_id)
        await row.update(state=State.NEW, not_before=until, doubts=F("doubts") + int(doubt))
        if not attempt:
            await row.update(attempts=F("attempts") - 1)

    async def finish(self, notice_id: int, *, failed: bool, reason: Reason, at: datetime) -> None:
        state = State.FAILED if failed else State.DROPPED
        await Notice.filter(id=notice_id).update(state=state, reason=reason, finished_at=at)

    async def send_as_new(self, notice_id: int, reason: Reason) -> None:
        await Notice.filter(id=notice_id).update(state=State.NEW, action=Action.SEND, target_id=None, reason=reason)

    async def pause_chat(self, chat_id: int, reason: str) -> None:
        await Chat.filter(id=chat_id).update(state="paused", state_reason=reason)

    async def move_chat(self, chat_id: int, new_external_id: int) -> None:
        await Chat.filter(id=chat_id).update(external_id=new_external_id)

    async def recover(self, now: datetime) -> int:
        async with transaction():
            await Notice.filter(state=State.CLAIMED).update(state=State.NEW)
            doubtful = Notice.filter(state=State.SENDING)
            given_up = await doubtful.filter(doubts__gte=_MAX_DOUBTS).update(
                state=State.FAILED, reason=Reason.IN_DOUBT_TWICE, finished_at=now
            )
            await doubtful.update(state=State.NEW, doubts=F("doubts") + 1)
        return given_up

    async def next_due(self) -> datetime | None:
        row = await Notice.filter(state=State.NEW, chat__state="active").order_by("not_before").first()
        return row.not_before if row else None

    async def unfinished(self, now: datetime) -> int:
        due = Q(state=State.NEW, not_before__lte=now, chat__state="active")
        return await Notice.filter(due | Q(state__in=_ON_ITS_WAY)).count()

    async def _children_of(self, event: SchoolEvent) -> list[int]:
        if event.child_id is not None:
            return [event.child_id]
        rows = await Enrolment.filter(school_class_id=event.class_id, until=None).values_list("child_id", flat=True)
        return cast("list[int]", list(rows))

    async def _recent(self, event: SchoolEvent, recipients: Sequence[Recipient]) -> dict[int, Earlier]:
        kind = ROUTES[event.kind].kind
        pairs = {(to.chat_id, to.child_id) for to in recipients}
        rows = await Notice.filter(
            Q(state=State.NEW) | Q(created_at__gt=event.happened_at - GROUP_WINDOW, state__not=State.DROPPED),
            chat_id__in=[to.chat_id for to in recipients],
            kind=kind,
            action=Action.SEND,
            target_id=None,
            created_at__gt=event.happened_at - timedelta(days=2),
        ).order_by("id")
        return {
            row.chat_id: _earlier(row)
            for row in rows
            if (row.chat_id, row.child_id) in pairs and _first_item(row.payload).get("about") != "homework_day"
        }

    async def _add(self, step: NewNotice, now: datetime) -> int:
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

    async def _change(self, step: ChangedNotice, now: datetime) -> int:
        row = Notice.filter(id=step.notice_id, state=State.NEW)
        if step.payload is None:
            await row.update(state=State.DROPPED, reason=Reason.TAKEN_BACK, finished_at=now)
        else:
            await row.update(payload=step.payload)
        return step.notice_id


async def _listeners(children: Sequence[int]) -> list[tuple[LinkedAccount, int]]:
    """Links of everybody who may hear of the children: guardians, and the children themselves."""
    adults: dict[int, list[int]] = {child_id: [child_id] for child_id in children}
    for tie in await Guardianship.filter(child_id__in=children, until=None).order_by("id"):
        adults.setdefault(tie.adult_id, []).append(tie.child_id)
    links = (
        await LinkedAccount.filter(person_id__in=list(adults), ended_at=None, chat__kind="private")
        .select_related("chat", "person__school")
        .order_by("id")
    )
    return [(link, child_id) for link in links for child_id in adults[link.person_id]]


async def _preferences(chat_ids: Iterable[int]) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = {}
    for row in await Preference.filter(chat_id__in=list(chat_ids), child_id=None):
        found.setdefault(row.chat_id, {})[row.name] = row.value
    return found


async def _newest_about(kind: str, subject_id: int, chat_ids: Sequence[int]) -> dict[int, Earlier]:
    rows = (
        await NoticeEvent.filter(chat_id__in=chat_ids, event__subject_kind=kind, event__subject_id=subject_id)
        .select_related("notice")
        .order_by("notice_id")
    )
    return {row.chat_id: _earlier(row.notice) for row in rows if row.notice.state != State.DROPPED}


def _earlier(row: Notice) -> Earlier:
    return Earlier(
        id=row.id,
        child_id=row.child_id,
        kind=NoticeKind(row.kind),
        action=Action(row.action),
        state=State(row.state),
        target_id=row.target_id,
        created_at=row.created_at,
        finished_at=row.finished_at,
        not_before=row.not_before,
        payload=cast("Payload | None", row.payload),
    )


async def _claimable(now: datetime, limit: int) -> list[int]:
    """One notice per chat: the most urgent and oldest, only where nothing is on its way."""
    moment = fields.DatetimeField().to_db_value(now, Notice)
    rows = await connections.get("default").execute_query_dict(
        """
        SELECT id FROM (
            SELECT n.id, n.priority, ROW_NUMBER() OVER (PARTITION BY n.chat_id ORDER BY n.priority, n.id) AS place
            FROM notices n JOIN chats c ON c.id = n.chat_id
            WHERE n.state = 'new' AND n.not_before <= ? AND c.state = 'active'
              AND NOT EXISTS (SELECT 1 FROM notices b WHERE b.chat_id = n.chat_id AND b.state IN ('claimed', 'sending'))
        ) AS due WHERE place = 1 ORDER BY priority, id LIMIT ?
        """,
        [moment, limit],
    )
    return [row["id"] for row in rows]


async def _claimed(row: Notice) -> ClaimedNotice:
    message = None
    if row.target_id is not None:
        message = await SentMessage.filter(notice_id=row.target_id).order_by("-ordinal").first()
    message_id = message.message_id if message else None
    return ClaimedNotice(
        id=row.id,
        chat_id=row.chat_id,
        external_id=row.chat.external_id,
        person_id=row.person_id,
        child_id=row.child_id,
        child_called=await _called(row),
        kind=NoticeKind(row.kind),
        action=Action(row.action),
        target_id=row.target_id,
        payload=cast("Payload", row.payload),
        language=row.chat.language,
        zone=ZoneInfo(row.chat.zone or (row.person.school.zone if row.person else "UTC")),
        expires_at=row.expires_at,
        attempts=row.attempts,
        doubts=row.doubts,
        reply_to=message_id if row.action == Action.SEND else None,
        message_id=message_id if row.action == Action.EDIT else None,
    )


async def _called(row: Notice) -> str:
    """What the chat calls the child (A10)."""
    if row.child is None:
        return ""
    follow = await FollowedChild.get_or_none(chat_id=row.chat_id, child_id=row.child_id)
    return (follow.alias if follow else None) or row.child.given


async def _may_hear(chat_id: int, child_id: int) -> bool:
    """Asked again at send time: a revoked guardian hears nothing of what was queued before (RELIABILITY T19)."""
    hidden = await FollowedChild.exists(chat_id=chat_id, child_id=child_id, hidden=True)
    if hidden:
        return False
    return any(link.chat_id == chat_id for link, _ in await _listeners([child_id]))


async def _dot_still_matters(payload: Payload) -> bool:
    """A reminder of a dot that was closed or prolonged meanwhile is not sent (C2)."""
    item = _first_item(payload)
    if item.get("event") != "DotDue":
        return True
    return await Dot.exists(id=item["dot_id"], state="open", due_on=item["due_on"])


def _first_item(payload: object) -> dict[str, object]:
    items = payload.get("items") if isinstance(payload, dict) else None
    return items[0] if isinstance(items, list) and items and isinstance(items[0], dict) else {}
