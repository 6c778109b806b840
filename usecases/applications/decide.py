"""What the office decides; the chat that applied hears each state (A9, C6)."""

from collections.abc import Callable, Collection

from delivery.tell import Tell
from school.applications import (
    Applicant,
    ApplicationMoved,
    ApplicationState,
    Ground,
    NobodyFits,
    Paper,
    after_asking,
    after_deciding,
    grounds,
)
from school.clock import Clock, local_date
from school.events import ApplicationGranted, ApplicationRefused, Event, PapersAsked, Value
from school.office import Deed
from school.refusals import NotYours, Outdated
from usecases.applications.office import ShowIntakeOne
from usecases.asker import Asker
from usecases.ports.access import NewLine, OfficeJournal
from usecases.ports.applications import Application, Applications, Granting
from usecases.ports.once import Once
from usecases.ports.papers import PaperFiles


class Decisions:
    """What all of them share: the right, the state that was seen, the journal of the office, the news."""

    def __init__(
        self, applications: Applications, intake: ShowIntakeOne, journal: OfficeJournal, tell: Tell, clock: Clock
    ) -> None:
        self.applications, self.intake = applications, intake
        self._journal, self._tell, self._clock = journal, tell, clock

    async def seen(self, asker: Asker, application_id: int, version: int) -> tuple[Application, int]:
        """With the asker's person who decides: nobody decides an application of the own chat.

        Raises NotYours, ApplicationMoved where it is not what the screen showed.
        """
        it, by = await self.intake.one(asker, application_id)
        if it.chat_id == asker.chat_id:
            raise NotYours
        if it.version != version:
            raise ApplicationMoved
        return it, by

    async def change(
        self,
        it: Application,
        by: int,
        state: ApplicationState,
        event: type[Event],
        *,
        ground: Ground | None = None,
        person_id: int | None = None,
        **said: Value,
    ) -> None:
        now = self._clock.now()
        version = await self.applications.change(it, state, now, by=by, ground=ground)
        if version is None:
            raise ApplicationMoved
        why = f"{it.id}: {ground or state}"
        await self._journal.write(NewLine(it.school_id, by, Deed.APPLICATION, now, person_id=person_id, why=why))
        told: Callable[..., Event] = event
        await self._tell(
            told(
                school_id=it.school_id,
                happened_at=now,
                to_chat=it.chat_id,
                application_id=it.id,
                version=version,
                applicant=it.form.applicant.value,
                name=it.form.name.full,
                **said,
            )
        )


class AskForPapers:
    """Files of these kinds go, for they cannot be read or do not fit; new ones are sent.

    Raises NotYours, ApplicationMoved, NothingIsMissing.
    """

    def __init__(self, decisions: Decisions, files: PaperFiles, once: Once) -> None:
        self._decisions, self._files, self._once = decisions, files, once

    async def __call__(self, asker: Asker, application_id: int, version: int, papers: Collection[Paper]) -> None:
        async def work() -> list[str]:
            it, by = await self._decisions.seen(asker, application_id, version)
            state = after_asking(it.state, it.form.applicant, papers)
            gone = await self._decisions.applications.drop_papers(it.id, papers)
            wanted: list[Value] = [paper.value for paper in Paper if paper in papers]
            await self._decisions.change(it, by, state, PapersAsked, papers=wanted)
            return list(gone)

        await self._files.remove(await self._once(asker.next_deed(), work))


class RefuseApplication:
    """Raises NotYours, ApplicationMoved, Outdated for a ground that cannot be true of this applicant."""

    def __init__(self, decisions: Decisions, once: Once) -> None:
        self._decisions, self._once = decisions, once

    async def __call__(self, asker: Asker, application_id: int, version: int, ground: Ground) -> None:
        async def work() -> None:
            it, by = await self._decisions.seen(asker, application_id, version)
            if ground not in grounds(it.form.applicant):
                raise Outdated
            state = after_deciding(it.state, grant=False)
            await self._decisions.change(it, by, state, ApplicationRefused, ground=ground, why=ground.value)

        await self._once(asker.next_deed(), work)


class GrantApplication:
    """Who is meant is written into the school's data; nothing secret is made yet (hand.py).

    `adult_id` None: a person whom the diary does not know. Raises NotYours, ApplicationMoved, NobodyFits.
    """

    def __init__(self, decisions: Decisions, granting: Granting, once: Once, clock: Clock) -> None:
        self._decisions, self._granting, self._once, self._clock = decisions, granting, once, clock

    async def __call__(
        self, asker: Asker, application_id: int, version: int, pupil_id: int | None, adult_id: int | None
    ) -> None:
        await self._once(asker.next_deed(), lambda: self._grant(asker, application_id, version, pupil_id, adult_id))

    async def _grant(
        self, asker: Asker, application_id: int, version: int, pupil_id: int | None, adult_id: int | None
    ) -> None:
        it, by = await self._decisions.seen(asker, application_id, version)
        state, today = after_deciding(it.state, grant=True), local_date(self._clock.now(), it.zone)
        matches = await self._granting.matches(it.school_id, it.form, today)
        if it.form.applicant is not Applicant.TEACHER and pupil_id not in {pupil.id for pupil in matches.pupils}:
            raise NobodyFits
        if adult_id is not None and adult_id not in {adult.id for adult in matches.adults}:
            raise NobodyFits
        person = await self._granting.grant(it, pupil_id, adult_id, today)
        await self._decisions.change(it, by, state, ApplicationGranted, person_id=person, office=it.office)
