"""What the buttons of the event feed say (bot/callbacks.py tells how). `draft` numbers what is being published."""

from dataclasses import dataclass

from bot.callbacks import Callback
from usecases.happenings.show import Wish

# A family's.


@dataclass(frozen=True, slots=True)
class _Feed:
    """An empty kind and the subject 0 let everything through; pages count from 0."""

    child_id: int
    kind: str = ""
    subject_id: int = 0
    own_grade: bool = True
    page: int = 0

    @property
    def wish(self) -> Wish:
        return Wish(self.kind, self.subject_id, self.own_grade, self.page)


@dataclass(frozen=True, slots=True)
class OpenHappenings(_Feed, Callback, prefix="haps"):
    """What goes on."""


@dataclass(frozen=True, slots=True)
class ChooseHappeningKind(_Feed, Callback, prefix="hapkind"):
    """Which kind to show."""


@dataclass(frozen=True, slots=True)
class ChooseHappeningSubject(_Feed, Callback, prefix="hapsubj"):
    """Which subject to show."""


@dataclass(frozen=True, slots=True)
class OpenHappening(Callback, prefix="hap"):
    """One entry, whole."""

    child_id: int
    happening_id: int


@dataclass(frozen=True, slots=True)
class FollowThisHappening(Callback, prefix="hapbell"):
    """Remind of it, or no more."""

    child_id: int
    happening_id: int
    wanted: bool


# An organiser's.


@dataclass(frozen=True, slots=True)
class OpenPublished(Callback, prefix="pubs"):
    """What the school has published; pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenPublishedCard(Callback, prefix="pub"):
    happening_id: int


@dataclass(frozen=True, slots=True)
class BeginHappening(Callback, prefix="pubnew"):
    """Publish something."""


@dataclass(frozen=True, slots=True)
class FillHappening(Callback, prefix="pubput"):
    """The value of a field of the draft, where a button gives it."""

    draft: int
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class AskHappeningField(Callback, prefix="pubask"):
    """Give another value to a field."""

    draft: int
    field: str


@dataclass(frozen=True, slots=True)
class SaveHappening(Callback, prefix="pubsave"):
    """Publish, or tell of the changes."""

    draft: int


@dataclass(frozen=True, slots=True)
class BeginHappeningChange(Callback, prefix="pubedit"):
    happening_id: int
    version: int


@dataclass(frozen=True, slots=True)
class BeginHappeningCancel(Callback, prefix="pubdrop"):
    """Asks for the reason."""

    happening_id: int
    version: int
