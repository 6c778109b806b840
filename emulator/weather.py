"""What a tester may order: faults, rates, the date, the pace of webhooks. The hard part of `Emulator`."""

from emulator.faults import Fault
from emulator.world import World


class Weather:
    world: World

    def fail(
        self,
        fault: str,
        method: str | None = None,
        chat: int | None = None,
        times: int = 1,
        after: int = 0,
        seconds: float = 0,
        retry_after: int = 1,
        probability: float = 1.0,
        seed: int = 0,
    ) -> None:
        """The next matching calls fail in the named way: see `faults`. getUpdates fails only when named."""
        self.world.faults.add(Fault(fault, method, chat, times, after, seconds, retry_after, probability, seed))

    def clear_faults(self) -> None:
        self.world.faults.clear()

    def limits(
        self,
        *,
        on: bool,
        bot_per_second: float = 30,
        chat_per_second: float = 1,
        group_per_minute: float = 20,
        chat_burst: float = 3,
    ) -> None:
        self.world.limits.switch(
            on=on,
            bot_per_second=bot_per_second,
            chat_per_second=chat_per_second,
            group_per_minute=group_per_minute,
            chat_burst=chat_burst,
        )

    def clock(self, offset_seconds: float) -> None:
        """Messages are dated so many seconds from the machine's time."""
        self.world.clock.offset = offset_seconds
        self.world.stream.tell("clock", set(), now=self.world.clock.stamp())

    def webhook_pace(self, base: float = 2.0, cap: float = 60.0) -> None:
        """Seconds between retries of webhooks: at once, then `base`, doubled up to `cap`."""
        self.world.pace.base, self.world.pace.cap = base, cap
