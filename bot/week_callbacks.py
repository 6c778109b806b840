"""What the buttons of the weekly summary say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenWeekSummary(Callback, prefix="weeksum"):
    """When the summary of the week comes."""


@dataclass(frozen=True, slots=True)
class SetWeekHour(Callback, prefix="weekat"):
    """On this weekday, 1 to 7, at this hour."""

    weekday: int
    hour: int


@dataclass(frozen=True, slots=True)
class TurnWeekSummary(Callback, prefix="weekon"):
    """Send it, or do not."""

    told: bool


@dataclass(frozen=True, slots=True)
class ShowWeekNow(Callback, prefix="weeknow"):
    """How it would look now."""
