"""Buttons on the way to a diary, and around what is kept."""

from collections.abc import Sequence

from bot.callbacks import (
    Agree,
    BeginLinking,
    CannotEnter,
    DataIsRight,
    DataIsWrong,
    NotMyLetter,
    OpenDiaries,
    OpenDiary,
    OpenMenu,
    OpenPrivacy,
    OpenSettings,
    SwitchLanguage,
    TypeCode,
    TypeLogin,
    UnlinkDiary,
    UseLetter,
    Withdraw,
)
from bot.card_callbacks import OpenCard
from bot.handover_callbacks import BeginHandover
from bot.keyboards import own_data
from bot.keyboards.applications import apply
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from bot.security_callbacks import OpenSecurity
from bot.service_callbacks import OpenService
from bot.ticket_callbacks import BeginTicket
from texts.words import LANGUAGES, Words
from usecases.accounts.consents import Kept
from usecases.ports.accounts import LinkedDiary
from usecases.ports.consents import ConsentText


def switch_language(t: Words, *, consent: bool) -> tuple[Button, ...]:
    """To the other language; its own name stands on the button, for who cannot read this one."""
    other = next(language for language in LANGUAGES if language != t.language)
    return (Button(t.plain("button-switch-language"), SwitchLanguage(other, consent)),)


def consent(t: Words, text: ConsentText) -> Keyboard:
    return (
        (Button(t.plain("button-agree"), Agree(text.version, text.language)),),
        (Button(t.plain("button-not-now"), OpenMenu()),),
        switch_language(t, consent=True),
    )


def ways_in(t: Words) -> Keyboard:
    return (
        (Button(t.plain("button-have-code"), TypeCode()),),
        (Button(t.plain("button-have-login"), TypeLogin()),),
        (Button(t.plain("button-hand-outside"), BeginHandover()),),
        (apply(t),),
        (Button(t.plain("button-cannot-enter"), CannotEnter()),),
        back(t),
    )


def back_to_ways(t: Words) -> Keyboard:
    return ((Button(t.plain("button-back"), BeginLinking()), *back(t)),)


def cannot_enter(t: Words) -> Keyboard:
    """Under the help: every way on from it."""
    return (
        (Button(t.plain("button-have-code"), TypeCode()),),
        (Button(t.plain("button-have-login"), TypeLogin()),),
        (apply(t),),
        (Button(t.plain("button-ticket-new"), BeginTicket()),),
        (Button(t.plain("section-service"), OpenService()),),
        back(t),
    )


def while_password(t: Words) -> Keyboard:
    return (
        (Button(t.plain("button-other-login"), TypeLogin()), Button(t.plain("button-cannot-enter"), CannotEnter())),
        back(t),
    )


def letter(t: Words, letter_id: int) -> Keyboard:
    return (
        (
            Button(t.plain("button-letter-mine"), UseLetter(letter_id)),
            Button(t.plain("button-letter-not-mine"), NotMyLetter(letter_id)),
        ),
    )


def check_data(t: Words, person_id: int) -> Keyboard:
    return (
        (
            Button(t.plain("button-data-right"), DataIsRight(person_id)),
            Button(t.plain("button-data-wrong"), DataIsWrong(person_id)),
        ),
        back(t),
    )


def diaries(t: Words, them: Sequence[LinkedDiary]) -> Keyboard:
    return (
        *(
            (Button(t.plain("button-diary", name=diary.name.polite, school=diary.school), OpenDiary(diary.person_id)),)
            for diary in them
        ),
        (Button(t.plain("button-add-diary"), BeginLinking()),),
        (Button(t.plain("button-back"), OpenSettings()), *back(t)),
    )


def diary(t: Words, person_id: int) -> Keyboard:
    return (
        (Button(t.plain("button-card"), OpenCard(person_id)),),
        (Button(t.plain("button-security"), OpenSecurity(person_id)),),
        (Button(t.plain("button-data-wrong"), DataIsWrong(person_id)),),
        (Button(t.plain("button-unlink"), UnlinkDiary(person_id)),),
        (Button(t.plain("button-back"), OpenDiaries()), *back(t)),
    )


def unlink(t: Words, person_id: int) -> Keyboard:
    return (
        (Button(t.plain("button-unlink-sure"), UnlinkDiary(person_id, sure=True)),),
        (Button(t.plain("button-back"), OpenDiary(person_id)), *back(t)),
    )


def privacy(t: Words, kept: Kept) -> Keyboard:
    withdraw = ((Button(t.plain("button-withdraw"), Withdraw()),),) if kept.can_withdraw else ()
    return (*own_data.rows(t), *withdraw, back(t))


def withdraw(t: Words) -> Keyboard:
    return (
        (Button(t.plain("button-withdraw-sure"), Withdraw(sure=True)),),
        (Button(t.plain("button-back"), OpenPrivacy()), *back(t)),
    )
