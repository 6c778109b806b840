"""What the clock does with the feed: the evening before, for those who asked (B12)."""

from collections.abc import Iterator
from datetime import datetime

from delivery.tell import Tell
from school.clock import Clock
from school.events import HappeningSoon
from school.happenings import eve
from usecases.happenings.publish import said
from usecases.ports.happenings import HappeningSweeps, Interest
from usecases.ports.once import Transaction


class RemindOfHappenings:
    """The evening before, for those who asked. How many reminders were written."""

    def __init__(self, sweeps: HappeningSweeps, transaction: Transaction, tell: Tell, clock: Clock) -> None:
        self._sweeps, self._transaction, self._tell, self._clock = sweeps, transaction, tell, clock

    async def __call__(self) -> int:
        now = self._clock.now()
        due = {event.key: event for one in await self._sweeps.wanted(now.date()) for event in _due(one, now)}
        told = await self._sweeps.happened(list(due)) if due else ()
        fresh = [event for key, event in due.items() if key not in told]
        for event in fresh:
            async with self._transaction():
                await self._tell(event)
        return len(fresh)


def _due(one: Interest, now: datetime) -> Iterator[HappeningSoon]:
    evening = eve(one.happening.entry.starts_on, one.happening.zone)
    if evening.at <= now < evening.valid_until:
        values = said(one.happening, now, ())
        yield HappeningSoon(**values, child_id=one.child_id, asked_by=one.person_id, valid_until=evening.valid_until)
