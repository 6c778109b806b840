"""Ticks wake sweeps, never two of one kind at a time, and let them end."""

import asyncio
import logging

import pytest

from scheduler.ticks import Ticks


async def test_a_sweep_runs_again_and_again_and_never_beside_itself() -> None:
    running, most, runs = 0, 0, 0

    async def sweep() -> int:
        nonlocal running, most, runs
        running, runs = running + 1, runs + 1
        most = max(most, running)
        await asyncio.sleep(0.05)
        running -= 1
        return 0

    ticks = Ticks({"sweep": sweep}, seconds=0.01)
    ticks.start()
    async with asyncio.timeout(5):
        while runs < 3:  # noqa: ASYNC110 - the scheduler tells nobody
            await asyncio.sleep(0.01)
    await ticks.stop()
    assert most == 1
    assert running == 0


async def test_stopping_lets_a_sweep_end_and_starts_no_other() -> None:
    began, ended = asyncio.Event(), 0

    async def sweep() -> int:
        nonlocal ended
        began.set()
        await asyncio.sleep(0.05)
        ended += 1
        return 0

    ticks = Ticks({"sweep": sweep}, seconds=0.01)
    ticks.start()
    await began.wait()
    await ticks.stop()
    assert ended >= 1
    known = ended
    await asyncio.sleep(0.05)
    assert ended == known


async def test_a_sweep_that_fails_is_logged_and_comes_again(caplog: pytest.LogCaptureFixture) -> None:
    runs = 0

    async def sweep() -> int:
        nonlocal runs
        runs += 1
        raise RuntimeError("the database is away")

    ticks = Ticks({"sweep": sweep}, seconds=0.01)
    with caplog.at_level(logging.ERROR, "apscheduler"):
        ticks.start()
        async with asyncio.timeout(5):
            while runs < 2:  # noqa: ASYNC110 - the scheduler tells nobody
                await asyncio.sleep(0.01)
        await ticks.stop()
    assert "the database is away" in caplog.text
