"""Long polling that stores before it acknowledges (RELIABILITY F1: the stock loop loses what it was handling)."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar

from bot.intake.lanes import KINDS, NotAnUpdate, incoming
from bot.transport import Answer, Transport
from delivery.outcomes import Kind
from delivery.ports.limiter import Lane
from usecases.ports.inbox import InboxStore, Incoming, StoreIsDown

T = TypeVar("T")

logger = logging.getLogger(__name__)


class Poller:
    """Asks for updates until it is stopped. `wake` is called after something new was committed."""

    def __init__(
        self,
        transport: Transport,
        inbox: InboxStore,
        wake: Callable[[], None],
        *,
        kinds: Sequence[str] = KINDS,
        long_poll: int = 30,
        grace: float = 15.0,
        first_pause: float = 1.0,
        longest_pause: float = 60.0,
        conflict_pause: float = 5.0,
    ) -> None:
        """All times are seconds. A poll may take `long_poll` and `grace` more before the connection counts as dead."""
        self._transport, self._inbox, self._wake = transport, inbox, wake
        self._kinds, self._long_poll, self._grace = list(kinds), long_poll, grace
        self._first_pause, self._longest_pause, self._conflict_pause = first_pause, longest_pause, conflict_pause
        self._pause = first_pause
        self._offset: int | None = None
        self._stopping = asyncio.Event()
        self._heard_at: float | None = None

    async def run(self) -> None:
        """Until `stop`. Only waiting is cut short: what was received is stored, what was not is not acknowledged."""
        while not self._stopping.is_set():
            answer = await self._unless_stopped(self._poll())
            if answer is not None and (pause := await self._take(answer)):
                await self._unless_stopped(asyncio.sleep(pause))

    def stop(self) -> None:
        self._stopping.set()

    @property
    def fresh(self) -> bool:
        """Telegram answered lately: the last good answer is younger than two polls."""
        if self._heard_at is None:
            return False
        return asyncio.get_running_loop().time() - self._heard_at < 2 * (self._long_poll + self._grace)

    async def _unless_stopped(self, waiting: Coroutine[Any, Any, T]) -> T | None:
        """The result, or None when `stop` came first."""
        async with asyncio.TaskGroup() as tasks:
            stopped, work = tasks.create_task(self._stopping.wait()), tasks.create_task(waiting)
            await asyncio.wait({stopped, work}, return_when=asyncio.FIRST_COMPLETED)
            stopped.cancel()
            work.cancel()
        return None if work.cancelled() else work.result()

    async def _take(self, answer: Answer) -> float:
        """Seconds to wait before the next poll."""
        if answer.outcome.kind is not Kind.DELIVERED:
            return self._pause_after(answer)
        self._heard_at = asyncio.get_running_loop().time()
        try:
            await self._keep(answer.result)
        except StoreIsDown as trouble:
            logger.warning("Updates cannot be stored (%s): they stay with Telegram for now", trouble)
            return self._longer()
        self._pause = self._first_pause
        return 0.0

    async def _poll(self) -> Answer:
        params: dict[str, object] = {"timeout": self._long_poll, "allowed_updates": self._kinds}
        if self._offset is not None:
            params["offset"] = self._offset
        # As a push: the loop here knows better when to ask again.
        return await self._transport.call("getUpdates", params, lane=Lane.PUSH, timeout=self._long_poll + self._grace)

    async def _keep(self, updates: Any) -> None:
        """The answer to a poll with an offset has acknowledged what came before, so the offset is spent.

        It is not sent again: after a quiet week Telegram may number anew from anywhere (RELIABILITY F3).
        """
        self._offset = None
        batch = [found for update in updates or () if (found := _readable(update)) is not None]
        if not batch:
            return
        fresh = await self._inbox.store(self._transport.bot_id, batch)
        self._offset = max(update.update_id for update in batch) + 1
        if fresh:
            self._wake()

    def _pause_after(self, answer: Answer) -> float:
        outcome = answer.outcome
        if outcome.kind is Kind.CONFLICT:
            logger.warning("Somebody else receives this bot's updates: %s", outcome.description)
            return self._conflict_pause
        if outcome.kind is Kind.OUR_FAULT:
            logger.critical("Telegram refuses to give updates: %s", outcome.description)
            return self._longest_pause
        pause = outcome.retry_after if outcome.kind is Kind.FLOOD and outcome.retry_after else self._longer()
        logger.warning("No updates (%s: %s), again in %.0f s", outcome.kind, outcome.description, pause)
        return pause

    def _longer(self) -> float:
        pause, self._pause = self._pause, min(self._pause * 2, self._longest_pause)
        return pause


def _readable(update: object) -> Incoming | None:
    try:
        return incoming(update)
    except NotAnUpdate as error:
        logger.warning("Telegram gave something that is no update (%s)", error)
        return None
