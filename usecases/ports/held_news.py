"""News that a chat got without names and marks: what it is about."""

from typing import Protocol

from delivery.notices import ClaimedNotice


class HeldNews(Protocol):
    async def of(self, chat_id: int, notice_id: int) -> ClaimedNotice | None:
        """None for another chat's, for one that is not there, and where the right to hear of it has gone."""
        ...
