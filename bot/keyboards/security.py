"""Buttons of the security settings (A17), and of a chat that is to sign in again (A16)."""

from collections.abc import Sequence

from bot.callbacks import BeginLinking, DataIsRight, OpenDiary, OpenSettings
from bot.handover_callbacks import HandOver
from bot.keyboards.diary import behind
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from bot.security_callbacks import (
    AskNewLogin,
    AskNoMore,
    ChangeOwnPassword,
    ConfirmMail,
    ConfirmMobile,
    OpenAccount,
    OpenSecurity,
    SendMailAgain,
    SignOutElsewhere,
    StopReminding,
    TakeLogin,
)
from school.security import ContactKind, Step
from texts.clip import shorten
from texts.news import Item
from texts.words import Words
from usecases.ports.accounts import LinkedDiary
from usecases.security.show import SecurityPage

LABEL = 40


def finish(t: Words, person_id: int) -> tuple[Button, ...]:
    """On top of the menu while something is left."""
    return (Button(t.plain("button-security-finish"), OpenSecurity(person_id)),)


def accounts(t: Words, diaries: Sequence[LinkedDiary]) -> Keyboard:
    named = (
        (shorten(t.plain("button-diary", name=one.name.polite, school=one.school), LABEL), one.person_id)
        for one in diaries
    )
    rows = ((Button(label, OpenSecurity(person_id)),) for label, person_id in named)
    return (*rows, (behind(t, OpenSettings()), *back(t)))


def page(t: Words, it: SecurityPage) -> Keyboard:
    person = it.account.person_id
    return (
        (Button(t.plain("button-data-right"), DataIsRight(person)),) if Step.DATA in it.left else (),
        _contacts(t, it),
        (
            Button(t.plain("button-security-password"), ChangeOwnPassword(person)),
            *(() if it.account.login_changed else (Button(t.plain("button-security-login"), AskNewLogin(person)),)),
        ),
        (Button(t.plain("button-security-hand"), HandOver(person)),) if it.differs else (),
        (Button(t.plain("button-security-out", count=it.account.others), SignOutElsewhere(person)),)
        if it.account.others
        else (),
        (Button(t.plain("button-security-no-more"), AskNoMore(person)),) if it.account.asks and it.left else (),
        (behind(t, OpenDiary(person)), *back(t)),
    )


def _contacts(t: Words, it: SecurityPage) -> tuple[Button, ...]:
    """What is confirmed may be changed by the same button."""
    person, have = it.account.person_id, it.account.contacts
    mail = "button-security-mail-again" if ContactKind.EMAIL in have else "button-security-mail"
    phone = "button-security-phone-again" if ContactKind.PHONE in have else "button-security-phone"
    of_mail = (Button(t.plain(mail), ConfirmMail(person)),) if it.mails else ()
    return (*of_mail, Button(t.plain(phone), ConfirmMobile(person)))


def to_page(t: Words, person_id: int) -> Keyboard:
    return ((behind(t, OpenSecurity(person_id)), *back(t)),)


def while_code(t: Words, person_id: int) -> Keyboard:
    return (
        (Button(t.plain("button-security-letter-again"), SendMailAgain(person_id)),),
        (Button(t.plain("button-security-other-mail"), ConfirmMail(person_id)),),
        *to_page(t, person_id),
    )


def new_login(t: Words, person_id: int, draft: int) -> Keyboard:
    return ((Button(t.plain("button-security-take-login"), TakeLogin(draft)),), *to_page(t, person_id))


def sign_out(t: Words, person_id: int) -> Keyboard:
    return (
        (Button(t.plain("button-security-out-sure"), SignOutElsewhere(person_id, sure=True)),),
        *to_page(t, person_id),
    )


def under_push(t: Words, item: Item) -> Keyboard | None:
    """None for news of anything else."""
    if item["event"] == "SessionEnded":
        hush = StopReminding(int(str(item["link_id"])))
        return (
            (Button(t.plain("button-sign-in-again"), BeginLinking(), keeps_message=True),),
            (Button(t.plain("button-remind-no-more"), hush, keeps_message=True),),
        )
    if item["event"] == "PasswordEnded":
        return ((Button(t.plain("button-security-open"), OpenAccount(), keeps_message=True),),)
    return None
