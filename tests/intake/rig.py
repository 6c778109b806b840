"""The inbound road from the emulator to a tiny router, and a way to lose the process on it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot, Dispatcher, Router

from bot.dialogs import Dialogs
from bot.intake.polling import Poller
from bot.intake.worker import Intake
from bot.transport import Transport
from emulator.control import Emulator
from school.clock import Clock
from storage.repositories.inbox import InboxInDatabase
from usecases.ports.inbox import Incoming, StoreIsDown

TOKEN = "42:CANARY-token_of_the_tests"
BOT = 42


@dataclass
class Road:
    telegram: Emulator
    transport: Transport
    bot: Bot
    inbox: InboxInDatabase
    dialogs: Dialogs
    pollers: list[Poller] = field(default_factory=list)

    def intake(self, router: Router, **kwargs: Any) -> Intake:
        dispatcher = Dispatcher(storage=self.dialogs)
        router._parent_router = None  # the same router serves the process after the crash
        dispatcher.include_router(router)
        return Intake(self.inbox, dispatcher, self.bot, self.dialogs, **({"pauses": (0.01, 0.01)} | kwargs))

    def poller(self, intake: Intake, **kwargs: Any) -> Poller:
        quick = {"long_poll": 2, "grace": 0.5, "first_pause": 0.02, "longest_pause": 0.1, "conflict_pause": 0.05}
        return Poller(self.transport, kwargs.pop("inbox", self.inbox), intake.wake, **(quick | kwargs))

    async def store(self, *updates: dict[str, Any]) -> None:
        from bot.intake.lanes import incoming

        await self.inbox.store(BOT, [incoming(update) for update in updates])


class FragileInbox(InboxInDatabase):
    """Refuses to store the next `refusals` times."""

    def __init__(self, clock: Clock, refusals: int) -> None:
        super().__init__(clock)
        self.refusals = refusals

    async def store(self, bot: int, updates: Sequence[Incoming]) -> int:
        if self.refusals:
            self.refusals -= 1
            raise StoreIsDown("disk is full")
        return await super().store(bot, updates)


@asynccontextmanager
async def at_work(*workers: Intake | Poller) -> AsyncIterator[None]:
    """They run while the block does; leaving it is a polite stop."""
    tasks = [asyncio.create_task(worker.run()) for worker in workers]
    try:
        yield
        for worker in workers:
            if isinstance(worker, Poller):
                worker.stop()
        for worker in workers:
            if isinstance(worker, Intake):
                await worker.drain(5)
        await asyncio.wait_for(asyncio.gather(*tasks), 5)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def killed(task: asyncio.Task[Any]) -> None:
    """The process is gone: nothing ends properly."""
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def message(number: int, text: str, chat: int = 7) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "Анна"}
    place = {"id": chat, "type": "private", "first_name": "Анна"}
    body = {"message_id": number, "date": 1_795_000_000, "chat": place, "from": person, "text": text}
    return {"update_id": number, "message": body}
