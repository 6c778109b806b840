"""What SQLite itself is given, counted: a timed test would fail on a busy machine, a counted one does not."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tortoise import connections


@asynccontextmanager
async def statements() -> AsyncIterator[list[str]]:
    """The first words of each, BEGIN and COMMIT included."""
    given = list[str]()
    connection = connections.get("default")._connection  # type: ignore[attr-defined]
    await connection.set_trace_callback(lambda sql: given.append(sql.split(maxsplit=1)[0]))
    try:
        yield given
    finally:
        await connection.set_trace_callback(None)
