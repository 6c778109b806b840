"""What the buttons say with which a person arranges the own menu (bot/callbacks.py tells how).

They name the place or the state that is to be, so a second press changes nothing.
"""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenMenuLayout(Callback, prefix="mset"):
    """The sections of the menu; `key` is the one in hand."""

    key: str | None = None


@dataclass(frozen=True, slots=True)
class MoveSection(Callback, prefix="mmove"):
    """Put a section at this place of the first page, from 0."""

    key: str
    place: int


@dataclass(frozen=True, slots=True)
class TurnSection(Callback, prefix="mturn"):
    """Show a section on the first page, or keep it on the second."""

    key: str
    shown: bool


@dataclass(frozen=True, slots=True)
class MenuAsUsual(Callback, prefix="musual"):
    """The menu as it is for everybody."""
