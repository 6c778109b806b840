"""Questions in plain SQL that both databases understand, where the ORM would cost more than the question."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import count
from typing import Any

from tortoise import connections
from tortoise.models import Model


async def ask(sql: str, *values: object) -> list[dict[str, Any]]:
    """`?` stands for each value, whatever the database calls it. No `?` may stand inside a string."""
    client = connections.get("default")
    if client.capabilities.dialect == "postgres":
        numbers = count(1)
        sql = "".join(f"{part}${next(numbers)}" for part in sql.split("?")[:-1]) + sql.split("?")[-1]
    rows: list[dict[str, Any]] = await client.execute_query_dict(sql, list(values))
    return rows


def numbers(ids: Iterable[int]) -> str:
    """Ids as the inside of `IN (...)`: only numbers pass."""
    return ",".join(str(int(number)) for number in ids) or "NULL"


def as_moment(value: datetime | str) -> datetime:
    """SQLite gives instants as it keeps them."""
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)


def as_day(value: date | str) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


async def insert(
    model: type[Model],
    columns: Sequence[str],
    rows: Sequence[Sequence[object]],
    returning: str,
    *,
    conflict: str | None = None,
) -> list[dict[str, Any]]:
    """Rows of a table in one statement; what `returning` names comes back, in any order.

    `conflict`: what to do about a row that is there already, in the words that follow ON CONFLICT.
    """
    table = model._meta  # noqa: SLF001 - tortoise's way to know a table
    fields = [table.fields_map[column] for column in columns]
    values = [field.to_db_value(value, model) for row in rows for field, value in zip(fields, row, strict=True)]
    place = "(" + ", ".join("?" * len(columns)) + ")"
    parts = {
        "{table}": table.db_table,
        "{columns}": ", ".join(columns),
        "{places}": ", ".join([place] * len(rows)),
        "{conflict}": f"ON CONFLICT {conflict}" if conflict else "",
        "{returning}": returning,
    }
    sql = "INSERT INTO {table} ({columns}) VALUES {places} {conflict} RETURNING {returning}"
    for name, part in parts.items():
        sql = sql.replace(name, part)
    return await ask(sql, *values)
