"""Who hears of news for named people: the private chats in which they are linked."""

from collections.abc import Collection, Sequence
from zoneinfo import ZoneInfo

from delivery.notices import Recipient
from storage.asking import ask, numbers
from storage.repositories.notices.audience import wishes_of

_CHATS = """
    SELECT la.chat_id AS chat_id, la.person_id AS person_id, COALESCE(NULLIF(c.zone, ''), s.zone) AS zone
    FROM linked_accounts la JOIN chats c ON c.id = la.chat_id AND c.kind = 'private'
    JOIN people p ON p.id = la.person_id AND p.archived_at IS NULL JOIN schools s ON s.id = p.school_id
    WHERE la.ended_at IS NULL AND la.person_id IN ({people}) ORDER BY la.id
"""


async def chats_of(people: Collection[int]) -> list[Recipient]:
    """Each chat once, as that of the person who was linked there first."""
    rows = await ask(_CHATS.replace("{people}", numbers(people))) if people else []
    first = {row["chat_id"]: row for row in reversed(rows)}
    wanted = await wishes_of(first)
    return [
        Recipient(row["chat_id"], row["person_id"], (), ZoneInfo(row["zone"]), wanted[row["chat_id"]])
        for row in sorted(first.values(), key=rows.index)
    ]


async def the_chat(chat_id: int, school_id: int) -> list[Recipient]:
    """The chat itself, whoever is linked there: nobody's name is on what it hears of its own question.

    Nobody, when the chat asked to be forgotten.
    """
    rows = await ask(
        "SELECT c.id AS chat_id, COALESCE(NULLIF(c.zone, ''), s.zone) AS zone FROM chats c "
        "JOIN schools s ON s.id = ? WHERE c.id = ? AND c.kind = 'private' "
        "AND NOT EXISTS (SELECT 1 FROM leavings l WHERE l.chat_id = c.id)",
        school_id,
        chat_id,
    )
    wanted = await wishes_of([chat_id])
    return [Recipient(row["chat_id"], None, (), ZoneInfo(row["zone"]), wanted[chat_id]) for row in rows]


async def no_longer_linked(notices: Sequence[int]) -> set[int]:
    """Those of the notices whose person is not linked to the chat that is to hear, or has left the school.

    What is for the chat itself has no person.
    """
    rows = await ask(
        "SELECT n.id AS id FROM notices n WHERE n.id = ANY(?) AND n.person_id IS NOT NULL AND NOT EXISTS ("
        "SELECT 1 FROM linked_accounts la JOIN people p ON p.id = la.person_id AND p.archived_at IS NULL "
        "WHERE la.chat_id = n.chat_id AND la.person_id = n.person_id AND la.ended_at IS NULL)",
        notices,
    )
    return {row["id"] for row in rows}
