"""What chats were told before: a correction finds its message, further news of a group the one that waits."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import cast

from tortoise.expressions import Q

from delivery.kinds import REMINDERS, ROUTES
from delivery.notices import Action, Earlier, EarlierNews, Payload, Recipient, State
from delivery.planning import GROUP_WINDOW
from school.events import Event, HomeworkDue, HomeworkNews
from storage.models import Event as EventRow
from storage.models import Notice, NoticeEvent

_LONGEST_WAIT = timedelta(days=2)
"""Further back no waiting message is looked for: an evening or a night ends sooner, a closed chat is not worth it."""


async def earlier(event: Event, recipients: Sequence[Recipient]) -> dict[int, EarlierNews]:
    chats = [to.chat_id for to in recipients]
    told = await _told(event, chats)
    recent = await _recent(event, recipients) if ROUTES[event.kind].grouped else {}
    digests = await _digests(event, recipients) if isinstance(event, HomeworkNews) else set()
    edits = await _edits([*told.values(), *recent.values()])
    return {
        chat_id: EarlierNews(
            _earlier(told.get(chat_id), edits), _earlier(recent.get(chat_id), edits), digest=chat_id in digests
        )
        for chat_id in chats
    }


async def _told(event: Event, chats: Sequence[int]) -> dict[int, Notice]:
    """By chat the message (never its edit) that told of the same thing last."""
    rows = (
        await NoticeEvent.filter(chat_id__in=chats, event__subject_kind=event.about, event__subject_id=event.about_id)
        .exclude(notice__state=State.DROPPED)
        .exclude(event__kind__in=REMINDERS)
        .select_related("notice__target")
        .order_by("notice_id")
    )
    return {row.chat_id: _message(row.notice) for row in rows}


def _message(notice: Notice) -> Notice:
    return notice.target if notice.action == Action.EDIT and notice.target else notice


async def _recent(event: Event, recipients: Sequence[Recipient]) -> dict[int, Notice]:
    """By chat the newest message with first news of the kind about the same child that waits or has just been made."""
    now = event.happened_at
    rows = await Notice.filter(
        Q(state=State.NEW) | (Q(created_at__gt=now - GROUP_WINDOW) & ~Q(state=State.DROPPED)),
        chat_id__in=[to.chat_id for to in recipients],
        created_at__gt=now - _LONGEST_WAIT,
        kind=ROUTES[event.kind].kind,
        action=Action.SEND,
    ).order_by("id")
    about = {(to.chat_id, to.child_id) for to in recipients}
    # Asked for here, not in SQL: SQLite would take the index of `target_id`, where nearly every notice has none.
    first_news = [row for row in rows if row.target_id is None]
    return {row.chat_id: row for row in first_news if (row.chat_id, row.child_id) in about and not _is_digest(row)}


def _is_digest(row: Notice) -> bool:
    items = row.payload.get("items") if row.payload else None
    return isinstance(items, list) and any(item["event"] == HomeworkDue.__name__ for item in items)


async def _digests(event: HomeworkNews, recipients: Sequence[Recipient]) -> set[int]:
    """Chats for whose child the evening message about the day was made already, whether they were told it or not."""
    made = await EventRow.filter(
        subject_kind=HomeworkDue.about,
        subject_id=event.due_on.toordinal(),
        child_id__in=[to.child_id for to in recipients],
    )
    children = {row.child_id for row in made}
    return {to.chat_id for to in recipients if to.child_id in children}


async def _edits(messages: Iterable[Notice]) -> dict[int, Notice]:
    """The newest edit of each message."""
    ids = list({message.id for message in messages})
    if not ids:
        return {}
    rows = await Notice.filter(target_id__in=ids, action=Action.EDIT).exclude(state=State.DROPPED).order_by("id")
    return {cast("int", row.target_id): row for row in rows}


def _earlier(message: Notice | None, edits: dict[int, Notice]) -> Earlier | None:
    if message is None:
        return None
    edit = edits.get(message.id)
    return Earlier(
        id=message.id,
        state=State(message.state),
        known=message.target_id is not None or message.doubts > 0,
        created_at=message.created_at,
        finished_at=message.finished_at,
        payload=cast("Payload | None", (edit or message).payload),
        waiting_edit=edit.id if edit is not None and edit.state == State.NEW else None,
    )
