"""What a process stands on: alone on SQLite, or one of many on PostgreSQL. Everything above it is the same code."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from app.settings import Settings
from delivery.limits import Limits, ProcessLimiter
from delivery.ports.jobs import JobQueue
from delivery.ports.limiter import Limiter
from delivery.ports.notices import Outbox
from school.clock import Clock, SystemClock
from storage.database import is_postgres
from storage.jobs import ProcessJobs
from storage.repositories.inbox import InboxInDatabase
from storage.repositories.notices import OutboxInDatabase

TICK_SECONDS = 5.0
Sweep = Callable[[], Awaitable[int]]


class Member(Protocol):
    """Our row among the processes of the installation."""

    async def join(self) -> None: ...

    async def run(self, each_beat: Callable[[], Awaitable[object]]) -> None:
        """Until `stop`; `each_beat` looks for what dead processes left."""
        ...

    def stop(self) -> None: ...

    async def leave(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Ground:
    """`member` and `claim_tick` are None where there is one process only. `sweeps` are its own housekeeping."""

    limiter: Limiter
    jobs: JobQueue
    inbox: InboxInDatabase
    outbox: Outbox
    member: Member | None = None
    claim_tick: Callable[[str], Awaitable[int]] | None = None
    sweeps: Mapping[str, Sweep] = field(default_factory=dict)


def ground_of(settings: Settings, clock: Clock, bot_id: int, limits: Limits | None = None) -> Ground:
    """`limits` are Telegram's unless a test lifts them."""
    limits = limits or Limits(bot_per_second=settings.rate_per_second)
    if is_postgres(settings.database_url):
        return _shared(settings, clock, bot_id, limits)
    return Ground(ProcessLimiter(limits), ProcessJobs(), InboxInDatabase(clock), OutboxInDatabase())


def _shared(settings: Settings, clock: Clock, bot_id: int, limits: Limits) -> Ground:
    """asyncpg and PgQueuer are imported only here: the default needs neither."""
    from storage.cluster.inbox import SharedInbox
    from storage.cluster.jobs import SharedJobs, forget_old_counts
    from storage.cluster.limiter import SharedLimiter, forget_idle_paces
    from storage.cluster.members import Membership, forget_the_dead
    from storage.cluster.outbox import SharedOutbox
    from storage.cluster.ticks import SharedTicks

    member = Membership(settings.role)
    jobs = SharedJobs(settings.database_url)
    ticks = SharedTicks(jobs, SystemClock(), seconds=TICK_SECONDS)
    return Ground(
        limiter=SharedLimiter(bot_id, limits),
        jobs=jobs,
        inbox=SharedInbox(clock, member),
        outbox=SharedOutbox(member),
        member=member,
        claim_tick=ticks.claim,
        sweeps={
            "forget_the_dead": forget_the_dead,
            "forget_idle_paces": forget_idle_paces,
            "forget_old_ticks": ticks.forget_old,
            "forget_old_counts": forget_old_counts,
        },
    )
