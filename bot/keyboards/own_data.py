"""Under the own data, and before they are erased (A15)."""

from bot.callbacks import OpenPrivacy
from bot.keyboards.diary import behind
from bot.keyboards.menu import back
from bot.own_data_callbacks import AskAgainToForget, AskToForget, Forget, ForgetNow, SendMyData, StayAfterAll
from bot.screen import Button, Keyboard
from texts.words import Words


def rows(t: Words) -> Keyboard:
    """Under what is kept."""
    return (
        (Button(t.plain("button-my-data"), SendMyData()),),
        (Button(t.plain("button-forget"), AskToForget()),),
    )


def under_file(t: Words) -> Keyboard:
    return ((Button(t.plain("button-privacy"), OpenPrivacy()),), back(t))


def ask(t: Words, draft: int) -> Keyboard:
    return (
        (Button(t.plain("button-my-data-first"), SendMyData()),),
        (Button(t.plain("button-forget-go-on"), AskAgainToForget(draft)),),
        (behind(t, OpenPrivacy()), *back(t)),
    )


def ask_again(t: Words, draft: int) -> Keyboard:
    return (
        (Button(t.plain("button-forget-sure"), Forget(draft)),),
        (Button(t.plain("button-forget-not"), OpenPrivacy()), *back(t)),
    )


def leaving(t: Words) -> Keyboard:
    """While there is time to come back."""
    return (
        (Button(t.plain("button-forget-stay"), StayAfterAll()),),
        (Button(t.plain("button-forget-now"), ForgetNow()),),
        back(t),
    )
