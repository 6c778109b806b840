"""Words stay no longer than they are needed: payloads are wiped some days after delivery, rows a year after it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from delivery.notices import Reason, State
from school.clock import Clock
from storage.asking import ask
from storage.models import Event, Fanout, Notice

KEEP = timedelta(days=7)
"""A correction within that time speaks of what was said; later it stands by itself."""
KEEP_FAILED = timedelta(days=30)
"""Time to mend the cause and replay, as for failed updates."""
KEEP_UNHEARD = timedelta(days=30)
"""Why a chat did not hear of something is asked within days, if at all."""
KEEP_TOLD = timedelta(days=366)
"""That a chat was told of something: as long as its message is known (storage.repositories.notices.keeping)."""
KEEP_CLOSED = timedelta(days=30)
"""So long a chat that is closed finds its news when it opens again: later it would be a flood of old words."""
EVERY = timedelta(hours=1)
PORTION = 500


_OF_CLOSED = """
    SELECT n.id AS id FROM chats c JOIN notices n ON n.chat_id = c.id AND n.finished_at IS NULL
    WHERE c.state = 'paused' AND n.state IN ('new', 'retrying') AND n.created_at < ? LIMIT ?
"""


_OLD = """
    SELECT n.id AS id FROM notices n WHERE n.state IN ({states}) AND n.finished_at < ? AND NOT EXISTS (
      SELECT 1 FROM notices f WHERE f.target_id = n.id AND (f.finished_at IS NULL OR f.state = 'failed')) LIMIT ?
"""
"""A row goes with what corrects or answers it: so it stays as long as that is still to be told."""


class WipeOldNews:
    """A sweep, once an hour of the product's clock; the number of rows that lost their words or went.

    It remembers how far it came, so that an hour's work grows with that hour's news and not with the year's.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._next = datetime.min.replace(tzinfo=UTC)
        self._wiped: dict[State, datetime] = {}
        self._events = 0

    async def __call__(self) -> int:
        now = self._clock.now()
        if now < self._next:
            return 0
        self._next = now + EVERY
        sent = await self._wipe(State.SENT, now - KEEP)
        dropped = await self._wipe(State.DROPPED, now - KEEP)
        failed = await self._wipe(State.FAILED, now - KEEP_FAILED)
        closed = await self._give_up_closed(now)
        unheard = await self._forget([State.DROPPED], now - KEEP_UNHEARD)
        told = await self._forget([State.SENT, State.FAILED], now - KEEP_TOLD)
        return sent + dropped + failed + closed + unheard + told + await self._wipe_events(now - KEEP_FAILED)

    async def _wipe(self, state: State, before: datetime) -> int:
        rows = Notice.filter(state=state, finished_at__lt=before, payload__isnull=False)
        if state in self._wiped:
            rows = rows.filter(finished_at__gte=self._wiped[state])
        wiped = 0
        while ids := [row["id"] for row in await rows.limit(PORTION).values("id")]:
            wiped += await Notice.filter(id__in=ids).update(payload=None)
        self._wiped[state] = before
        return wiped

    async def _give_up_closed(self, now: datetime) -> int:
        """Somebody blocked us and never came back: their queue neither grows for ever nor keeps its words."""
        given_up = 0
        while ids := [row["id"] for row in await ask(_OF_CLOSED, now - KEEP_CLOSED, PORTION)]:
            given_up += await Notice.filter(id__in=ids).update(
                state=State.DROPPED, reason=Reason.CHAT_CLOSED, finished_at=now, payload=None
            )
        return given_up

    async def _forget(self, states: Sequence[State], before: datetime) -> int:
        named = ", ".join(f"'{state}'" for state in states)
        old = _OLD.replace("{states}", named)
        gone = 0
        while ids := [row["id"] for row in await ask(old, before, PORTION)]:
            gone += await Notice.filter(id__in=ids).delete()
        return gone

    async def _wipe_events(self, before: datetime) -> int:
        """An event keeps its key, which says that it happened; what is still told in portions keeps its words."""
        telling = await Fanout.filter(done_at=None).order_by("event_id").first()
        wiped = 0
        while ids := await self._old_events(before, telling.event_id if telling else None):
            wiped += await Event.filter(id__in=ids).update(payload={})
            self._events = max(ids)
        return wiped

    async def _old_events(self, before: datetime, up_to: int | None) -> list[int]:
        old = Event.filter(id__gt=self._events, happened_at__lt=before)
        if up_to is not None:
            old = old.filter(id__lt=up_to)
        return [row["id"] for row in await old.order_by("id").limit(PORTION).values("id")]
