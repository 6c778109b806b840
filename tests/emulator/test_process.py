"""The emulator as a process of its own: one line, a ledger, a quick end, and nothing of the product in memory."""

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import aiohttp
import pytest

from emulator.ledger import read_ledger
from emulator.server import running
from tests.emulator.conftest import Hands

PRODUCT = ("aiogram", "pydantic", "tortoise", "apscheduler", "bot", "app", "school", "storage", "texts")


@pytest.mark.row("G1", "works")
async def test_it_prints_its_address_serves_and_stops(tmp_path: Path, session: aiohttp.ClientSession) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "emulator", "--port", "0", "--ledger", str(tmp_path), stdout=PIPE, stderr=PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    address = (await process.stdout.readline()).decode().strip()
    assert address.startswith("http://127.0.0.1:")

    async def do(deed: str, **arguments: object) -> int:
        async with session.post(f"{address}/control/{deed}", json=arguments) as answer:
            return int((await answer.json())["result"])

    bot = await do("add_bot", token="42:made-up-token", username="peremena_bot", name="Перемена")
    mother = await do("add_person", first_name="Анна")
    await do("say", bot=bot, person=mother, text="/start")
    async with session.post(
        f"{address}/bot42:made-up-token/sendMessage", json={"chat_id": mother, "text": "Здравствуйте"}
    ) as answer:
        assert (await answer.json())["ok"]
    process.send_signal(signal.SIGTERM)
    rest, complaints = await asyncio.wait_for(process.communicate(), 10)
    assert (process.returncode, rest, complaints) == (0, b"", b"")
    assert [line.text for line in read_ledger(tmp_path)] == ["Здравствуйте"]


async def test_it_loads_nothing_of_the_product() -> None:
    script = f"import sys, emulator.__main__; print([name for name in {PRODUCT!r} if name in sys.modules])"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", script, stdout=PIPE)
    out, _ = await process.communicate()
    assert out.decode().strip() == "[]"


@pytest.mark.parametrize(
    "arguments", [["--host", "0.0.0.0"], ["--page-button", "no-url"], ["--page-button", "x=http://a.example"]]
)
async def test_it_refuses_to_be_seen_from_outside(arguments: list[str]) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "emulator", *arguments, stdout=PIPE, stderr=PIPE
    )
    out, complaints = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode != 0
    assert out == b""
    assert b"loopback" in complaints or b"LABEL=URL" in complaints or b"only call this machine" in complaints


async def test_stopping_lets_go_of_everyone_who_waits(session: aiohttp.ClientSession) -> None:
    loop = asyncio.get_running_loop()
    async with running() as emulator:
        emulator.add_bot("42:made-up-token", "peremena_bot", "Перемена")
        poll = asyncio.create_task(Hands(session, emulator).refusal("getUpdates", timeout=50))
        stream = await session.get(f"{emulator.address}/control/events")
        await stream.content.readline()
        begun = loop.time()
    assert (await poll).startswith("Conflict")
    assert await stream.content.read() == b"\n"
    assert loop.time() - begun < 2
