"""Notices and updates that were given up."""

from collections.abc import Sequence

from delivery.notices import Reason, State
from school.clock import Clock
from storage.models import InboxUpdate, Notice
from storage.repositories.inbox import InboxInDatabase
from usecases.ports.dead_letters import DeadNotice, DeadUpdate


class DeadLettersInDatabase:
    """See usecases.ports.dead_letters.DeadLetters."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._inbox = InboxInDatabase(clock)

    async def notices(self) -> Sequence[DeadNotice]:
        rows = await Notice.filter(state=State.FAILED).order_by("id")
        return [
            DeadNotice(row.id, row.kind, row.reason, row.attempts, row.finished_at or row.created_at, not row.payload)
            for row in rows
        ]

    async def updates(self) -> Sequence[DeadUpdate]:
        rows = await InboxUpdate.filter(state="failed").order_by("id")
        return [DeadUpdate(row.id, row.error or "", row.attempts, row.received_at) for row in rows]

    async def revive_notice(self, notice_id: int) -> bool:
        dead = Notice.filter(id=notice_id, state=State.FAILED, payload__isnull=False)
        revived = await dead.update(
            state=State.NEW,
            reason=Reason.REPLAYED,
            not_before=self._clock.now(),
            attempts=0,
            doubts=0,
            finished_at=None,
        )
        return revived == 1

    async def revive_update(self, row_id: int) -> bool:
        return await self._inbox.replay(row_id)
