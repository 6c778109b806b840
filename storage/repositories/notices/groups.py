"""Groups of classes among those who hear of an event (C11), and whether they may still hear it."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from delivery.groups import told_in_groups
from delivery.kinds import GROUP_EVENTS
from delivery.notices import ClaimedNotice, Recipient, items_of
from school.events import Event
from storage.asking import ask
from storage.repositories.notices.audience import wishes_of

_OF_CLASSES = """
    SELECT g.chat_id AS chat_id, COALESCE(NULLIF(c.zone, ''), 'UTC') AS zone
    FROM class_groups g JOIN chats c ON c.id = g.chat_id
    WHERE g.school_class_id = ANY(?) AND g.connected_at <= ? ORDER BY g.id
"""
_STILL_CONNECTED = """
    SELECT n.id AS id FROM notices n JOIN class_groups g ON g.chat_id = n.chat_id AND g.connected_at <= n.created_at
    WHERE n.id = ANY(?)
"""


async def groups_of(event: Event) -> list[Recipient]:
    """Those that were connected when it happened. One group is of one class, so each is there once."""
    if not event.audience or not told_in_groups(event):
        return []
    rows = await ask(_OF_CLASSES, list(event.audience), event.happened_at)
    wanted = await wishes_of([row["chat_id"] for row in rows]) if rows else {}
    return [Recipient(row["chat_id"], None, (), ZoneInfo(row["zone"]), wanted[row["chat_id"]]) for row in rows]


async def not_for_groups(notices: Sequence[ClaimedNotice]) -> set[int]:
    """Ids of the notices to groups that belong to the class no more, or say what no group may hear.

    The second is asked again here, where the message would leave, whoever wrote the notice.
    """
    to_groups = [one for one in notices if one.group]
    if not to_groups:
        return set()
    connected = {row["id"] for row in await ask(_STILL_CONNECTED, [one.id for one in to_groups])}
    return {one.id for one in to_groups if one.id not in connected or not _of_the_class(one)}


def _of_the_class(notice: ClaimedNotice) -> bool:
    return not notice.children and all(item["event"] in GROUP_EVENTS for item in items_of(notice.payload))
