"""News that a chat got without names and marks, read again when somebody asks for it."""

from delivery.notices import ClaimedNotice, Reason
from school.clock import Clock
from storage.repositories.notices.claimed import claimed
from storage.repositories.notices.concern import why_not_told


class HeldNewsInDatabase:
    """See usecases.ports.held_news.HeldNews. What was wiped (WipeOldNews) is there no more."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def of(self, chat_id: int, notice_id: int) -> ClaimedNotice | None:
        now = self._clock.now()
        found = [one for one in await claimed([notice_id], now) if one.chat_id == chat_id and one.payload.get("items")]
        if not found:
            return None
        refused = await why_not_told([(found[0], now)])
        return None if refused.get(notice_id) is Reason.NO_RIGHT else found[0]
