"""Questions in plain SQL that both databases understand, where the ORM would cost more than the question."""

from collections.abc import Iterable, Sequence
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


async def insert(
    model: type[Model], columns: Sequence[str], rows: Sequence[Sequence[object]], returning: str
) -> list[dict[str, Any]]:
    """Rows of a table in one statement; what `returning` names comes back, in any order."""
    fields = [model._meta.fields_map[column] for column in columns]  # noqa: SLF001 - tortoise's way to know a table
    values = [field.to_db_value(value, model) for row in rows for field, value in zip(fields, row, strict=True)]
    place = "(" + ", ".join("?" * len(columns)) + ")"
    return await ask(
        "INSERT INTO {table} ({columns}) VALUES {places} RETURNING {returning}".replace("{table}", model._meta.db_table)  # noqa: SLF001
        .replace("{columns}", ", ".join(columns))
        .replace("{places}", ", ".join([place] * len(rows)))
        .replace("{returning}", returning),
        *values,
    )
