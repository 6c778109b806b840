"""The clock's part: the office is reminded of what is due, and what was decided long ago is forgotten (A9)."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from delivery.tell import Tell
from school.applications import APPLICATION_KEPT, DRAFT_KEPT, PAPERS_KEPT
from school.clock import Clock, local_date
from school.events import ApplicationDue
from usecases.ports.applications import Applications, ApplicationSweeps, DueApplication
from usecases.ports.once import Transaction
from usecases.ports.papers import PaperFiles

FROM_HOUR = 9
"""On the school's clock: nobody is in the office before. Ours."""
STRAY = timedelta(hours=1)
"""A file is written before its row: what is older and has none was left by a crash, or its row was erased."""


class RemindOfApplications:
    """On the last day, and on every weekday after it, until somebody decides. How many were reminded of."""

    def __init__(
        self,
        sweeps: ApplicationSweeps,
        applications: Applications,
        transaction: Transaction,
        tell: Tell,
        clock: Clock,
    ) -> None:
        self._sweeps, self._applications = sweeps, applications
        self._transaction, self._tell, self._clock = transaction, tell, clock

    async def __call__(self) -> int:
        now = self._clock.now()
        due = await self._sweeps.due((now + timedelta(days=1)).date())
        timely = [one for one in due if _is_time(one, now)]
        for one in timely:
            await self._remind(one, now)
        return len(timely)

    async def _remind(self, one: DueApplication, now: datetime) -> None:
        today = local_date(now, one.zone)
        async with self._transaction():
            await self._sweeps.note_reminded(one.id, today)
            await self._tell(
                ApplicationDue(
                    school_id=one.school_id,
                    happened_at=now,
                    to=dict.fromkeys(await self._applications.secretaries(one.school_id)),
                    application_id=one.id,
                    name=one.name.full,
                    due_on=one.due_on,
                    on=today,
                )
            )


def _is_time(one: DueApplication, now: datetime) -> bool:
    local = now.astimezone(one.zone)
    today = local.date()
    fits = one.due_on <= today and (today.isoweekday() < 6 or today == one.due_on)
    return fits and local.hour >= FROM_HOUR and one.reminded_on != today


class ForgetPapers:
    """Papers of drafts that nobody goes on with and of what was decided, then the applications themselves; files that
    no row names. How many files and applications went."""

    def __init__(self, sweeps: ApplicationSweeps, files: PaperFiles, transaction: Transaction, clock: Clock) -> None:
        self._sweeps, self._files, self._transaction, self._clock = sweeps, files, transaction, clock

    async def __call__(self) -> int:
        now = self._clock.now()
        async with self._transaction():
            tokens = await self._sweeps.expired_papers(now - DRAFT_KEPT, now - PAPERS_KEPT)
            gone = await self._sweeps.forget(now - DRAFT_KEPT, now - APPLICATION_KEPT)
        await self._files.remove(tokens)
        return gone + len(tokens) + await self._sweep_strays(now)

    async def _sweep_strays(self, now: datetime) -> int:
        old = await self._files.older_than(now - STRAY)
        strays = set(old) - set(await self._sweeps.known(old)) if old else set[str]()
        await self._files.remove(strays)
        return len(strays)


class PapersOfChats:
    """Files of the papers of a chat that is erased. See usecases.ports.own_data.ChatPapers."""

    def __init__(self, sweeps: ApplicationSweeps, files: PaperFiles) -> None:
        self._sweeps, self._files = sweeps, files

    async def of(self, chat_id: int) -> Sequence[str]:
        return await self._sweeps.tokens_of_chat(chat_id)

    async def remove(self, tokens: Collection[str]) -> None:
        await self._files.remove(tokens)
