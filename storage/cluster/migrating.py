"""Migrating PostgreSQL: one at a time, and PgQueuer's own tables with ours."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pgqueuer.queries import Queries

from storage.cluster.ask import own_connection

_LOCK = 7_376_401_001
"""Any number, the same in every process: whoever holds it migrates, the others wait."""


@asynccontextmanager
async def alone(url: str) -> AsyncIterator[None]:
    """Tortoise locks nothing: of three migrations at once two fail (ENGINE section 5)."""
    connection = await own_connection(url)
    try:
        await connection.execute("SELECT pg_advisory_lock($1)", _LOCK)
        yield
    finally:
        await connection.close()


async def install_jobs(url: str) -> None:
    """PgQueuer's tables, new or brought to its version; ours as only PostgreSQL can have them."""
    connection = await own_connection(url)
    try:
        queries = Queries.from_asyncpg_connection(connection)
        if await queries.schema_is_installed():
            await queries.upgrade()
        else:
            await queries.install()
        # Written at every message and worth nothing after a crash: no log of it, no waiting for the disk.
        await connection.execute("ALTER TABLE paces SET UNLOGGED")
    finally:
        await connection.close()
