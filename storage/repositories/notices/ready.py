"""Which notices may go now: the one question that the database answers in its own language."""

from datetime import datetime
from typing import Any

from tortoise import connections, fields

from delivery.notices import State
from storage.models import Notice

WAITING = (State.NEW, State.RETRYING)
_READY = """
    FROM notices n JOIN chats c ON c.id = n.chat_id LEFT JOIN notices t ON t.id = n.target_id
    WHERE n.state IN ('new', 'retrying') AND n.not_before <= ? AND c.state = 'active'
      AND (n.action = 'send' OR t.state NOT IN ('new', 'retrying'))
      AND n.chat_id NOT IN (
        SELECT chat_id FROM notices
        WHERE state IN ('claimed', 'sending') OR (state = 'retrying' AND not_before > ?)
      )
"""
_HEADS = """
    SELECT id FROM (
      SELECT n.id, n.priority, ROW_NUMBER() OVER (PARTITION BY n.chat_id ORDER BY n.priority, n.id) AS place
"""


async def heads(now: datetime, limit: int) -> list[int]:
    """Ids in the order in which they should go: of each chat that hears nothing now the most urgent and oldest one."""
    rows = await _ask(f"{_HEADS}{_READY}) AS ready WHERE place = 1 ORDER BY priority, id LIMIT {limit:d}", now)
    return [row["id"] for row in rows]


async def count(now: datetime) -> int:
    return int((await _ask(f"SELECT COUNT(*) AS ready {_READY}", now))[0]["ready"])


async def _ask(sql: str, now: datetime) -> list[dict[str, Any]]:
    """Both question marks of _READY are the moment."""
    moment = fields.DatetimeField().to_db_value(now, Notice)
    rows: list[dict[str, Any]] = await connections.get("default").execute_query_dict(sql, [moment, moment])
    return rows
