"""Applications for access (A9), as the deeds see the storage."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.applications import ApplicationState, Form, Ground, Paper
from school.classes import ClassName
from school.papers import PaperFormat
from school.people import Name
from school.periods import SchoolYear
from usecases.ports.consents import ConsentText


@dataclass(frozen=True, slots=True)
class ApplySchool:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Application:
    """`id` is the number that people are told. `due_on` is the school's last day to decide, None where it does not
    have to. `pupil_id` and `adult_id` are who was given access, `ground` is why it was refused."""

    id: int
    school_id: int
    school: str
    office: str | None
    chat_id: int
    language: str
    form: Form
    state: ApplicationState
    version: int
    begun_at: datetime
    filed_at: datetime | None
    due_on: date | None
    decided_at: datetime | None
    ground: Ground | None
    pupil_id: int | None
    adult_id: int | None
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """`number` counts the files of its kind from 1."""

    id: int
    application_id: int
    paper: Paper
    number: int
    format: PaperFormat
    size: int
    token: str


@dataclass(frozen=True, slots=True)
class KnownPupil:
    """A pupil of the school with the name in the form. `born` None: the diary does not know it."""

    id: int
    name: Name
    school_class: ClassName
    born: date | None


@dataclass(frozen=True, slots=True)
class KnownAdult:
    """Somebody who is no pupil, with the applicant's name. `wards` are whom that person represents today."""

    id: int
    name: Name
    wards: Mapping[int, str]
    staff: bool
    login: str | None


@dataclass(frozen=True, slots=True)
class Matches:
    """Who in the diary may be meant."""

    pupils: Sequence[KnownPupil]
    adults: Sequence[KnownAdult]


@dataclass(frozen=True, slots=True)
class GrantedPerson:
    """Who gets a code or a password for what was granted."""

    person_id: int
    name: Name
    child_id: int | None
    account_id: int
    login: str


@dataclass(frozen=True, slots=True)
class DueApplication:
    """One that waits for the school. `reminded_on`: when the office was reminded of it last."""

    id: int
    school_id: int
    name: Name
    due_on: date
    reminded_on: date | None
    zone: ZoneInfo


class Applications(Protocol):
    async def schools(self) -> Sequence[ApplySchool]: ...

    async def year(self, school_id: int, day: date) -> SchoolYear | None:
        """The school year that `day` is in, with its periods."""
        ...

    async def of_chat(self, chat_id: int) -> Sequence[Application]:
        """Newest first."""
        ...

    async def one(self, application_id: int) -> Application | None: ...

    async def papers(self, application_id: int) -> Sequence[KeptPaper]: ...

    async def paper(self, paper_id: int) -> KeptPaper | None: ...

    async def begin(self, chat_id: int, school_id: int, form: Form, consent: ConsentText, at: datetime) -> int: ...

    async def add_paper(
        self, application: Application, paper: Paper, form: PaperFormat, size: int, token: str, at: datetime
    ) -> int: ...

    async def drop_papers(self, application_id: int, papers: Collection[Paper]) -> Sequence[str]:
        """Their rows go; the tokens of their files."""
        ...

    async def change(
        self,
        application: Application,
        state: ApplicationState,
        at: datetime,
        *,
        due_on: date | None = None,
        by: int | None = None,
        ground: Ground | None = None,
    ) -> int | None:
        """The new version; None if it was changed by somebody else meanwhile."""
        ...

    async def offices(self, person_ids: Collection[int]) -> Mapping[int, int]:
        """By school which of these people is its secretary."""
        ...

    async def secretaries(self, school_id: int) -> Collection[int]: ...

    async def waiting(self, school_ids: Collection[int]) -> Sequence[Application]:
        """What is undecided and what was granted lately: those that the school owes an answer first, oldest first."""
        ...


class Granting(Protocol):
    """What an application changes in the school's data."""

    async def matches(self, school_id: int, form: Form, today: date) -> Matches: ...

    async def grant(self, application: Application, pupil_id: int | None, adult_id: int | None, on: date) -> int:
        """The person with access. Makes what is missing: a person, an account, the tie, a role, and notes whom.

        `adult_id` None makes a new person; a pupil who applies is the person.
        """
        ...

    async def person(self, application: Application) -> GrantedPerson | None:
        """None when the person has left the school's data."""
        ...


class ApplicationSweeps(Protocol):
    async def due(self, latest: date) -> Sequence[DueApplication]:
        """Waiting for the school, with a last day until `latest`."""
        ...

    async def note_reminded(self, application_id: int, on: date) -> None: ...

    async def expired_papers(self, drafts: datetime, decided: datetime) -> Sequence[str]:
        """Rows of papers go whose draft was not touched, or whose application was decided, since; the tokens."""
        ...

    async def forget(self, drafts: datetime, decided: datetime) -> int:
        """Applications themselves."""
        ...

    async def known(self, tokens: Collection[str]) -> Collection[str]:
        """Those that a row names."""
        ...

    async def tokens_of_chat(self, chat_id: int) -> Sequence[str]: ...
