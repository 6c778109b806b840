"""The journal page in a browser."""

import secrets
from typing import Any

from app.deeds.parts import Parts
from storage.database import transaction
from storage.repositories.absences.staff import AbsencesForStaffInDatabase
from storage.repositories.attendance.book import AttendanceInDatabase
from storage.repositories.classes.reading import ClassesFromDatabase
from storage.repositories.journal_page import (
    JournalPagesInDatabase,
    OnceOnPageInDatabase,
    PageDoorsInDatabase,
)
from storage.repositories.lessons.journal import JournalInDatabase
from storage.repositories.marks.finals import FinalBookInDatabase
from storage.repositories.marks.writing import MarkBookInDatabase
from usecases.attendance.note import NoteAttendance
from usecases.journal_page.show import FeelPulse, ShowJournalGrid, ShowJournals
from usecases.journal_page.signing_in import (
    EnterJournalPage,
    KnowBrowser,
    LeaveJournalPage,
    OpenJournalPage,
    PageGuests,
    PageKeys,
    ReadPageLink,
)
from usecases.journal_page.write import WriteCell
from usecases.marks.put import CorrectMark, PutMark, RemoveMark


def journal_page(parts: Parts) -> dict[str, Any]:
    clock, pages = parts.clock, JournalPagesInDatabase()
    return {
        **_doors(parts),
        "once_on_page": OnceOnPageInDatabase(clock),
        "show_journals": ShowJournals(ClassesFromDatabase(), pages, clock),
        "show_journal_grid": ShowJournalGrid(pages, JournalInDatabase(), FinalBookInDatabase(), clock),
        "feel_pulse": FeelPulse(pages),
        "write_cell": _write_cell(parts, pages),
    }


def _doors(parts: Parts) -> dict[str, Any]:
    clock, doors = parts.clock, PageDoorsInDatabase()
    keys = PageKeys(parts.public_url, parts.secret, secrets.token_bytes)
    guests = PageGuests(parts.chats, clock, parts.journal_idle)
    read = ReadPageLink(doors, keys, guests, clock)
    return {
        "open_journal_page": OpenJournalPage(doors, keys, guests, transaction, clock),
        "read_page_link": read,
        "enter_journal_page": EnterJournalPage(read, doors, keys, transaction, clock),
        "know_browser": KnowBrowser(doors, keys, guests, clock),
        "leave_journal_page": LeaveJournalPage(doors, parts.once, clock),
    }


def _write_cell(parts: Parts, pages: JournalPagesInDatabase) -> WriteCell:
    journal, marks, book = JournalInDatabase(), MarkBookInDatabase(), AttendanceInDatabase()
    once, tell, clock = parts.once, parts.tell, parts.clock
    return WriteCell(
        pages=pages,
        journal=journal,
        marks=marks,
        book=book,
        put=PutMark(journal, marks, once, tell, clock),
        correct=CorrectMark(marks, once, tell, clock),
        remove=RemoveMark(marks, once, tell, clock),
        note=NoteAttendance(journal, book, AbsencesForStaffInDatabase(), once, tell, clock),
        once=once,
        clock=clock,
    )
