"""Trusted persons."""

import secrets
from typing import Any

from app.deeds.parts import Parts
from storage.database import transaction
from storage.repositories.accounts import AccountsInDatabase
from storage.repositories.trust import TrustInDatabase
from usecases.accounts.attempts import Attempts
from usecases.trust.accept import AnswerInvitation, ReadInvitation
from usecases.trust.end import EndTrust, EndTrustInTime, LimitTrust
from usecases.trust.offer import DropInvitation, OfferTrust
from usecases.trust.show import ShowTrust


def trust(parts: Parts) -> dict[str, Any]:
    book, clock, once, tell = TrustInDatabase(parts.clock), parts.clock, parts.once, parts.tell
    attempts = Attempts(AccountsInDatabase(clock), once, clock)
    show, read = ShowTrust(parts.children, book, clock), ReadInvitation(book, attempts, clock, parts.secret)
    return {
        "show_trust": show,
        "offer_trust": OfferTrust(book, once, transaction, tell, clock, parts.secret, secrets.randbelow),
        "drop_invitation": DropInvitation(book, once, clock),
        "end_trust": EndTrust(show, book, once, tell, clock),
        "limit_trust": LimitTrust(show, book, once, clock),
        "end_trust_in_time": EndTrustInTime(book, transaction, tell, clock),
        "read_invitation": read,
        "answer_invitation": AnswerInvitation(read, book, once, tell, clock),
    }
