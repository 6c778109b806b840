"""The one limiter of all processes: a row of PostgreSQL for the bot, one for each chat and group that is written to.

The formula is that of delivery.limits.Bucket. A slot is reserved by one UPDATE and waited for here, so there is no herd
of processes that try again and again: 30.1 a second, at most 31 in any (ENGINE section 2.2). Replies may reserve far
ahead, pushes only the very next slots; so however long the queue of pushes is, a reply waits for a moment.
"""

import asyncio
from collections import deque
from dataclasses import dataclass
from datetime import timedelta

from delivery.limits import Bucket, Limits
from delivery.ports.limiter import Lane
from storage.cluster.ask import ask
from storage.trouble import trouble_may_pass
from usecases.ports.inbox import StoreIsDown

_FAR = 30.0
"""Seconds ahead that a slot may lie; whoever finds the queue longer asks again later, or loses patience."""
_TROUBLE_PAUSE = 0.5
_LONGEST_LEAD = 0.03
"""Seconds before its moment that a slot is given at most: who dies in between leaves a doubt. Of 29.7 slots a second no
more than 31 come in any if none is later than 43 ms, so marks may take 70 ms."""
_MARGIN = 0.99
"""Of the allowed rate: machines wake a little early or late, and Telegram counts when messages arrive."""

_TAKE = """
WITH taken AS (
  INSERT INTO paces AS p (key, due) VALUES ($1, clock_timestamp() + $2::interval)
  ON CONFLICT (key) DO UPDATE SET due = greatest(p.due, clock_timestamp()) + $2::interval
    WHERE p.due - $3::interval <= clock_timestamp() + $4::interval
  RETURNING due - $2::interval AS at
)
SELECT true AS taken, extract(epoch FROM at - $3::interval)::float8 AS at,
  extract(epoch FROM clock_timestamp())::float8 AS now FROM taken
UNION ALL
SELECT false, extract(epoch FROM due - $3::interval - $4::interval)::float8,
  extract(epoch FROM clock_timestamp())::float8 FROM paces
WHERE key = $1 AND NOT EXISTS (SELECT 1 FROM taken)
"""
_HOLD = """
INSERT INTO paces AS p (key, due) VALUES ($1, clock_timestamp() + $2::interval)
ON CONFLICT (key) DO UPDATE SET due = greatest(p.due, excluded.due)
"""


@dataclass(frozen=True, slots=True)
class _Gate:
    key: str
    interval: float
    leeway: float = 0.0
    """Seconds ahead of the rhythm that a burst may run."""

    @classmethod
    def of(cls, key: str, bucket: Bucket) -> "_Gate":
        return cls(key, bucket.interval, (bucket.burst - 1) * bucket.interval)


class SharedLimiter:
    """See delivery.ports.limiter.Limiter. While the database is away nothing goes out."""

    def __init__(self, bot_id: int, limits: Limits) -> None:
        self._id, self._limits = bot_id, limits
        self._bot = _Gate(f"bot:{bot_id}", 1 / (limits.bot_per_second * _MARGIN))
        self._at_once = max(1, limits.bot_per_second // 100)
        """Slots that one question takes for pushes: at a thousand a second one each would be too many questions."""
        self._slots = deque[float]()
        self._line = asyncio.Lock()
        self._given: dict[int, tuple[float, float]] = {}
        """By chat the moment of the slot of the push that is about to go there, and when the slot was given."""
        # A slot is given this long before its moment: the seconds that a mark usually takes here and now.
        self._lead = 0.0
        self._usual = 0.0
        """Seconds by which pushes go after their moment here and now."""
        self._paying = set[asyncio.Task[float]]()
        self._silences: dict[str, tuple[_Gate, float]] = {}

    def slot_now(self, chat_external_id: int, group: bool, lane: Lane) -> bool:  # noqa: ARG002 - of the port
        """What the other processes took only the database knows."""
        return False

    async def slot(self, chat_external_id: int, group: bool, lane: Lane, messages: int = 1) -> None:
        for gate in self._gates(chat_external_id, group):
            await _until(await self._reserve(gate, messages, _FAR))
        if lane is Lane.REPLY:
            await _until(await self._reserve(self._bot, messages, _FAR))
            return
        for _ in range(messages):
            moment = await self._push()
        await _until(moment - self._lead)
        if self._at_once == 1:  # beyond that a slot is shorter than any lateness
            self._given[chat_external_id] = moment, asyncio.get_running_loop().time()

    async def moment(self, chat_external_id: int) -> None:
        if (given := self._given.pop(chat_external_id, None)) is None:
            return
        moment, since = given
        now = asyncio.get_running_loop().time()
        late = max(0.0, now - moment)
        if late > self._usual + self._bot.interval / 4:
            self._pay()
        self._usual += (min(late, self._usual + self._bot.interval) - self._usual) / 8
        self._lead = min(self._lead + (now - since - self._lead) / 8, _LONGEST_LEAD)
        await _until(moment)

    def flood(self, chat_external_id: int | None, seconds: float) -> None:
        """Told to the others with our next question, which is the next message of anybody here."""
        until = asyncio.get_running_loop().time() + seconds
        group = chat_external_id is not None and chat_external_id < 0
        gate = self._bot if chat_external_id is None else self._gates(chat_external_id, group)[0]
        _, before = self._silences.get(gate.key, (gate, until))
        self._silences[gate.key] = gate, max(until, before)
        if chat_external_id is None:
            self._slots.clear()

    def _pay(self) -> None:
        """A stall made a push late, and it goes into the second of others: so another slot stays empty."""
        paying = asyncio.get_running_loop().create_task(self._reserve(self._bot, 1, _FAR))
        self._paying.add(paying)
        paying.add_done_callback(self._paying.discard)

    def _gates(self, chat: int, group: bool) -> list[_Gate]:
        limits = self._limits
        gates = [_Gate.of(f"chat:{self._id}:{chat}", Bucket(1 / limits.chat_per_second, limits.chat_burst))]
        if group:
            bucket = Bucket.window(limits.group_per_minute, 60.0, limits.group_burst)
            gates.append(_Gate.of(f"group:{self._id}:{chat}", bucket))
        return gates

    async def _push(self) -> float:
        """The line is of this process: only its head asks."""
        async with self._line:
            if not self._slots:
                next_ones = 2 * self._at_once * self._bot.interval + self._lead
                first = await self._reserve(self._bot, self._at_once, next_ones)
                self._slots.extend(first + number * self._bot.interval for number in range(self._at_once))
            return self._slots.popleft()

    async def _reserve(self, gate: _Gate, count: int, ahead: float) -> float:
        """When the reserved slot is, on the loop's clock."""
        loop = asyncio.get_running_loop()
        while True:
            try:
                await self._tell_silences()
                taken, wait = await _ask_for(gate, count, ahead)
            except StoreIsDown:
                await asyncio.sleep(_TROUBLE_PAUSE)
                continue
            if taken:
                return loop.time() + wait
            await asyncio.sleep(max(wait, 0.001))

    async def _tell_silences(self) -> None:
        while self._silences:
            key, (gate, until) = next(iter(self._silences.items()))
            left = until - asyncio.get_running_loop().time()
            if left > 0:
                with trouble_may_pass():
                    await ask(_HOLD, key, timedelta(seconds=left + gate.leeway))
            if self._silences.get(key) == (gate, until):
                del self._silences[key]


async def forget_idle_paces() -> int:
    """A sweep: chats that nothing was written to for an hour are as good as new."""
    with trouble_may_pass():
        return len(await ask("DELETE FROM paces WHERE due < clock_timestamp() - interval '1 hour' RETURNING id"))


async def _ask_for(gate: _Gate, count: int, ahead: float) -> tuple[bool, float]:
    """Whether slots were taken, and the seconds until the first of them, or until asking again is worth it."""
    interval, leeway = timedelta(seconds=gate.interval * count), timedelta(seconds=gate.leeway)
    with trouble_may_pass():
        rows = await ask(_TAKE, gate.key, interval, leeway, timedelta(seconds=ahead))
    # No row at all: somebody else made it just now, which the question could not see yet.
    return (bool(rows[0]["taken"]), rows[0]["at"] - rows[0]["now"]) if rows else (False, 0.0)


async def _until(moment: float) -> None:
    left = moment - asyncio.get_running_loop().time()
    if left > 0:
        await asyncio.sleep(left)
