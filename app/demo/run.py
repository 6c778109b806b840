"""`make demo`: a made-up school comes alive on this machine, with the chats in a browser. Ctrl-C ends everything."""

import asyncio
import contextlib
import secrets
import shutil
import signal
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from pydantic import SecretStr

from app.demo.day import Day
from app.demo.opening import Invitation, open_school
from app.demo.player import Player
from app.demo.school import NOW, ZONE
from app.demo.telegram import BOT, Emulated, emulated
from app.demo.words import spoken
from app.logs import set_up_logs
from app.running import opened, working
from app.settings import Settings
from school.clock import MovableClock
from web.demo import make_demo_web
from web.server import start_web

TOKEN = "100000042:demo-token-that-opens-nothing"  # noqa: S105 - the emulator's own
Say = Callable[[str], None]


async def play(folder: Path, say: Say) -> None:
    """Until Ctrl-C. Every start is a fresh Monday morning."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)  # noqa: ASYNC240 - before anything runs
    set_up_logs("WARNING")
    clock = MovableClock(NOW, speed=1.0)
    day = Day(clock)
    async with _buttons(day) as buttons, emulated(folder / "telegram", buttons, ZONE) as telegram:
        telegram.bot = await telegram.do("add_bot", token=TOKEN, username=BOT, name=spoken("bot"))
        settings = _settings(folder, telegram.address)
        say("== Building a made-up school: about 900 pupils and their families")
        invitations = await open_school(settings, clock, say)
        say("== Waking the bot")
        async with opened(settings, clock) as product, working(product):
            await day.begin(product, telegram)
            player = Player(telegram, clock, invitations)
            await player.introduce()
            _invite(say, telegram, invitations)
            await _until_stopped(day, player)
    say("== The demo has ended.")


async def _until_stopped(day: Day, player: Player) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    tasks = [asyncio.create_task(player.play()), asyncio.create_task(day.show_the_hour())]
    ended = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({ended, *tasks}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (ended, *tasks):
            task.cancel()
        for task in (ended, *tasks):
            with contextlib.suppress(asyncio.CancelledError):
                await task


@asynccontextmanager
async def _buttons(day: Day) -> AsyncIterator[list[tuple[str, str]]]:
    """The page's own buttons and the loopback addresses behind them."""
    runner = await start_web(make_demo_web({"faster": day.faster, "tomorrow": day.tomorrow}), "127.0.0.1", 0)
    try:
        port = runner.addresses[0][1]
        yield [(spoken(name), f"http://127.0.0.1:{port}/demo/{name}") for name in ("faster", "tomorrow")]
    finally:
        await runner.cleanup()


def _settings(folder: Path, telegram: str) -> Settings:
    port = _free_port()
    return Settings(
        _env_file=None,  # type: ignore[call-arg]
        bot_token=SecretStr(TOKEN),
        telegram_api=telegram,
        database_url=f"sqlite://{folder.resolve() / 'peremena.sqlite3'}",
        data_dir=folder,
        secret_key=SecretStr(secrets.token_hex(32)),
        web_port=port,
        public_url=f"http://127.0.0.1:{port}",
        journal_idle_minutes=10080,  # the demo's days go by in minutes
    )


def _free_port() -> int:
    """Known before the server starts: the links of calendars name it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _invite(say: Say, telegram: Emulated, invitations: Mapping[str, Invitation]) -> None:
    say("")
    say(f"   Open {telegram.address}")
    say("")
    mother = invitations["mother"]
    say(f"   Link as {mother.name}, {spoken('role_mother')}: {mother.code}")
    say("   Everybody else is linked already. Put a mark as the teacher and watch it arrive.")
    say("")
    say("   With a real bot: BOT_TOKEN=... make run    (Ctrl-C ends the demo)")
