"""A real bot process and a real emulator process over the demo school: cold start, memory, a mark on its way."""

import asyncio
import os
import shutil
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from app.demo.opening import Invitation, open_school
from app.demo.school import NOW, ZONE
from app.demo.telegram import Emulated, emulated
from app.demo.words import presses
from app.settings import Settings
from benchmarks.harness import RUNS, Figure, figure, megabytes, write
from school.clock import MovableClock

TOKEN = "100000042:benchmark-token"
BOT = "peremena_bench_bot"
BOT_LIMIT_MB, EMULATOR_LIMIT_MB, START_LIMIT, NEWS_LIMIT = 250, 80, 15, 2

_BOT_PROCESS = """
import asyncio
from {calendar} import NOW
from app.running import run
from app.settings import Settings
from school.clock import MovableClock
asyncio.run(run(Settings(), MovableClock(NOW, speed=1.0)))
"""
"""As `peremena run`, on the Monday of a `calendar`: a real Sunday has no lessons to put marks at."""


def measure(folder: Path) -> list[Figure]:
    invitations = asyncio.run(build(folder))
    runs = [asyncio.run(_one(folder, invitations, number)) for number in range(RUNS)]
    return [
        figure("cold start to the first answered update", "s", START_LIMIT, [run["start"] for run in runs]),
        figure("mark put to the mother's chat", "s", NEWS_LIMIT, [run["news"] for run in runs]),
        figure("bot process", "MB", BOT_LIMIT_MB, [run["bot"] for run in runs]),
        figure("emulator process", "MB", EMULATOR_LIMIT_MB, [run["emulator"] for run in runs]),
    ]


async def build(folder: Path) -> dict[str, Invitation]:
    write("== Building the demo school")
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=f"sqlite://{folder / 'template.sqlite3'}",
        data_dir=folder,
    )
    return await open_school(settings, MovableClock(NOW), lambda _: None)


async def _one(folder: Path, invitations: Mapping[str, Invitation], number: int) -> dict[str, float]:
    database = folder / f"run{number}.sqlite3"
    shutil.copy(folder / "template.sqlite3", database)
    async with emulated(folder / f"telegram{number}", (), ZONE) as telegram:
        telegram.bot = await telegram.do("add_bot", token=TOKEN, username=BOT, name="Bench")
        mother = await telegram.do("add_person", first_name="Mother")
        teacher = await telegram.do("add_person", first_name="Teacher")
        await telegram.say(mother, "/help")
        began = time.monotonic()
        async with bot_process(folder, database, telegram.address) as process:
            await until_answers(telegram, mother, 2)
            start = time.monotonic() - began
            await link(telegram, mother, invitations["mother"])
            await link(telegram, teacher, invitations["class_teacher"])
            news = await _a_mark(telegram, teacher, mother)
            memory = megabytes(process.pid)
            write(f"   run {number + 1}: started in {start:.1f} s, told in {news:.2f} s")
            return {"start": start, "news": news, "bot": memory, "emulator": megabytes(telegram.pid)}


@asynccontextmanager
async def bot_process(
    folder: Path, database: Path, address: str, calendar: str = "app.demo.school"
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The real bot, by polling. `calendar` is the module whose NOW it lives in."""
    environment = {
        **os.environ,
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API": address,
        "DATABASE_URL": f"sqlite://{database}",
        "DATA_DIR": str(folder),
        "WEB_PORT": "0",
        "LOG_LEVEL": "WARNING",
    }
    program = _BOT_PROCESS.format(calendar=calendar)
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program, env=environment)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        await process.wait()


async def link(telegram: Emulated, person: int, invitation: Invitation) -> None:
    await telegram.say(person, f"/start {invitation.nonce}")
    for name in ("agree", "mine", "right"):
        await telegram.press(person, presses()[name])


async def _a_mark(telegram: Emulated, teacher: int, mother: int) -> float:
    await telegram.say(teacher, "/journal")
    for name in ("lesson", "mark", "masha"):
        await telegram.press(teacher, presses()[name])
    before = len(await telegram.chat(mother))
    await telegram.press(teacher, "5", exactly=True)
    began = time.monotonic()
    await until_answers(telegram, mother, before + 1)
    return time.monotonic() - began


async def until_answers(telegram: Emulated, person: int, count: int) -> None:
    async with asyncio.timeout(60):
        while len(await telegram.chat(person)) < count:  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.02)
