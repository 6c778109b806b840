"""Updates that wait for a bot: numbered, kept 24 hours, fetched by long polling or pushed to a webhook (STACK 3.1)."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from emulator.refusals import conflict

Json = dict[str, Any]
Lane = tuple[str, int]
KEEP_SECONDS = 24 * 3600
MAX_POLL_SECONDS = 50
REMEMBERED = 100  # updates that can be delivered once more
CONFLICT_PAUSE = (
    3.0  # seconds: the second and further polls killed in a row are told so late, which damps two fighting bots
)
ASKED_FOR = frozenset(
    {"chat_member", "message_reaction", "message_reaction_count"}
)  # never sent unless a bot asks by name
KILLED = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(frozen=True, slots=True)
class Update:
    """`lane` is the serial queue of a webhook: messages go by chat, presses by person. `born` is monotonic seconds."""

    id: int
    kind: str
    payload: Json
    lane: Lane
    born: float

    def as_json(self) -> Json:
        return {"update_id": self.id, self.kind: self.payload}


@dataclass(slots=True)
class Inbox:
    first_id: int = 100_000_001
    allowed: frozenset[str] = frozenset()
    pending: dict[int, Update] = field(default_factory=dict)
    latest: dict[int, Update] = field(default_factory=dict)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    _poll: asyncio.Future[bool] | None = None
    _next_calm: float = 0.0

    def add(self, kind: str, payload: Json, lane: Lane, now: float) -> int | None:
        """The update's id, or None when the bot did not ask for this kind."""
        if kind not in self.allowed if self.allowed else kind in ASKED_FOR:
            return None
        number = self.first_id
        self.first_id += 1
        self.put(Update(number, kind, payload, lane, now))
        return number

    def put(self, update: Update) -> None:
        self.pending[update.id] = update
        self.latest[update.id] = update
        if len(self.latest) > REMEMBERED:
            del self.latest[min(self.latest)]
        self.arrived.set()
        self._release(True)

    def allow(self, kinds: list[str] | None) -> None:
        """Remembered until told otherwise; an empty list means the default kinds."""
        if kinds is not None:
            self.allowed = frozenset(kinds)

    def confirm(self, offset: int) -> None:
        """Forgets what comes before `offset`; a negative one keeps only so many of the latest."""
        ids = sorted(self.pending)
        gone = ids[:offset] if offset < 0 else [number for number in ids if number < offset]
        for number in gone:
            del self.pending[number]

    def expire(self, now: float) -> None:
        for update in [each for each in self.pending.values() if each.born < now - KEEP_SECONDS]:
            del self.pending[update.id]

    async def poll(self, offset: int, limit: int, seconds: float, now: float) -> list[Update]:
        """Raises Refusal(409) in the older of two polls."""
        self.stop_poll()
        self.expire(now)
        self.confirm(offset)
        if not self.pending and seconds > 0:
            await self._wait(seconds, now)
        return [self.pending[number] for number in sorted(self.pending)[:limit]]

    async def _wait(self, seconds: float, now: float) -> None:
        waiter = self._poll = asyncio.get_running_loop().create_future()
        try:
            arrived = await asyncio.wait_for(waiter, min(seconds, MAX_POLL_SECONDS))
        except TimeoutError:
            return
        finally:
            if self._poll is waiter:
                self._poll = None
        if not arrived:
            await self._calm(now)
            raise conflict(KILLED)

    async def _calm(self, now: float) -> None:
        if now < self._next_calm:
            await asyncio.sleep(CONFLICT_PAUSE)
        self._next_calm = now + CONFLICT_PAUSE

    def stop_poll(self) -> None:
        """Ends the poll that waits, if any, with 409."""
        self._release(False)

    def _release(self, arrived: bool) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(arrived)
            self._poll = None
