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
from scorecard.crowd import BOT_ID, NOW, SECRET_KEY, TOKEN
from scorecard.store import Store

READY_SECONDS = 90.0
STOP_SECONDS = 60.0
TELL_SECONDS = 2.0
ANSWER_SECONDS = 60.0
LAST_WORDS = 8000


class ChildFailed(Exception):
    """A process of the product ended by itself, or a deed was refused; the text ends with its last words."""


class SchoolTime:
    """The clock of a whole run: it begins at NOW and goes on while processes come and go."""

    def __init__(self) -> None:
        self._began = monotonic()

    def now(self) -> datetime:
        return NOW + timedelta(seconds=monotonic() - self._began)


class Nest:
    """A process that has loaded the product and begins lives of it, one at a time. Logs go to a file."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process, self._log = process, log
        self._life: Child | None = None

    async def ready(self) -> None:
        """Everything is imported. Raises ChildFailed."""
        async with asyncio.timeout(READY_SECONDS):
            if await self._heard() != ["ready"]:
                await self._process.wait()
                raise ChildFailed(f"exit {self._process.returncode}: {self.last_words()}")

    async def begin(self, at: datetime) -> "Child":
        """A new life, whose clock begins at this instant. The one before it has ended."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{at.isoformat()}\n".encode())
        _, pid = await self._heard()
        self._life = Child(self, int(pid), asyncio.ensure_future(self._heard()))
        return self._life

    async def forget(self) -> None:
        """Whatever state it is in, and its life with it."""
        if self._life is not None:
            await self._life.forget()
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGKILL)
        await self._process.wait()

    async def _heard(self) -> list[str]:
        assert self._process.stdout is not None
        return (await self._process.stdout.readline()).decode().split()

    def last_words(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")[-LAST_WORDS:]


class Child:
    """One life of the product: a process of its own."""

    def __init__(self, nest: Nest, pid: int, ended: "asyncio.Future[list[str]]") -> None:
        self._nest, self.pid, self._ended = nest, pid, ended

    def check_alive(self) -> None:
        """Raises ChildFailed."""
        if self._ended.done():
            raise ChildFailed(f"{' '.join(self._ended.result())}: {self._nest.last_words()}")

    async def kill(self) -> None:
        """SIGKILL: nothing of the process has a chance to say anything. Raises ChildFailed if it had ended before."""
        self.check_alive()
        os.kill(self.pid, signal.SIGKILL)
        await self._ended

    async def stop(self) -> int:
        """SIGTERM; the exit status. Raises ChildFailed when the life does not end, with what its tasks wait for."""
        if not self._ended.done():
            os.kill(self.pid, signal.SIGTERM)
        ended, _ = await asyncio.wait([self._ended], timeout=STOP_SECONDS)
        if not ended:
            raise ChildFailed(f"alive {STOP_SECONDS} s after SIGTERM: {await self.what_it_waits_for()}")
        return int(self._ended.result()[-1])

    async def what_it_waits_for(self) -> str:
        """Its last words; if it lives, they end with what each of its tasks awaits."""
        if not self._ended.done():
            os.kill(self.pid, signal.SIGUSR1)
            await asyncio.sleep(TELL_SECONDS)
        return self._nest.last_words()

    async def forget(self) -> None:
        """Whatever state it is in."""
        if not self._ended.done():
            os.kill(self.pid, signal.SIGKILL)
            await self._ended


@asynccontextmanager
async def nest(role: str, environment: Mapping[str, str], log: Path) -> AsyncIterator[Nest]:
    """A loaded process of the role, see scorecard.child; it and its life end with the block. Raises ChildFailed."""
    with log.open("ab") as out:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "scorecard.child", role),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=out,
            env={**os.environ, **environment},
        )
    made = Nest(process, log)
    try:
        await made.ready()
        yield made
    finally:
        await made.forget()


def environment(store: Store, folder: Path, telegram: str) -> dict[str, str]:
    """The settings of a child."""
    return {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API": telegram,
        "DATABASE_URL": store.url,
        "DATA_DIR": str(folder),
        "SECRET_KEY": SECRET_KEY,
        "ROLE": "worker" if store.sender == "worker" else "all",
        "WEB_PORT": "0",
        "LOG_LEVEL": "INFO",
    }


class Telegram:
    """The emulator's process: where it is, and what it accepted."""

    def __init__(self, address: str, first_chat: int, folder: Path, http: aiohttp.ClientSession) -> None:
        self.address, self.first_chat, self.http = address, first_chat, http
        self._folder = folder

    async def do(self, deed: str, **arguments: Any) -> Any:
        """A deed of the control API (docs/emulator.md). Raises ChildFailed with the emulator's own words."""
        async with self.http.post(f"{self.address}/control/{deed}", json=arguments) as answer:
            said = await answer.json()
        if not said["ok"]:
            raise ChildFailed(f"{deed}: {said['error']}")
        return said["result"]

    async def answered(self, press: str) -> None:
        """Until the bot has answered the press."""
        async with asyncio.timeout(ANSWER_SECONDS):
            while True:
                async with self.http.get(f"{self.address}/control/callback_answer", params={"id": press}) as answer:
                    if (await answer.json())["result"]["answered"]:
                        return
                await asyncio.sleep(0.05)

    async def heard(self, person: int) -> None:
        """Until the last word in the person's chat is the bot's."""
        asked = {"bot": str(BOT_ID), "chat": str(person)}
        async with asyncio.timeout(ANSWER_SECONDS):
            while True:
                async with self.http.get(f"{self.address}/control/chat", params=asked) as answer:
                    if (await answer.json())["result"]["messages"][-1]["from_bot"]:
                        return
                await asyncio.sleep(0.05)

    async def floods(self) -> int:
        """How often it said 429, among the last ten thousand requests."""
        async with self.http.get(f"{self.address}/control/calls") as answer:
            said = await answer.json()
        return sum(call["outcome"].startswith("429") for call in said["result"])

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
async def telegram(folder: Path, people: int, *, limits: bool = True) -> AsyncIterator[Telegram]:
    """With Telegram's `limits`, or paid for; it ends with the block."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "scorecard.telegram", "--token", TOKEN),
        *("--people", str(people), "--ledger", str(folder), *["--limits"] * limits),
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
