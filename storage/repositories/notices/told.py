"""What chats were told before: a correction finds its message, further news of a group the one that waits."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import cast

from tortoise import connections

from delivery.kinds import REMINDERS, ROUTES
from delivery.notices import Action, Earlier, EarlierNews, Payload, Recipient, State
from delivery.planning import GROUP_WINDOW
from school.events import Event, HomeworkDue, HomeworkNews
from storage.asking import ask
from storage.models import Notice

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


_TOLD = """
    SELECT ne.notice_id AS id FROM notice_events ne
    JOIN events e ON e.id = ne.event_id JOIN notices n ON n.id = ne.notice_id
    WHERE ne.chat_id = ANY(?) AND e.subject_kind = ? AND e.subject_id = ? AND n.state <> 'dropped'
      AND e.kind NOT IN ({reminders})
""".replace("{reminders}", ", ".join(f"'{kind}'" for kind in sorted(REMINDERS)))


async def _told(event: Event, chats: Sequence[int]) -> dict[int, Notice]:
    """By chat the message (never its edit) that told of the same thing last."""
    found = await ask(_TOLD, chats, event.about, event.about_id)
    if not found:
        return {}  # nearly always: then no rows of the models are made ready for hundreds of chats
    await _held([row["id"] for row in found])
    rows = await Notice.filter(id__in=[row["id"] for row in found]).select_related("target").order_by("id")
    return {row.chat_id: _message(row) for row in rows}


_HOLD = """
    SELECT id FROM notices WHERE (id = ANY(?) OR target_id = ANY(?)) AND state = 'new'
    ORDER BY id FOR NO KEY UPDATE
"""


async def _held(ids: Sequence[int]) -> None:
    """Until this deed is written nobody else adds to the messages that wait, nor takes them for sending.

    Else of two deeds that add to one message at once the first would be written over. SQLite has one writer.
    """
    if connections.get("default").capabilities.dialect == "postgres":
        await ask(_HOLD, ids, ids)


def _message(notice: Notice) -> Notice:
    return notice.target if notice.action == Action.EDIT and notice.target else notice


_RECENT = """
    SELECT id, chat_id, child_id, target_id FROM notices
    WHERE (state = 'new' OR (created_at > ? AND state <> 'dropped'))
      AND chat_id = ANY(?) AND created_at > ? AND kind = ? AND action = 'send'
"""


async def _recent(event: Event, recipients: Sequence[Recipient]) -> dict[int, Notice]:
    """By chat the newest message with first news of the kind about the same child that waits or has just been made."""
    now, chats = event.happened_at, [to.chat_id for to in recipients]
    found = await ask(_RECENT, now - GROUP_WINDOW, chats, now - _LONGEST_WAIT, ROUTES[event.kind].kind)
    about = {(to.chat_id, to.child_id) for to in recipients}
    # Asked for here, not in SQL: SQLite would take the index of `target_id`, where nearly every notice has none.
    first_news = [row for row in found if row["target_id"] is None and (row["chat_id"], row["child_id"]) in about]
    if not first_news:
        return {}
    await _held([row["id"] for row in first_news])
    rows = await Notice.filter(id__in=[row["id"] for row in first_news]).order_by("id")
    return {row.chat_id: row for row in rows if _of_groups(row)}


def _of_groups(row: Notice) -> bool:
    """What joined a reminder, a question or an alarm would be dropped with it when nobody needs that any more."""
    items = row.payload.get("items") if row.payload else None
    return isinstance(items, list) and all(ROUTES[item["event"]].grouped for item in items)


async def _digests(event: HomeworkNews, recipients: Sequence[Recipient]) -> set[int]:
    """Chats for whose child the evening message about the day was made already, whether they were told it or not."""
    made = await ask(
        "SELECT child_id FROM events WHERE subject_kind = ? AND subject_id = ? AND child_id = ANY(?)",
        *(HomeworkDue.about, event.due_on.toordinal(), [to.child_id for to in recipients if to.child_id is not None]),
    )
    children = {row["child_id"] for row in made}
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
