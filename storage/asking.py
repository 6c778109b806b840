"""Questions in plain SQL that both databases understand, where the ORM would cost more than the question."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from itertools import count
from typing import Any

from tortoise import connections
from tortoise.fields import Field
from tortoise.models import Model


async def ask(sql: str, *values: object) -> list[dict[str, Any]]:
    """`?` stands for each value, whatever the database calls it. No `?` may stand inside a string.

    `= ANY(?)` takes a list of ids: PostgreSQL then knows the question again however many they are.
    """
    client = connections.get("default")
    postgres = client.capabilities.dialect == "postgres"
    said, given = (_numbered(sql), list(values)) if postgres else _spread(sql, values)
    rows: list[dict[str, Any]] = await client.execute_query_dict(said, given)
    return rows


@lru_cache(maxsize=256)
def _numbered(sql: str) -> str:
    numbers = count(1)
    *parts, last = sql.split("?")
    return "".join(f"{part}${next(numbers)}" for part in parts) + last


_ANY = "= ANY("


def _spread(sql: str, values: Sequence[object]) -> tuple[str, list[object]]:
    """For SQLite, which knows no lists."""
    if _ANY not in sql:
        return sql, list(values)
    *parts, last = sql.split("?")
    asked, left = "", list[object]()
    for part, value in zip(parts, values, strict=True):
        if part.endswith(_ANY):
            assert isinstance(value, Collection)  # noqa: S101 - ids of ours
            asked += part.removesuffix(_ANY) + "IN (" + numbers(value)
        else:
            asked += part + "?"
            left.append(value)
    return asked + last, left


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
    returning: str | None = None,
    *,
    conflict: str | None = None,
) -> list[dict[str, Any]]:
    """Rows of a table in one statement; what `returning` names comes back, in any order.

    `conflict`: what to do about a row that is there already, in the words that follow ON CONFLICT.
    """
    table = model._meta  # noqa: SLF001 - tortoise's way to know a table
    fields = [table.fields_map[column] for column in columns]
    kept = [_kept(field, [row[place] for row in rows], model) for place, field in enumerate(fields)]
    postgres = connections.get("default").capabilities.dialect == "postgres"
    source, given = _as_columns(fields, kept) if postgres else _as_rows(kept)
    parts = {
        "{table}": table.db_table,
        "{columns}": ", ".join(columns),
        "{source}": source,
        "{conflict}": f"ON CONFLICT {conflict}" if conflict else "",
        "{returning}": f"RETURNING {returning}" if returning else "",
    }
    sql = "INSERT INTO {table} ({columns}) {source} {conflict} {returning}"
    for name, part in parts.items():
        sql = sql.replace(name, part)
    return await ask(sql, *given)


def _as_columns(fields: Sequence[Field[Any]], kept: Sequence[Sequence[object]]) -> tuple[str, Sequence[object]]:
    """The same statement for one row and for five hundred, so PostgreSQL reads it once."""
    lists = ", ".join(f"?::{field.get_for_dialect('postgres', 'SQL_TYPE')}[]" for field in fields)
    return "SELECT * FROM unnest({lists})".replace("{lists}", lists), kept


def _as_rows(kept: Sequence[Sequence[object]]) -> tuple[str, Sequence[object]]:
    rows = list(zip(*kept, strict=True))
    place = "(" + ", ".join("?" * len(kept)) + ")"
    return "VALUES " + ", ".join([place] * len(rows)), [value for row in rows for value in row]


def _kept(field: Field[Any], values: Iterable[object], model: type[Model]) -> list[object]:
    """As the column keeps them. Rows written together mostly have the same value there, which is turned once."""
    last, turned, kept = None, None, list[object]()
    for value in values:
        if value is not last:
            last, turned = value, value if type(value) is int else field.to_db_value(value, model)
        kept.append(turned if value is not None else None)
    return kept
