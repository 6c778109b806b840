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
from storage.repositories.office.claims import ClaimsInDatabase
from storage.repositories.office.years import YearsInDatabase
from storage.repositories.visits import VisitListenersInDatabase
from usecases.imports import ImportSchool
from usecases.office.claims import AskForRole, DecideClaim, ShowClaimQueue, ShowClaims
from usecases.office.lists import ApplyLists, PreviewLists
from usecases.office.pupils import ArchivePupil, MovePupil, ShowPupils
from usecases.office.show import ShowOffice
from usecases.office.years import BeginYear, PlanYear, ShowNewYear
from usecases.visits import TellPasses


def office(parts: Parts) -> dict[str, Any]:
    book, journal, once, clock = OfficeInDatabase(), OfficeJournalInDatabase(), parts.once, parts.clock
    tell_passes = TellPasses(VisitListenersInDatabase(), parts.tell, clock)
    show, imports = ShowOffice(book), ImportSchool(ImportsInDatabase(), transaction, clock, tell_passes)
    claims = ClaimsInDatabase()
    own, queue = ShowClaims(claims), ShowClaimQueue(show, claims)
    pupils, plan = ShowPupils(show, book), PlanYear(YearsInDatabase(), clock)
    return {
        "show_office": show,
        "school_files": SchoolFiles(),
        "office_files": OfficeDocuments(read_school),
        "preview_lists": PreviewLists(show, imports),
        "apply_lists": ApplyLists(show, imports, journal, once, clock),
        "show_new_year": ShowNewYear(show, plan),
        "begin_year": BeginYear(show, plan, journal, once, clock),
        "show_claims": own,
        "ask_for_role": AskForRole(claims, own, once, parts.tell, clock),
        "show_claim_queue": queue,
        "decide_claim": DecideClaim(claims, queue, journal, once, parts.tell, clock),
        "show_pupils": pupils,
        "move_pupil": MovePupil(pupils, book, journal, once, clock),
        "archive_pupil": ArchivePupil(pupils, book, journal, once, clock),
    }
