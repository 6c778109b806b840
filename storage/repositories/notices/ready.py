"""Which notices may go now: the one question that the database answers in its own language.

Each state and priority is asked for by itself, along the index (state, priority, not_before), so that taking thirty out
of a hundred thousand costs as much as taking thirty out of thirty.
"""

from datetime import datetime
from typing import Any

from tortoise import connections, fields

from delivery.kinds import Priority
from delivery.notices import State
from storage.asking import as_moment
from storage.models import Notice

WAITING = (State.NEW, State.RETRYING)
_LANES = [(state, int(priority)) for priority in Priority for state in reversed(WAITING)]
_MAY_GO = """
    FROM notices n JOIN chats c ON c.id = n.chat_id
    WHERE {lane} AND n.not_before <= {now} AND c.state = 'active'
      AND (n.action = 'send' OR EXISTS (
        SELECT 1 FROM notices t WHERE t.id = n.target_id AND t.state NOT IN ('new', 'retrying')))
"""
_CHAT_IS_FREE = """
      AND NOT EXISTS (
        SELECT 1 FROM notices o WHERE o.chat_id = n.chat_id AND o.finished_at IS NULL
          AND CASE o.state WHEN 'retrying' THEN o.not_before > {now} ELSE o.state IN ('claimed', 'sending') END)
"""
_HEADS = """
    SELECT * FROM (
      SELECT n.id AS id, n.priority AS priority, n.not_before AS due {may_go}
        AND NOT EXISTS (
          SELECT 1 FROM notices e
          WHERE e.chat_id = n.chat_id AND e.finished_at IS NULL AND e.state IN ('new', 'retrying')
            AND CASE WHEN e.not_before <= {now} THEN e.priority - n.priority ELSE 1 END <= 0
            AND (e.priority <> n.priority OR e.id < n.id)
            AND (e.action = 'send' OR EXISTS (
              SELECT 1 FROM notices t WHERE t.id = e.target_id AND t.state NOT IN ('new', 'retrying')))) {free}
      ORDER BY n.not_before, n.id LIMIT {limit}
    ) AS one
""".replace("{may_go}", _MAY_GO).replace("{free}", _CHAT_IS_FREE)
"""Written so that no index serves the comparison of two notices but the chat's own: a chat has few of them. Of one that
has thousands the first tells all others to wait; only it is compared with what is on its way. Looked for by its state,
each would be compared with all that is in hand."""
_LANE = "n.state = '{state}' AND n.priority = {priority}"


_DUE = """
    SELECT * FROM (
      SELECT n.not_before AS due FROM notices n JOIN chats c ON c.id = n.chat_id
      WHERE {lane} AND n.not_before > {now} AND c.state = 'active' ORDER BY n.not_before LIMIT 1
    ) AS one
"""


async def heads(now: datetime, limit: int) -> list[int]:
    """Ids in the order in which they should go: of each chat that hears nothing now the most urgent and oldest one."""
    rows = await _ask(
        (_in_lanes(_HEADS) + " ORDER BY priority, due, id LIMIT {limit}").replace("{limit}", str(limit)), now
    )
    return [row["id"] for row in rows]


async def next_due(after: datetime) -> datetime | None:
    rows = await _ask(_in_lanes(_DUE) + " ORDER BY due LIMIT 1", after)
    return as_moment(rows[0]["due"]) if rows else None


def _in_lanes(question: str) -> str:
    lanes = [_LANE.replace("{state}", state).replace("{priority}", str(number)) for state, number in _LANES]
    return " UNION ALL ".join(question.replace("{lane}", lane) for lane in lanes)


async def count(now: datetime) -> int:
    ready = (_MAY_GO + _CHAT_IS_FREE).replace("{lane}", "n.state IN ('new', 'retrying')")
    return int((await _ask("SELECT COUNT(*) AS ready {ready}".replace("{ready}", ready), now))[0]["ready"])


async def _ask(sql: str, now: datetime) -> list[dict[str, Any]]:
    """`{now}` in the question is the moment."""
    client = connections.get("default")
    values: list[object] = [now]
    if client.capabilities.dialect == "postgres":
        sql = sql.replace("{now}", "$1")
    else:
        values = [fields.DatetimeField().to_db_value(now, Notice)] * sql.count("{now}")
        sql = sql.replace("{now}", "?")
    rows: list[dict[str, Any]] = await client.execute_query_dict(sql, values)
    return rows
