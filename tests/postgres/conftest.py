"""One PostgreSQL for all of these tests, and a fresh database, copied from a migrated one, for each.

They run in a process of their own (`make test` sees to it): tortoise keeps the SQL of the first backend that it meets
in a process (RELIABILITY F10). Without a server they are skipped and named at the end of the run.
"""

import asyncio
import itertools
import os
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from urllib.parse import urlsplit, urlunsplit

import pytest

from scripts.postgres import NoPostgres, Server, own_server
from storage.cluster.ask import own_connection
from storage.database import close_database, open_database
from storage.migrate import migrate

NUMBERS = itertools.count(1)
TEMPLATE = f"peremena_template_{os.getpid()}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not all("postgres" in str(argument) for argument in config.args):
        for item in items:
            if item.path.parent.name == "postgres":
                item.add_marker(pytest.mark.skip(reason="runs in a process of its own: pytest tests/postgres"))


@pytest.fixture(scope="session")
def server() -> Iterator[Server | None]:
    """None where DATABASE_URL names a server: it is not ours to restart."""
    if os.environ.get("DATABASE_URL"):
        yield None
        return
    try:
        with own_server("fsync=off", "max_connections=200") as own:
            yield own
    except NoPostgres as why:
        pytest.skip(f"no PostgreSQL on this machine: {why}")


@pytest.fixture(scope="session")
def base_url(server: Server | None) -> str:
    return server.url() if server is not None else os.environ["DATABASE_URL"]


@pytest.fixture(scope="session")
async def template(base_url: str) -> AsyncIterator[str]:
    await admin(base_url, f'CREATE DATABASE "{TEMPLATE}"')
    await migrate(named(base_url, TEMPLATE), now=datetime.now(UTC))
    yield TEMPLATE
    await admin(base_url, f'DROP DATABASE "{TEMPLATE}" WITH (FORCE)')


@pytest.fixture
async def url(base_url: str, template: str) -> AsyncIterator[str]:
    """A migrated, empty database of this test alone."""
    name = f"peremena_{os.getpid()}_{next(NUMBERS)}"
    await admin(base_url, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    yield named(base_url, name)
    await admin(base_url, f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
async def opened(url: str) -> AsyncIterator[str]:
    await open_database(url)
    yield url
    await close_database()


@pytest.fixture
async def empty(base_url: str) -> AsyncIterator[str]:
    """A database without any table."""
    name = f"peremena_{os.getpid()}_{next(NUMBERS)}"
    await admin(base_url, f'CREATE DATABASE "{name}"')
    yield named(base_url, name)
    await admin(base_url, f'DROP DATABASE "{name}" WITH (FORCE)')


def named(base: str, database: str) -> str:
    return urlunsplit(urlsplit(base)._replace(path=f"/{database}"))


async def admin(url: str, statement: str) -> None:
    """A statement that no transaction may hold; the database may be away for a moment after a restart."""
    async with asyncio.timeout(20):
        connection = await own_connection(url)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()
