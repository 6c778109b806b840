"""Durable sending beside senders that keep nothing: the same words to the same stub, limiter lifted, one process each.

Ours claims from the outbox, renders, commits `sending`, sends, commits `sent`. The baseline is a bare aiogram gather
loop with a ready text. Every run is a process of its own, one after the other.
"""

import asyncio
import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from benchmarks.harness import RUNS, Figure, against, write
from benchmarks.stub import stub

MESSAGES = 3000
SIDE_BY_SIDE = 100
FLOOR, AIM = 1.2, 1.5
TOKEN = "100000042:benchmark-token"


def measure(folder: Path) -> list[Figure]:
    write(f"== Sending {MESSAGES} messages, {SIDE_BY_SIDE} at a time (aim {AIM} of bare aiogram)")
    runs: dict[str, list[float]] = {name: [] for name in WAYS}
    with stub() as address:
        for number in range(RUNS):
            for name in WAYS:
                rate, processor = _one(name, address, folder / f"sending{number}.sqlite3")
                runs[name].append(rate)
                write(f"   {name}: {rate:.0f}/s, {processor:.0f} us of processor time a message")
    return [against("durable sending, SQLite, to bare aiogram", "/s", runs["durable"], runs["aiogram"], FLOOR)]


def _one(name: str, address: str, database: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "benchmarks.sending", name, address, str(database)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found = json.loads(done.stdout.splitlines()[-1])
    return float(found["rate"]), float(found["processor"])


async def durable(address: str, database: Path) -> None:
    from benchmarks.outbox import filled, sender
    from texts.words import words

    words("ru").has("menu")  # loaded before the first message, as in a process that has been up for a minute

    async with filled(database, MESSAGES), sender(address, 2 * SIDE_BY_SIDE) as courier:
        await timed(courier.deliver_due)


async def aiogram(address: str, _: Path) -> None:
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
    side_by_side = asyncio.Semaphore(SIDE_BY_SIDE)

    async def say(chat: int) -> None:
        async with side_by_side:
            await bot.send_message(chat, TEXT, parse_mode="HTML")

    async def gather() -> int:
        return len(await asyncio.gather(*(say(chat) for chat in range(1, MESSAGES + 1))))

    await timed(gather)
    await bot.session.close()


TEXT = "<b>Маша</b>\n\nАлгебра: 5, контрольная работа\nвес 2, понедельник, 23 ноября\nСредний балл: 4,2 → 4,4"
"""As long as what ours renders."""

WAYS: dict[str, Callable[[str, Path], Coroutine[Any, Any, None]]] = {"durable": durable, "aiogram": aiogram}


async def timed(send: Callable[[], Coroutine[Any, Any, int]]) -> None:
    """Prints messages a second and microseconds of processor time a message."""
    gc.collect()
    gc.freeze()
    began, processor = time.monotonic(), time.process_time()
    sent = await send()
    seconds, busy = time.monotonic() - began, time.process_time() - processor
    if sent != MESSAGES:
        raise RuntimeError(f"{sent} messages instead of {MESSAGES}")
    write(json.dumps({"rate": sent / seconds, "processor": busy / sent * 1e6}))


if __name__ == "__main__":
    asyncio.run(WAYS[sys.argv[1]](sys.argv[2], Path(sys.argv[3])))
