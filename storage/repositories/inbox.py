"""Updates as they came in: stored before they are acknowledged, wiped when handled. Both are committed in groups."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tortoise import fields

from school.clock import Clock
from storage.asking import ask, insert, numbers
from storage.database import transaction
from storage.models import InboxUpdate
from storage.repositories.dialogs import write_dialogs
from storage.together import Together
from storage.trouble import trouble_may_pass
from usecases.ports.inbox import Dialog, Incoming, StoredUpdate

KEEP_HANDLED = timedelta(hours=72)
"""Telegram repeats an update for a day at most; ids are compared, never ordered (RELIABILITY F3)."""

KEEP_FAILED = timedelta(days=30)
"""A failed update holds a person's words: time enough to mend and replay, no longer."""

_NEW, _HANDLED, _FAILED = "new", "handled", "failed"


_COLUMNS = ("bot", "update_id", "lane", "payload", "received_at", "state", "attempts")
_OLDEST_OF_LANES = """
    SELECT id, update_id, lane, attempts, payload FROM inbox WHERE id IN (
      SELECT min(id) FROM inbox WHERE bot = ? AND state = 'new' {and_lane} GROUP BY lane ORDER BY min(id) LIMIT ?)
    ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class _Arrival:
    bot: int
    update: Incoming


@dataclass(frozen=True, slots=True)
class Finished:
    """An update that was handled, and the dialogs as it left them."""

    row_id: int
    dialogs: Mapping[str, Dialog]


class InboxInDatabase:
    """See usecases.ports.inbox.InboxStore."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._arrivals = Together(self._write_arrivals)
        self._endings = Together(self._write_endings)

    async def store(self, bot: int, updates: Sequence[Incoming]) -> int:
        with trouble_may_pass():
            return await self._arrivals([_Arrival(bot, update) for update in updates])

    async def _write_arrivals(self, groups: Sequence[Sequence[_Arrival]]) -> list[int]:
        """How many of each group were not known yet. Sorted, so that two processes never wait for each other."""
        fresh = {(each.bot, each.update.update_id): each for group in reversed(groups) for each in reversed(group)}
        now = self._clock.now()
        rows = [
            (each.bot, each.update.update_id, each.update.lane, dict(each.update.payload), now, _NEW, 0)
            for _, each in sorted(fresh.items(), key=lambda found: found[0])
        ]
        written = await insert(InboxUpdate, _COLUMNS, rows, "bot, update_id", conflict="(bot, update_id) DO NOTHING")
        new = {id(fresh[row["bot"], row["update_id"]]) for row in written}
        return [sum(id(each) in new for each in group) for group in groups]

    async def heads(self, bot: int, *, except_lanes: Collection[str] = (), limit: int) -> list[StoredUpdate]:
        lanes = list(except_lanes)
        but = f"AND lane NOT IN ({', '.join('?' * len(lanes))})" if lanes else ""
        with trouble_may_pass():
            rows = await ask(_OLDEST_OF_LANES.replace("{and_lane}", but), bot, *lanes, limit)
        return [as_stored(row) for row in rows]

    async def next_in(self, bot: int, lane: str) -> StoredUpdate | None:
        with trouble_may_pass():
            rows = await ask(_OLDEST_OF_LANES.replace("{and_lane}", "AND lane = ?"), bot, lane, 1)
        return as_stored(rows[0]) if rows else None

    async def let_go(self, bot: int, lane: str) -> None:
        """Nobody else would take it."""

    async def finish(self, row_id: int, dialogs: Mapping[str, Dialog]) -> None:
        with trouble_may_pass():
            await self._endings(Finished(row_id, dialogs))

    async def _write_endings(self, endings: Sequence[Finished]) -> list[None]:
        now = self._clock.now()
        at = fields.DatetimeField().to_db_value(now, InboxUpdate)
        sql = (
            "UPDATE inbox SET state = 'handled', payload = NULL, handled_at = ? "
            "WHERE id IN ({ids}) AND state = 'new' RETURNING id"
        )
        rows = await ask(sql.replace("{ids}", numbers(ending.row_id for ending in endings)), at)
        ours = {row["id"] for row in rows}
        dialogs = {key: dialog for ending in endings if ending.row_id in ours for key, dialog in ending.dialogs.items()}
        if dialogs:
            await write_dialogs(dialogs, now)
        return [None] * len(endings)

    async def note_failure(self, row_id: int, error: str, *, final: bool, wipe: bool = False) -> None:
        with trouble_may_pass():
            async with transaction():
                row = await InboxUpdate.get(id=row_id)
                row.attempts += 1
                row.error = error[:200]
                row.state = _FAILED if final else _NEW
                row.payload = None if wipe else row.payload
                await row.save(update_fields=["attempts", "error", "state", "payload"])

    async def replay(self, row_id: int) -> bool:
        with trouble_may_pass():
            changed = await InboxUpdate.filter(id=row_id, state=_FAILED).update(state=_NEW, attempts=0, error=None)
        return changed == 1

    async def waiting(self, bot: int) -> int:
        with trouble_may_pass():
            return await InboxUpdate.filter(bot=bot, state=_NEW).count()

    async def purge(self) -> int:
        now = self._clock.now()
        with trouble_may_pass():
            handled = await InboxUpdate.filter(state=_HANDLED, received_at__lt=now - KEEP_HANDLED).delete()
            failed = await InboxUpdate.filter(state=_FAILED, received_at__lt=now - KEEP_FAILED).delete()
        return handled + failed


def as_stored(row: Mapping[str, Any]) -> StoredUpdate:
    """Of a plain row: JSON is text there."""
    payload = json.loads(row["payload"] or "{}")
    return StoredUpdate(row["id"], row["update_id"], row["lane"], row["attempts"], payload)
