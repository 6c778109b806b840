"""Where an asker stands in a thread: every read and every send begins here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from school.refusals import NotYours
from school.threads import may_be_in, may_block, may_manage, tied
from usecases.asker import Asker
from usecases.ports.threads import Blocks, Known, Member, SchoolPeople, StoredThread, Threads


class Silence(StrEnum):
    """Why nothing can be written here now."""

    CLOSED = "closed"
    NOBODY = "nobody"
    BLOCKED = "blocked"
    BLOCKING = "blocking"


@dataclass(frozen=True, slots=True)
class Place:
    """`known` are the members whom the school knows, and the asker. `blocked` is whom I block, `blocked_by` by whom."""

    thread: StoredThread
    me: Member
    known: Mapping[int, Known]
    blocked: frozenset[int]
    blocked_by: frozenset[int]

    @property
    def mine(self) -> Known:
        return self.known[self.me.person]

    @property
    def others(self) -> tuple[Known, ...]:
        """Those of them whom the school still knows."""
        return tuple(self.known[one.person] for one in self.thread.others(self.me.person) if one.person in self.known)

    @property
    def may_manage(self) -> bool:
        return may_manage(self.me.person, self.thread.created_by, staff=self.mine.standing.is_staff)

    @property
    def unheard(self) -> frozenset[int]:
        """Whose words the asker does not want. Staff are heard whoever blocked them while they were parents.

        Among several also who is tied to the asker no more: they go on without. What two wrote to each other stays.
        """
        several, mine = len(self.others) > 1, self.mine.standing
        apart = frozenset(one.person for one in self.others if several and not tied(mine, one.standing))
        return apart | frozenset(
            person
            for person in self.blocked
            if person not in self.known or may_block(self.mine.standing, self.known[person].standing)
        )

    def hearers(self) -> tuple[Known, ...]:
        """The others who hear what the asker writes: still of the school, tied to the asker, and not blocked."""
        return tuple(one for one in self.others if self._hears(one) and not self._kept_away(one))

    def silence(self) -> Silence | None:
        if self.thread.closed_at is not None:
            return Silence.CLOSED
        if self.hearers():
            return None
        kept_away = [one for one in self.others if self._hears(one)]
        if not kept_away:
            return Silence.NOBODY
        return Silence.BLOCKING if any(one.person in self.blocked for one in kept_away) else Silence.BLOCKED

    def muted(self, now: datetime) -> bool:
        return self.me.muted_until is not None and self.me.muted_until > now

    def _hears(self, one: Known) -> bool:
        return tied(self.mine.standing, one.standing) and may_be_in(self.thread.child_id, one.standing)

    def _kept_away(self, one: Known) -> bool:
        mine = self.mine.standing
        by_me = one.person in self.blocked and may_block(mine, one.standing)
        return by_me or (one.person in self.blocked_by and may_block(one.standing, mine))


class FindPlace:
    """Raises NotYours: no such thread, never in it, gone from it, or gone from the school all look the same."""

    def __init__(self, threads: Threads, people: SchoolPeople, blocks: Blocks) -> None:
        self._threads, self._people, self._blocks = threads, people, blocks

    async def __call__(self, asker: Asker, thread_id: int) -> Place:
        thread = await self._threads.one(thread_id)
        me = thread.member(asker.person_ids) if thread else None
        if thread is None or me is None:
            raise NotYours
        known = await self._people.known([one.person for one in thread.members if one.active and not one.archived])
        mine = known.get(me.person)
        if mine is None or not mine.standing.belongs or not may_be_in(thread.child_id, mine.standing):
            raise NotYours
        blocked, blocked_by = await self._blocks.around(me.person)
        return Place(thread, me, known, blocked, blocked_by)
