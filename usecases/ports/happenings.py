"""The feed of the school and the city: as families read it (B12), as organisers publish it (E10)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.happenings import Entry, HappeningKind
from school.people import Name
from usecases.asker import Asker
from usecases.ports.children import VisibleChild


@dataclass(frozen=True, slots=True)
class Happening:
    """`subject` is a name, empty for none; `cancelled` is the reason, None while it stands."""

    id: int
    version: int
    school_id: int
    entry: Entry
    subject: str
    organiser: Name | None
    organiser_id: int | None
    zone: ZoneInfo
    cancelled: str | None = None


@dataclass(frozen=True, slots=True)
class SubjectChoice:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Sieve:
    """What of the feed is wished for; None lets everything through."""

    kind: HappeningKind | None = None
    subject_id: int | None = None
    grade: int | None = None


@dataclass(frozen=True, slots=True)
class Interest:
    """A child of whose happening somebody wants to be reminded."""

    happening: Happening
    child_id: int
    person_id: int


class HappeningsToRead(Protocol):
    async def ahead(self, school_id: int, today: date, sieve: Sieve, *, offset: int, limit: int) -> Sequence[Happening]:
        """Of one school, those that have not ended, by their first day."""
        ...

    async def one(self, school_id: int, happening_id: int) -> Happening | None: ...

    async def subjects(self, school_id: int, today: date) -> Sequence[SubjectChoice]:
        """Subjects of what is ahead."""
        ...

    async def interested(self, happening_id: int, child: VisibleChild, person_ids: Collection[int]) -> bool: ...

    async def follow(
        self, happening_id: int, child: VisibleChild, person_ids: Collection[int], at: datetime
    ) -> None: ...

    async def unfollow(self, happening_id: int, child: VisibleChild, person_ids: Collection[int]) -> None: ...


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who may publish in the feed of one school."""

    person_id: int
    name: Name
    school_id: int
    zone: ZoneInfo


class HappeningBook(Protocol):
    async def publisher(self, asker: Asker) -> Publisher:
        """Raises NotYours for who may publish nowhere."""
        ...

    async def subjects(self, publisher: Publisher) -> Sequence[SubjectChoice]:
        """Every subject of the school by name."""
        ...

    async def classes(self, school_id: int, grades: Collection[int], today: date) -> Sequence[int]:
        """Ids of the classes of these grades in the running year."""
        ...

    async def families(self, class_ids: Collection[int]) -> int:
        """How many children the classes have."""
        ...

    async def listed(self, publisher: Publisher, *, offset: int, limit: int) -> Sequence[Happening]:
        """Of the school, the newest first."""
        ...

    async def one(self, asker: Asker, happening_id: int) -> Happening:
        """Raises NotYours."""
        ...

    async def publish(self, publisher: Publisher, entry: Entry, at: datetime) -> int: ...

    async def change(self, was: Happening, entry: Entry) -> bool:
        """Compare-and-set by version."""
        ...

    async def cancel(self, was: Happening, reason: str, at: datetime) -> bool:
        """Compare-and-set by version."""
        ...


class HappeningSweeps(Protocol):
    async def wanted(self, today: date) -> Sequence[Interest]:
        """Reminders asked for, of what begins in the next two days."""
        ...

    async def happened(self, keys: Collection[str]) -> Collection[str]:
        """Those of the events that happened already."""
        ...
