"""The side of those who answer: operators, and the office of the own school (D6)."""

from collections.abc import Callable, Sequence

from delivery.tell import Tell
from school.clock import Clock
from school.events import Event, TicketAnswered, TicketClosed, TicketTaken
from school.refusals import NotYours, Outdated
from school.tickets import TicketState, after_closing, after_taking, after_words, check_text
from usecases.asker import Asker
from usecases.ports.mail import Letters
from usecases.ports.once import Once
from usecases.ports.tickets import Ticket, Tickets
from usecases.tickets.show import TicketPage


class TicketChangedSince(Outdated):
    """Somebody wrote or decided at the same moment."""


class ShowDesk:
    """What waits at the asker's schools. Raises NotYours for who answers nobody."""

    def __init__(self, tickets: Tickets) -> None:
        self._tickets = tickets

    async def __call__(self, asker: Asker) -> Sequence[Ticket]:
        if not (desks := await self._tickets.desks(asker.person_ids)):
            raise NotYours
        return await self._tickets.waiting(desks)


class ShowDeskTicket:
    """Raises NotYours for a ticket of another school and for none."""

    def __init__(self, tickets: Tickets) -> None:
        self._tickets = tickets

    async def __call__(self, asker: Asker, ticket_id: int) -> TicketPage:
        ticket, _ = await self.with_desk(asker, ticket_id)
        return TicketPage(ticket, tuple(await self._tickets.said(ticket_id)))

    async def with_desk(self, asker: Asker, ticket_id: int) -> tuple[Ticket, int]:
        """And the asker's person who answers."""
        desks = await self._tickets.desks(asker.person_ids)
        ticket = await self._tickets.one(ticket_id) if desks else None
        if ticket is None or ticket.school_id not in desks:
            raise NotYours
        return ticket, desks[ticket.school_id]


class _Step:
    """A change of a ticket that its chat hears of, and its letter box where there is one."""

    about = ""

    def __init__(
        self, tickets: Tickets, letters: Letters | None, show: ShowDeskTicket, once: Once, tell: Tell, clock: Clock
    ) -> None:
        self._tickets, self._letters, self._show = tickets, letters, show
        self._once, self._tell, self._clock = once, tell, clock

    @property
    def by_mail(self) -> bool:
        """Do letters go too?"""
        return self._letters is not None

    async def _change(self, ticket: Ticket, state: TicketState, event: type[Event], **said: str) -> None:
        now = self._clock.now()
        if (version := await self._tickets.change(ticket, state, now)) is None:
            raise TicketChangedSince
        told: Callable[..., Event] = event
        await self._tell(
            told(
                school_id=ticket.school_id,
                happened_at=now,
                to_chat=ticket.chat_id,
                ticket_id=ticket.id,
                version=version,
                subject=ticket.subject,
                **said,
            )
        )

    async def _post(self, ticket: Ticket, message_id: int | None = None) -> None:
        if self._letters is not None and ticket.contacts.email:
            await self._letters.write(ticket.id, self.about, message_id, self._clock.now())


class TakeTicket(_Step):
    """Somebody works on it. Raises NotYours, TicketTaken, TicketIsClosed, TicketChangedSince."""

    about = "in_work"

    async def __call__(self, asker: Asker, ticket_id: int) -> None:
        async def work() -> None:
            ticket, _ = await self._show.with_desk(asker, ticket_id)
            await self._change(ticket, after_taking(ticket.state), TicketTaken)
            await self._post(ticket)

        await self._once(asker.next_deed(), work)


class AnswerTicket(_Step):
    """Raises NotYours, TicketIsEmpty, TicketTooLong, TicketIsClosed, TicketChangedSince."""

    about = "answered"

    async def __call__(self, asker: Asker, ticket_id: int, text: str) -> None:
        await self._once(asker.next_deed(), lambda: self._answer(asker, ticket_id, text))

    async def _answer(self, asker: Asker, ticket_id: int, typed: str) -> None:
        ticket, by = await self._show.with_desk(asker, ticket_id)
        text, state = check_text(typed), after_words(ticket.state, by_staff=True)
        message = await self._tickets.say(ticket.id, by, text, None, self._clock.now())
        await self._change(ticket, state, TicketAnswered, text=text)
        await self._post(ticket, message)


class CloseTicket(_Step):
    """Raises NotYours, TicketIsClosed, TicketChangedSince."""

    about = "closed"

    async def __call__(self, asker: Asker, ticket_id: int) -> None:
        async def work() -> None:
            ticket, _ = await self._show.with_desk(asker, ticket_id)
            await self._change(ticket, after_closing(ticket.state), TicketClosed)
            await self._post(ticket)

        await self._once(asker.next_deed(), work)
