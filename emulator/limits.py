"""Telegram's ceilings: about 30 messages a second for a bot, one a second in a chat, 20 a minute in a group (STACK 5).

Off until the control switches them on, so that tests of words do not wait. Token buckets on a monotonic clock.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from emulator.refusals import too_many_requests


@dataclass(slots=True)
class _Bucket:
    rate: float
    size: float
    level: float
    seen: float

    def wait(self, now: float) -> float:
        """Seconds until one token is there; nothing is taken."""
        self.level = min(self.size, self.level + (now - self.seen) * self.rate)
        self.seen = now
        return 0.0 if self.level >= 1 - 1e-9 else (1 - self.level) / self.rate

    def take(self, count: int) -> None:
        """An album takes a token per picture and may leave a debt."""
        self.level -= count


class Limits:
    """`chat_burst` messages may come at once before the second-by-second rhythm of a chat begins ("bursts are ok")."""

    def __init__(self, elapsed: Callable[[], float]) -> None:
        self._elapsed = elapsed
        self.on = False
        self.bot_per_second = 30.0
        self.chat_per_second = 1.0
        self.group_per_minute = 20.0
        self.chat_burst = 3.0
        self._buckets: dict[tuple[str, int, int], _Bucket] = {}

    def switch(
        self,
        *,
        on: bool,
        bot_per_second: float = 30,
        chat_per_second: float = 1,
        group_per_minute: float = 20,
        chat_burst: float = 3,
    ) -> None:
        if min(bot_per_second, chat_per_second, group_per_minute) <= 0 or chat_burst < 1:
            raise ValueError("rates are above zero, a burst is at least one message")
        self.on = on
        self.bot_per_second, self.chat_per_second = bot_per_second, chat_per_second
        self.group_per_minute, self.chat_burst = group_per_minute, chat_burst
        self._buckets.clear()

    def spend(self, bot: int, chat: int, count: int = 1) -> None:
        """`count` messages of the bot to the chat. Raises Refusal(429), in whole seconds; that costs nothing."""
        if not self.on:
            return
        now = self._elapsed()
        buckets = [self._bucket("bot", bot, 0, self.bot_per_second, self.bot_per_second, now)]
        buckets.append(self._bucket("chat", bot, chat, self.chat_per_second, self.chat_burst, now))
        if chat < 0:
            buckets.append(self._bucket("group", bot, chat, self.group_per_minute / 60, self.group_per_minute, now))
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait > 0:
            raise too_many_requests(max(1, ceil(wait)))
        for bucket in buckets:
            bucket.take(count)

    def _bucket(self, kind: str, bot: int, chat: int, rate: float, size: float, now: float) -> _Bucket:
        return self._buckets.setdefault((kind, bot, chat), _Bucket(rate, size, size, now))
