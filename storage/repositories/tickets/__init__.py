"""Support tickets and their letters, in the database (D6)."""

from storage.repositories.tickets.letters import TicketLettersInDatabase
from storage.repositories.tickets.rows import TicketKeeping, TicketsInDatabase

__all__ = ["TicketKeeping", "TicketLettersInDatabase", "TicketsInDatabase"]
