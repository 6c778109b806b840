"""Ticks wake sweeps, never two of one kind at a time, and let them end."""

import asyncio
import logging
from pathlib import Path

import pytest

from scheduler.ticks import Ticks
from storage.database import close_database, open_database, transaction
from storage.models import School
from tests.rig.migrated import lay_database


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


async def test_stopping_waits_for_a_long_sweep_no_longer_than_the_grace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is cut, and what it had begun to write is rolled back."""
    monkeypatch.setattr("scheduler.ticks.GRACE", 0.05)
    began = asyncio.Event()

    async def sweep() -> int:
        async with transaction():
            await School.create(name="School", short_name="School", zone="Europe/Moscow")
            began.set()
            await asyncio.sleep(60)
        return 1

    await open_database(await lay_database(tmp_path / "ticks.sqlite3"))
    try:
        ticks = Ticks({"sweep": sweep}, seconds=0.01)
        with caplog.at_level(logging.WARNING):
            ticks.start()
            async with asyncio.timeout(5):
                await began.wait()
                await ticks.stop()
        assert await School.all().count() == 0
        assert caplog.text == ""
    finally:
        await close_database()


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
