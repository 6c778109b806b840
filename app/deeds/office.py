"""The books of the office (E6, E11)."""

from typing import Any

from app.deeds.parts import Parts
from exchange.office_files import OfficeDocuments
from exchange.school_files import SchoolFiles
from storage.database import transaction
from storage.repositories.access import OfficeJournalInDatabase
from storage.repositories.imports import ImportsInDatabase
from storage.repositories.imports.reading import read_school
from storage.repositories.office.book import OfficeInDatabase
from usecases.imports import ImportSchool
from usecases.office.lists import ApplyLists, PreviewLists
from usecases.office.pupils import ArchivePupil, MovePupil, ShowPupils
from usecases.office.show import ShowOffice


def office(parts: Parts) -> dict[str, Any]:
    book, journal, once, clock = OfficeInDatabase(), OfficeJournalInDatabase(), parts.once, parts.clock
    show, imports = ShowOffice(book), ImportSchool(ImportsInDatabase(), transaction, clock)
    pupils = ShowPupils(show, book)
    return {
        "show_office": show,
        "school_files": SchoolFiles(),
        "office_files": OfficeDocuments(read_school),
        "preview_lists": PreviewLists(show, imports),
        "apply_lists": ApplyLists(show, imports, journal, once, clock),
        "show_pupils": pupils,
        "move_pupil": MovePupil(pupils, book, journal, once, clock),
        "archive_pupil": ArchivePupil(pupils, book, journal, once, clock),
    }
