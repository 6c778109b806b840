"""Updates by webhook: stored, acknowledged, handled and answered, beside a bare aiogram that keeps nothing.

The same handler sends one message to the same stub. Ours commits an update before it acknowledges it and handles it
from the table; bare aiogram handles it within the request (`handle_in_background=False`). Every run is a process of its
own, one after the other; both freeze what start-up made (`gc.freeze`).
"""

import asyncio
import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack, ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from benchmarks.harness import RUNS, Figure, against, write
from benchmarks.writers import PATH, PEOPLE, SECRET, Heard, writers
from scripts.postgres import NoPostgres, Server, own_server
from storage.cluster.ask import own_connection
from web.server import make_web, start_web

if TYPE_CHECKING:
    from bot.intake.worker import Intake
    from school.clock import Clock
    from storage.repositories.inbox import InboxInDatabase

EACH, WARM_UP = 30, 3
"""Updates of each person, and those before anything is measured."""
FLOOR, AIM = 0.6, 0.8
SLOWER = 0.3
"""The floor of their p99 over ours: on the way to our answer two commits reach the disk, on theirs none."""
TOKEN = "100000042:benchmark-token"


def measure(folder: Path) -> list[Figure]:
    write(f"== Updates by webhook, {PEOPLE} people at a time (aim {AIM} of bare aiogram)")
    runs: dict[str, list[Heard]] = {"SQLite": [], "aiogram": []}
    with ExitStack() as stack:
        try:
            server = stack.enter_context(own_server())
            runs["PostgreSQL"] = []
        except NoPostgres as why:
            server = None
            write(f"   no PostgreSQL here: {why}")
        for number in range(RUNS):
            urls = {"SQLite": f"sqlite://{folder / f'webhook{number}.sqlite3'}", "aiogram": ""}
            if server is not None:
                urls["PostgreSQL"] = asyncio.run(_fresh(server, f"webhook{number}"))
            for name, heard in runs.items():
                heard.append(asyncio.run(_one(name, urls[name])))
    return [it for name in ("SQLite", "PostgreSQL") if name in runs for it in _compared(name, runs)]


def _compared(name: str, runs: Mapping[str, Sequence[Heard]]) -> list[Figure]:
    ours, theirs = runs[name], runs["aiogram"]
    return [
        against(
            f"updates by webhook, {name}, to bare aiogram",
            "/s",
            [heard.rate for heard in ours],
            [heard.rate for heard in theirs],
            FLOOR,
        ),
        against(
            f"p99 to the answer, {name}, to bare aiogram",
            "ms",
            [1000 * _p99(heard.answered) for heard in ours],
            [1000 * _p99(heard.answered) for heard in theirs],
            SLOWER,
            less=True,
        ),
    ]


async def _fresh(server: Server, name: str) -> str:
    """The address of a new database."""
    connection = await own_connection(server.url())
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    return server.url(name)


def _p99(times: Sequence[float]) -> float:
    return sorted(times)[int(len(times) * 0.99)]


async def _one(name: str, database: str) -> Heard:
    async with writers() as people:
        command = [sys.executable, "-m", "benchmarks.webhook", name, people.address, database]
        bot = await asyncio.create_subprocess_exec(*command, stdout=subprocess.PIPE)
        assert bot.stdout is not None
        try:
            url = (await bot.stdout.readline()).decode().strip()
            await people.write(url, WARM_UP)
            before = _busy(bot.pid)
            heard = await people.write(url, EACH)
            busy = _busy(bot.pid) - before
        finally:
            bot.send_signal(signal.SIGTERM)
            ended = await bot.wait()
    if ended:
        raise RuntimeError(f"{name} ended with {ended}")
    answered, acknowledged = 1000 * _p99(heard.answered), 1000 * _p99(heard.acknowledged)
    write(f"   {name}: {heard.rate:.0f}/s, {busy / len(heard.answered) * 1e6:.0f} us of processor time an update")
    write(f"      p99 {answered:.0f} ms to the answer, {acknowledged:.0f} ms to the 200")
    return heard


def _busy(pid: int) -> float:
    """Seconds of processor time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def durable(address: str, database: str, stack: AsyncExitStack) -> web.Application:
    from aiogram import Bot, Dispatcher

    from app.collector import settle
    from bot.dialogs import Dialogs
    from bot.intake.webhook import Webhook
    from bot.intake.worker import Intake
    from bot.session import TelegramSession
    from bot.transport import Transport
    from delivery.limits import Limits, ProcessLimiter
    from school.clock import SystemClock
    from storage.repositories.dialogs import DialogsInDatabase

    clock = SystemClock()
    lifted = ProcessLimiter(Limits(bot_per_second=1_000_000, chat_per_second=1_000_000))
    store = await _store(database, clock, stack)
    transport = await stack.enter_async_context(Transport(TOKEN, lifted, api_url=address))
    dialogs, bot = Dialogs(DialogsInDatabase(clock)), Bot(TOKEN, session=TelegramSession(transport))
    dispatcher = Dispatcher(storage=dialogs)
    dispatcher.include_router(trivial())
    intake = Intake(store, dispatcher, bot, dialogs)
    tasks = await stack.enter_async_context(asyncio.TaskGroup())
    tasks.create_task(intake.run())
    stack.push_async_callback(_ended, intake, store, transport.bot_id)
    settle()
    return make_web({}, webhook=(PATH, Webhook(transport.bot_id, SECRET, store, intake.wake)))


async def _store(database: str, clock: "Clock", stack: AsyncExitStack) -> "InboxInDatabase":
    """The inbox of a process alone, or of one among others."""
    from storage.cluster.inbox import SharedInbox
    from storage.cluster.members import Membership
    from storage.database import close_database, is_postgres, open_database
    from storage.migrate import migrate
    from storage.repositories.inbox import InboxInDatabase

    await migrate(database, now=clock.now())
    await open_database(database)
    stack.push_async_callback(close_database)
    if not is_postgres(database):
        return InboxInDatabase(clock)
    member = Membership("webhook")
    await member.join()
    tasks = await stack.enter_async_context(asyncio.TaskGroup())
    tasks.create_task(member.run(partial(asyncio.sleep, 0)))
    stack.callback(member.stop)
    return SharedInbox(clock, member)


async def _ended(intake: "Intake", store: "InboxInDatabase", bot_id: int) -> None:
    """Raises RuntimeError when an update was answered and is not written off."""
    await intake.drain(5)
    if waiting := await store.waiting(bot_id):
        raise RuntimeError(f"{waiting} updates are not handled")


async def aiogram(address: str, _: str, stack: AsyncExitStack) -> web.Application:
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
    stack.push_async_callback(bot.session.close)
    dispatcher = Dispatcher()
    dispatcher.include_router(trivial())
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=SECRET).register(app, path=PATH)
    return app


def trivial() -> Any:
    from aiogram import Router
    from aiogram.types import Message

    router = Router()

    @router.message()
    async def answer(message: Message) -> None:
        await message.answer("No dots")

    return router


WAYS: dict[str, Callable[[str, str, AsyncExitStack], Coroutine[Any, Any, web.Application]]] = {
    "SQLite": durable,
    "PostgreSQL": durable,
    "aiogram": aiogram,
}


async def serve(name: str, address: str, database: str) -> None:
    """Until SIGTERM."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with AsyncExitStack() as stack:
        runner = await start_web(await WAYS[name](address, database, stack), "127.0.0.1", 0)
        stack.push_async_callback(runner.cleanup)
        gc.collect()
        gc.freeze()
        write(f"http://127.0.0.1:{runner.addresses[0][1]}")
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(serve(*sys.argv[1:]))
