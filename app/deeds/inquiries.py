"""What teachers ask families."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.inquiries.writing import InquiriesInDatabase
from storage.repositories.signing import SignaturesInDatabase
from usecases.inquiries.answer import ShowAsked, SignAnswer
from usecases.inquiries.ask import AskFamilies, RemindInquiry, ShowAskable, WithdrawInquiry
from usecases.inquiries.look import ShowInquiries, ShowInquiry


def inquiries(parts: Parts) -> dict[str, Any]:
    once, tell, clock = parts.once, parts.tell, parts.clock
    book = InquiriesInDatabase()
    askable, show, read = ShowAskable(book, clock), ShowInquiry(book, clock), ShowAsked(parts.children, book, clock)
    return {
        "show_askable": askable,
        "ask_families": AskFamilies(book, askable, once, tell, clock),
        "show_inquiries": ShowInquiries(book, clock),
        "show_inquiry": show,
        "remind_inquiry": RemindInquiry(book, show, once, tell, clock),
        "withdraw_inquiry": WithdrawInquiry(book, show, once, tell, clock),
        "show_asked": read,
        "sign_answer": SignAnswer(read, book, SignaturesInDatabase(clock), once, clock),
    }
