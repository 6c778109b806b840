"""How long news is kept after it was told (ARCHITECTURE sections 2 and 3)."""

from datetime import timedelta

from delivery.notices import State
from school.clock import Clock
from storage.models import Notice, SentMessage

KEEP_WORDS = timedelta(days=7)
"""Ours: what a notice said is needed for edits (minutes), for grouping (two days) and to look into a complaint."""
KEEP_MESSAGES = timedelta(days=365)
"""So long "just reply" finds its subject and a correction its message."""
_OVER = (State.SENT, State.FAILED, State.DROPPED)


class NewsKeeping:
    """The notices stay, with their reasons, so that counts and the question "why was it not told" have an answer."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def purge(self) -> int:
        """Wipe what finished notices said and forget the oldest messages; the number of rows."""
        now = self._clock.now()
        told = Notice.filter(state__in=_OVER, finished_at__lt=now - KEEP_WORDS, payload__isnull=False)
        wiped = await told.update(payload=None)
        return wiped + await SentMessage.filter(sent_at__lt=now - KEEP_MESSAGES).delete()
