"""Under a pupil's own access (A13)."""

from bot.callbacks import OpenChild
from bot.keyboards.diary import behind
from bot.keyboards.menu import back
from bot.own_access_callbacks import GrantAccess, MakeOwnCode, OpenOwnAccess, WithdrawAccess
from bot.screen import Button, Keyboard
from texts.words import Words
from usecases.own_access import OwnAccess


def page(t: Words, it: OwnAccess) -> Keyboard:
    child = it.child.id
    grant = Button(t.plain("button-own-access-grant"), GrantAccess(child))
    code = Button(t.plain("button-own-access-code"), MakeOwnCode(child))
    withdraw = Button(t.plain("button-own-access-withdraw"), WithdrawAccess(child))
    return (
        () if it.allowed else (grant,),
        (code,) if it.allowed and not it.linked else (),
        (withdraw,) if it.allowed and not it.of_age else (),
        (behind(t, OpenChild(child)), *back(t)),
    )


def sure(t: Words, child_id: int) -> Keyboard:
    return (
        (Button(t.plain("button-own-access-withdraw-sure"), WithdrawAccess(child_id, sure=True)),),
        *to_page(t, child_id),
    )


def to_page(t: Words, child_id: int) -> Keyboard:
    return ((behind(t, OpenOwnAccess(child_id)), *back(t)),)
