"""The demo's time: one school day that a person may hurry along."""

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.demo.school import ZONE
from app.demo.telegram import Emulated
from app.demo.words import spoken
from app.wiring import Product
from school.clock import MovableClock
from texts.dates import moment
from texts.words import words

FAST = 60.0
STEP = timedelta(hours=1)
MORNING = (8, 0)


class Day:
    """Moves the clock and lets everything that falls due on the way happen."""

    def __init__(self, clock: MovableClock) -> None:
        self._clock = clock
        self._zone = ZoneInfo(ZONE)
        self._product: Product | None = None
        self._telegram: Emulated | None = None
        self._moving = asyncio.Lock()

    async def begin(self, product: Product, telegram: Emulated) -> None:
        self._product, self._telegram = product, telegram
        await self._tell_the_emulator()

    async def faster(self) -> str:
        """A minute of the school is a second, or life's own pace again."""
        self._clock.run_at(1.0 if self._clock.speed > 1 else FAST)
        return spoken("is_fast" if self._clock.speed > 1 else "is_slow")

    async def tomorrow(self) -> str:
        """To the next morning in steps: reminders, digests and deadlines come in their own hour."""
        async with self._moving:
            now = self._clock.now().astimezone(self._zone)
            morning = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), tzinfo=self._zone)
            target = morning.replace(hour=MORNING[0], minute=MORNING[1])
            while self._clock.now() < target:
                self._clock.move_to(min(target, self._clock.now() + STEP))
                await self._tell_the_emulator()
                await self._happen()
        return moment(words("ru"), self._clock.now(), self._zone)

    async def show_the_hour(self) -> None:
        """Keep the emulator's clock with ours, so that bubbles show the school's time."""
        while True:
            await self._tell_the_emulator()
            await asyncio.sleep(1.0)

    async def _happen(self) -> None:
        if self._product is not None:
            for sweep in self._product.sweeps.values():
                await sweep()
            await self._product.courier.deliver_due()

    async def _tell_the_emulator(self) -> None:
        if self._telegram is not None:
            await self._telegram.do("clock", offset_seconds=self._clock.ahead_of_life())
