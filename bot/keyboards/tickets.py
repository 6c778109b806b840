"""Under support tickets, and for those who answer them (D6)."""

from collections.abc import Callable, Mapping, Sequence

from bot.callbacks import Callback, CannotEnter
from bot.keyboards.diary import behind, in_rows, leaves, pages
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from bot.ticket_callbacks import (
    AddToTicket,
    AnswerTicket,
    BeginTicket,
    ChooseTicketKind,
    ChooseTicketSchool,
    CloseTicket,
    OpenDesk,
    OpenDeskTicket,
    OpenTicket,
    OpenTickets,
    OpenTicketSchools,
    SendTicket,
    SendTicketFile,
    SettleTicket,
    SkipContacts,
    TakeTicket,
)
from school.tickets import TicketKind, TicketState
from texts import tickets as texts
from texts.words import Words
from usecases.ports.tickets import SaidInTicket, SchoolToAsk, Ticket
from usecases.tickets.show import TicketPage

ON_A_PAGE = 8
FILES = 10


def write_to_support(t: Words) -> tuple[Button, ...]:
    return (Button(t.plain("button-ticket-new"), BeginTicket()),)


def tickets(t: Words, own: Sequence[Ticket], page: int) -> Keyboard:
    return (write_to_support(t), *_list(t, own, page, OpenTicket, OpenTickets), back(t))


def desk(t: Words, waiting: Sequence[Ticket], page: int) -> Keyboard:
    return (*_list(t, waiting, page, OpenDeskTicket, OpenDesk), back(t))


def _list(
    t: Words, them: Sequence[Ticket], page: int, way: Callable[[int], Callback], turn: Callable[[int], Callback]
) -> Keyboard:
    shown = them[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    rows = ((Button(texts.label(t, one), way(one.id)),) for one in shown)
    return (*rows, pages(t, page, -(-len(them) // ON_A_PAGE), turn))


def kinds(t: Words, *, linked: bool) -> Keyboard:
    """Who is not in yet came from the help about getting in."""
    choices = ((Button(texts.kind(t, kind), ChooseTicketKind(kind.value)),) for kind in TicketKind)
    return (*choices, (behind(t, OpenTickets() if linked else CannotEnter()), *back(t)))


def schools(t: Words, them: Sequence[SchoolToAsk], draft: int, page: int) -> Keyboard:
    shown = them[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    rows = ((Button(texts.school_label(t, one.name), ChooseTicketSchool(draft, one.id)),) for one in shown)
    turn = leaves(t, page, -(-len(them) // ON_A_PAGE), lambda to: OpenTicketSchools(draft, to))
    return (*rows, turn, to_kinds(t))


def to_kinds(t: Words) -> tuple[Button, ...]:
    return (behind(t, BeginTicket()), *back(t))


def only_to_kinds(t: Words) -> Keyboard:
    return (to_kinds(t),)


def contacts(t: Words, draft: int) -> Keyboard:
    return ((Button(t.plain("button-ticket-skip"), SkipContacts(draft)),), to_kinds(t))


def preview(t: Words, draft: int) -> Keyboard:
    return ((Button(t.plain("button-ticket-send"), SendTicket(draft)),), to_kinds(t))


def ticket(t: Words, page: TicketPage) -> Keyboard:
    deeds = (
        Button(t.plain("button-ticket-add"), AddToTicket(page.ticket.id)),
        Button(t.plain("button-ticket-settled"), SettleTicket(page.ticket.id)),
    )
    closed = page.ticket.state is TicketState.CLOSED
    return ((() if closed else deeds), *_files(t, page.said), (behind(t, OpenTickets()), *back(t)))


def to_ticket(t: Words, ticket_id: int) -> Keyboard:
    return ((behind(t, OpenTicket(ticket_id)), *back(t)),)


def desk_ticket(t: Words, page: TicketPage) -> Keyboard:
    number, state = page.ticket.id, page.ticket.state
    take = Button(t.plain("button-desk-take"), TakeTicket(number))
    answer = Button(t.plain("button-desk-answer"), AnswerTicket(number))
    close = Button(t.plain("button-desk-close"), CloseTicket(number))
    deeds: Keyboard = () if state is TicketState.CLOSED else ((answer,), (close,))
    if state is TicketState.NEW:
        deeds = ((take, answer), (close,))
    return (*deeds, *_files(t, page.said), (behind(t, OpenDesk()), *back(t)))


def to_desk_ticket(t: Words, ticket_id: int) -> Keyboard:
    return ((behind(t, OpenDeskTicket(ticket_id)), *back(t)),)


def _files(t: Words, said: Sequence[SaidInTicket]) -> Keyboard:
    """The newest few."""
    with_files = list(enumerate((one for one in said if one.file), start=1))[-FILES:]
    buttons = [
        Button(t.plain("button-ticket-file", number=str(place)), SendTicketFile(one.id)) for place, one in with_files
    ]
    return in_rows(buttons, 2)


def under_ticket(t: Words, item: Mapping[str, object]) -> Keyboard | None:
    """Under news of a ticket; None under other news."""
    kind, _, number = str(item["about"]).partition(":")
    ways: dict[str, Callable[[int], Callback]] = {"ticket": OpenTicket, "desk": OpenDeskTicket}
    if kind not in ways:
        return None
    return ((Button(t.plain("button-news-ticket"), ways[kind](int(number)), keeps_message=True),),)
