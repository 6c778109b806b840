"""What the buttons of the office say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenOffice(Callback, prefix="office"):
    """The books of the office."""
