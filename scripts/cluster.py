"""`make cluster`: the demo school on many processes of this machine. Ctrl-C ends everything.

A PostgreSQL of its own, the emulator with its webhook, two webhook replicas behind a small proxy on loopback, three
workers and two schedulers: the same program that `make demo` runs in one process, chosen by settings alone.
"""

import asyncio
import itertools
import os
import secrets
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from app.commands import say
from app.demo.opening import open_school
from app.demo.player import Player
from app.demo.school import ZONE
from app.demo.telegram import Emulated, emulated
from app.demo.words import spoken
from app.settings import Settings
from school.clock import SystemClock
from scripts.postgres import own_server
from scripts.proxy import Proxy, free_port, proxied

TOKEN = "100000043:cluster-token-that-opens-nothing"  # noqa: S105 - the emulator's own
BOT = "peremena_cluster_bot"
ROLES = ("webhook", "webhook", "worker", "worker", "worker", "scheduler", "scheduler")
READY_SECONDS = 60.0


class ProcessFailed(Exception):
    """A process ended by itself. Its log is named in the text."""


@dataclass(slots=True)
class Cluster:
    """Processes of one installation. `environment` is their settings; logs lie in `folder`; each listens on a port."""

    folder: Path
    environment: dict[str, str]
    proxy: Proxy
    processes: dict[str, asyncio.subprocess.Process] = field(default_factory=dict)
    ports: dict[str, int] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    async def start(self, role: str) -> str:
        """Returns the name of the process when it runs. Raises ProcessFailed."""
        name = f"{role}-{next(self._numbers)}"
        self.ports[name] = free_port()
        environment = self.environment | {"ROLE": role, "WEB_PORT": str(self.ports[name])}
        with (self.folder / f"{name}.log").open("wb") as log:
            self.processes[name] = await asyncio.create_subprocess_exec(
                *(sys.executable, "-c", "import sys; from app.cli import main; sys.exit(main(['run']))"),
                stdout=log,
                stderr=log,
                env=environment,
                start_new_session=True,  # Ctrl-C is for us: they are stopped in order
            )
        await self._running(name)
        if role == "webhook":
            self.proxy.ports[name] = self.ports[name]
        return name

    async def kill(self, name: str) -> None:
        """SIGKILL."""
        self.proxy.ports.pop(name, None)
        process = self.processes.pop(name)
        process.kill()
        await process.wait()

    async def stop(self) -> dict[str, int | None]:
        """SIGTERM to all; their exit codes."""
        for process in self.processes.values():
            if process.returncode is None:
                process.terminate()
        return {name: await process.wait() for name, process in self.processes.items()}

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(encoding="utf-8", errors="replace")

    async def _running(self, name: str) -> None:
        async with asyncio.timeout(READY_SECONDS):
            while "running" not in self.log(name):
                if self.processes[name].returncode is not None:
                    raise ProcessFailed(f"{self.folder / name}.log: {self.log(name)[-500:]}")
                await asyncio.sleep(0.05)


@asynccontextmanager
async def cluster(folder: Path, database: str, telegram: str, token: str) -> AsyncIterator[Cluster]:
    """Nothing runs yet but the proxy: `start` what is wanted. All of it ends with the block."""
    folder.mkdir(parents=True, exist_ok=True)  # noqa: ASYNC240 - before anything runs
    async with proxied() as proxy:
        made = Cluster(folder, environment_of(folder, database, telegram, token, proxy.port), proxy)
        try:
            yield made
        finally:
            for process in made.processes.values():
                if process.returncode is None:
                    process.kill()
                    await process.wait()


def environment_of(folder: Path, database: str, telegram: str, token: str, port: int) -> dict[str, str]:
    return {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(Path(__file__).parent.parent),
        "PYTHONWARNINGS": "error",
        "BOT_TOKEN": token,
        "TELEGRAM_API": telegram,
        "DATABASE_URL": database,
        "DATA_DIR": str(folder),
        "SECRET_KEY": secrets.token_hex(32),
        "WEBHOOK_URL": f"http://127.0.0.1:{port}",
        "WEBHOOK_SECRET": secrets.token_hex(32),
    }


async def play(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)  # before anything runs
    with own_server("max_connections=300") as server:
        say(f"== PostgreSQL is at {server.url()}")
        async with (
            emulated(folder / "telegram", [], ZONE) as telegram,
            cluster(folder, server.url(), telegram.address, TOKEN) as many,
        ):
            telegram.bot = await telegram.do("add_bot", token=TOKEN, username=BOT, name=spoken("bot"))
            say("== Building a made-up school: about 900 pupils and their families")
            invitations = await open_school(_settings(many.environment), SystemClock(), say)
            for role in ROLES:
                say(f"   {await many.start(role)}")
            await _receiving(telegram)
            player = Player(telegram, SystemClock(), invitations)
            await player.introduce()
            say("")
            say(f"   Open {telegram.address}")
            say(f"   Logs of the {len(ROLES)} processes: {folder}/*.log    (Ctrl-C ends the cluster)")
            await _until_stopped()
            say(f"== Ended: {await many.stop()}")


def _settings(environment: dict[str, str]) -> Settings:
    wanted = {name.lower(): value for name, value in environment.items() if name.lower() in Settings.model_fields}
    return Settings(_env_file=None, **wanted)  # type: ignore[arg-type, call-arg]


async def _receiving(telegram: Emulated) -> None:
    """Until the bot has told Telegram its address: before that, nobody would answer."""
    async with aiohttp.ClientSession() as http, asyncio.timeout(READY_SECONDS):
        while True:
            async with http.get(f"{telegram.address}/bot{TOKEN}/getWebhookInfo") as answer:
                if (await answer.json())["result"]["url"]:
                    return
            await asyncio.sleep(0.1)


async def _until_stopped() -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await stop.wait()


if __name__ == "__main__":
    asyncio.run(play(Path(sys.argv[1] if len(sys.argv) > 1 else "var/cluster").resolve()))
