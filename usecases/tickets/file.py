"""Writing to support, adding to it, and saying that it is settled (D6)."""

from delivery.tell import Tell
from school.clock import Clock
from school.events import TicketContinued, TicketFiled
from school.refusals import NotYours
from school.tickets import TicketState, after_closing, after_words, check_text, check_words
from usecases.asker import Asker
from usecases.ports.homework_book import File
from usecases.ports.mail import Letters
from usecases.ports.once import Once
from usecases.ports.tickets import NewTicket, Tickets
from usecases.tickets.desk import TicketChangedSince
from usecases.tickets.show import ShowTicket, ShowTicketSchools


class FileTicket:
    """Its number. Raises TooManyTickets, NotYours for a school that the asker may not write to.

    `letters` is None where no mail server is known: then only the chat answers.
    """

    def __init__(
        self,
        tickets: Tickets,
        schools: ShowTicketSchools,
        letters: Letters | None,
        once: Once,
        tell: Tell,
        clock: Clock,
    ) -> None:
        self._tickets, self._schools, self._letters = tickets, schools, letters
        self._once, self._tell, self._clock = once, tell, clock

    @property
    def by_mail(self) -> bool:
        """Do letters go too?"""
        return self._letters is not None

    async def __call__(self, asker: Asker, new: NewTicket) -> int:
        return await self._once(asker.next_deed(), lambda: self._file(asker, new))

    async def _file(self, asker: Asker, new: NewTicket) -> int:
        if new.school_id not in {school.id for school in await self._schools(asker)}:
            raise NotYours
        now = self._clock.now()
        person = next((one for one in asker.people if one.school_id == new.school_id), None)
        number = await self._tickets.add(asker.chat_id, person.id if person else None, new, now)
        if self._letters is not None and new.contacts.email:
            await self._letters.write(number, "filed", None, now)
        await self._tell(
            TicketFiled(
                school_id=new.school_id,
                happened_at=now,
                to=dict.fromkeys(await self._tickets.told(new.school_id)),
                ticket_id=number,
                version=1,
                subject=new.subject,
                ticket_kind=new.kind.value,
                by=person.name.full if person else None,
            )
        )
        return number


class AddToTicket:
    """Raises NotYours, TicketIsClosed, TicketIsEmpty, TicketTooLong, TooMuchSaid, TicketChangedSince.

    `more`: the rest of an album. Support heard of its beginning, and an album counts as one.
    """

    def __init__(self, tickets: Tickets, show: ShowTicket, once: Once, tell: Tell, clock: Clock) -> None:
        self._tickets, self._show, self._once, self._tell, self._clock = tickets, show, once, tell, clock

    async def __call__(
        self, asker: Asker, ticket_id: int, text: str, file: File | None = None, *, more: bool = False
    ) -> None:
        await self._once(asker.next_deed(), lambda: self._add(asker, ticket_id, text, file, more))

    async def _add(self, asker: Asker, ticket_id: int, text: str, file: File | None, more: bool) -> None:
        page, now = await self._show(asker, ticket_id), self._clock.now()
        said, state = check_text(text, has_file=file is not None), after_words(page.ticket.state, by_staff=False)
        if not more:
            check_words([one.at for one in page.said if not one.by_staff], now)
        await self._tickets.say(ticket_id, None, said, file, now)
        if (version := await self._tickets.change(page.ticket, state, now)) is None:
            raise TicketChangedSince
        if more:
            return
        await self._tell(
            TicketContinued(
                school_id=page.ticket.school_id,
                happened_at=now,
                to=dict.fromkeys(await self._tickets.told(page.ticket.school_id)),
                ticket_id=ticket_id,
                version=version,
                subject=page.ticket.subject,
            )
        )


class SettleTicket:
    """The writer needs no answer any more; nobody has to be told. Raises NotYours, TicketIsClosed."""

    def __init__(self, tickets: Tickets, show: ShowTicket, once: Once, clock: Clock) -> None:
        self._tickets, self._show, self._once, self._clock = tickets, show, once, clock

    async def __call__(self, asker: Asker, ticket_id: int) -> None:
        async def work() -> None:
            ticket = await self._show.own(asker, ticket_id)
            after_closing(ticket.state)
            if await self._tickets.change(ticket, TicketState.CLOSED, self._clock.now()) is None:
                raise TicketChangedSince

        await self._once(asker.next_deed(), work)
