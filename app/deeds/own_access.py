"""Pupils' own access."""

import secrets
from typing import Any

from app.deeds.parts import Parts
from storage.database import transaction
from storage.repositories.letters import LettersInDatabase
from storage.repositories.own_access import OwnAccessInDatabase
from usecases.own_access import GrantOwnAccess, IssueOwnCode, ShowOwnAccess, WithdrawOwnAccess


def own_access(parts: Parts) -> dict[str, Any]:
    book, clock, once = OwnAccessInDatabase(parts.clock), parts.clock, parts.once
    show = ShowOwnAccess(parts.children, book, clock)
    return {
        "show_own_access": show,
        "grant_own_access": GrantOwnAccess(show, book, once, clock),
        "withdraw_own_access": WithdrawOwnAccess(show, book, once, clock),
        "issue_own_code": IssueOwnCode(show, LettersInDatabase(), transaction, clock, parts.secret, secrets.randbelow),
    }
