"""Handing out logins, passwords and codes (E9), as the deeds see the storage."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.office import Deed
from school.people import Name


@dataclass(frozen=True, slots=True)
class AccessClass:
    """A class of the latest year. `by` is the asker's person who may hand out its logins: its teacher, an appointed
    one, or the secretary."""

    id: int
    school_id: int
    school: str
    name: ClassName
    by: int
    zone: ZoneInfo
    office: bool


@dataclass(frozen=True, slots=True)
class AccessPupil:
    """`adults` represent the child today, `linked` of them have a chat."""

    child_id: int
    name: Name
    adults: int
    linked: int


@dataclass(frozen=True, slots=True)
class AccessAdult:
    """A legal representative. `code_until` is the end of an unused code."""

    adult_id: int
    name: Name
    relation: str
    account_id: int | None
    login: str | None
    linked: bool
    code_until: datetime | None


@dataclass(frozen=True, slots=True)
class Written:
    """A line of the office's journal. `by` None: the command line, or somebody who is there no more."""

    what: Deed
    by: Name | None
    person: Name | None
    child: Name | None
    why: str | None
    count: int
    at: datetime


@dataclass(frozen=True, slots=True)
class NewLine:
    """What is to be written into the journal."""

    school_id: int
    by: int | None
    what: Deed
    at: datetime
    person_id: int | None = None
    child_id: int | None = None
    class_id: int | None = None
    why: str | None = None
    count: int = 1


class OfficeJournal(Protocol):
    async def write(self, line: NewLine) -> None: ...

    async def of_class(self, class_id: int, limit: int) -> Sequence[Written]:
        """Newest first."""
        ...


class AccessBook(Protocol):
    async def classes(self, person_ids: Collection[int]) -> Sequence[AccessClass]:
        """Those whose logins these people may hand out, in the order of classes."""
        ...

    async def pupils(self, class_id: int, today: date) -> Sequence[AccessPupil]:
        """By name."""
        ...

    async def child(self, class_id: int, child_id: int) -> Name | None:
        """The pupil if it learns in the class now."""
        ...

    async def adults(self, child_id: int, today: date, now: datetime) -> Sequence[AccessAdult]:
        """Legal representatives of today, by name."""
        ...

    async def revoke(self, class_id: int, at: datetime) -> int:
        """End every unused letter and code that names a pupil of the class; how many."""
        ...
