"""How long sent messages are remembered (ARCHITECTURE section 3). What news said is wiped by `wiping`."""

from datetime import timedelta

from school.clock import Clock
from storage.models import SentMessage

KEEP_MESSAGES = timedelta(days=365)
"""So long "just reply" finds its subject and a correction its message."""


class SentMessageKeeping:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def purge(self) -> int:
        """Forget the oldest messages; the number of rows."""
        return await SentMessage.filter(sent_at__lt=self._clock.now() - KEEP_MESSAGES).delete()
