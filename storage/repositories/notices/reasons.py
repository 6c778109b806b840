"""The notices of one chat and their reasons."""

from zoneinfo import ZoneInfo

from storage.models import Chat, LinkedAccount, Notice
from usecases.ports.reasons import ChatHistory, Told


class ReasonsInDatabase:
    """See usecases.ports.reasons.Reasons. `default_zone` is for a chat that is tied to nobody."""

    def __init__(self, default_zone: str) -> None:
        self._default_zone = default_zone

    async def of(self, external_id: int, limit: int) -> ChatHistory | None:
        chat = await Chat.filter(external_id=external_id).order_by("-id").first()
        if chat is None:
            return None
        rows = await Notice.filter(chat_id=chat.id).order_by("-id").limit(limit)
        closed = (chat.state_reason or chat.state) if chat.state != "active" else None
        return ChatHistory(closed, await self._zone(chat), [_told(row) for row in rows])

    async def _zone(self, chat: Chat) -> ZoneInfo:
        if chat.zone:
            return ZoneInfo(chat.zone)
        link = await LinkedAccount.filter(chat_id=chat.id).select_related("person__school").order_by("-id").first()
        return ZoneInfo(link.person.school.zone if link else self._default_zone)


def _told(row: Notice) -> Told:
    return Told(
        kind=row.kind,
        state=row.state,
        reason=row.reason,
        created_at=row.created_at,
        not_before=row.not_before,
        finished_at=row.finished_at,
        attempts=row.attempts,
    )
