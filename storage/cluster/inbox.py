"""The inbox of several processes: a lane is leased to one of them, by a row, never by a lock held across HTTP."""

from collections.abc import Collection, Sequence

from school.clock import Clock
from storage.cluster.ask import ask
from storage.cluster.members import ALIVE, Membership
from storage.repositories.inbox import Finished, InboxInDatabase, as_stored
from storage.trouble import trouble_may_pass
from usecases.ports.inbox import StoredUpdate

_FREE = f"""
    SELECT u.lane, min(u.id) AS oldest FROM inbox u
    WHERE u.bot = $1 AND u.state = 'new' AND u.lane <> ALL($2::text[]) AND u.lane NOT IN (
      SELECT lane FROM inbox_lanes WHERE bot = $1 AND process_id <> $3 AND process_id IN ({ALIVE}))
    GROUP BY u.lane ORDER BY oldest LIMIT $4
"""  # noqa: S608 - constants of ours
_LEASE = f"""
    INSERT INTO inbox_lanes (bot, lane, process_id) SELECT $1, free.lane, $3 FROM ({_FREE}) AS free
    ON CONFLICT (bot, lane) DO UPDATE SET process_id = excluded.process_id
      WHERE inbox_lanes.process_id = excluded.process_id OR inbox_lanes.process_id NOT IN ({ALIVE})
    RETURNING lane
"""  # noqa: S608
_OLDEST = """
    SELECT id, update_id, lane, attempts, payload FROM inbox WHERE id IN (
      SELECT min(id) FROM inbox WHERE bot = $1 AND state = 'new' AND lane = ANY($2::text[]) GROUP BY lane)
    ORDER BY id
"""


class SharedInbox(InboxInDatabase):
    """See usecases.ports.inbox.InboxStore. `heads` gives only lanes that are ours from then on, until `let_go`."""

    def __init__(self, clock: Clock, member: Membership) -> None:
        super().__init__(clock)
        self._member = member

    async def heads(self, bot: int, *, except_lanes: Collection[str] = (), limit: int) -> list[StoredUpdate]:
        """What waits is read after the lease is ours: another process may just have handled what we saw before."""
        with trouble_may_pass():
            taken = await ask(_LEASE, bot, list(except_lanes), self._member.id, limit)
            lanes = [row["lane"] for row in taken]
            rows = [as_stored(row) for row in await ask(_OLDEST, bot, lanes)] if lanes else []
        for lane in set(lanes) - {row.lane for row in rows}:
            await self.let_go(bot, lane)
        return rows

    async def _write_endings(self, endings: Sequence[Finished]) -> list[None]:
        written = await super()._write_endings(endings)
        await ask(
            "DELETE FROM inbox_lanes l USING inbox u WHERE u.id = ANY($1::bigint[]) AND l.bot = u.bot "
            "AND l.lane = u.lane AND l.process_id = $2",
            [ending.row_id for ending in endings],
            self._member.id,
        )
        return written

    async def let_go(self, bot: int, lane: str) -> None:
        with trouble_may_pass():
            await ask(
                "DELETE FROM inbox_lanes WHERE bot = $1 AND lane = $2 AND process_id = $3", bot, lane, self._member.id
            )
