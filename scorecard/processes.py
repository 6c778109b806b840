"""Processes of the product and of Telegram, started, told to begin, killed, stopped."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

import aiohttp

from emulator.ledger import FILE_NAME, Line, read_ledger
from scorecard.crowd import NOW, SECRET_KEY, TOKEN

READY_SECONDS = 90.0
STOP_SECONDS = 60.0


class ChildFailed(Exception):
    """A process of the product ended by itself; the text ends with its last words."""


class SchoolTime:
    """The clock of a whole run: it begins at NOW and goes on while processes come and go."""

    def __init__(self) -> None:
        self._began = monotonic()

    def now(self) -> datetime:
        return NOW + timedelta(seconds=monotonic() - self._began)


class Child:
    """One process. Its log goes to a file, where secrets are looked for afterwards."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process, self._log = process, log

    @property
    def pid(self) -> int:
        return self._process.pid

    async def ready(self) -> None:
        """Everything is imported. Raises ChildFailed."""
        assert self._process.stdout is not None
        async with asyncio.timeout(READY_SECONDS):
            line = await self._process.stdout.readline()
        if line.strip() != b"ready":
            await self._process.wait()
            raise ChildFailed(self._last_words())

    def check_alive(self) -> None:
        """Raises ChildFailed."""
        if self._process.returncode is not None:
            raise ChildFailed(self._last_words())

    def begin(self, at: datetime) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{at.isoformat()}\n".encode())

    async def kill(self) -> None:
        """SIGKILL: nothing of the process has a chance to say anything. Raises ChildFailed if it had ended before."""
        self.check_alive()
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()

    async def stop(self) -> int:
        """SIGTERM; the exit status."""
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(STOP_SECONDS):
            return await self._process.wait()

    async def forget(self) -> None:
        """Whatever state it is in."""
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGKILL)
        await self._process.wait()

    def _last_words(self) -> str:
        words = self._log.read_text(encoding="utf-8", errors="replace")
        return f"exit {self._process.returncode}: {words[-2000:]}"


async def spawn(role: str, environment: Mapping[str, str], log: Path) -> Child:
    with log.open("ab") as out:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "scorecard.child", role),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=out,
            env={**os.environ, **environment},
        )
    return Child(process, log)


def environment(database: Path, telegram: str) -> dict[str, str]:
    """The settings of a child."""
    return {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API": telegram,
        "DATABASE_URL": f"sqlite://{database}",
        "DATA_DIR": str(database.parent),
        "SECRET_KEY": SECRET_KEY,
        "WEB_PORT": "0",
        "LOG_LEVEL": "INFO",
    }


class Telegram:
    """The emulator's process: where it is, and what it accepted."""

    def __init__(self, address: str, first_chat: int, folder: Path, http: aiohttp.ClientSession) -> None:
        self.address, self.first_chat = address, first_chat
        self._folder, self._http = folder, http

    async def do(self, deed: str, **arguments: Any) -> Any:
        """A deed of the control API (docs/emulator.md). Raises ChildFailed with the emulator's own words."""
        async with self._http.post(f"{self.address}/control/{deed}", json=arguments) as answer:
            said = await answer.json()
        if not said["ok"]:
            raise ChildFailed(f"{deed}: {said['error']}")
        return said["result"]

    def lines(self) -> list[Line]:
        return read_ledger(self.ledger)

    @property
    def accepted(self) -> int:
        """Bytes of the ledger: it grows with every message, and asking costs nothing."""
        return self.ledger.stat().st_size

    @property
    def ledger(self) -> Path:
        return self._folder / FILE_NAME


@asynccontextmanager
async def telegram(folder: Path, people: int) -> AsyncIterator[Telegram]:
    """With Telegram's limits on; it ends with the block."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "scorecard.telegram", "--limits", "--token", TOKEN),
        *("--people", str(people), "--ledger", str(folder)),
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        async with asyncio.timeout(READY_SECONDS):
            address, first = (await process.stdout.readline()).decode().split()
        async with aiohttp.ClientSession() as http:
            yield Telegram(address, int(first), folder, http)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
        await process.wait()
