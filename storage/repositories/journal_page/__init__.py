"""The journal page in the database (E3, E12)."""

from storage.repositories.journal_page.doors import OnceOnPageInDatabase, PageDoorsInDatabase, PageKeeping
from storage.repositories.journal_page.reading import JournalPagesInDatabase

__all__ = ["JournalPagesInDatabase", "OnceOnPageInDatabase", "PageDoorsInDatabase", "PageKeeping"]
