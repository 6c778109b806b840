"""The emulator as a child process, and its control API as plain calls."""

import asyncio
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from itertools import takewhile
from pathlib import Path
from typing import Any

import aiohttp

BOT = "peremena_demo_bot"
START_SECONDS = 20.0
PATIENCE_SECONDS = 20.0


class EmulatorFailed(Exception):
    """The emulator did not start, or refused what was asked of it."""


class Emulated:
    """A running emulator at `address`; `bot` is the token's number, which names the bot in every call."""

    def __init__(self, address: str, pid: int, http: aiohttp.ClientSession) -> None:
        self.address = address
        self.pid = pid
        self._http = http
        self.bot: int = 0

    async def do(self, deed: str, **arguments: Any) -> Any:
        """A deed of the control API (docs/emulator.md). Raises EmulatorFailed with its own words."""
        async with self._http.post(f"{self.address}/control/{deed}", json=arguments) as answer:
            told = await answer.json()
        if not told["ok"]:
            raise EmulatorFailed(f"{deed}: {told['error']}")
        return told["result"]

    async def chat(self, person: int) -> list[dict[str, Any]]:
        """The visible messages of a person's chat with the bot, oldest first."""
        query = {"bot": str(self.bot), "chat": str(person)}
        async with self._http.get(f"{self.address}/control/chat", params=query) as answer:
            told = await answer.json()
        return list(told["result"]["messages"]) if told["ok"] else []

    async def say(self, person: int, text: str) -> None:
        await self.do("say", bot=self.bot, person=person, text=text)

    async def press(self, person: int, label: str, *, exactly: bool = False) -> None:
        """Press the newest button with these words as soon as it is there. Raises TimeoutError when it never is."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while (found := _button(await self.chat(person), label, exactly)) is None:  # noqa: ASYNC110
                await asyncio.sleep(0.1)  # the emulator is another process: there is nothing to await
        await self.do("press", bot=self.bot, person=person, message_id=found[0], data=found[1])


def _button(messages: Sequence[Mapping[str, Any]], label: str, exactly: bool) -> tuple[int, str] | None:
    """Message and data of the first such button in the newest message that has one.

    Words of one's own are a border: what stands above them was shown before the bot had read them.
    """
    for message in takewhile(lambda message: message["from_bot"], reversed(messages)):
        for row in message["buttons"]:
            for button in row:
                fits = button["text"] == label if exactly else label in button["text"]
                if fits and button["data"]:
                    return int(message["id"]), str(button["data"])
    return None


@asynccontextmanager
async def emulated(folder: Path, page_buttons: Sequence[tuple[str, str]], zone: str) -> AsyncIterator[Emulated]:
    """Start the emulator on a free loopback port; it ends with the block. Its page shows the clock of `zone`."""
    options = [f"--zone={zone}", *(f"--page-button={label}={url}" for label, url in page_buttons)]
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "emulator", "--port", "0", "--ledger", str(folder), *options),
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        address = await _address(process)
        async with aiohttp.ClientSession() as http:
            yield Emulated(address, process.pid, http)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _address(process: asyncio.subprocess.Process) -> str:
    if process.stdout is None:
        raise EmulatorFailed("the emulator has no output to read")
    async with asyncio.timeout(START_SECONDS):
        line = await process.stdout.readline()
    if not line:
        raise EmulatorFailed("the emulator ended before it told its address")
    return line.decode().strip()
