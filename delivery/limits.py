"""How fast messages may go out: Telegram's limits as GCRA buckets, and a limiter of one process built from them.

About 30 messages a second for the bot, one a second for a chat, 20 a minute for a group (STACK section 5). Telegram
lives in real time, so this is the event loop's clock and not the product's, which tests and the demo move.
"""

import asyncio
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from delivery.ports.limiter import Lane


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages per second of the bot, of a chat, and per minute of a group. Replies need no share: they go first."""

    bot_per_second: int = 30
    chat_per_second: float = 1.0
    chat_burst: int = 3
    group_per_minute: int = 20
    group_burst: int = 5


_LATE = 1.5
"""Half an interval of leeway: a process wakes a little late each time, and without it the lateness would add up to
several per cent of the pace. At most one more than the pace goes in any second."""


@dataclass(slots=True)
class Bucket:
    """Generic cell rate algorithm: one float remembers everything. Seconds on any steady clock.

    `interval` is the pace, `burst` how many may come at once after a silence.
    """

    interval: float
    burst: float = 1
    due: float = float("-inf")
    held_until: float = float("-inf")

    @classmethod
    def window(cls, count: int, seconds: float, burst: int) -> "Bucket":
        """Never more than `count` in any stretch of `seconds`: the burst is taken out of the steady pace."""
        return cls(seconds / max(count - burst, 1), burst)

    def wait(self, now: float) -> float:
        """Seconds until the next one conforms; 0 or less means now."""
        return max(self.due - (self.burst - 1) * self.interval, self.held_until) - now

    def take(self, now: float, count: int = 1) -> None:
        self.due = max(now, self.due) + count * self.interval

    def hold(self, until: float) -> None:
        self.held_until = max(self.held_until, until)

    def idle(self, now: float) -> bool:
        """As good as new: forgetting it changes nothing."""
        return self.due <= now and self.held_until <= now


@dataclass(slots=True)
class _Queue:
    """Who waits at one gate, each lane first come, first served."""

    buckets: list[Bucket]
    waiting: dict[Lane, deque[asyncio.Event]] = field(default_factory=dict)
    users: int = 0

    def take(self, now: float, count: int = 1) -> None:
        for bucket in self.buckets:
            bucket.take(now, count)

    def left(self, lane: Lane, now: float) -> float:
        """Seconds until the next one of the lane may go; a push lets every waiting reply go first."""
        left = max([bucket.wait(now) for bucket in self.buckets])
        if lane is Lane.PUSH and self.waiting.get(Lane.REPLY):
            return max(left, min(bucket.interval for bucket in self.buckets))
        return left

    def open(self, lane: Lane, now: float) -> bool:
        """Nobody of the lane waits, and the next one need not either."""
        return not self.waiting.get(lane) and self.left(lane, now) <= 0

    def idle(self, now: float) -> bool:
        return not self.users and all(bucket.idle(now) for bucket in self.buckets)


class ProcessLimiter:
    """The limiter of one process. One slow chat delays nobody else: it waits at its own gate first."""

    _SWEEP_EVERY = 1000

    def __init__(self, limits: Limits | None = None, *, jitter: Callable[[], float] = random.random) -> None:
        self._limits = limits = limits or Limits()
        self._jitter = jitter
        self._bot = _Queue([Bucket(1.0 / limits.bot_per_second, _LATE)])
        self._chats: dict[int, _Queue] = {}
        self._until_sweep = self._SWEEP_EVERY

    def slot_now(self, chat_external_id: int, group: bool, lane: Lane) -> bool:
        now, chat = asyncio.get_running_loop().time(), self._chat(chat_external_id, group)
        if not (chat.open(lane, now) and self._bot.open(lane, now)):
            return False
        chat.take(now)
        self._bot.take(now)
        return True

    async def slot(self, chat_external_id: int, group: bool, lane: Lane, messages: int = 1) -> None:
        await self._pass(self._chat(chat_external_id, group), lane, messages)
        for _ in range(messages):
            await self._pass(self._bot, lane)

    async def moment(self, chat_external_id: int) -> None:
        """At once: alone, a message is late only while nobody else is on time."""

    def flood(self, chat_external_id: int | None, seconds: float) -> None:
        """Up to a tenth (a second at most) is added, so that not everyone returns at the same moment."""
        queue = self._bot if chat_external_id is None else self._chat(chat_external_id, chat_external_id < 0)
        until = asyncio.get_running_loop().time() + seconds + self._jitter() * min(seconds / 10, 1.0)
        for bucket in queue.buckets:
            bucket.hold(until)

    @property
    def remembered_chats(self) -> int:
        return len(self._chats)

    def _chat(self, chat_external_id: int, group: bool) -> _Queue:
        self._until_sweep -= 1
        if self._until_sweep <= 0:
            self._sweep()
        queue = self._chats.get(chat_external_id)
        if queue is None:
            queue = self._chats[chat_external_id] = _Queue(self._new_buckets(group))
        return queue

    def _new_buckets(self, group: bool) -> list[Bucket]:
        limits = self._limits
        buckets = [Bucket(1.0 / limits.chat_per_second, limits.chat_burst)]
        if group:
            buckets.append(Bucket.window(limits.group_per_minute, 60.0, limits.group_burst))
        return buckets

    def _sweep(self) -> None:
        """Forget the chats that are at rest; amortised, so that memory follows the busy chats and not all of them."""
        now = asyncio.get_running_loop().time()
        self._chats = {chat: queue for chat, queue in self._chats.items() if not queue.idle(now)}
        self._until_sweep = max(self._SWEEP_EVERY, len(self._chats))

    async def _pass(self, queue: _Queue, lane: Lane, count: int = 1) -> None:
        queue.users += 1
        try:
            await _wait_in_line(queue, lane, count)
        finally:
            queue.users -= 1


async def _wait_in_line(queue: _Queue, lane: Lane, count: int) -> None:
    """Only the head of a lane watches the clock."""
    line, turn = queue.waiting.setdefault(lane, deque()), asyncio.Event()
    line.append(turn)
    try:
        if line[0] is not turn:
            await turn.wait()
        loop = asyncio.get_running_loop()
        while (left := queue.left(lane, loop.time())) > 0:  # noqa: ASYNC110 - it waits for the clock
            await asyncio.sleep(left)
        queue.take(loop.time(), count)
    finally:
        line.remove(turn)
        if line:
            line[0].set()
