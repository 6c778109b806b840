"""Opening and closing the database, and the one way to a transaction."""

import fcntl
import importlib.util
import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tortoise import Tortoise, connections
from tortoise.backends.base.client import NestedTransactionContext
from tortoise.transactions import in_transaction

from storage.afterwards import promises

# WAL and FULL: what was committed survives a power cut (RELIABILITY 3.3); a WAL of 64 MB instead of tortoise's 16 kB.
# What is deleted or wiped (a message with a password) is overwritten in the file too.
_SQLITE_PRAGMAS = "secure_delete=ON&journal_mode=WAL&synchronous=FULL&busy_timeout=5000&journal_size_limit=67108864"
_HEADER = b"SQLite format 3\x00"
# Connections of one process. A transaction holds one and never awaits the network, so a few are plenty.
_POOL = "minsize=1&maxsize=8"


class DatabaseIsBusy(Exception):
    """Another process serves or writes this SQLite file. The sentence goes to the operator as it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Another peremena process is using {path}. Stop it first: one process at a time writes to SQLite."
        )


class NoDriver(Exception):
    """The address names PostgreSQL and what speaks to it is not installed. The text is for the operator."""

    def __init__(self) -> None:
        super().__init__('DATABASE_URL names PostgreSQL: install what speaks to it, pip install "peremena[postgres]".')


class NotADatabase(Exception):
    """The file is something else, and stays as it is. The sentence goes to the operator as it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is no SQLite database: name another file in DATABASE_URL.")


def sqlite_path(url: str) -> Path | None:
    """The file of a `sqlite://PATH` address, None for another database."""
    return Path(url.removeprefix("sqlite://").split("?")[0]) if url.startswith("sqlite://") else None


def is_postgres(url: str) -> bool:
    return url.startswith(("postgres://", "postgresql://"))


def orm_config(url: str, *, foreign_keys: bool = True) -> dict[str, Any]:
    """Tortoise's settings. Migrations run with foreign keys off, or SQLite drops child rows (STACK finding 1)."""
    if sqlite_path(url) is not None:
        url += ("&" if "?" in url else "?") + _SQLITE_PRAGMAS + f"&foreign_keys={'ON' if foreign_keys else 'OFF'}"
    elif is_postgres(url) and "maxsize=" not in url:
        url += ("&" if "?" in url else "?") + _POOL
    return {
        "connections": {"default": url},
        "apps": {"models": {"models": ["storage.models"], "migrations": "storage.migrations"}},
        "use_tz": True,
        "timezone": "UTC",
    }


async def open_database(url: str, *, foreign_keys: bool = True) -> None:
    """Connect. The global fallback lets tasks made before the connection use it (STACK finding 4). Raises NoDriver."""
    if is_postgres(url) and importlib.util.find_spec("asyncpg") is None:
        raise NoDriver
    if path := sqlite_path(url):
        path.parent.mkdir(parents=True, exist_ok=True)
    await Tortoise.init(config=orm_config(url, foreign_keys=foreign_keys), _enable_global_fallback=True)
    # Connect now, so that connecting is never what a cancelled task leaves half done.
    await Tortoise.get_connection("default").execute_query("SELECT 1")


async def only_read() -> None:
    """From now on this process changes nothing: for commands that look while another process serves."""
    client = Tortoise.get_connection("default")
    postgres = client.capabilities.dialect == "postgres"
    await client.execute_script("SET default_transaction_read_only = on" if postgres else "PRAGMA query_only = ON")


async def close_database() -> None:
    await Tortoise.close_connections()


@asynccontextmanager
async def transaction() -> AsyncIterator[None]:
    """All or nothing. Never await the network inside: SQLite has one connection and everybody waits for it.

    What was promised inside (storage.afterwards) is kept when it commits, and forgotten when it does not.
    """
    async with AsyncExitStack() as stack:
        afterwards = stack.enter_context(promises())
        context = in_transaction()
        try:
            connection = await context.__aenter__()
        except BaseException as trouble:
            # Tortoise holds its SQLite lock by now but would never let it go: everybody after us would hang.
            if hasattr(context, "token"):
                await _leave(context, type(trouble), trouble, trouble.__traceback__)
            raise
        stack.push_async_exit(partial(_leave, context))
        yield
        if not isinstance(context, NestedTransactionContext):
            await afterwards.before()
            # Here, so that a COMMIT that fails is rolled back: left open, the next transaction would commit it.
            await connection.commit()
            afterwards.committed()


async def _leave(
    context: Any, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
) -> None:
    """End a transaction. Tortoise forgets to leave when the connection is lost, and the task could never query again.

    Seen with a PostgreSQL that restarts (tortoise issues 1793, 2007): everything later in the task would be asked of
    the dead connection.
    """
    try:
        await context.__aexit__(kind, error, trace)
    finally:
        token = getattr(context, "token", None)
        if token is not None and not token._used:  # noqa: SLF001 - there is no other way to know
            connections.reset(token)


class WriterLock:
    """An flock beside the SQLite file: a second writing process refuses with a sentence (ARCHITECTURE section 4)."""

    def __init__(self, url: str) -> None:
        self._path = sqlite_path(url)
        self._file: int | None = None

    def __enter__(self) -> Self:
        if self._path is None:
            return self
        self._path.parent.mkdir(parents=True, exist_ok=True)
        if self._path.exists() and not _is_sqlite(self._path):
            raise NotADatabase(self._path)
        self._file = os.open(f"{self._path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._file)
            self._file = None
            raise DatabaseIsBusy(self._path) from None
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _is_sqlite(path: Path) -> bool:
    """By the header that every SQLite file has; an empty file becomes one."""
    with path.open("rb") as file:
        return file.read(len(_HEADER)) in (_HEADER, b"")


ORM = orm_config("sqlite://:memory:")
"""What `python -m tortoise -c storage.database.ORM makemigrations` reads."""
