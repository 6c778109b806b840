"""Chats at whose hour of the weekly summary it is less than a day since."""

from collections.abc import Collection, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from delivery.wishes import WEEK_AT, wishes
from storage.asking import ask
from storage.repositories.chats import ChatsInDatabase
from storage.repositories.events import happened
from usecases.asker import Asker
from usecases.ports.weeks import DueChat

_CHATS = """
    SELECT DISTINCT c.id AS id, c.external_id AS external_id, c.language AS language,
      COALESCE(NULLIF(c.zone, ''), s.zone) AS zone, w.value AS week_at
    FROM chats c JOIN linked_accounts la ON la.chat_id = c.id AND la.ended_at IS NULL
    JOIN people p ON p.id = la.person_id AND p.archived_at IS NULL JOIN schools s ON s.id = p.school_id
    LEFT JOIN preferences w ON w.chat_id = c.id AND w.child_id IS NULL AND w.name = ?
    WHERE c.kind = 'private' AND c.state = 'active'
"""


class WeekSweepsInDatabase:
    """See usecases.ports.weeks.WeekSweeps."""

    def __init__(self, chats: ChatsInDatabase) -> None:
        self._chats = chats

    async def chats(self, now: datetime) -> Sequence[DueChat]:
        rows = await ask(_CHATS, WEEK_AT)
        due = {row["external_id"]: (row["language"], _due(row["zone"], row["week_at"], now)) for row in rows}
        return [DueChat(chat, language, at) for chat, (language, at) in due.items() if at is not None]

    async def asker(self, chat: DueChat) -> Asker:
        return await self._chats.asker(chat.external_id, language=chat.language, inbox_id=None)

    async def told(self, keys: Collection[str]) -> frozenset[str]:
        return frozenset(await happened(list(keys))) if keys else frozenset()


def _due(zone: str, week_at: str | None, now: datetime) -> datetime | None:
    week, here = wishes({} if week_at is None else {WEEK_AT: week_at}).week, ZoneInfo(zone)
    return week.last_before(now, here) if week.is_due(now, here) else None
