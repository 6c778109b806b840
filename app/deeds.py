"""Every use case, built once, under the name by which handlers ask for it."""

from dataclasses import dataclass
from typing import Any

from app.family import family_deeds
from delivery.tell import Tell
from school.clock import Clock
from storage.database import transaction
from storage.once import OnceInDatabase
from storage.passwords import Argon2Passwords
from storage.repositories.accounts import AccountsInDatabase
from storage.repositories.chats import ChatsInDatabase
from storage.repositories.children import ChildrenInDatabase
from storage.repositories.codes import CodesInDatabase
from storage.repositories.consents import ConsentsInDatabase
from storage.repositories.dots.sweeps import DotSweepsInDatabase
from storage.repositories.dots.writing import DotBookInDatabase
from storage.repositories.first_look import FirstLooksInDatabase
from storage.repositories.homework.evening import HomeworkSweepsInDatabase
from storage.repositories.homework.writing import HomeworkBookInDatabase
from storage.repositories.lessons.journal import JournalInDatabase
from storage.repositories.marks.writing import MarkBookInDatabase
from storage.repositories.preferences import PreferencesInDatabase
from texts.words import LANGUAGES
from usecases.accounts.attempts import Attempts
from usecases.accounts.codes import LetterKeys, LinkByCode, ReadLetter
from usecases.accounts.consents import GiveConsent, ShowKept, WithdrawConsent
from usecases.accounts.data import AskForCorrection, CheckData, LookFirst, ShowData
from usecases.accounts.links import ShowDiaries, Tie, Unlink
from usecases.accounts.logins import LinkByLogin
from usecases.accounts.passwords import ChangePassword, ChooseNewPassword, IssueTemporaryPassword
from usecases.children import BringChildBack, HideChild, LookAtChild, LookedAtChild, NameChild, ShowFamily
from usecases.dots.drafts import ShowDotDraft, ShowDotToChange, ShowSetDot
from usecases.dots.expire import CloseDotsOfPeriod, ExpireDots, RemindOfDots
from usecases.dots.set import CloseDot, ProlongDot, SetDot, TurnDot
from usecases.homework.drafts import ShowHomeworkDraft, ShowSetTask, ShowTaskToChange
from usecases.homework.evening import TellHomeworkForTomorrow
from usecases.homework.set import ChangeHomework, RemoveHomework, SayNothingIsSet, SetHomework
from usecases.lessons.journal import SetTopic, ShowJournalDay, ShowLesson
from usecases.marks.grid import ShowMarkGrid, ShowPutMark, ShowValues
from usecases.marks.put import CorrectMark, PutMark, RemoveMark, ShowMarkToChange
from usecases.preferences import ChooseDotDays, ChooseLanguage, ChooseNews, ChooseQuietHours, ShowSettings


@dataclass(frozen=True, slots=True)
class Parts:
    """What use cases are made of."""

    chats: ChatsInDatabase
    children: ChildrenInDatabase
    clock: Clock
    once: OnceInDatabase
    tell: Tell
    secret: bytes
    bot_id: int


def use_cases(parts: Parts) -> dict[str, Any]:
    return {
        **_children(parts),
        **_accounts(parts),
        **_preferences(parts),
        **_journal(parts),
        **_evenings(parts),
        **family_deeds(parts.children, parts.chats, parts.once, parts.clock),
    }


def _children(parts: Parts) -> dict[str, Any]:
    return {
        "looked_at_child": LookedAtChild(parts.children),
        "show_family": ShowFamily(parts.children),
        "look_at_child": LookAtChild(parts.children, parts.chats),
        "name_child": NameChild(parts.children, parts.once),
        "hide_child": HideChild(parts.children, parts.once),
        "bring_child_back": BringChildBack(parts.children, parts.once),
    }


def _accounts(parts: Parts) -> dict[str, Any]:
    once, clock, accounts = parts.once, parts.clock, AccountsInDatabase(parts.clock)
    codes, consents, passwords = CodesInDatabase(clock), ConsentsInDatabase(), Argon2Passwords()
    attempts, tie, keys = Attempts(accounts, once, clock), Tie(accounts, parts.chats), LetterKeys(parts.secret)
    show_diaries = ShowDiaries(accounts)
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
        "show_diaries": show_diaries,
        "unlink": Unlink(accounts, tie, once, clock),
        "show_data": ShowData(show_diaries, parts.children),
        "check_data": CheckData(accounts, show_diaries, once, clock),
        "ask_for_correction": AskForCorrection(accounts, show_diaries, once, clock),
        "look_first": LookFirst(parts.children, FirstLooksInDatabase(), PreferencesInDatabase(), clock),
    }


def _preferences(parts: Parts) -> dict[str, Any]:
    preferences = PreferencesInDatabase()
    return {
        "show_settings": ShowSettings(preferences, parts.children),
        "choose_language": ChooseLanguage(parts.chats, parts.once, LANGUAGES),
        "choose_quiet_hours": ChooseQuietHours(preferences, parts.once),
        "choose_news": ChooseNews(preferences, parts.once),
        "choose_dot_days": ChooseDotDays(preferences, parts.once),
    }


def _journal(parts: Parts) -> dict[str, Any]:
    """What teachers do."""
    journal, marks, dots = JournalInDatabase(), MarkBookInDatabase(), DotBookInDatabase()
    homework = HomeworkBookInDatabase(parts.bot_id)
    once, tell, clock = parts.once, parts.tell, parts.clock
    return {
        "show_journal_day": ShowJournalDay(journal, clock),
        "show_lesson": ShowLesson(journal, marks, dots, homework, clock),
        "set_topic": SetTopic(journal, once),
        "show_mark_grid": ShowMarkGrid(journal, marks),
        "show_values": ShowValues(journal, marks),
        "show_put_mark": ShowPutMark(marks),
        "show_mark_to_change": ShowMarkToChange(marks),
        "put_mark": PutMark(journal, marks, once, tell, clock),
        "correct_mark": CorrectMark(marks, once, tell, clock),
        "remove_mark": RemoveMark(marks, once, tell, clock),
        "show_dot_draft": ShowDotDraft(journal, clock),
        "show_set_dot": ShowSetDot(dots),
        "show_dot_to_change": ShowDotToChange(journal, dots, clock),
        "set_dot": SetDot(journal, dots, once, tell, clock),
        "prolong_dot": ProlongDot(dots, once, tell, clock),
        "turn_dot": TurnDot(journal, dots, marks, once, tell, clock),
        "close_dot": CloseDot(dots, once, tell, clock),
        "show_homework_draft": ShowHomeworkDraft(journal, homework, clock),
        "show_set_task": ShowSetTask(homework),
        "show_task_to_change": ShowTaskToChange(homework),
        "set_homework": SetHomework(journal, homework, once, tell, clock),
        "say_nothing_is_set": SayNothingIsSet(journal, homework, once, clock),
        "change_homework": ChangeHomework(homework, once, tell, clock),
        "remove_homework": RemoveHomework(homework, once, tell, clock),
    }


def _evenings(parts: Parts) -> dict[str, Any]:
    """What the clock does about dots and homework."""
    dots, marks, tell, clock = DotBookInDatabase(), MarkBookInDatabase(), parts.tell, parts.clock
    waiting = DotSweepsInDatabase()
    return {
        "expire_dots": ExpireDots(waiting, dots, marks, transaction, tell, clock),
        "close_dots_of_period": CloseDotsOfPeriod(waiting, dots, marks, transaction, tell, clock),
        "remind_of_dots": RemindOfDots(waiting, transaction, tell, clock),
        "tell_homework_for_tomorrow": TellHomeworkForTomorrow(HomeworkSweepsInDatabase(), transaction, tell, clock),
    }
