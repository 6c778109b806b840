"""A run that does not end says what is left, and one round that fails costs no other its figures."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scorecard import draining
from scorecard.draining import drained
from scorecard.processes import Child, ChildFailed
from scorecard.rounds import Rounds
from scorecard.store import File


class Stuck:
    """A process that lives and does not go on."""

    def check_alive(self) -> None:
        pass

    async def what_it_waits_for(self) -> str:
        return "Task-7 awaits the limiter"


@pytest.fixture
def store(tmp_path: Path) -> File:
    path = tmp_path / "school.sqlite3"
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("CREATE TABLE notices (id, state, claimed_by, reason, attempts, not_before)")
        file.execute("INSERT INTO notices VALUES (1, 'sent', 3, NULL, 0, NULL)")
    return File(path)


def write(store: File, state: str) -> None:
    with closing(sqlite3.connect(store.path)) as file, file:
        file.execute("INSERT INTO notices VALUES (2, ?, 3, 'quiet_hours', 4, '2026-11-23')", [state])


async def test_what_is_all_told_is_drained(store: File) -> None:
    await drained(store)


async def test_what_is_left_is_said_with_what_is_waited_for(store: File, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draining, "DRAIN_SECONDS", 0.05)
    write(store, "claimed")
    stuck: Child = Stuck()  # type: ignore[assignment]

    with pytest.raises(ChildFailed) as said:
        await drained(store, stuck)

    assert "claimed" in str(said.value)
    assert "Task-7 awaits the limiter" in str(said.value)


def test_a_round_that_fails_keeps_the_figures_of_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: Rounds) -> None:
        raise ChildFailed("the database is gone")

    for name in ("_sender", "_deploys", "_broadcast", "_recovery"):
        monkeypatch.setattr(Rounds, name, lambda one: one.card.exactly("kills", 1, 1, "make scorecard"))
    monkeypatch.setattr(Rounds, "_bot", failing)

    card = Rounds("sqlite", lambda folder: File(folder), tmp_path).all()

    assert len(card.figures) == 4
    assert not card.kept
    assert card.broken == ["sqlite: failing did not end: ChildFailed the database is gone"]
