"""A process of the product inside the test: it begins over the same database and dies without a farewell."""

import asyncio
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.engine import Engine, opened_engine
from app.settings import Settings
from delivery.notices import State
from delivery.ports.jobs import OUTBOX
from scorecard.store import waiting_in
from tests.faults.virtual import VirtualClock

_life: ContextVar[int] = ContextVar("life", default=0)


@dataclass(repr=False)
class Process:
    """`in_flight` counts the requests that deaths have caught."""

    settings: Settings
    clock: VirtualClock
    in_flight: int = 0
    lives: int = 0
    _tasks: dict[int, set[asyncio.Task[Any]]] = field(default_factory=dict)
    _running: asyncio.Task[None] | None = None
    _engine: Engine | None = None

    async def start(self) -> None:
        """A new process over the same database."""
        self.lives += 1
        up = asyncio.get_running_loop().create_future()
        token = _life.set(self.lives)
        self._running = asyncio.get_running_loop().create_task(self._live(up))
        _life.reset(token)
        await asyncio.wait({self._running, up}, return_when=asyncio.FIRST_COMPLETED)
        if self._running.done():
            self._running.result()

    async def kill(self) -> None:
        """Every task of the process is cut off where it stands; nothing drains, nothing is written down."""
        doomed = self._tasks.pop(self.lives, set()) - {self._running}
        while doomed := {task for task in doomed if not task.done()}:
            for task in doomed:
                task.cancel()
            await asyncio.wait(doomed, timeout=1)
        if self._running is not None:
            # What it still does the system does for a dead process: files and sockets are closed.
            await asyncio.wait({self._running})
        self._engine = self._running = None
        self.in_flight += waiting_in(self.database, State.SENDING)

    @property
    def alive(self) -> bool:
        return self._engine is not None

    @property
    def engine(self) -> Engine:
        assert self._engine is not None
        return self._engine

    async def _live(self, up: "asyncio.Future[None]") -> None:
        async with opened_engine(self.settings, self.clock) as engine, asyncio.TaskGroup() as tasks:
            self._engine = engine
            tasks.create_task(engine.courier.run())
            tasks.create_task(engine.ground.jobs.run({OUTBOX: engine.wake_courier}))
            up.set_result(None)

    @property
    def database(self) -> Path:
        return Path(self.settings.database_url.removeprefix("sqlite://"))

    def _life_of(self, task: asyncio.Task[Any] | None) -> int:
        """Some tasks are begun in an empty context: they belong to whoever began them."""
        return next((number for number, tasks in self._tasks.items() if task in tasks), 0)

    def watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """From now on every task is known by the process that began it."""

        def remembered(loop: asyncio.AbstractEventLoop, coroutine: Any, **rest: Any) -> asyncio.Task[Any]:
            task = asyncio.Task(coroutine, loop=loop, **rest)
            if number := _life.get() or self._life_of(asyncio.current_task(loop)):
                self._tasks.setdefault(number, set()).add(task)
                task.add_done_callback(self._tasks[number].discard)
            return task

        loop.set_task_factory(remembered)
