"""SQLite's own bad days: a power cut in the middle of the log, a long reader, a second writer (RELIABILITY 3.3)."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from scorecard.crowd import Crowd
from scorecard.killing import kill_the_sender
from scorecard.store import File
from storage.database import DatabaseIsBusy, WriterLock
from tests.faults.virtual import fly
from tests.faults.world import world

Class = tuple[Path, Crowd]


@pytest.mark.fault("3.3 power loss: WAL cut short")
def test_a_log_cut_anywhere_leaves_a_whole_beginning(klass: Class, tmp_path: Path) -> None:
    """What is left is a prefix of the deeds: never one without the deeds before it, never half of one."""
    chance = Random(7)

    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            await here.start()
            await here.link(here.crowd.pupils[0])
            for _ in range(12):
                await here.set_dot(here.crowd.pupils[0])
            for cut in range(25):
                _check_prefix(here.database, tmp_path / f"cut{cut}", chance)

    fly(story())


def _check_prefix(database: Path, folder: Path, chance: Random) -> None:
    folder.mkdir()
    copy, log = folder / "copy.sqlite3", folder / "copy.sqlite3-wal"
    shutil.copy(database, copy)
    whole = Path(f"{database}-wal").read_bytes()
    log.write_bytes(whole[: chance.randrange(len(whole))])
    with closing(sqlite3.connect(copy)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        dots = [row[0] for row in file.execute("SELECT id FROM dots ORDER BY id")]
        told = file.execute("SELECT COUNT(*) FROM notice_events").fetchone()[0]
    assert dots == list(range(1, len(dots) + 1))
    assert told == len(dots), "a dot and its notice are one transaction"


@pytest.mark.fault("3.3 lock contention, a long reader")
def test_a_long_reader_delays_nobody(klass: Class, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            await here.start()
            await here.link(here.crowd.pupils[0])
            with closing(sqlite3.connect(f"file:{here.database}?mode=ro", uri=True)) as reader:
                reader.execute("BEGIN")
                before = reader.execute("SELECT COUNT(*) FROM notices").fetchone()
                await here.set_dot(here.crowd.pupils[0])
                await here.passes(seconds=5)
                assert len(here.ledger) == 1
                assert reader.execute("SELECT COUNT(*) FROM notices").fetchone() == before
            assert await here.violations() == []

    fly(story())


@pytest.mark.fault("3.3 two instances on one SQLite file")
def test_a_second_writer_is_refused_with_a_sentence(tmp_path: Path) -> None:
    url = f"sqlite://{tmp_path / 'one.sqlite3'}"
    with (
        WriterLock(url),
        pytest.raises(DatabaseIsBusy, match="one process at a time writes to SQLite"),
        WriterLock(url),
    ):
        raise AssertionError("two writers at once")
    with WriterLock(url):
        pass


@pytest.mark.timeout(180)
@pytest.mark.fault("3.3 kill -9 of a sender at random")
async def test_a_sender_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    """Three kills here; `make scorecard` sends hundreds."""
    found = await kill_the_sender(File(tmp_path / "killed.sqlite3"), tmp_path, kills=3)
    assert (found.kills, found.broken) == (3, [])
    assert found.repeats <= found.in_flight
