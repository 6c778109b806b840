"""What the buttons around one's own data say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class SendMyData(Callback, prefix="mydata"):
    """Everything that is kept, as a file."""


@dataclass(frozen=True, slots=True)
class AskToForget(Callback, prefix="forget"):
    """What would be erased, and what stays."""


@dataclass(frozen=True, slots=True)
class AskAgainToForget(Callback, prefix="forgetask"):
    """The second question. `draft`: of the screen that asked first."""

    draft: int


@dataclass(frozen=True, slots=True)
class Forget(Callback, prefix="forgetnow"):
    """Untie the chat now, and erase everything when the time of grace is over."""

    draft: int


@dataclass(frozen=True, slots=True)
class ForgetNow(Callback, prefix="forgetrush"):
    """Do not wait for the end of the grace."""


@dataclass(frozen=True, slots=True)
class StayAfterAll(Callback, prefix="forgetback"):
    """Everything as it was before the wish to be forgotten."""
