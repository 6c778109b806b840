"""Durable sending beside senders that keep nothing: the same words to the same stub, limiter lifted, one process each.

Ours claims from the outbox, renders, commits `sending`, sends, commits `sent`. The baseline is a bare aiogram gather
loop with a ready text. Beside them a peer, aiogram-broadcaster: once keeping nothing, once with its place in its file.
Bare aiohttp is the limit of all that go through it. Every run is a process of its own, one after the other.
"""

import asyncio
import gc
import json
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.harness import RUNS, Figure, against, write
from benchmarks.stub import stub
from scripts.postgres import NoPostgres, Server, own_server
from storage.cluster.ask import own_connection

if TYPE_CHECKING:
    from aiogram import Bot

MESSAGES = 6000
FEW = 500
"""For the peer's file, which is written anew for each message: with all of them it would take minutes."""
SIDE_BY_SIDE = 100
"""Requests of the others at once."""
PAID = 1000
"""A second: ours keeps in hand what it would at the pace that Telegram sells."""
FLOOR, AIM = 1.2, 1.5
TOKEN = "100000042:benchmark-token"


def measure(folder: Path) -> list[Figure]:
    write(f"== Sending {MESSAGES} messages, {SIDE_BY_SIDE} at a time (aim {AIM} of bare aiogram)")
    with _postgres() as server, stub() as address:
        ways = [name for name in WAYS if server is not None or name != "PostgreSQL"]
        runs: dict[str, list[float]] = {name: [] for name in ways}
        for number in range(RUNS):
            for name in ways:
                rate, processor = _one(name, address, _place(name, folder, number, server))
                runs[name].append(rate)
                write(f"   {name}: {rate:.0f}/s, {processor:.0f} us of processor time a message")
    kept = [name for name in ("SQLite", "PostgreSQL") if name in runs]
    return [
        *(
            against(f"durable sending, {name}, to bare aiogram", "/s", runs[name], runs["aiogram"], FLOOR)
            for name in kept
        ),
        against("durable sending, SQLite, to aiogram-broadcaster", "/s", runs["SQLite"], runs["broadcaster"], 1),
        against(
            "durable sending, SQLite, to aiogram-broadcaster with its file", "/s", runs["SQLite"], runs["its file"], 1
        ),
        against("bare aiohttp to bare aiogram", "/s", runs["aiohttp"], runs["aiogram"], 1),
    ]


@contextmanager
def _postgres() -> Iterator[Server | None]:
    """None where there is none."""
    try:
        with own_server() as server:
            yield server
    except NoPostgres as why:
        write(f"   no PostgreSQL here: {why}")
        yield None


def _place(name: str, folder: Path, number: int, server: Server | None) -> str:
    if name == "PostgreSQL" and server is not None:
        return asyncio.run(_fresh(server, f"sending{number}"))
    return f"sqlite://{folder / f'sending{number}.sqlite3'}"


async def _fresh(server: Server, name: str) -> str:
    connection = await own_connection(server.url())
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    return server.url(name)


def _one(name: str, address: str, database: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "benchmarks.sending", name, address, database]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found = json.loads(done.stdout.splitlines()[-1])
    return float(found["rate"]), float(found["processor"])


async def durable(address: str, database: str) -> None:
    from app.collector import settle
    from app.sending import side_by_side
    from benchmarks.outbox import filled, sender
    from storage.cluster.members import Membership
    from storage.cluster.outbox import SharedOutbox
    from storage.database import is_postgres
    from texts.words import words

    words("ru").has("menu")  # loaded before the first message, as in a process that has been up for a minute

    async with filled(database, MESSAGES):
        shared = None
        if is_postgres(database):
            member = Membership("worker")
            await member.join()
            shared = SharedOutbox(member)
        async with sender(address, side_by_side(PAID), outbox=shared) as courier:
            settle()
            await timed(courier.deliver_due)


async def aiogram(address: str, _: str) -> None:
    side_by_side = asyncio.Semaphore(SIDE_BY_SIDE)

    async with bare_bot(address) as bot:

        async def say(chat: int) -> None:
            async with side_by_side:
                await bot.send_message(chat, TEXT, parse_mode="HTML")

        async def gather() -> int:
            return len(await asyncio.gather(*(say(chat) for chat in range(1, MESSAGES + 1))))

        await timed(gather)


@asynccontextmanager
async def bare_bot(address: str) -> AsyncIterator["Bot"]:
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
    try:
        yield bot
    finally:
        await bot.session.close()


async def broadcaster(address: str, _: str) -> None:
    await _broadcast(address, MESSAGES, None)


async def broadcaster_with_its_file(address: str, database: str) -> None:
    from aiogram_broadcaster.storages.file import FileStorage

    file = FileStorage(database.removeprefix("sqlite://") + ".mailers.json")
    await file.startup()
    await _broadcast(address, FEW, file)


async def _broadcast(address: str, messages: int, storage: Any) -> None:
    """One mailing to all chats, as its documents show. It sends one message after the other."""
    from aiogram_broadcaster import Broadcaster
    from aiogram_broadcaster.contents import TextContent

    async with bare_bot(address) as bot:
        whole = Broadcaster(bot, storage=storage)
        content = TextContent(text=TEXT, parse_mode="HTML")
        mailer = await whole.create_mailer(chats=range(1, messages + 1), content=content)

        async def send() -> int:
            await mailer.start()
            return len(mailer.chats.success)

        await timed(send, messages)


async def aiohttp(address: str, _: str) -> None:
    import aiohttp

    chats = iter(range(1, MESSAGES + 1))
    url, sent = f"{address}/bot{TOKEN}/sendMessage", 0

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:

        async def say() -> None:
            nonlocal sent
            for chat in chats:
                async with session.post(url, json={"chat_id": chat, "text": TEXT, "parse_mode": "HTML"}) as response:
                    sent += bool((await response.json())["ok"])

        async def gather() -> int:
            await asyncio.gather(*(say() for _ in range(SIDE_BY_SIDE)))
            return sent

        await timed(gather)


TEXT = "<b>Маша</b>\n\nАлгебра: 5, контрольная работа\nвес 2, понедельник, 23 ноября\nСредний балл: 4,2 → 4,4"
"""As long as what ours renders."""

WAYS: dict[str, Callable[[str, str], Coroutine[Any, Any, None]]] = {
    "SQLite": durable,
    "aiogram": aiogram,
    "PostgreSQL": durable,
    "broadcaster": broadcaster,
    "its file": broadcaster_with_its_file,
    "aiohttp": aiohttp,
}


async def timed(send: Callable[[], Coroutine[Any, Any, int]], messages: int = MESSAGES) -> None:
    """Prints messages a second and microseconds of processor time a message."""
    gc.collect()
    gc.freeze()
    began, processor = time.monotonic(), time.process_time()
    sent = await send()
    seconds, busy = time.monotonic() - began, time.process_time() - processor
    if sent != messages:
        raise RuntimeError(f"{sent} messages instead of {messages}")
    write(json.dumps({"rate": sent / seconds, "processor": busy / sent * 1e6}))


if __name__ == "__main__":
    asyncio.run(WAYS[sys.argv[1]](sys.argv[2], sys.argv[3]))
