"""The delivery loop: takes due notices from the outbox, sends each and writes down what became of it.

At-least-once: `sending` is committed just before the request, so after a crash only that notice is in doubt and is sent
once more (ARCHITECTURE section 2). Every decision to hold or drop has a named reason.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any, Protocol

from delivery.notices import Action, ClaimedNotice, Reason
from delivery.outcomes import Kind, Outcome
from delivery.ports.messenger import Messenger, Renderer, Sent
from delivery.ports.notices import NoticeStore
from school.clock import Clock

BATCH = 30
IDLE_SECONDS = 20.0
"""How long the loop sleeps without being woken: a net under a lost wake-up."""
MAX_BACKOFF = timedelta(minutes=5)
MAX_DOUBTS = 1
OUR_FAULT_PAUSE = timedelta(minutes=1)


class Log(Protocol):
    """A logger that takes named values and no personal data."""

    def info(self, event: str, **values: Any) -> Any: ...
    def warning(self, event: str, **values: Any) -> Any: ...
    def error(self, event: str, **values: Any) -> Any: ...


class Courier:
    """`run` until `stop`; `wake` when the outbox has work; `deliver_due` does one pass (sweeps, tests, the demo)."""

    def __init__(
        self, store: NoticeStore, renderer: Renderer[Any], messenger: Messenger[Any], clock: Clock, log: Log
    ) -> None:
        self._store = store
        self._renderer = renderer
        self._messenger = messenger
        self._clock = clock
        self._log = log
        self._awake = asyncio.Event()
        self._stopping = False
        self._pass = asyncio.Lock()

    def wake(self) -> None:
        self._awake.set()

    def stop(self) -> None:
        self._stopping = True
        self.wake()

    async def run(self) -> None:
        given_up = await self._store.recover(self._clock.now())
        if given_up:
            self._log.error("notices given up after two doubts", count=given_up)
        while not self._stopping:
            self._awake.clear()
            if await self.deliver_due() == 0:
                await self._sleep()

    async def deliver_due(self) -> int:
        """Deliver everything that is due now; returns how many notices were worked on."""
        worked_on = 0
        async with self._pass:
            while not self._stopping and (batch := await self._store.claim(self._clock.now(), BATCH)):
                await self._deliver(batch)
                worked_on += len(batch)
        return worked_on

    async def idle(self) -> bool:
        """Is nothing due or on its way?"""
        return not self._pass.locked() and await self._store.unfinished(self._clock.now()) == 0

    async def _sleep(self) -> None:
        """Until woken, until the next notice is due by the product's clock, or IDLE_SECONDS of real time."""
        waits: set[asyncio.Task[Any]] = {asyncio.create_task(self._awake.wait())}
        due = await self._store.next_due()
        if due is not None:
            waits.add(asyncio.create_task(self._clock.sleep_until(due)))
        try:
            await asyncio.wait(waits, timeout=IDLE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in waits:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

    async def _deliver(self, batch: Sequence[ClaimedNotice]) -> None:
        async with asyncio.TaskGroup() as group:
            for notice in batch:
                group.create_task(self._deliver_one(notice))

    async def _deliver_one(self, notice: ClaimedNotice) -> None:
        """One notice's trouble stays its own: the rest of the batch goes on."""
        try:
            await self._attempt(notice)
        except Exception as trouble:  # noqa: BLE001 - whatever it was, the notice is kept and the alarm says where
            self._log.error("notice failed", notice=notice.id, kind=notice.kind, error=type(trouble).__name__)
            await self._store.postpone(notice.id, self._clock.now() + _backoff(notice.attempts + 1))

    async def _attempt(self, notice: ClaimedNotice) -> None:
        now = self._clock.now()
        if notice.expires_at is not None and notice.expires_at <= now:
            await self._store.finish(notice.id, failed=False, reason=Reason.EXPIRED, at=now)
            return
        if (reason := await self._store.still_concerns(notice)) is not None:
            await self._store.finish(notice.id, failed=False, reason=reason, at=now)
            return
        screen = await self._renderer.render(notice)
        await self._store.sending(notice.id)
        await self._settle(notice, await self._send(notice, screen))

    async def _send(self, notice: ClaimedNotice, screen: Any) -> Sent:
        if notice.action is Action.EDIT:
            if notice.message_id is None:
                return Sent(Outcome(Kind.GONE))
            return await self._messenger.edit(notice.external_id, notice.message_id, screen)
        return await self._messenger.send(notice.external_id, screen, reply_to=notice.reply_to, silent=False)

    async def _settle(self, notice: ClaimedNotice, sent: Sent) -> None:
        outcome, now = sent.outcome, self._clock.now()
        match outcome.kind:
            case Kind.DELIVERED | Kind.UNCHANGED:
                await self._store.sent(notice, sent.message_id, now)
            case Kind.FLOOD:
                pause = timedelta(seconds=outcome.retry_after or 1)
                await self._store.postpone(notice.id, now + pause, attempt=False)
            case Kind.RETRY_LATER | Kind.CONFLICT:
                await self._store.postpone(notice.id, now + _backoff(notice.attempts + 1))
            case Kind.DOUBT if notice.doubts < MAX_DOUBTS:
                await self._store.postpone(notice.id, now + _backoff(1), doubt=True)
            case Kind.DOUBT:
                self._log.error("notice given up after two doubts", notice=notice.id, kind=notice.kind)
                await self._store.finish(notice.id, failed=True, reason=Reason.IN_DOUBT_TWICE, at=now)
            case Kind.UNREACHABLE:
                await self._store.pause_chat(notice.chat_id, outcome.reason or "unreachable")
                await self._store.postpone(notice.id, now, attempt=False)
            case Kind.MIGRATED if outcome.new_chat_id is not None:
                await self._store.move_chat(notice.chat_id, outcome.new_chat_id)
                await self._store.postpone(notice.id, now, attempt=False)
            case Kind.GONE if notice.action is Action.EDIT:
                await self._store.send_as_new(notice.id, Reason.MESSAGE_GONE)
            case _:
                await self._our_fault(notice, outcome)

    async def _our_fault(self, notice: ClaimedNotice, outcome: Outcome) -> None:
        """A refused token or broken markup never punishes the recipient: the notice stays, the operator is called."""
        self._log.error("our fault", notice=notice.id, kind=notice.kind, description=outcome.description)
        await self._store.postpone(notice.id, self._clock.now() + OUR_FAULT_PAUSE)


def _backoff(attempts: int) -> timedelta:
    """1 s, 2 s, 4 s ... at most MAX_BACKOFF (RELIABILITY 3.2)."""
    return min(MAX_BACKOFF, timedelta(seconds=2 ** min(max(attempts, 1) - 1, 10)))
