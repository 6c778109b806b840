"""`peremena` as it is typed, in an empty folder."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog

from app.cli import main
from app.settings import Settings
from storage.database import sqlite_path
from tests.rig.migrated import lay_database

Office = Callable[..., tuple[int, str, str]]


@pytest.fixture
def logs() -> Iterator[logging.Logger]:
    """What a command does to the logs of the whole process is undone; the root of them."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in ("apscheduler", "aiosqlite", "tortoise", "asyncio")}
    yield root
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


@pytest.fixture
def peremena(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], logs: logging.Logger
) -> Office:
    """Runs a command in an empty folder: its exit status, what it said, what it complained of."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main([*arguments])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


@pytest.fixture
def school(peremena: Office) -> Office:
    """An office with a migrated database that holds no school yet."""
    path = sqlite_path(Settings(_env_file=None).database_url)  # type: ignore[call-arg]
    assert path is not None
    path.parent.mkdir(parents=True, exist_ok=True)
    asyncio.run(lay_database(path))
    return peremena


def refused(result: tuple[int, str, str]) -> str:
    status, out, err = result
    assert (status, out) == (1, "")
    assert len(err.splitlines()) == 1, err
    return err
