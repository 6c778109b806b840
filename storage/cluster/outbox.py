"""The outbox of several senders. A notice in hand says whose it is, and only that process writes what became of it.

A sender that was taken for dead and was only slow finds its notices gone: it neither sends nor holds nor drops them.
What did arrive it may say, because that is true whoever has the notice now.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from tortoise.queryset import QuerySet

from delivery.notices import ClaimedNotice, Reason
from storage.cluster.ask import ask
from storage.cluster.members import ALIVE, Membership
from storage.database import transaction
from storage.models import Notice
from storage.repositories.notices import ready
from storage.repositories.notices.outbox import Arrived, Leaving, OutboxInDatabase, write_marks
from storage.together import Together

_CLAIMING = 7_376_401_002
"""Claims go one after another: two that do not see each other could take two notices of one chat."""

_A_DEED = timedelta(seconds=0.5)

_GIVE_BACK = """
    UPDATE notices SET claimed_by = NULL, state = CASE WHEN attempts = 0 AND doubts = 0 THEN 'new' ELSE 'retrying' END
    WHERE id = ANY($1) AND state = 'claimed' AND claimed_by = $2
"""


class SharedOutbox(OutboxInDatabase):
    """See delivery.ports.notices.Outbox. `recover` may be called at any time: it touches only what the dead left."""

    def __init__(self, member: Membership) -> None:
        super().__init__()
        self._member = member
        self._marks = Together(self._write_marks)
        self._leaving = Together(self._write_marks)
        self._unsure: Sequence[int] = ()
        """Asked for by claims whose COMMIT went unanswered: ours and in nobody's hand, or never claimed."""
        self._passed_over = False
        """A deed held some of what is due: it may end without news, so nobody says when."""

    @property
    def _owner(self) -> int:
        return self._member.id

    async def claim(self, now: datetime, limit: int) -> Sequence[ClaimedNotice]:
        """The lock is let go at COMMIT, some milliseconds later; nothing is sent under it."""
        async with transaction():
            await ask("SELECT pg_advisory_xact_lock($1)", _CLAIMING)
            if self._unsure:
                await ask(_GIVE_BACK, self._unsure, self._member.id)
            heads = await ready.heads(now, limit)
            self._unsure = [*self._unsure, *heads]
            found = await self._taken(heads, now)
        self._unsure, self._passed_over = (), len(found) < len(heads)
        return found

    async def next_due(self, after: datetime) -> datetime | None:
        return after + _A_DEED if self._passed_over else await super().next_due(after)

    async def recover(self, now: datetime) -> int:
        async with transaction():
            await ask("SELECT pg_advisory_xact_lock($1)", _CLAIMING)
            left = await ask(
                "SELECT id FROM notices WHERE state IN ('claimed', 'sending') "  # noqa: S608 - a constant of ours
                f"AND (claimed_by IS NULL OR claimed_by NOT IN ({ALIVE})) FOR UPDATE"
            )
            if not left:
                return 0
            rows = Notice.filter(id__in=[row["id"] for row in left])
            given_up = await self._put_back(rows, now)
            await rows.update(claimed_by=None)
        return given_up

    async def sending(self, notice: ClaimedNotice, now: datetime) -> Reason | None:
        """Apart from arrivals: on two connections neither waits for the other."""
        return await self._leaving(Leaving(notice, now))

    def _row(self, notice: ClaimedNotice) -> QuerySet[Notice]:
        """As long as it is in our hand by this claim: what was given back and taken again is not the same."""
        return super()._row(notice).filter(claimed_by=self._member.id, claimed_at=notice.claimed_at)

    async def _write_marks(self, marks: Sequence[Leaving | Arrived]) -> list[Reason | None]:
        return await write_marks(marks, self._member.id)
