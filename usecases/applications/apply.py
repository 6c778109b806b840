"""Putting an application together, sending it, taking it back (A9)."""

from datetime import date

from delivery.tell import Tell
from school.applications import (
    MOST_PAPERS,
    PAPERS_DUE,
    ApplicationMoved,
    ApplicationState,
    AppliedAlready,
    Form,
    Paper,
    TooManyPages,
    after_filing,
    after_withdrawing,
    due_on,
    is_working_day,
)
from school.clock import Clock, local_date
from school.events import ApplicationFiled, ApplicationWithdrawn, PapersAdded
from school.papers import format_of
from school.refusals import NotYours, Outdated
from usecases.applications.show import ApplicationPage, ShowApplication, ShowApplySchools
from usecases.asker import Asker
from usecases.ports.applications import Application, Applications
from usecases.ports.consents import ConsentText
from usecases.ports.once import Once
from usecases.ports.papers import PaperFiles


class BeginApplication:
    """Its number: from here on papers are taken. Raises TooManyApplications, NotYours for a school that is none,
    AppliedAlready."""

    def __init__(self, applications: Applications, schools: ShowApplySchools, once: Once, clock: Clock) -> None:
        self._applications, self._schools, self._once, self._clock = applications, schools, once, clock

    async def __call__(self, asker: Asker, school_id: int, form: Form, consent: ConsentText) -> int:
        return await self._once(asker.next_deed(), lambda: self._begin(asker, school_id, form, consent))

    async def _begin(self, asker: Asker, school_id: int, form: Form, consent: ConsentText) -> int:
        if school_id not in {school.id for school in await self._schools(asker)}:
            raise NotYours
        await check_new(self._applications, asker.chat_id, school_id, form)
        return await self._applications.begin(asker.chat_id, school_id, form, consent, self._clock.now())


class AddPaper:
    """What came is kept sealed. Raises NotYours, ApplicationMoved, PaperTooLarge, NotAPaper, TooManyPages."""

    def __init__(
        self, applications: Applications, show: ShowApplication, files: PaperFiles, once: Once, clock: Clock
    ) -> None:
        self._applications, self._show, self._files = applications, show, files
        self._once, self._clock = once, clock

    async def __call__(self, asker: Asker, application_id: int, paper: Paper, content: bytes) -> None:
        """The file is written before its row; a repeat writes another, and the one without a row is swept away."""
        found = format_of(content)
        await self.check(asker, application_id, paper)
        token = await self._files.keep(application_id, content, self._clock.now())

        async def work() -> None:
            page = await self.check(asker, application_id, paper)
            now = self._clock.now()
            await self._applications.add_paper(page.application, paper, found, len(content), token, now)

        await self._once(asker.next_deed(), work)

    async def check(self, asker: Asker, application_id: int, paper: Paper) -> ApplicationPage:
        """Whether it would be taken: asked before a download, too."""
        page = await self._show(asker, application_id)
        if not page.application.state.takes_papers:
            raise ApplicationMoved
        if paper not in PAPERS_DUE[page.application.form.applicant]:
            raise Outdated
        if len(page.papers) >= MOST_PAPERS:
            raise TooManyPages(limit=MOST_PAPERS)
        return page


class DropPapers:
    """What was sent by mistake. Raises NotYours, ApplicationMoved."""

    def __init__(self, applications: Applications, show: ShowApplication, files: PaperFiles, once: Once) -> None:
        self._applications, self._show, self._files, self._once = applications, show, files, once

    async def __call__(self, asker: Asker, application_id: int, paper: Paper) -> None:
        async def work() -> list[str]:
            if not (await self._show.own(asker, application_id)).state.takes_papers:
                raise ApplicationMoved
            return list(await self._applications.drop_papers(application_id, [paper]))

        await self._files.remove(await self._once(asker.next_deed(), work))


class FileApplication:
    """It goes to the office, for the first time or with the papers that were missing.

    Raises NotYours, PapersAreMissing, AppliedAlready, ApplicationMoved.
    """

    def __init__(self, applications: Applications, show: ShowApplication, once: Once, tell: Tell, clock: Clock) -> None:
        self._applications, self._show, self._once = applications, show, once
        self._tell, self._clock = tell, clock

    async def __call__(self, asker: Asker, application_id: int) -> None:
        await self._once(asker.next_deed(), lambda: self._file(asker, application_id))

    async def _file(self, asker: Asker, application_id: int) -> None:
        page, now = await self._show(asker, application_id), self._clock.now()
        it = page.application
        state = after_filing(it.state, it.form.applicant, page.given)
        await check_new(self._applications, asker.chat_id, it.school_id, it.form, besides=it.id)
        due = await self._due_on(it, local_date(now, it.zone))
        if (version := await self._applications.change(it, state, now, due_on=due)) is None:
            raise ApplicationMoved
        told = ApplicationFiled if it.state is ApplicationState.DRAFT else PapersAdded
        await self._tell(
            told(
                school_id=it.school_id,
                happened_at=now,
                to=dict.fromkeys(await self._applications.secretaries(it.school_id)),
                application_id=it.id,
                version=version,
                applicant=it.form.applicant.value,
                name=it.form.name.full,
                due_on=due,
            )
        )

    async def _due_on(self, it: Application, today: date) -> date:
        year = await self._applications.year(it.school_id, today)
        return due_on(today, lambda day: is_working_day(day, year))


class WithdrawApplication:
    """The applicant wants it no more; a draft just goes. Raises NotYours, ApplicationMoved."""

    def __init__(self, applications: Applications, show: ShowApplication, once: Once, tell: Tell, clock: Clock) -> None:
        self._applications, self._show, self._once = applications, show, once
        self._tell, self._clock = tell, clock

    async def __call__(self, asker: Asker, application_id: int) -> None:
        await self._once(asker.next_deed(), lambda: self._withdraw(asker, application_id))

    async def _withdraw(self, asker: Asker, application_id: int) -> None:
        it, now = await self._show.own(asker, application_id), self._clock.now()
        state = after_withdrawing(it.state)
        if (version := await self._applications.change(it, state, now)) is None:
            raise ApplicationMoved
        if it.state is ApplicationState.DRAFT:
            return
        await self._tell(
            ApplicationWithdrawn(
                school_id=it.school_id,
                happened_at=now,
                to=dict.fromkeys(await self._applications.secretaries(it.school_id)),
                application_id=it.id,
                version=version,
                applicant=it.form.applicant.value,
                name=it.form.name.full,
            )
        )


async def check_new(
    applications: Applications, chat_id: int, school_id: int, form: Form, besides: int | None = None
) -> None:
    """Raises AppliedAlready where the same request of the same chat waits."""
    for known in await applications.of_chat(chat_id):
        if known.id != besides and known.state.waits and known.school_id == school_id and known.form.same_as(form):
            raise AppliedAlready(number=str(known.id))
