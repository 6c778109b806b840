"""What the office sees: what waits, who in the diary may be meant, the papers (A9)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from school.applications import ApplicationState, PaperIsErased
from school.clock import Clock, local_date
from school.refusals import NotYours
from usecases.applications.show import ApplicationPage
from usecases.asker import Asker
from usecases.ports.applications import Application, Applications, Granting, KeptPaper, Matches
from usecases.ports.papers import PaperFiles


@dataclass(frozen=True, slots=True)
class IntakePage:
    """`by` is the asker's person who decides."""

    page: ApplicationPage
    matches: Matches
    by: int


@dataclass(frozen=True, slots=True)
class OpenedPaper:
    paper: KeptPaper
    content: bytes = field(repr=False)


class ShowIntake:
    """For the secretary. Raises NotYours for everybody else."""

    def __init__(self, applications: Applications) -> None:
        self._applications = applications

    async def __call__(self, asker: Asker) -> Sequence[Application]:
        if not (offices := await self._applications.offices(asker.person_ids)):
            raise NotYours
        return await self._applications.waiting(offices)


class ShowIntakeOne:
    """Raises NotYours for an application to another school, for a draft, and for none."""

    def __init__(self, applications: Applications, granting: Granting, clock: Clock) -> None:
        self._applications, self._granting, self._clock = applications, granting, clock

    async def __call__(self, asker: Asker, application_id: int) -> IntakePage:
        it, by = await self.one(asker, application_id)
        papers = await self._applications.papers(application_id)
        matches = await self._granting.matches(it.school_id, it.form, local_date(self._clock.now(), it.zone))
        return IntakePage(ApplicationPage(it, tuple(papers)), matches, by)

    async def one(self, asker: Asker, application_id: int) -> tuple[Application, int]:
        offices = await self._applications.offices(asker.person_ids)
        it = await self._applications.one(application_id) if offices else None
        if it is None or it.school_id not in offices or it.state is ApplicationState.DRAFT:
            raise NotYours
        return it, offices[it.school_id]


class ReadPaper:
    """Raises NotYours, PaperIsErased."""

    def __init__(self, applications: Applications, intake: ShowIntakeOne, files: PaperFiles) -> None:
        self._applications, self._intake, self._files = applications, intake, files

    async def __call__(self, asker: Asker, paper_id: int) -> OpenedPaper:
        paper = await self._applications.paper(paper_id)
        if paper is None:
            raise NotYours
        await self._intake.one(asker, paper.application_id)
        content = await self._files.read(paper.application_id, paper.token)
        if content is None:
            raise PaperIsErased
        return OpenedPaper(paper, content)
