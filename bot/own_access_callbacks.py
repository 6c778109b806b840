"""What the buttons of pupils' own access say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenOwnAccess(Callback, prefix="own"):
    """For guardians: whether the child has a chat of its own."""

    child_id: int


@dataclass(frozen=True, slots=True)
class GrantAccess(Callback, prefix="ownyes"):
    """Agree to it."""

    child_id: int


@dataclass(frozen=True, slots=True)
class MakeOwnCode(Callback, prefix="owncode"):
    """A code for the child."""

    child_id: int


@dataclass(frozen=True, slots=True)
class WithdrawAccess(Callback, prefix="ownno"):
    """Take the consent back; `sure` False asks first."""

    child_id: int
    sure: bool = False
