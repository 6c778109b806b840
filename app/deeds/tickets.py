"""Support tickets, and what the service is."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.service import SchoolsInDatabase
from storage.repositories.tickets import TicketLettersInDatabase, TicketsInDatabase
from usecases.service import ShowService
from usecases.tickets.desk import AnswerTicket, CloseTicket, ShowDesk, ShowDeskTicket, TakeTicket
from usecases.tickets.file import AddToTicket, FileTicket, SettleTicket
from usecases.tickets.show import ShowTicket, ShowTicketFile, ShowTickets, ShowTicketSchools


def tickets(parts: Parts) -> dict[str, Any]:
    tickets, once, tell, clock = TicketsInDatabase(parts.bot_id), parts.once, parts.tell, parts.clock
    letters = TicketLettersInDatabase() if parts.mails else None
    show, schools, desk = ShowTicket(tickets), ShowTicketSchools(tickets, clock), ShowDeskTicket(tickets)
    return {
        "show_service": ShowService(SchoolsInDatabase()),
        "show_tickets": ShowTickets(tickets),
        "show_ticket": show,
        "show_ticket_schools": schools,
        "show_ticket_file": ShowTicketFile(tickets),
        "file_ticket": FileTicket(tickets, schools, letters, once, tell, clock),
        "add_to_ticket": AddToTicket(tickets, show, once, tell, clock),
        "settle_ticket": SettleTicket(tickets, show, once, clock),
        "show_desk": ShowDesk(tickets),
        "show_desk_ticket": desk,
        "take_ticket": TakeTicket(tickets, letters, desk, once, tell, clock),
        "answer_ticket": AnswerTicket(tickets, letters, desk, once, tell, clock),
        "close_ticket": CloseTicket(tickets, letters, desk, once, tell, clock),
    }
