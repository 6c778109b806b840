"""News in the database: who hears it, what was told before, the outbox."""

from storage.repositories.notices.outbox import OutboxInDatabase
from storage.repositories.notices.writing import NoticesInDatabase

__all__ = ["NoticesInDatabase", "OutboxInDatabase"]
