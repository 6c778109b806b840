"""What the buttons of applications for access say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenApplications(Callback, prefix="aps"):
    """The own applications and a new one. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class BeginApplying(Callback, prefix="apnew"):
    """First the consent."""


@dataclass(frozen=True, slots=True)
class AgreeToApply(Callback, prefix="apok"):
    """To the words of this version and language."""

    version: str
    language: str


@dataclass(frozen=True, slots=True)
class OpenApplySchools(Callback, prefix="apschs"):
    """Pages count from 0."""

    draft: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChooseApplySchool(Callback, prefix="apsch"):
    draft: int
    school_id: int


@dataclass(frozen=True, slots=True)
class ChooseApplicant(Callback, prefix="apwho"):
    """`who`: school.applications.Applicant."""

    draft: int
    who: str


@dataclass(frozen=True, slots=True)
class ChangeAnswer(Callback, prefix="apfix"):
    """`asked`: school.applications.Asked."""

    draft: int
    asked: str


@dataclass(frozen=True, slots=True)
class ShowForm(Callback, prefix="apform"):
    draft: int


@dataclass(frozen=True, slots=True)
class SaveForm(Callback, prefix="apsave"):
    """All right: now the papers."""

    draft: int


@dataclass(frozen=True, slots=True)
class OpenApplication(Callback, prefix="ap"):
    application_id: int


@dataclass(frozen=True, slots=True)
class ChoosePaper(Callback, prefix="appap"):
    """Which paper comes next. `paper`: school.applications.Paper."""

    application_id: int
    paper: str


@dataclass(frozen=True, slots=True)
class DropPapers(Callback, prefix="apdrop"):
    """What was sent of this kind goes."""

    application_id: int
    paper: str


@dataclass(frozen=True, slots=True)
class SendApplication(Callback, prefix="apsend"):
    application_id: int


@dataclass(frozen=True, slots=True)
class WithdrawApplication(Callback, prefix="apgone"):
    application_id: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class ApplyAgain(Callback, prefix="apagain"):
    """A form filled in as this one was."""

    application_id: int


@dataclass(frozen=True, slots=True)
class OpenIntake(Callback, prefix="inall"):
    """For the office: what waits. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenIntakeOne(Callback, prefix="inone"):
    application_id: int


@dataclass(frozen=True, slots=True)
class SendPaper(Callback, prefix="inpaper"):
    paper_id: int


@dataclass(frozen=True, slots=True)
class HidePaper(Callback, prefix="inhide"):
    """The paper was read: it goes from the office's chat."""

    application_id: int


@dataclass(frozen=True, slots=True)
class ChooseMissing(Callback, prefix="inmiss"):
    """`marked`: bits of the papers due, in their order."""

    application_id: int
    version: int
    marked: int = 0


@dataclass(frozen=True, slots=True)
class AskForPapers(Callback, prefix="inask"):
    application_id: int
    version: int
    marked: int


@dataclass(frozen=True, slots=True)
class ChooseGround(Callback, prefix="inwhy"):
    application_id: int


@dataclass(frozen=True, slots=True)
class RefuseApplication(Callback, prefix="inno"):
    """`ground`: school.applications.Ground."""

    application_id: int
    version: int
    ground: str


@dataclass(frozen=True, slots=True)
class ChooseMatch(Callback, prefix="inwho"):
    """Who of the diary is meant."""

    application_id: int


@dataclass(frozen=True, slots=True)
class GrantApplication(Callback, prefix="inyes"):
    """`pupil_id` 0 for a teacher, `adult_id` 0 for a person whom the diary does not know."""

    application_id: int
    version: int
    pupil_id: int
    adult_id: int


@dataclass(frozen=True, slots=True)
class AskHandOver(Callback, prefix="inhand"):
    """The originals are shown: a code or a password?"""

    application_id: int


@dataclass(frozen=True, slots=True)
class HandOver(Callback, prefix="ingive"):
    draft: int
    password: bool
