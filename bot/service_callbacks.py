"""What the buttons about the service say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenService(Callback, prefix="service"):
    """What it is and how to get it (A20)."""
