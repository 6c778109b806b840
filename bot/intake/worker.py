"""Handles what is stored: one chat's updates in order, chats side by side, nothing lost when the process dies."""

import asyncio
import logging
import traceback
from collections.abc import Coroutine, Mapping, Sequence
from typing import Any, Protocol

from aiogram import Bot
from aiogram.types import Update
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

from bot.dialogs import Dialogs
from bot.states import SECRET
from usecases.ports.inbox import InboxStore, StoredUpdate, StoreIsDown

ATTEMPTS = 3
"""So often handling may raise an exception that nobody expected; then the update is kept as failed."""

_TROUBLE_PAUSE = 1.0
"""Seconds until the database is asked again after it refused."""

logger = logging.getLogger(__name__)


class Feeder(Protocol):
    """aiogram's Dispatcher, as much of it as is needed here."""

    async def feed_update(self, bot: Bot, update: Update, **kwargs: Any) -> Any: ...


class Intake:
    """Takes stored updates and hands them to the dispatcher. `run` until `drain`.

    Handlers get `inbox_id` (the key of their deeds), `attempt` (from 1) and `last_attempt`. An error handler that
    returns UNHANDLED lets the update be tried again; on the last attempt it tells the person and returns UNHANDLED too.
    """

    def __init__(
        self,
        inbox: InboxStore,
        dispatcher: Feeder,
        bot: Bot,
        dialogs: Dialogs,
        *,
        side_by_side: int = 64,
        pauses: Sequence[float] = (0.5, 2.0),
    ) -> None:
        """`side_by_side` chats at a time; `pauses` are the seconds between attempts."""
        self._inbox, self._dispatcher, self._bot, self._dialogs = inbox, dispatcher, bot, dialogs
        self._side_by_side, self._pauses = side_by_side, tuple(pauses)
        self._lanes: dict[str, asyncio.Task[None]] = {}
        self._secret_rows: set[int] = set()
        self._wake = asyncio.Event()
        self._wake.set()
        self._stopping = False
        self._stopped = asyncio.Event()
        self._settled = asyncio.Condition()

    def wake(self) -> None:
        """Something was stored."""
        self._wake.set()

    async def run(self) -> None:
        """Begins with what an earlier process stored and did not handle."""
        try:
            async with asyncio.TaskGroup() as tasks:
                while not self._stopping:
                    await self._wake.wait()
                    self._wake.clear()
                    await self._start_lanes(tasks)
                    await self._tell()
        finally:
            self._stopped.set()
            await self._tell()

    async def drain(self, timeout: float) -> bool:  # noqa: ASYNC109 - what is left is cancelled, not this call
        """Take nothing new, give what is running `timeout` seconds. True if all of it ended; the rest stays stored."""
        self._stopping = True
        self._wake.set()
        running = set(self._lanes.values())
        if running:
            _, late = await asyncio.wait(running, timeout=timeout)
            for task in late:
                task.cancel()
            running = late
        return not running

    async def idle(self) -> None:
        """Return when nothing stored is unhandled and nothing runs. For tests and the demo."""
        async with self._settled:
            while not self._stopped.is_set():
                if not self._lanes and not self._wake.is_set() and not await self._inbox.waiting(self._bot.id):
                    return
                await self._settled.wait()

    async def _tell(self) -> None:
        async with self._settled:
            self._settled.notify_all()

    async def _start_lanes(self, tasks: asyncio.TaskGroup) -> None:
        free = self._side_by_side - len(self._lanes)
        if free <= 0 or self._stopping:
            return
        try:
            heads = await self._inbox.heads(self._bot.id, except_lanes=set(self._lanes), limit=free)
        except StoreIsDown as trouble:
            logger.warning("The inbox cannot be read (%s)", trouble)
            asyncio.get_running_loop().call_later(_TROUBLE_PAUSE, self._wake.set)
            return
        for head in heads:
            self._lanes[head.lane] = tasks.create_task(self._follow(head), name=f"lane {head.lane}")

    async def _follow(self, head: StoredUpdate) -> None:
        """Handle the update to its end, then look around: a chat that says much waits for its turn like the others."""
        update: StoredUpdate | None = head
        try:
            while update is not None and not self._stopping:
                if await self._handled(update):
                    return
                update = await self._inbox.next_in(self._bot.id, head.lane)
            await self._inbox.let_go(self._bot.id, head.lane)
        except StoreIsDown as trouble:
            logger.warning("Lane %s waits for the database (%s)", head.lane, trouble)
            await asyncio.sleep(_TROUBLE_PAUSE)
        finally:
            del self._lanes[head.lane]
            self._wake.set()

    async def _handled(self, row: StoredUpdate) -> bool:
        """One attempt; True when the update is finished, and its lane let go.

        Trouble of the database passes through: the update waits and nothing is counted.
        """
        try:
            update = Update.model_validate(row.payload, context={"bot": self._bot})
        except ValidationError as error:
            await self._give_up_or_wait(row, error, final=True)
            return False
        failure = await self._attempt(row, update)
        if failure is not None:
            await self._give_up_or_wait(row, failure, final=row.attempts + 1 >= ATTEMPTS)
        return failure is None

    async def _attempt(self, row: StoredUpdate, update: Update) -> Exception | None:
        """What handling raised. What it did to dialogs is committed with the row, or dropped (docs/decisions/0004)."""
        attempt = row.attempts + 1
        try:
            with self._dialogs.handling() as overlay:
                if _known(update, row.payload):
                    await self._dispatcher.feed_update(
                        self._bot, update, inbox_id=row.id, attempt=attempt, last_attempt=attempt >= ATTEMPTS
                    )
                await _to_its_end(self._inbox.finish(row.id, overlay.changed))
        except StoreIsDown:
            raise
        except Exception as error:  # noqa: BLE001 - any: one poisoned update must not stop the others; counted and logged
            # A typed password waits in its row for a replay that nobody needs: such words are not kept.
            self._secret_rows.update({row.id} if overlay.states & SECRET else ())
            return error
        return None

    async def _give_up_or_wait(self, row: StoredUpdate, failure: Exception, *, final: bool) -> None:
        attempt = row.attempts + 1
        verdict = "kept as failed" if final else "will be tried again"
        logger.error("Update %d, attempt %d, %s: %s", row.id, attempt, verdict, _where(failure))
        wipe = final and row.id in self._secret_rows
        await _to_its_end(self._inbox.note_failure(row.id, type(failure).__name__, final=final, wipe=wipe))
        if final:
            self._secret_rows.discard(row.id)
        if not final:
            await asyncio.sleep(self._pauses[min(attempt, len(self._pauses)) - 1])


async def _to_its_end(commit: Coroutine[Any, Any, None]) -> None:
    """A drain that loses patience does not cut a commit in two."""
    task = asyncio.ensure_future(commit)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise


def _known(update: Update, payload: Mapping[str, object]) -> bool:
    """aiogram would warn about an unknown kind by writing the whole update, with people's words, into the log (T22)."""
    try:
        return bool(update.event_type)
    except UpdateTypeLookupError:
        logger.warning("An update of an unknown kind is passed over: %s", sorted(payload.keys() - {"update_id"}))
        return False


def _where(error: BaseException) -> str:
    """The kind of an exception and the way to it, without its text, which may quote people (T22)."""
    steps = traceback.extract_tb(error.__traceback__)[-6:]
    way = " > ".join(f"{step.filename.rsplit('/', 2)[-1]}:{step.lineno} {step.name}" for step in steps)
    cause = f" from {_where(error.__cause__)}" if error.__cause__ is not None else ""
    return f"{type(error).__name__} at {way}{cause}"
