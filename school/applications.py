"""Applications for access: who applies, which papers are due, how an application goes on (FEATURES A9).

Papers, times and grounds: FEATURES, Rules from the seeds. Sizes, quotas and how long papers are kept are ours.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from school.calendars import assessed_by
from school.classes import ClassName
from school.people import Name, clean_name
from school.periods import MONDAY_TO_FRIDAY, SchoolYear, is_school_day
from school.refusals import Outdated, Refusal

WORKING_DAYS = 3
MOST_PAPERS = 12
"""Pages of one application: a passport, a certificate and a court's decision fit."""
A_DAY = 3
"""Applications that a chat may begin in QUOTA_WINDOW (RELIABILITY T23)."""
QUOTA_WINDOW = timedelta(days=1)
DRAFT_KEPT = timedelta(days=1)
PAPERS_KEPT = timedelta(days=14)
"""After the decision: time enough to object, and to hand the access over with the originals in hand."""
APPLICATION_KEPT = timedelta(days=90)
"""After the decision (RELIABILITY section 6, the retention table): so long it can be filed again as it was."""
LONGEST_NAME = 200


class Applicant(StrEnum):
    """Who applies. Stored."""

    MOTHER = "mother"
    FATHER = "father"
    REPRESENTATIVE = "representative"
    PUPIL = "pupil"
    TRUSTED = "trusted"
    TEACHER = "teacher"

    @property
    def represents(self) -> bool:
        """Whether granting makes a legal representative."""
        return self in (Applicant.MOTHER, Applicant.FATHER, Applicant.REPRESENTATIVE)


class Paper(StrEnum):
    """Stored. The application and the consent are the form itself and the button under it."""

    IDENTITY = "identity"
    BIRTH = "birth"
    GUARDIANSHIP = "guardianship"
    PERMISSION = "permission"


PAPERS_DUE: Mapping[Applicant, tuple[Paper, ...]] = {
    Applicant.MOTHER: (Paper.IDENTITY, Paper.BIRTH),
    Applicant.FATHER: (Paper.IDENTITY, Paper.BIRTH),
    Applicant.REPRESENTATIVE: (Paper.IDENTITY, Paper.GUARDIANSHIP),
    Applicant.PUPIL: (Paper.IDENTITY,),
    Applicant.TRUSTED: (Paper.IDENTITY, Paper.PERMISSION),
    Applicant.TEACHER: (Paper.IDENTITY,),
}


class Asked(StrEnum):
    """What the form asks, one after the other."""

    NAME = "name"
    CHILD = "child"
    CLASS = "class"
    BORN = "born"


def questions(applicant: Applicant) -> tuple[Asked, ...]:
    """A teacher names the class whose journal is wanted (A14), a pupil speaks of itself."""
    match applicant:
        case Applicant.TEACHER:
            return (Asked.NAME, Asked.CLASS)
        case Applicant.PUPIL:
            return (Asked.NAME, Asked.CLASS, Asked.BORN)
        case _:
            return tuple(Asked)


class ApplicationState(StrEnum):
    """Stored."""

    DRAFT = "draft"
    FILED = "filed"
    MISSING = "missing"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"

    @property
    def takes_papers(self) -> bool:
        return self in (ApplicationState.DRAFT, ApplicationState.MISSING)

    @property
    def waits(self) -> bool:
        """Of the school or of the applicant: nothing is decided yet."""
        return self in (ApplicationState.FILED, ApplicationState.MISSING)


class Ground(StrEnum):
    """Why an application is refused. Stored. The applicant's own refusal is a state: withdrawn."""

    OUTSIDE = "outside"
    NOT_PUPIL = "not-pupil"
    PAPERS = "papers"
    CONTRADICT = "contradict"
    FORM = "form"
    WRONG_PERSON = "wrong-person"
    NO_JOURNAL = "no-journal"


def grounds(applicant: Applicant) -> tuple[Ground, ...]:
    """Those that can be true of this applicant."""
    never = Ground.NOT_PUPIL if applicant is Applicant.TEACHER else Ground.NO_JOURNAL
    return tuple(ground for ground in Ground if ground is not never)


@dataclass(frozen=True, slots=True)
class Form:
    """`child` is None for a pupil, who is meant itself, and for a teacher; `born` is the pupil's."""

    applicant: Applicant
    name: Name
    school_class: ClassName
    child: Name | None = None
    born: date | None = None

    @property
    def pupil(self) -> Name | None:
        """Whose diary is asked for; None for a teacher."""
        return self.name if self.applicant is Applicant.PUPIL else self.child

    def same_as(self, other: "Form") -> bool:
        """The same request, however its names were spelt. A corrected date of birth does not make another one."""
        return self.told == other.told

    @property
    def told(self) -> tuple[object, ...]:
        """What makes two requests one."""
        spelt = tuple(name.full.casefold() if name else "" for name in (self.name, self.child))
        return (self.applicant, self.school_class, *spelt)


class NoFullName(Refusal):
    """Surname and given name at least, in words that can be read."""


class PaperTooLarge(Refusal):
    """Value: limit (megabytes)."""


class TooManyPages(Refusal):
    """Value: limit (files of one application)."""


class PapersAreMissing(Refusal):
    """Value: count (papers of which nothing was sent)."""


class TooManyApplications(Refusal):
    """Value: limit (applications a day)."""


class AppliedAlready(Refusal):
    """The same request waits for the school. Value: number."""


class ApplicationMoved(Outdated):
    """It was sent, decided or withdrawn meanwhile, so it is not what the button speaks of."""


class NothingIsMissing(Refusal):
    """The office asks for papers and names none."""


class PaperIsErased(Refusal):
    """Papers are erased some days after the decision."""


class NobodyFits(Refusal):
    """The diary has no such pupil: nobody can be given access to."""


def full_name(typed: str) -> Name:
    """Surname, given name and, where there is one, patronymic: as in a passport. Raises NoFullName."""
    parts = clean_name(typed).split() if len(typed) <= LONGEST_NAME else []
    if len(parts) < 2 or not all(any(char.isalpha() for char in part) for part in parts[:2]):
        raise NoFullName
    return Name(parts[0], parts[1], " ".join(parts[2:]))


def missing(applicant: Applicant, given: Collection[Paper]) -> tuple[Paper, ...]:
    return tuple(paper for paper in PAPERS_DUE[applicant] if paper not in given)


def after_filing(state: ApplicationState, applicant: Applicant, given: Collection[Paper]) -> ApplicationState:
    """`given`: kinds of which there is a file. Raises ApplicationMoved, PapersAreMissing."""
    if not state.takes_papers:
        raise ApplicationMoved
    if absent := missing(applicant, given):
        raise PapersAreMissing(count=len(absent))
    return ApplicationState.FILED


def after_withdrawing(state: ApplicationState) -> ApplicationState:
    """Raises ApplicationMoved."""
    if state is not ApplicationState.DRAFT and not state.waits:
        raise ApplicationMoved
    return ApplicationState.WITHDRAWN


def after_deciding(state: ApplicationState, *, grant: bool) -> ApplicationState:
    """An application whose papers are missing is refused too when they do not come. Raises ApplicationMoved."""
    if not state.waits:
        raise ApplicationMoved
    return ApplicationState.GRANTED if grant else ApplicationState.REFUSED


def after_asking(state: ApplicationState, applicant: Applicant, papers: Collection[Paper]) -> ApplicationState:
    """Raises ApplicationMoved, NothingIsMissing."""
    if not state.waits:
        raise ApplicationMoved
    if not papers or not set(papers) <= set(PAPERS_DUE[applicant]):
        raise NothingIsMissing
    return ApplicationState.MISSING


def check_quota(begun: Collection[datetime], now: datetime) -> None:
    if sum(at > now - QUOTA_WINDOW for at in begun) >= A_DAY:
        raise TooManyApplications(limit=A_DAY)


def is_working_day(day: date, year: SchoolYear | None) -> bool:
    """Ours: the office works from Monday to Friday, in holidays inside the year nobody is there; in summer, of which
    the school's calendar says nothing, every weekday counts, or no application would ever be due."""
    if year is None or day not in year:
        return day.isoweekday() in MONDAY_TO_FRIDAY
    return is_school_day(day, year, assessed_by(1, year), MONDAY_TO_FRIDAY)


def due_on(filed: date, works: Callable[[date], bool]) -> date:
    """The last of the three working days after the one on which all papers were there."""
    day, left = filed, WORKING_DAYS
    while left:
        day += timedelta(days=1)
        left -= works(day)
    return day
