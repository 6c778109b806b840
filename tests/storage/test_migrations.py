"""Migrations lose nothing: a parent table is rebuilt under a full database, there and back (STACK findings 1-4)."""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from importlib import invalidate_caches
from pathlib import Path
from typing import Any

import pytest
from tortoise import fields
from tortoise.context import get_current_context
from tortoise.migrations.autodetector import MigrationAutodetector
from tortoise.models import Model

from storage import migrate as runner
from storage import migrations, models
from storage.database import close_database, open_database, orm_config, sqlite_path
from storage.migrate import BrokenReferences, migrate, pending
from tests.rig.small_school import NOW, SmallSchool
from tests.storage.filled import fill

PLANTED = """
from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("models", "{newest}")]
    initial = False
    operations = [ops.AlterField(model_name="Person", name="surname", field=fields.CharField(max_length=120))]
"""
MODELS: list[type[Model]] = [getattr(models, name) for name in models.__all__]


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """The newest migration of ours, with one more after it that rebuilds the table most others point to."""
    package = tmp_path / "planted_migrations"
    shutil.copytree(Path(migrations.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    newest = max(path.stem for path in package.glob("0*.py"))
    (package / "9999_widen.py").write_text(PLANTED.format(newest=newest))

    def with_planted(url: str, **how: Any) -> dict[str, Any]:
        config = orm_config(url, **how)
        config["apps"]["models"]["migrations"] = package.name
        return config

    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(runner, "orm_config", with_planted)
    invalidate_caches()
    yield newest
    for name in [name for name in sys.modules if name.startswith(package.name)]:
        del sys.modules[name]


@pytest.fixture
async def full(school: SmallSchool, url: str) -> str:
    """A closed database with something in every table."""
    await fill(school)
    for model in MODELS:
        assert await model.exists(), f"{model.__name__} is empty: fill it in tests/storage/filled.py"
    await close_database()
    return url


def rows(url: str) -> dict[str, int]:
    with closing(sqlite3.connect(sqlite_path(url) or "")) as database:
        return {name: database.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0] for name in _names(url, "table")}


def _names(url: str, kind: str) -> list[str]:
    with closing(sqlite3.connect(sqlite_path(url) or "")) as database:
        found = database.execute("SELECT name FROM sqlite_master WHERE type = ? ORDER BY name", [kind])
        return [name for (name,) in found if name != "tortoise_migrations" and name != "sqlite_sequence"]


def keys(url: str) -> set[tuple[str, bool, tuple[str, ...]]]:
    """What is indexed and what is unique, by table. A UNIQUE of the table may come back as a unique index."""
    with closing(sqlite3.connect(sqlite_path(url) or "")) as database:
        return {
            (table, bool(unique), tuple(name for _, _, name in database.execute(f'PRAGMA index_info("{index}")')))
            for table in _names(url, "table")
            for _, index, unique, *_ in database.execute(f'PRAGMA index_list("{table}")')
        }


def surname_type(url: str) -> str:
    with closing(sqlite3.connect(sqlite_path(url) or "")) as database:
        [found] = [column[2] for column in database.execute('PRAGMA table_info("people")') if column[1] == "surname"]
        return str(found)


async def test_rebuilding_a_parent_table_keeps_every_row_there_and_back(full: str, planted: str) -> None:
    before, indexed = rows(full), keys(full)
    assert all(before.values())
    assert ("people", True, ("school_id", "key")) in indexed
    assert ("people", False, ("phone",)) in indexed
    said: list[str] = []
    await migrate(full, now=NOW, say=said.append)
    assert surname_type(full) == "VARCHAR(120)", "the migration did nothing"
    assert (rows(full), keys(full)) == (before, indexed)
    assert said == ["apply start: 9999_widen", "apply done: 9999_widen"]
    await migrate(full, now=NOW, target=planted)
    assert surname_type(full) == "VARCHAR(80)"
    assert (rows(full), keys(full)) == (before, indexed)


async def test_what_is_not_applied_yet_is_named(full: str, planted: str) -> None:
    await open_database(full)
    assert await pending(full) == ["9999_widen"]
    await close_database()
    await migrate(full, now=NOW)
    await open_database(full)
    assert await pending(full) == []
    await close_database()


@pytest.mark.timeout(180)
async def test_down_to_nothing_and_up_again(full: str) -> None:
    tables = _names(full, "table")
    await migrate(full, now=NOW, target="zero")
    assert _names(full, "table") == []
    await migrate(full, now=NOW)
    assert _names(full, "table") == tables


async def test_the_backup_is_whole(full: str, planted: str) -> None:
    """With what stands in the WAL only: another connection holds it open."""
    path = sqlite_path(full)
    assert path is not None
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute("UPDATE schools SET name = 'Записано последним'")
        writer.commit()
        assert path.with_name(path.name + "-wal").stat().st_size > 0
        await migrate(full, now=NOW)
    backup = path.with_name(f"{path.name}.before-20261123T052000")
    assert backup.stat().st_mode & 0o077 == path.stat().st_mode & 0o077
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT name FROM schools").fetchone() == ("Записано последним",)
    assert rows(f"sqlite://{backup}") == rows(full)
    assert surname_type(f"sqlite://{backup}") == "VARCHAR(80)"


async def test_rows_without_parents_are_an_alarm_that_names_the_backup(full: str, planted: str) -> None:
    with closing(sqlite3.connect(sqlite_path(full) or "")) as database:
        database.execute("DELETE FROM chats")
        database.commit()
    with pytest.raises(BrokenReferences, match=r"rows lost their parents in: .*notices.*before-20261124T0520") as told:
        await migrate(full, now=NOW + timedelta(days=1))
    assert "linked_accounts" in str(told.value)


async def test_models_and_migrations_agree(url: str) -> None:
    """What `makemigrations` would write: nothing (STACK finding 2)."""
    await open_database(url)
    context = get_current_context()
    assert context is not None
    changes = await MigrationAutodetector(context.apps, orm_config(url)["apps"]).changes()
    await close_database()
    assert [writer.name for writer in changes] == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_keys_are_made_by_the_database(model: type[Model]) -> None:
    """A key of somebody else's makes every `makemigrations` drop and add it again (STACK finding 2)."""
    key = model._meta.pk
    assert isinstance(key, fields.BigIntField)
    assert key.generated


async def test_indexes_are_of_columns(url: str) -> None:
    """SQLite takes a quoted name that is no column for a constant, and such an index finds nothing."""
    with closing(sqlite3.connect(sqlite_path(url) or "")) as database:
        for index in _names(url, "index"):
            columns = database.execute(f'PRAGMA index_info("{index}")').fetchall()
            assert all(name is not None for _, _, name in columns), index
