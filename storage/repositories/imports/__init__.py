"""Taking a school into the tables. See usecases.ports.imports.Imports."""

from storage.repositories.imports.school import ImportsInDatabase

__all__ = ["ImportsInDatabase"]
