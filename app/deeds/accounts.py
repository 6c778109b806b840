"""Linking a chat, consent, letters, logins."""

from typing import Any

from app.deeds.applications import paper_files
from app.deeds.parts import Parts
from storage.database import transaction
from storage.repositories.accounts import AccountsInDatabase
from storage.repositories.applications import ApplicationSweepsInDatabase
from storage.repositories.codes import CodesInDatabase
from storage.repositories.consents import ConsentsInDatabase
from storage.repositories.first_look import FirstLooksInDatabase
from storage.repositories.own_data import OwnDataInDatabase
from storage.repositories.own_data.leaving import LeavingsInDatabase
from storage.repositories.preferences import PreferencesInDatabase
from usecases.accounts.attempts import Attempts
from usecases.accounts.codes import LetterKeys, LinkByCode, ReadLetter
from usecases.accounts.consents import GiveConsent, ShowKept, WithdrawConsent
from usecases.accounts.data import AskForCorrection, CheckData, LookFirst, ShowData
from usecases.accounts.leaving import AskToBeForgotten, ForgetInTime, ForgetMeNow, StayAfterAll
from usecases.accounts.links import ShowDiaries, Tie, Unlink
from usecases.accounts.logins import LinkByLogin
from usecases.accounts.own_data import ExportData, ForgetMe
from usecases.accounts.passwords import ChangePassword, ChooseNewPassword, IssueTemporaryPassword
from usecases.applications.sweeps import PapersOfChats


def accounts(parts: Parts) -> dict[str, Any]:
    once, clock, accounts = parts.once, parts.clock, AccountsInDatabase(parts.clock)
    codes, consents, passwords = CodesInDatabase(clock), ConsentsInDatabase(), parts.passwords
    attempts, tie, keys = Attempts(accounts, once, clock), Tie(accounts, parts.chats), LetterKeys(parts.secret)
    show_diaries, own_data = ShowDiaries(accounts), OwnDataInDatabase()
    papers = PapersOfChats(ApplicationSweepsInDatabase(), paper_files(parts))
    leavings, forget_me = LeavingsInDatabase(), ForgetMe(own_data, papers, once, clock)
    return {
        "letter_keys": keys,
        "read_letter": ReadLetter(codes, keys, attempts, clock),
        "link_by_code": LinkByCode(codes, attempts, tie, once, clock),
        "link_by_login": LinkByLogin(accounts, passwords, attempts, tie, once, clock),
        "choose_new_password": ChooseNewPassword(accounts, passwords),
        "change_password": ChangePassword(accounts, passwords, tie, once, clock),
        "issue_temporary_password": IssueTemporaryPassword(accounts, passwords, transaction, clock),
        "give_consent": GiveConsent(consents, once, clock),
        "withdraw_consent": WithdrawConsent(consents, accounts, once, clock),
        "show_kept": ShowKept(consents, accounts, parts.children),
        "export_data": ExportData(own_data, parts.children, clock),
        "ask_to_be_forgotten": AskToBeForgotten(leavings, once, clock),
        "stay_after_all": StayAfterAll(leavings, parts.chats, once),
        "forget_me_now": ForgetMeNow(leavings, forget_me),
        "forget_in_time": ForgetInTime(leavings, forget_me, clock),
        "show_diaries": show_diaries,
        "unlink": Unlink(accounts, tie, once, clock),
        "show_data": ShowData(show_diaries, parts.children),
        "check_data": CheckData(accounts, show_diaries, once, clock),
        "ask_for_correction": AskForCorrection(accounts, show_diaries, once, clock),
        "look_first": LookFirst(parts.children, FirstLooksInDatabase(), PreferencesInDatabase(), clock),
    }
