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
from collections.abc import Callable, Coroutine, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from aiohttp import web

from benchmarks.harness import RUNS, Figure, against, write
from benchmarks.writers import PATH, PEOPLE, SECRET, Heard, writers

EACH, WARM_UP = 30, 3
"""Updates of each person, and those before anything is measured."""
FLOOR, AIM = 0.6, 0.8
SLOWER = 0.5
"""The floor of one p99 over the other: ours may take twice as long as a bot that keeps nothing."""
TOKEN = "100000042:benchmark-token"


def measure(folder: Path) -> list[Figure]:
    write(f"== Updates by webhook, {PEOPLE} people at a time (aim {AIM} of bare aiogram)")
    runs: dict[str, list[Heard]] = {name: [] for name in WAYS}
    for number in range(RUNS):
        for name in WAYS:
            heard, processor = asyncio.run(_one(name, f"sqlite://{folder / f'webhook{number}.sqlite3'}"))
            runs[name].append(heard)
            answered, acknowledged = 1000 * _p99(heard.answered), 1000 * _p99(heard.acknowledged)
            write(f"   {name}: {heard.rate:.0f}/s, {processor:.0f} us of processor time an update")
            write(f"      p99 {answered:.0f} ms to the answer, {acknowledged:.0f} ms to the 200")
    ours, theirs = runs["inbox"], runs["aiogram"]
    quick = [[1 / _p99(heard.answered) for heard in side] for side in (ours, theirs)]
    return [
        against(
            "webhook, SQLite, to bare aiogram",
            "/s",
            [heard.rate for heard in ours],
            [heard.rate for heard in theirs],
            FLOOR,
        ),
        against("webhook, SQLite, 1 / p99 to the answer", "/s", *quick, SLOWER),
    ]


def _p99(times: Sequence[float]) -> float:
    return sorted(times)[int(len(times) * 0.99)]


async def _one(name: str, database: str) -> tuple[Heard, float]:
    """What people heard, and microseconds of the bot's processor time an update."""
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
            await bot.wait()
    return heard, busy / len(heard.answered) * 1e6


def _busy(pid: int) -> float:
    """Seconds of processor time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def inbox(address: str, database: str, stack: AsyncExitStack) -> web.Application:
    from aiogram import Bot, Dispatcher

    from bot.dialogs import Dialogs
    from bot.intake.webhook import Webhook
    from bot.intake.worker import Intake
    from bot.session import TelegramSession
    from bot.transport import Transport
    from delivery.limits import Limits, ProcessLimiter
    from school.clock import SystemClock
    from storage.database import close_database, open_database
    from storage.migrate import migrate
    from storage.repositories.dialogs import DialogsInDatabase
    from storage.repositories.inbox import InboxInDatabase
    from web.server import make_web

    clock = SystemClock()
    await migrate(database, now=clock.now())
    await open_database(database)
    stack.push_async_callback(close_database)
    lifted = ProcessLimiter(Limits(bot_per_second=1_000_000, chat_per_second=1_000_000))
    transport = await stack.enter_async_context(Transport(TOKEN, lifted, api_url=address))
    dialogs, bot = Dialogs(DialogsInDatabase(clock)), Bot(TOKEN, session=TelegramSession(transport))
    dispatcher, store = Dispatcher(storage=dialogs), InboxInDatabase(clock)
    dispatcher.include_router(trivial())
    intake = Intake(store, dispatcher, bot, dialogs)
    tasks = await stack.enter_async_context(asyncio.TaskGroup())
    tasks.create_task(intake.run())
    stack.push_async_callback(intake.drain, 5)
    return make_web({}, webhook=(PATH, Webhook(transport.bot_id, SECRET, store, intake.wake)))


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
    "inbox": inbox,
    "aiogram": aiogram,
}


async def serve(name: str, address: str, database: str) -> None:
    """Until SIGTERM."""
    from web.server import start_web

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
