"""The books of the office (E6, E11)."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.office.book import OfficeInDatabase
from usecases.office.show import ShowOffice


def office(parts: Parts) -> dict[str, Any]:
    show = ShowOffice(OfficeInDatabase())
    return {"show_office": show}
