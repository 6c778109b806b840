"""PostgreSQL in its own words: all of storage.cluster is asked through here, in the transaction if there is one."""

from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import asyncpg
from tortoise import connections

_OF_THE_POOL = {"minsize", "maxsize"}


async def ask(sql: str, *values: object) -> list[dict[str, Any]]:
    """The rows; also of a statement that changes and ends with RETURNING."""
    rows: list[dict[str, Any]] = await connections.get("default").execute_query_dict(sql, list(values))
    return rows


async def own_connection(url: str) -> "asyncpg.Connection[asyncpg.Record]":
    """One outside of the pool: for locks of a session and for LISTEN. Close it."""
    parts = urlsplit(url)
    query = urlencode([(name, value) for name, value in parse_qsl(parts.query) if name not in _OF_THE_POOL])
    return await asyncpg.connect(urlunsplit(parts._replace(query=query)), timeout=10)
