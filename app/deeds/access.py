"""Logins, passwords, codes and letters from the hands of the class teacher (E9)."""

import secrets
from typing import Any

from app.deeds.parts import Parts
from pictures.letter_press import LetterPress
from storage.database import transaction
from storage.repositories.access import AccessInDatabase, OfficeJournalInDatabase
from storage.repositories.accounts import AccountsInDatabase
from storage.repositories.letters import LettersInDatabase
from usecases.access.issue import IssueCode, IssuePassword, PrintLetters, RevokeLetters
from usecases.access.show import ShowAccess
from usecases.letters import IssueLetters


def access(parts: Parts) -> dict[str, Any]:
    book, journal, letters, clock = AccessInDatabase(), OfficeJournalInDatabase(), LettersInDatabase(), parts.clock
    show = ShowAccess(book, journal, clock)
    chance = secrets.randbelow, secrets.token_bytes
    return {
        "show_access": show,
        "issue_code": IssueCode(show, letters, journal, transaction, clock, parts.secret, *chance),
        "issue_password": IssuePassword(
            show, AccountsInDatabase(clock), parts.passwords, journal, transaction, clock, secrets.randbelow
        ),
        "print_letters": PrintLetters(
            show, IssueLetters(letters, transaction, clock, parts.secret, *chance), journal, transaction, clock
        ),
        "revoke_letters": RevokeLetters(show, book, journal, parts.once, clock),
        "letter_press": LetterPress(),
    }
