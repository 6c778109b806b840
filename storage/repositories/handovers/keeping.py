"""What was handed over is forgotten in time."""

from school.clock import Clock
from school.contacts import KEPT_DECIDED, KEPT_OPEN, State
from storage.models import ContactHandover


class HandoverKeeping:
    """What people whom nobody knows wrote goes where the school never answered; of the rest the dates stay a year."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def purge(self) -> int:
        now = self._clock.now()
        waiting = ContactHandover.filter(state=State.OPEN.value, person_id=None, asked_at__lt=now - KEPT_OPEN)
        decided = ContactHandover.filter(decided_at__lt=now - KEPT_DECIDED)
        return await waiting.delete() + await decided.delete()
