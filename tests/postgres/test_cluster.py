"""`make cluster` as a person meets it: it starts, the mother of the demo school talks to it, Ctrl-C ends all of it."""

import asyncio
import re
import signal
import sys
from pathlib import Path

import aiohttp
import pytest

from scripts.cluster import ROLES

pytestmark = pytest.mark.timeout(420)


@pytest.mark.row("G3", "works")
async def test_it_starts_answers_and_ends_cleanly(tmp_path: Path):
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "scripts.cluster", str(tmp_path / "cluster")),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        told = await _until(process, "Ctrl-C")
        found = re.search(r"Open (http://\S+)", told)
        assert found is not None, told
        await _talks(found[1])
        process.send_signal(signal.SIGINT)
        rest, _ = await asyncio.wait_for(process.communicate(), 60)
        assert process.returncode == 0, rest.decode()
        assert rest.decode().count(": 0") == len(ROLES), rest.decode()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def _until(process: asyncio.subprocess.Process, word: str) -> str:
    assert process.stdout is not None
    told = ""
    while line := (await process.stdout.readline()).decode():
        told += line
        if word in line:
            return told
    pytest.fail(told)


async def _talks(address: str) -> None:
    """A stranger asks for help: through the proxy to a replica, and back."""
    async with aiohttp.ClientSession() as http:
        state = await _get(http, f"{address}/control/state")
        bot = str(state["bots"][0]["id"])
        person = (await _post(http, f"{address}/control/add_person", first_name="Anna"))["result"]
        await _post(http, f"{address}/control/say", bot=bot, person=person, text="/start")
        async with asyncio.timeout(60):
            while True:
                chat = await _get(http, f"{address}/control/chat?bot={bot}&chat={person}")
                if any(message["from_bot"] for message in chat["messages"]):
                    return
                await asyncio.sleep(0.1)


async def _get(http: aiohttp.ClientSession, url: str) -> dict:  # type: ignore[type-arg]
    async with http.get(url) as answer:
        return (await answer.json())["result"]


async def _post(http: aiohttp.ClientSession, url: str, **arguments: object) -> dict:  # type: ignore[type-arg]
    async with http.post(url, json=arguments) as answer:
        return await answer.json()
