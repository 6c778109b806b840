"""A bot in a process of its own, the emulator in ours: one dies, the other remembers everything."""

import asyncio
import os
import signal
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from emulator.control import Emulator
from emulator.views import Seen
from tests.rig.living import SECRET, TOKEN
from tests.rig.people import BOT
from tests.rows import ROOT

PATIENCE = 40.0
"""Seconds to wait for an answer: a start takes several on a busy machine."""


class MortalBot:
    """Starts the bot on one database again and again. `starts` counts them."""

    def __init__(self, database: Path, emulator: Emulator) -> None:
        self.database, self.starts = database, 0
        self._epoch = time.time()
        self._process: asyncio.subprocess.Process | None = None
        self._environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API": emulator.address,
            "DATABASE_URL": f"sqlite://{database}",
            "DATA_DIR": str(database.parent),
            "SECRET_KEY": SECRET,
            "WEB_PORT": "0",
            "LOG_LEVEL": "WARNING",
        }

    async def start(self, *failpoint: str) -> None:
        self.starts += 1
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.crash.bot", str(self._epoch), *failpoint),
            env=self._environment,
            cwd=self.database.parent,
        )

    async def is_killed(self) -> None:
        """By us, from outside, without a warning."""
        self._alive.kill()
        await self.dies()

    async def dies(self) -> None:
        """At its failpoint."""
        async with asyncio.timeout(PATIENCE):
            assert await self._alive.wait() == -signal.SIGKILL

    async def stops(self) -> None:
        """As an operator stops it: with nothing left in the middle."""
        self._alive.terminate()
        async with asyncio.timeout(PATIENCE):
            assert await self._alive.wait() == 0

    async def is_buried(self) -> None:
        """After the test, whatever happened in it."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    def asks(self, sql: str) -> list[tuple[Any, ...]]:
        """Beside the bot, as a reader."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as database:
            return database.execute(sql).fetchall()

    async def holds(self, sql: str, *rows: tuple[Any, ...]) -> None:
        """Wait until the answer is exactly this."""
        try:
            async with asyncio.timeout(PATIENCE):
                while self.asks(sql) != list(rows):  # noqa: ASYNC110 - another process writes it
                    await asyncio.sleep(0.05)
        except TimeoutError:
            raise AssertionError(f"{sql} is {self.asks(sql)}, not {list(rows)}") from None

    @property
    def _alive(self) -> asyncio.subprocess.Process:
        assert self._process is not None
        return self._process


class Chat:
    """A person before a bot that may be dead at the moment: does one thing and waits for what it brings."""

    def __init__(self, emulator: Emulator, person: int) -> None:
        self.emulator, self.person = emulator, person

    async def says(self, text: str, *, brings: str) -> None:
        self.emulator.say(BOT, self.person, text)
        await self.sees(brings)

    async def presses(self, label: str, *, brings: str = "") -> None:
        self.emulator.press(BOT, self.person, label)
        if brings:
            await self.sees(brings)

    async def insists(self, label: str, *, brings: str) -> None:
        """Press; and press again when nothing came of it, as people do before a bot that died under their finger."""
        while True:
            await self.presses(label)
            try:
                return await self.sees(brings, PATIENCE / 2)
            except AssertionError:
                if not self._has(label):
                    raise

    def _has(self, label: str) -> bool:
        screens = [seen for seen in self.emulator.chat(BOT, self.person) if seen.from_bot]
        return bool(screens) and any(label in each for each in screens[-1].labels())

    async def sees(self, text: str, seconds: float = PATIENCE) -> None:
        def newest_screen_has_it() -> bool:
            screens = [seen for seen in self.emulator.chat(BOT, self.person) if seen.from_bot]
            return bool(screens) and text in whole(screens[-1])

        try:
            await self.emulator.until(newest_screen_has_it, seconds)
        except TimeoutError:
            seen = [whole(seen) for seen in self.emulator.chat(BOT, self.person)]
            raise AssertionError(f"no {text!r} in {seen}") from None

    def accepted(self, text: str) -> int:
        """How many messages with this text Telegram took for the chat, answered or not."""
        return sum(
            text in line.text
            for line in self.emulator.ledger()
            if line.chat == self.person and line.method == "sendMessage"
        )


def whole(seen: Seen) -> str:
    return "\n".join([seen.text, *seen.labels()])
