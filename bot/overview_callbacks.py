"""What the buttons of the head and the deputies say (bot/callbacks.py tells how)."""

from dataclasses import dataclass
from datetime import date

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenOverview(Callback, prefix="ov"):
    """How the school stands."""


@dataclass(frozen=True, slots=True)
class OpenLinkedClasses(Callback, prefix="ovcls"):
    """How many families of each class are linked. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenOverdueJournals(Callback, prefix="ovjour"):
    """Lessons of a day of which nothing was written; `on` None is the latest day that is due."""

    on: date | None = None


@dataclass(frozen=True, slots=True)
class SendSchoolWeek(Callback, prefix="ovpic"):
    """The running week as a picture. `dark` is a choice that is kept, None leaves it."""

    dark: bool | None = None
