"""Contacts handed to the school, in the database (A19)."""

from storage.repositories.handovers.keeping import HandoverKeeping
from storage.repositories.handovers.rows import HandoversInDatabase

__all__ = ["HandoverKeeping", "HandoversInDatabase"]
