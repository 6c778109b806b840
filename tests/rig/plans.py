"""How the database answers a question, step by step."""

from collections.abc import Awaitable, Callable

from tortoise import connections


async def plan(ask: Callable[[], Awaitable[object]]) -> list[str]:
    """Of the first question that `ask` asks; from the outside in."""
    asked: list[tuple[str, list[object]]] = []
    client = connections.get("default")
    real = client.execute_query_dict

    async def listen(sql: str, values: list[object] | None = None) -> list[dict[str, object]]:
        asked.append((sql, values or []))
        return await real(sql, values)

    client.execute_query_dict = listen  # type: ignore[method-assign]
    try:
        await ask()
    finally:
        client.execute_query_dict = real  # type: ignore[method-assign]
    sql, values = asked[0]
    postgres = client.capabilities.dialect == "postgres"
    rows = await real(("EXPLAIN " if postgres else "EXPLAIN QUERY PLAN ") + sql, values)
    return [str(row["QUERY PLAN" if postgres else "detail"]).strip() for row in rows]
