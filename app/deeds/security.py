"""Security settings, chats that have to sign in again, contacts handed to the school."""

from typing import Any

from app.deeds.parts import Parts
from storage.database import transaction
from storage.repositories.accounts import AccountsInDatabase
from storage.repositories.cards import CardsInDatabase
from storage.repositories.handovers import HandoversInDatabase
from storage.repositories.security import SecurityInDatabase
from usecases.accounts.attempts import Attempts
from usecases.accounts.links import ShowDiaries
from usecases.cards.own import ShowCard
from usecases.handovers.desk import DeclineContacts, EnterContacts, ShowHanded, ShowHandovers
from usecases.handovers.enter import OpenByMatch, WriteDown
from usecases.handovers.hand import HandContacts, ShowHandover, ShowWaysToHand, TakeBackHandover
from usecases.security.contacts import ConfirmEmail, ConfirmPhone, SendCode
from usecases.security.logins import ChangeLogin, PrepareLogin
from usecases.security.passwords import ProvePassword, ReplacePassword, SignOutOthers
from usecases.security.remind import RemindToSignIn, StopReminding
from usecases.security.show import AskNoMore, ShowSecurity, ShowUnfinished


def security(parts: Parts) -> dict[str, Any]:
    once, tell, clock, accounts = parts.once, parts.tell, parts.clock, AccountsInDatabase(parts.clock)
    book, passwords, attempts = SecurityInDatabase(), parts.passwords, Attempts(accounts, once, clock)
    show = ShowSecurity(book, ShowDiaries(accounts), mails=parts.mails)
    return {
        "show_security": show,
        "show_unfinished": ShowUnfinished(book, mails=parts.mails),
        "ask_no_more": AskNoMore(book, show, once, clock),
        "send_code": SendCode(book, show, once, clock),
        "confirm_email": ConfirmEmail(book, show, attempts, once, clock, parts.secret),
        "confirm_phone": ConfirmPhone(book, show, once, clock),
        "prove_password": ProvePassword(accounts, passwords, show, attempts, clock),
        "replace_password": ReplacePassword(accounts, passwords, show, once),
        "sign_out_others": SignOutOthers(book, show, once, tell, clock),
        "prepare_login": PrepareLogin(book, accounts, passwords, show, attempts),
        "change_login": ChangeLogin(book, show, once),
        "remind_to_sign_in": RemindToSignIn(book, transaction, tell, clock),
        "stop_reminding": StopReminding(book, once),
    }


def handovers(parts: Parts) -> dict[str, Any]:
    book, once, tell, clock = HandoversInDatabase(parts.clock), parts.once, parts.tell, parts.clock
    show = ShowHandover(book, ShowCard(CardsInDatabase(), parts.children), parts.children, clock)
    outside, handed = ShowWaysToHand(book, clock), ShowHanded(book)
    write = WriteDown(book, AccountsInDatabase(clock), tell, clock)
    match = OpenByMatch(book, write, transaction)
    return {
        "show_handover": show,
        "show_ways_to_hand": outside,
        "hand_contacts": HandContacts(book, show, outside, match, once, tell, clock),
        "take_back_handover": TakeBackHandover(book, show, once, clock),
        "show_handovers": ShowHandovers(book),
        "show_handed": handed,
        "enter_contacts": EnterContacts(handed, write, once),
        "decline_contacts": DeclineContacts(book, handed, once, tell, clock),
        "open_by_match": match,
    }
