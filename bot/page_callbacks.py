"""What the buttons of the journal page say in the chat (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenPage(Callback, prefix="jpage"):
    """A new one-time link to the journal in a browser."""


@dataclass(frozen=True, slots=True)
class ClosePages(Callback, prefix="jpageout"):
    """Sign out of every browser that was let in from this chat."""
