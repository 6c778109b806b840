"""Under what the service is (A20)."""

from bot.callbacks import BeginLinking, CannotEnter
from bot.keyboards.applications import apply
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from bot.ticket_callbacks import BeginTicket
from texts.words import Words


def service(t: Words, *, linked: bool) -> Keyboard:
    """Who has a diary needs no way to one."""
    ways = (
        (Button(t.plain("button-link"), BeginLinking()),),
        (Button(t.plain("button-cannot-enter"), CannotEnter()),),
    )
    return (*(() if linked else ways), (apply(t),), (Button(t.plain("button-ticket-new"), BeginTicket()),), back(t))
