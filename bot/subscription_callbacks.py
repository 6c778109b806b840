"""What the buttons of calendar subscriptions say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenSubscription(Callback, prefix="cal"):
    """The calendar of a child."""

    child_id: int


@dataclass(frozen=True, slots=True)
class MakeSubscription(Callback, prefix="calnew"):
    """A link, where there is none."""

    child_id: int


@dataclass(frozen=True, slots=True)
class RenewSubscription(Callback, prefix="calagain"):
    """Another link in the place of this one."""

    child_id: int
    link_id: int


@dataclass(frozen=True, slots=True)
class CloseSubscription(Callback, prefix="calclose"):
    """`sure` False asks first."""

    child_id: int
    link_id: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class HoldPart(Callback, prefix="calpart"):
    """What the calendar holds."""

    child_id: int
    link_id: int
    part: str
    held: bool
