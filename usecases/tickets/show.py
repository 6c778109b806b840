"""Tickets as their writers see them: only what came from the asker's own chat (D6)."""

from collections.abc import Sequence
from dataclasses import dataclass

from school.clock import Clock
from school.refusals import NotYours, Outdated, Refusal
from school.tickets import check_quota
from usecases.asker import Asker
from usecases.ports.homework_book import File
from usecases.ports.tickets import SaidInTicket, SchoolToAsk, Ticket, Tickets


class NobodyAnswersTickets(Refusal):
    """There is no school to write to yet."""


@dataclass(frozen=True, slots=True)
class TicketPage:
    ticket: Ticket
    said: tuple[SaidInTicket, ...]


class ShowTickets:
    """The newest first."""

    def __init__(self, tickets: Tickets) -> None:
        self._tickets = tickets

    async def __call__(self, asker: Asker) -> Sequence[Ticket]:
        return await self._tickets.of_chat(asker.chat_id)


class ShowTicket:
    """Raises NotYours for a ticket of another chat and for none."""

    def __init__(self, tickets: Tickets) -> None:
        self._tickets = tickets

    async def __call__(self, asker: Asker, ticket_id: int) -> TicketPage:
        ticket = await self.own(asker, ticket_id)
        return TicketPage(ticket, tuple(await self._tickets.said(ticket_id)))

    async def own(self, asker: Asker, ticket_id: int) -> Ticket:
        ticket = await self._tickets.one(ticket_id)
        if ticket is None or ticket.chat_id != asker.chat_id:
            raise NotYours
        return ticket


class ShowTicketSchools:
    """Which schools a ticket may go to: the asker's own; somebody without a diary chooses among all.

    Raises TooManyTickets before anything is written, NobodyAnswersTickets.
    """

    def __init__(self, tickets: Tickets, clock: Clock) -> None:
        self._tickets, self._clock = tickets, clock

    async def __call__(self, asker: Asker) -> Sequence[SchoolToAsk]:
        filed = [one.filed_at for one in await self._tickets.of_chat(asker.chat_id)]
        check_quota(filed, self._clock.now(), linked=asker.linked)
        own = {person.school_id for person in asker.people} if asker.linked else None
        if not (schools := await self._tickets.schools(own)):
            raise NobodyAnswersTickets
        return schools


class ShowTicketFile:
    """The file of a message, for its writer and for those who answer. Raises NotYours, Outdated where there is none."""

    def __init__(self, tickets: Tickets) -> None:
        self._tickets = tickets

    async def __call__(self, asker: Asker, message_id: int) -> tuple[File, int]:
        """And the number of its ticket."""
        said = await self._tickets.message(message_id)
        ticket = await self._tickets.one(said.ticket_id) if said else None
        if said is None or ticket is None:
            raise NotYours
        if ticket.chat_id != asker.chat_id and ticket.school_id not in await self._tickets.desks(asker.person_ids):
            raise NotYours
        if said.file is None:
            raise Outdated
        return said.file, ticket.id
