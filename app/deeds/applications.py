"""Applications for access and their papers (A9)."""

import secrets
from typing import Any

from app.deeds.parts import Parts
from storage.database import transaction
from storage.papers import PaperFiles
from storage.repositories.access import OfficeJournalInDatabase
from storage.repositories.accounts import AccountsInDatabase
from storage.repositories.applications import ApplicationsInDatabase, ApplicationSweepsInDatabase, GrantingInDatabase
from storage.repositories.letters import LettersInDatabase
from storage.vault import KeyRing
from usecases.applications.apply import AddPaper, BeginApplication, DropPapers, FileApplication, WithdrawApplication
from usecases.applications.decide import AskForPapers, Decisions, GrantApplication, RefuseApplication
from usecases.applications.hand import HandOver, ShowGranted
from usecases.applications.office import ReadPaper, ShowIntake, ShowIntakeOne
from usecases.applications.show import ShowApplication, ShowApplications, ShowApplySchools
from usecases.applications.sweeps import ForgetPapers, RemindOfApplications


def paper_files(parts: Parts) -> PaperFiles:
    return PaperFiles(parts.data_dir / "files", KeyRing.of(parts.secret, parts.former_secrets))


def applications(parts: Parts) -> dict[str, Any]:
    book, once, tell, clock = ApplicationsInDatabase(), parts.once, parts.tell, parts.clock
    sweeps, files = ApplicationSweepsInDatabase(), paper_files(parts)
    show, schools = ShowApplication(book), ShowApplySchools(book, clock)
    return {
        "show_applications": ShowApplications(book),
        "show_application": show,
        "show_apply_schools": schools,
        "begin_application": BeginApplication(book, schools, once, clock),
        "add_paper": AddPaper(book, show, files, once, clock),
        "drop_papers": DropPapers(book, show, files, once),
        "file_application": FileApplication(book, show, once, tell, clock),
        "withdraw_application": WithdrawApplication(book, show, once, tell, clock),
        "remind_of_applications": RemindOfApplications(sweeps, book, transaction, tell, clock),
        "forget_papers": ForgetPapers(sweeps, files, transaction, clock),
        **_office(parts, files),
    }


def _office(parts: Parts, files: PaperFiles) -> dict[str, Any]:
    book, granting, journal = ApplicationsInDatabase(), GrantingInDatabase(), OfficeJournalInDatabase()
    once, clock = parts.once, parts.clock
    intake = ShowIntakeOne(book, granting, clock)
    decisions, granted = Decisions(book, intake, journal, parts.tell, clock), ShowGranted(intake, granting)
    keys = parts.secret, secrets.randbelow, secrets.token_bytes
    accounts, passwords = AccountsInDatabase(clock), parts.passwords
    return {
        "show_intake": ShowIntake(book),
        "show_intake_one": intake,
        "read_paper": ReadPaper(book, intake, files),
        "ask_for_papers": AskForPapers(decisions, files, once),
        "refuse_application": RefuseApplication(decisions, once),
        "grant_application": GrantApplication(decisions, granting, once, clock),
        "show_granted": granted,
        "hand_over": HandOver(granted, LettersInDatabase(), accounts, passwords, journal, transaction, clock, *keys),
    }
