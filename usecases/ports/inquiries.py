"""What teachers ask chosen families or pupils (E8), as the deeds see the storage."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.inquiries import Answer, Choice, Stands, Wants, Whom, stands
from school.people import Name
from usecases.asker import Asker


@dataclass(frozen=True, slots=True)
class TaughtClass:
    """A class of this year that the asker teaches or leads; `writer_id` is the asker's person with that right."""

    id: int
    name: ClassName
    school_id: int
    zone: ZoneInfo
    writer_id: int
    writer: Name


@dataclass(frozen=True, slots=True)
class Askable:
    """A pupil of the class. `adults` represent the child today; `linked` are those of whom some chat hears."""

    child_id: int
    name: Name
    adults: tuple[int, ...]
    linked: frozenset[int]

    def people(self, whom: Whom) -> tuple[int, ...]:
        """Who would be in the thread."""
        return self.adults if whom is Whom.FAMILIES else (self.child_id,)

    def reachable(self, whom: Whom) -> bool:
        return not self.linked.isdisjoint(self.people(whom))


@dataclass(frozen=True, slots=True)
class NewInquiry:
    of: TaughtClass
    whom: Whom
    wants: Wants
    text: str
    pupils: tuple[Askable, ...]


@dataclass(frozen=True, slots=True)
class Inquiry:
    id: int
    school_id: int
    zone: ZoneInfo
    class_id: int
    class_name: ClassName
    author_id: int
    author: Name
    whom: Whom
    wants: Wants
    text: str
    asked_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class Target:
    """`answers`: the last of each person. `said`: somebody but the author wrote into the thread."""

    id: int
    child_id: int
    name: Name
    thread_id: int
    answers: tuple[Answer, ...]
    said: bool
    reachable: bool

    @property
    def stands(self) -> Stands:
        return stands(self.answers, said=self.said, reachable=self.reachable)


@dataclass(frozen=True, slots=True)
class ListedInquiry:
    """`answered` of `asked` have signed or written."""

    id: int
    class_name: ClassName
    text: str
    asked_at: datetime
    withdrawn: bool
    asked: int
    answered: int


class Inquiries(Protocol):
    async def classes(self, asker: Asker, now: datetime) -> Sequence[TaughtClass]:
        """Those of the running year; empty for who teaches nowhere."""
        ...

    async def pupils(self, of: TaughtClass, now: datetime) -> Sequence[Askable]:
        """Who learns there now, in the order of the register."""
        ...

    async def ask(self, new: NewInquiry, at: datetime) -> int:
        """Writes it with a thread for each pupil, in a handful of statements. The id."""
        ...

    async def asked_since(self, person_id: int, at: datetime) -> int: ...

    async def listed(self, person_ids: Collection[int], page: int, size: int) -> Sequence[ListedInquiry]:
        """Those that these people asked, the latest first; pages count from 0."""
        ...

    async def one(self, inquiry_id: int) -> Inquiry | None: ...

    async def targets(self, it: Inquiry, now: datetime, child_ids: Collection[int] | None = None) -> Sequence[Target]:
        """All of them, or those of these children, in the order of the register."""
        ...

    async def sign(self, target: Target, person_id: int, choice: Choice, digest: str, at: datetime) -> None:
        """Signing the same again writes nothing new."""
        ...

    async def last(self, target_ids: Collection[int], person_ids: Collection[int]) -> Mapping[int, Choice]:
        """By target what these people signed last."""
        ...

    async def withdraw(self, it: Inquiry, at: datetime) -> bool:
        """Its words are hidden in every thread. False if it was withdrawn before."""
        ...

    async def happened(self, key: str) -> bool: ...
