"""Support tickets (D6)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.people import Name
from school.tickets import Contacts, TicketKind, TicketState
from usecases.ports.consents import ConsentText
from usecases.ports.homework_book import File


@dataclass(frozen=True, slots=True)
class SchoolToAsk:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class NewTicket:
    """`consent`: the words under which it is sent. The first of `files` goes with the text."""

    school_id: int
    kind: TicketKind
    subject: str
    text: str
    contacts: Contacts
    consent: ConsentText
    files: tuple[File, ...] = ()


@dataclass(frozen=True, slots=True)
class Ticket:
    """`by` is None where nobody was linked to the chat. `zone` is the school's."""

    id: int
    school_id: int
    school: str
    chat_id: int
    language: str
    by: Name | None
    kind: TicketKind
    subject: str
    contacts: Contacts
    state: TicketState
    version: int
    filed_at: datetime
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class SaidInTicket:
    id: int
    ticket_id: int
    by_staff: bool
    text: str
    at: datetime
    file: File | None = field(default=None, repr=False)


class Tickets(Protocol):
    async def schools(self, only: Collection[int] | None) -> Sequence[SchoolToAsk]:
        """By name: these, or all of the installation."""
        ...

    async def of_chat(self, chat_id: int) -> Sequence[Ticket]:
        """The newest first."""
        ...

    async def one(self, ticket_id: int) -> Ticket | None: ...

    async def said(self, ticket_id: int) -> Sequence[SaidInTicket]:
        """The oldest first."""
        ...

    async def message(self, message_id: int) -> SaidInTicket | None: ...

    async def add(self, chat_id: int, person_id: int | None, new: NewTicket, at: datetime) -> int:
        """With its first message; the number."""
        ...

    async def say(self, ticket_id: int, author_id: int | None, text: str, file: File | None, at: datetime) -> int:
        """By the staff where there is an author. The id of the message."""
        ...

    async def change(self, ticket: Ticket, state: TicketState, at: datetime) -> int | None:
        """The new version; None if somebody was quicker."""
        ...

    async def desks(self, person_ids: Collection[int]) -> Mapping[int, int]:
        """By school the one of these people who answers its tickets."""
        ...

    async def waiting(self, school_ids: Collection[int]) -> Sequence[Ticket]:
        """What is not closed: new ones first, then those in work, the oldest first."""
        ...

    async def told(self, school_id: int) -> Collection[int]:
        """Who hears of a new ticket: the operators of the school, its office where there is none."""
        ...
