"""The database of a run, looked at beside the processes that use it: a file of SQLite, or a database of PostgreSQL."""

import itertools
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from scripts.postgres import Server, own_server
from storage.cluster.ask import own_connection

UNTOLD = ("new", "retrying", "claimed", "sending")
Rows = list[tuple[Any, ...]]


class Store(Protocol):
    """`sender` is the role of a process that only sends over it."""

    url: str
    sender: str

    async def ask(self, question: str) -> Rows:
        """What is committed now. The question must be one that both databases understand."""
        ...

    async def dump(self) -> bytes:
        """Everything that is in it: secrets are looked for there."""
        ...


@dataclass(frozen=True)
class File:
    path: Path
    sender: str = "sender"

    @property
    def url(self) -> str:
        return f"sqlite://{self.path}"

    async def ask(self, question: str) -> Rows:
        return _asked(self.path, question)

    async def dump(self) -> bytes:
        log = self.path.with_name(f"{self.path.name}-wal")
        return self.path.read_bytes() + (log.read_bytes() if log.exists() else b"")


@dataclass(frozen=True)
class Database:
    """`server` may be restarted."""

    server: Server
    name: str
    sender: str = "worker"

    @property
    def url(self) -> str:
        return self.server.url(self.name)

    async def ask(self, question: str) -> Rows:
        connection = await own_connection(self.url)
        try:
            return [tuple(row) for row in await connection.fetch(question)]
        finally:
            await connection.close()

    async def dump(self) -> bytes:
        tables = await self.ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        rows = [await self.ask(f'SELECT t::text FROM "{table}" t') for (table,) in tables]
        return "\n".join(str(row[0]) for table in rows for row in table).encode()


@dataclass
class Doubts:
    """Requests that kills caught, each counted once: its row stays as it is until somebody cares for the dead."""

    store: Store
    _seen: set[tuple[Any, ...]] = field(default_factory=set)

    async def count(self) -> int:
        """How many the last kill has added."""
        now = set(await self.store.ask("SELECT id, doubts FROM notices WHERE state = 'sending'"))
        fresh = now - self._seen
        self._seen |= now
        return len(fresh)


async def waiting(store: Store, *states: str) -> int:
    """How many notices are in one of these states."""
    return int((await store.ask(_counted(states)))[0][0])


def waiting_in(database: Path, *states: str) -> int:
    """The same of a file of SQLite, for tests on virtual time."""
    return int(_asked(database, _counted(states))[0][0])


def _counted(states: tuple[str, ...]) -> str:
    names = ", ".join(f"'{state}'" for state in states)
    return f"SELECT COUNT(*) FROM notices WHERE state IN ({names})"


def _asked(database: Path, question: str) -> Rows:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as file:
        return file.execute(question).fetchall()


NewStore = Callable[[Path], Store]
"""A new empty database for the run in this folder."""


@contextmanager
def stores(kind: str) -> Iterator[NewStore]:
    """`kind` is `sqlite` or `postgres`. Raises scripts.postgres.NoPostgres."""
    if kind == "sqlite":
        yield lambda folder: File(folder / "school.sqlite3")
        return
    numbers = itertools.count(1)
    with own_server("max_connections=200") as server:
        yield lambda _: Database(server, _made(server, f"scorecard_{next(numbers)}"))


def _made(server: Server, name: str) -> str:
    server.create(name)
    return name
