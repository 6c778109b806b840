"""What the clock does with meetings: the evening before, an hour before (C4)."""

from collections.abc import Iterator
from datetime import datetime

from delivery.tell import Tell
from school.clock import Clock
from school.events import MeetingSoon
from school.meetings import striking
from usecases.meetings.call import said
from usecases.ports.meeting_book import MeetingSweeps
from usecases.ports.meetings import Meeting
from usecases.ports.once import Transaction


class RemindOfMeetings:
    """Each reminder once, by the key of its event. How many were told of. See delivery for who does not hear them:
    whoever cannot come, and everybody once the meeting is cancelled or moved.
    """

    def __init__(self, sweeps: MeetingSweeps, transaction: Transaction, tell: Tell, clock: Clock) -> None:
        self._sweeps, self._transaction, self._tell, self._clock = sweeps, transaction, tell, clock

    async def __call__(self) -> int:
        now = self._clock.now()
        due = [event for meeting in await self._sweeps.ahead(now) for event in _due(meeting, now)]
        told = await self._sweeps.happened([event.key for event in due]) if due else ()
        fresh = [event for event in due if event.key not in told]
        for event in fresh:
            async with self._transaction():
                await self._tell(event)
        return len(fresh)


def _due(meeting: Meeting, now: datetime) -> Iterator[MeetingSoon]:
    for one in striking(meeting.plan.starts_at, meeting.timed_at, meeting.zone, now):
        yield MeetingSoon(**said(meeting, now), when=one.kind.value, valid_until=one.valid_until)
