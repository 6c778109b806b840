"""Under the screens of the office (E6, E11)."""

from bot.access_callbacks import OpenAccess
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from texts.words import Words


def home(t: Words) -> Keyboard:
    return ((Button(t.plain("section-access"), OpenAccess()),), back(t))
