"""Contacts that people hand to the school (A19), as the deeds see them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from school.classes import ClassName
from school.contacts import HandedContacts, State
from school.people import Name
from usecases.ports.consents import ConsentText
from usecases.ports.tickets import SchoolToAsk


@dataclass(frozen=True, slots=True)
class LedClass:
    """A class that has a class teacher."""

    id: int
    school_id: int
    name: ClassName
    leader_id: int


@dataclass(frozen=True, slots=True)
class Handover:
    """`by` and `whose` are None for somebody without a diary, who says the own `name` and the `child`'s instead.

    `known`: what the school has written down of `whose`. Contacts are gone once it is decided.
    """

    id: int
    school_id: int
    school: str
    chat_id: int
    person_id: int | None
    by: Name | None
    about_id: int | None
    whose: Name | None
    name: str | None
    child: str | None
    class_id: int | None
    school_class: ClassName | None
    contacts: HandedContacts = field(repr=False)
    known: HandedContacts = field(repr=False)
    phone_own: bool
    asked_at: datetime
    state: State
    reason: str | None

    @property
    def from_outside(self) -> bool:
        return self.person_id is None

    @property
    def who(self) -> str:
        """Whose contacts they are, as far as anybody knows."""
        return self.whose.full if self.whose else self.name or ""


@dataclass(frozen=True, slots=True)
class NewHandover:
    """`class_id` names the class teacher whom it is for, None is for the office."""

    school_id: int
    person_id: int | None
    about_id: int | None
    name: str | None
    child: str | None
    class_id: int | None
    contacts: HandedContacts = field(repr=False)
    phone_own: bool
    consent: ConsentText


@dataclass(frozen=True, slots=True)
class Candidate:
    """An adult of the school who may be the one that wrote, with the pupils of that adult."""

    id: int
    name: Name
    children: tuple[Name, ...]
    phone: str | None


@dataclass(frozen=True, slots=True)
class Desk:
    """What the asker's people decide about: by school as its secretary, by class as its teacher; and who of them."""

    schools: dict[int, int]
    classes: dict[int, int]


class Handovers(Protocol):
    async def schools(self) -> Sequence[SchoolToAsk]:
        """By name."""
        ...

    async def classes(self, school_id: int) -> Sequence[LedClass]:
        """Of the latest year, in their order."""
        ...

    async def classes_of(self, child_ids: Collection[int]) -> Sequence[LedClass]:
        """Where these pupils learn now."""
        ...

    async def of_chat(self, chat_id: int, since: datetime) -> Sequence[Handover]:
        """Those that wait and those since then, newest first."""
        ...

    async def add(self, chat_id: int, new: NewHandover, at: datetime) -> int: ...

    async def one(self, handover_id: int) -> Handover | None: ...

    async def desk(self, person_ids: Collection[int]) -> Desk: ...

    async def waiting(self, desk: Desk) -> Sequence[Handover]:
        """Oldest first."""
        ...

    async def waiting_outside(self) -> Sequence[Handover]:
        """Those of people without a diary whose number the messenger vouches for, oldest first."""
        ...

    async def offices(self, school_id: int) -> Collection[int]:
        """Its secretaries."""
        ...

    async def candidates(self, school_id: int, class_id: int | None, name: str) -> Sequence[Candidate]:
        """Who represents a pupil of the class, or of the school, and has the same full name."""
        ...

    async def consented(self, chat_id: int) -> bool: ...

    async def decide(self, handover: Handover, by: int | None, state: State, reason: str | None, at: datetime) -> bool:
        """False if it is decided already. The contacts go from the handover."""
        ...

    async def write_down(self, person_id: int, contacts: HandedContacts) -> None:
        """Into the school's own record."""
        ...
