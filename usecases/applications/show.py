"""Applications as those see them who made them: only what came from the asker's own chat (A9)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from school.applications import Paper, check_quota, missing
from school.clock import Clock
from school.refusals import NotYours, Refusal
from usecases.asker import Asker
from usecases.ports.applications import Application, Applications, ApplySchool, KeptPaper


class NobodyTakesApplications(Refusal):
    """There is no school to apply to yet."""


@dataclass(frozen=True, slots=True)
class ApplicationPage:
    application: Application
    papers: tuple[KeptPaper, ...]

    @property
    def given(self) -> Collection[Paper]:
        """Kinds of which there is a file."""
        return {one.paper for one in self.papers}

    @property
    def missing(self) -> tuple[Paper, ...]:
        return missing(self.application.form.applicant, self.given)


class ShowApplications:
    """The newest first."""

    def __init__(self, applications: Applications) -> None:
        self._applications = applications

    async def __call__(self, asker: Asker) -> Sequence[Application]:
        return await self._applications.of_chat(asker.chat_id)


class ShowApplication:
    """Raises NotYours for an application of another chat and for none."""

    def __init__(self, applications: Applications) -> None:
        self._applications = applications

    async def __call__(self, asker: Asker, application_id: int) -> ApplicationPage:
        application = await self.own(asker, application_id)
        return ApplicationPage(application, tuple(await self._applications.papers(application_id)))

    async def own(self, asker: Asker, application_id: int) -> Application:
        application = await self._applications.one(application_id)
        if application is None or application.chat_id != asker.chat_id:
            raise NotYours
        return application


class ShowApplySchools:
    """Whoever has no account may apply to any school. Raises TooManyApplications before anything is written,
    NobodyTakesApplications."""

    def __init__(self, applications: Applications, clock: Clock) -> None:
        self._applications, self._clock = applications, clock

    async def __call__(self, asker: Asker) -> Sequence[ApplySchool]:
        begun = [one.begun_at for one in await self._applications.of_chat(asker.chat_id)]
        check_quota(begun, self._clock.now())
        if not (schools := await self._applications.schools()):
            raise NobodyTakesApplications
        return schools
