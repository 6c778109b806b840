"""One writer, one way to a transaction, and what was committed stays."""

import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from tortoise import connections
from tortoise.exceptions import IntegrityError

from storage.database import (
    DatabaseIsBusy,
    WriterLock,
    close_database,
    open_database,
    orm_config,
    sqlite_path,
    transaction,
)
from storage.models import Tick
from tests.rig.small_school import NOW, SmallSchool

HOLD = """
import sys, time
from storage.database import WriterLock
with WriterLock({url!r}):
    sys.stdout.write("held\\n")
    sys.stdout.flush()
    time.sleep(60)
"""


async def pragma(name: str) -> object:
    [row] = await connections.get("default").execute_query_dict(f"PRAGMA {name}")
    return next(iter(row.values()))


async def test_a_power_cut_loses_nothing_that_was_committed(school: SmallSchool) -> None:
    assert await pragma("journal_mode") == "wal"
    assert await pragma("synchronous") == 2, "FULL"
    assert await pragma("foreign_keys") == 1
    assert await pragma("busy_timeout") == 5000


async def test_migrations_run_without_foreign_keys(url: str) -> None:
    await open_database(url, foreign_keys=False)
    assert await pragma("foreign_keys") == 0
    assert await pragma("synchronous") == 2
    await close_database()


def test_other_addresses_are_no_files() -> None:
    assert sqlite_path("postgres://u@h/db") is None
    assert orm_config("postgres://u@h/db")["connections"]["default"] == "postgres://u@h/db?minsize=1&maxsize=8"
    chosen = "postgres://u@h/db?minsize=2&maxsize=3"
    assert orm_config(chosen)["connections"]["default"] == chosen
    assert sqlite_path("sqlite://var/p.sqlite3?x=1") == Path("var/p.sqlite3")
    with WriterLock("postgres://u@h/db"):
        pass


def test_a_second_writer_is_refused_with_a_sentence(url: str) -> None:
    with WriterLock(url), pytest.raises(DatabaseIsBusy, match=r"Another peremena process is using .*peremena\.sqlite3"):
        WriterLock(url).__enter__()
    with WriterLock(url):
        pass


def test_a_second_process_is_refused_and_a_dead_one_holds_nothing(url: str) -> None:
    hold = HOLD.format(url=url)
    other = subprocess.Popen([sys.executable, "-c", hold], stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(DatabaseIsBusy):
            WriterLock(url).__enter__()
    finally:
        other.kill()
        other.communicate()
    with WriterLock(url):
        pass


# Transactions


async def tick(job: str) -> None:
    await Tick.create(job=job, at=NOW)


async def test_all_or_nothing(school: SmallSchool) -> None:
    with pytest.raises(RuntimeError, match="halfway"):
        async with transaction():
            await tick("first")
            raise RuntimeError("halfway")
    assert not await Tick.exists(job="first")
    async with transaction():
        await tick("first")
    assert await Tick.exists(job="first")


async def test_an_inner_transaction_rolls_back_alone(school: SmallSchool) -> None:
    async with transaction():
        await tick("outer")
        with pytest.raises(RuntimeError):
            async with transaction():
                await tick("inner")
                raise RuntimeError
        async with transaction():
            await tick("another")
    assert {row.job for row in await Tick.all()} == {"outer", "another"}


async def test_an_outer_rollback_takes_the_inner_with_it(school: SmallSchool) -> None:
    with pytest.raises(RuntimeError):
        async with transaction():
            async with transaction():
                await tick("inner")
            raise RuntimeError
    assert not await Tick.exists(job="inner")


async def test_a_commit_that_fails_leaves_nothing_behind(school: SmallSchool) -> None:
    """A reference that is looked at only by COMMIT: the transaction stays open unless it is rolled back."""
    await connections.get("default").execute_script(
        "CREATE TABLE late (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES ticks (id) DEFERRABLE INITIALLY DEFERRED)"
    )
    with pytest.raises((IntegrityError, sqlite3.IntegrityError)):
        async with transaction():
            await tick("refused")
            await connections.get("default").execute_query("INSERT INTO late (parent) VALUES (12345)")
    async with transaction():
        await tick("next")
    assert {row.job for row in await Tick.all()} == {"next"}


async def test_nobody_is_inside_somebody_elses_transaction(school: SmallSchool) -> None:
    entered, leave = asyncio.Event(), asyncio.Event()

    async def rolls_back() -> None:
        with pytest.raises(RuntimeError):
            async with transaction():
                await tick("mine")
                entered.set()
                await leave.wait()
                raise RuntimeError

    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        tasks.create_task(rolls_back())
        await entered.wait()
        other = tasks.create_task(tick("theirs"))
        await asyncio.sleep(0.01)
        assert not other.done(), "it waits for the only connection"
        leave.set()
    assert {row.job for row in await Tick.all()} == {"theirs"}


async def test_a_cancelled_transaction_lets_the_database_go(school: SmallSchool) -> None:
    for steps in range(12):
        task = asyncio.create_task(_transaction_with(f"cancelled {steps}"))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        async with asyncio.timeout(2), transaction():
            await tick(f"after {steps}")
    assert await Tick.filter(job__startswith="after").count() == 12


async def _transaction_with(job: str) -> None:
    async with transaction():
        await tick(job)
