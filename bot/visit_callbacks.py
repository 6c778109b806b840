"""What the buttons of visits and meals say (bot/callbacks.py tells how)."""

from dataclasses import dataclass
from datetime import date

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenVisits(Callback, prefix="visits"):
    """A week; `monday` None is the running one. Without a child, the one looked at."""

    child_id: int | None = None
    monday: date | None = None


@dataclass(frozen=True, slots=True)
class OpenVisitDay(Callback, prefix="visitday"):
    """A day of it."""

    child_id: int
    on: date


@dataclass(frozen=True, slots=True)
class TellOfVisits(Callback, prefix="visittell"):
    """Whether the chat hears of the child's coming and going."""

    child_id: int
    told: bool
