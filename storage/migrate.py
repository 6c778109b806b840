"""Our own `migrate`: tortoise's migrations, run so that nothing is lost (STACK section 1.2).

On PostgreSQL one at a time, the others wait and find nothing to do; the tables of its jobs come with ours.

On SQLite: a backup file first, foreign keys off while tables are rebuilt, indexes kept, `PRAGMA foreign_key_check`
afterwards.
"""

import sqlite3
from collections.abc import Callable
from contextlib import AsyncExitStack, closing
from datetime import datetime
from pathlib import Path

from tortoise import Tortoise, connections
from tortoise.migrations.executor import MigrationExecutor, MigrationTarget

from storage import migrations
from storage.database import close_database, is_postgres, open_database, orm_config, sqlite_path
from storage.rebuilding import KeepingExecutor

Say = Callable[[str], None]


class BrokenReferences(Exception):
    """After a migration some rows point to rows that do not exist. The backup made before it is named in the text."""


class NoSuchMigration(Exception):
    """No migration has this name. The text names those that there are."""


async def migrate(url: str, *, now: datetime, target: str | None = None, say: Say = lambda _: None) -> None:
    """Bring the schema to `target` (None: newest, "zero": empty).

    Raises NoSuchMigration, BrokenReferences naming the backup.
    """
    known = sorted(path.stem for path in Path(migrations.__file__).parent.glob("[0-9]*.py"))
    if target not in (None, "zero", *known):
        raise NoSuchMigration(f"There is no migration {target}: choose zero or {', '.join(known)}.")
    async with AsyncExitStack() as stack:
        if is_postgres(url):
            from storage.cluster.migrating import alone, install_jobs

            await stack.enter_async_context(alone(url))
            await _migrate(url, now, target, say)
            if target is None:
                await install_jobs(url)
        else:
            await _migrate(url, now, target, say)


async def _migrate(url: str, now: datetime, target: str | None, say: Say) -> None:
    backup = _back_up(url, now)
    await open_database(url, foreign_keys=False)
    try:
        await _run(url, target, say)
        if sqlite_path(url) is not None:
            await _check_references(backup)
    finally:
        await close_database()


async def pending(url: str) -> list[str]:
    """Names of the migrations that are not applied yet. The database must be open."""
    executor = MigrationExecutor(connections.get("default"), orm_config(url)["apps"])
    return [step.migration.name for step in await executor.plan() if not step.backward]


async def _run(url: str, target: str | None, say: Say) -> None:
    executor = KeepingExecutor(connections.get("default"), orm_config(url)["apps"])
    targets = None
    if target is not None:
        targets = [MigrationTarget("models", "__first__" if target == "zero" else target)]

    def progress(event: str, _app: str, name: str) -> None:
        say(f"{event.replace('_', ' ')}: {name}")

    await executor.migrate(targets, progress=progress)


async def _check_references(backup: Path | None) -> None:
    broken = await Tortoise.get_connection("default").execute_query_dict("PRAGMA foreign_key_check")
    if broken:
        tables = ", ".join(sorted({str(row["table"]) for row in broken}))
        raise BrokenReferences(f"{len(broken)} rows lost their parents in: {tables}. The file before it: {backup}")


def _back_up(url: str, now: datetime) -> Path | None:
    """One whole file, what is still in the WAL included, readable by whoever may read the original."""
    path = sqlite_path(url)
    if path is None or not path.exists() or path.stat().st_size == 0:
        return None
    backup = path.with_name(f"{path.name}.before-{now:%Y%m%dT%H%M%S}")
    backup.touch(mode=path.stat().st_mode & 0o777)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(backup)) as copy:
        source.backup(copy)
    return backup
