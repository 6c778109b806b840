"""The delivery loop: takes due notices from the outbox and sees each of them to its end.

At-least-once: `sending` is committed just before the request, so after a crash only that notice is in doubt and is sent
once more (ARCHITECTURE section 2).
"""

import asyncio
from collections import deque
from contextlib import suppress
from datetime import datetime
from typing import Any

from delivery.errand import Errand, Log, Write
from delivery.notices import ClaimedNotice
from delivery.ports.messenger import Messenger, Renderer
from delivery.ports.notices import Outbox
from school.clock import Clock

BATCH = 30
"""So many notices are claimed at a time, and so many chats are written to side by side: a slow one delays nobody."""
IDLE_SECONDS = 20.0
"""How long the loop sleeps without being woken: a net under a lost wake-up."""
TROUBLE_SECONDS = 1.0
"""How long it waits for a database that refuses."""

Flights = set[asyncio.Task[None]]


class Courier:
    """`run` until `stop`; `wake` when the outbox has work; `deliver_due` does one pass (tests, the demo)."""

    def __init__(
        self, outbox: Outbox, renderer: Renderer[Any], messenger: Messenger[Any], clock: Clock, log: Log
    ) -> None:
        self._outbox, self._clock, self._log = outbox, clock, log
        self._errand = Errand(outbox, renderer, messenger, clock, log)
        self._claimed = deque[ClaimedNotice]()
        self._awake = asyncio.Event()
        self._stopping = asyncio.Event()
        self._pass = asyncio.Lock()

    def wake(self) -> None:
        self._awake.set()

    def stop(self) -> None:
        """What is on its way ends; what was only claimed goes back at the next start."""
        self._stopping.set()
        self.wake()

    async def run(self) -> None:
        await self._until_written(self._recover)
        while not self._stopping.is_set():
            try:
                if await self.deliver_due() == 0:
                    await self._something(set(), self._clock.now())
            except Exception as trouble:  # noqa: BLE001 - the database is away: nothing is lost, only late
                self._log.error("outbox cannot be read", error=type(trouble).__name__)
                await self._pause()

    async def deliver_due(self) -> int:
        """Deliver all that is due, and what falls due meanwhile; returns how many notices were worked on."""
        flying: Flights = set()
        async with self._pass:
            try:
                return await self._deliver(flying)
            finally:
                if flying:
                    await asyncio.wait(flying)

    async def idle(self) -> bool:
        """Is nothing due or on its way?"""
        now = self._clock.now()
        if self._pass.locked():
            return False
        return now < self._errand.rests_until or await self._outbox.unfinished(now) == 0

    async def _deliver(self, flying: Flights) -> int:
        worked_on = 0
        while True:
            now = self._clock.now()
            self._awake.clear()
            if not self._stopping.is_set():
                await self._claim(now, free=BATCH - len(flying))
                worked_on += self._launch(flying)
            if not flying:
                return worked_on
            flying -= await self._something(flying, now)

    async def _claim(self, now: datetime, free: int) -> None:
        if free and not self._claimed and now >= self._errand.rests_until:
            self._claimed.extend(await self._outbox.claim(now, BATCH))

    def _launch(self, flying: Flights) -> int:
        launched = 0
        while self._claimed and len(flying) < BATCH:
            flying.add(asyncio.create_task(self._see_through(self._claimed.popleft())))
            launched += 1
        return launched

    async def _something(self, flying: Flights, now: datetime) -> Flights:
        """Waits until a flight ends (those that did are returned), a wake-up, the next due notice, or IDLE_SECONDS."""
        due = await self._outbox.next_due(now)
        waits: set[asyncio.Task[Any]] = {asyncio.create_task(self._awake.wait())}
        if due is not None:
            waits.add(asyncio.create_task(self._clock.sleep_until(due)))
        try:
            ended, _ = await asyncio.wait(waits | flying, timeout=IDLE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in waits:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
        return ended & flying

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
