"""Applications for access, in the database (A9)."""

from storage.repositories.applications.granting import GrantingInDatabase
from storage.repositories.applications.rows import ApplicationsInDatabase
from storage.repositories.applications.sweeps import ApplicationSweepsInDatabase

__all__ = ["ApplicationSweepsInDatabase", "ApplicationsInDatabase", "GrantingInDatabase"]
