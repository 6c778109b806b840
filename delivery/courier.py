"""The delivery loop: takes due notices from the outbox and sees each of them to its end.

At-least-once: `sending` is committed just before the request, so after a crash only that notice is in doubt and is sent
once more (ARCHITECTURE section 2).
"""

import asyncio
from collections import deque
from contextlib import suppress
from typing import Any

from delivery.errand import Errand, Log, Write
from delivery.notices import ClaimedNotice
from delivery.ports.messenger import Messenger, Renderer
from delivery.ports.notices import Outbox
from school.clock import Clock

SIDE_BY_SIDE = 30
"""So many chats are written to side by side, and so many notices are claimed ahead: a slow chat delays nobody, and what
is urgent waits behind few."""
IDLE_SECONDS = 20.0
"""How long the loop sleeps without being woken: a net under a lost wake-up."""
TROUBLE_SECONDS = 1.0
"""How long it waits for a database that refuses."""

Flights = set[asyncio.Task[None]]


class Courier:
    """`run` until `stop`; `wake` when the outbox has work; `deliver_due` does one pass (tests, the demo)."""

    def __init__(
        self,
        outbox: Outbox,
        renderer: Renderer[Any],
        messenger: Messenger[Any],
        clock: Clock,
        log: Log,
        *,
        side_by_side: int = SIDE_BY_SIDE,
    ) -> None:
        self._outbox, self._clock, self._log = outbox, clock, log
        self._errand = Errand(outbox, renderer, messenger, clock, log)
        self._side_by_side = side_by_side
        self._claimed = deque[ClaimedNotice]()
        self._flying: Flights = set()
        self._launched = 0
        self._open, self._hungry = False, True
        self._stirred = asyncio.Event()
        self._stopping = asyncio.Event()
        self._pass = asyncio.Lock()

    def wake(self) -> None:
        self._hungry = True
        self._stirred.set()

    def stop(self) -> None:
        """What is on its way ends; what was only claimed goes back at the next start."""
        self._stopping.set()
        self.wake()

    async def run(self) -> None:
        await self._until_written(self._recover)
        while not self._stopping.is_set():
            try:
                # Told to stop while it asked the outbox, it has forgotten the wake-up already.
                if await self.deliver_due() == 0 and not self._stopping.is_set():
                    await self._something()
            except Exception as trouble:  # noqa: BLE001 - the database is away: nothing is lost, only late
                self._log.error("outbox cannot be read", error=type(trouble).__name__)
                await self._pause()

    async def deliver_due(self) -> int:
        """Deliver all that is due, and what falls due meanwhile; returns how many notices were worked on."""
        async with self._pass:
            self._launched, self._hungry, self._open = 0, True, True
            try:
                while True:
                    self._stirred.clear()
                    await self._claim()
                    if not self._stopping.is_set():
                        self._launch()
                    if not self._flying and not self._hungry:
                        return self._launched
                    await self._something()
            finally:
                self._open = False
                while self._flying:
                    await asyncio.wait(self._flying)

    async def idle(self) -> bool:
        """Is nothing due or on its way?"""
        now = self._clock.now()
        if self._pass.locked():
            return False
        return now < self._errand.rests_until or await self._outbox.unfinished(now) == 0

    async def _claim(self) -> None:
        """Ask while the last answer was a full one or something has changed since."""
        if self._stopping.is_set():
            self._hungry = False
        if not self._hungry or len(self._claimed) > self._side_by_side // 2:
            return
        now = self._clock.now()
        self._hungry = False
        if now >= self._errand.rests_until:
            found = await self._outbox.claim(now, self._side_by_side)
            self._hungry = self._hungry or len(found) == self._side_by_side
            self._claimed.extend(found)

    def _launch(self) -> None:
        while self._open and self._claimed and len(self._flying) < self._side_by_side:
            flight = asyncio.create_task(self._see_through(self._claimed.popleft()))
            self._flying.add(flight)
            flight.add_done_callback(self._landed)
            self._launched += 1

    def _landed(self, flight: asyncio.Task[None]) -> None:
        """The chat may have more to hear now."""
        self._flying.discard(flight)
        if not self._stopping.is_set():
            self._launch()
        if len(self._claimed) <= self._side_by_side // 2:
            self.wake()

    async def _something(self) -> None:
        """Until a flight lands, a wake-up, the next due notice, or IDLE_SECONDS."""
        if self._stirred.is_set():
            return
        waits: set[asyncio.Task[Any]] = {asyncio.create_task(self._stirred.wait())}
        if not self._claimed and (due := await self._outbox.next_due(self._clock.now())) is not None:
            waits.add(asyncio.create_task(self._clock.sleep_until(due)))
        try:
            await asyncio.wait(waits, timeout=IDLE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            self.wake()  # a pass of `deliver_due` beside the loop must not sleep on a hunger that it was not told of
        finally:
            for task in waits:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

    async def _see_through(self, notice: ClaimedNotice) -> None:
        await self._until_written(await self._errand(notice))

    async def _until_written(self, write: Write) -> None:
        """An outcome that the database does not take is kept in hand: forgetting it would send the message again."""
        while True:
            try:
                return await write()
            except Exception as trouble:  # noqa: BLE001 - tried again, and said aloud
                self._log.error("outbox does not take an outcome", error=type(trouble).__name__)
                if self._stopping.is_set():
                    return None
                await self._pause()

    async def _recover(self) -> None:
        given_up = await self._outbox.recover(self._clock.now())
        if given_up:
            self._log.error("notices given up after two doubts", count=given_up)

    async def _pause(self) -> None:
        """Cut short by `stop`."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), TROUBLE_SECONDS)
