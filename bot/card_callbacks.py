"""What the buttons of personal data cards say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenCard(Callback, prefix="card"):
    """What is kept of oneself or of the own child."""

    person_id: int


@dataclass(frozen=True, slots=True)
class CorrectField(Callback, prefix="cardfix"):
    """A line of it is wrong, or to be handed to the school. `field`: school.cards.Field."""

    person_id: int
    field: str


@dataclass(frozen=True, slots=True)
class SendCorrection(Callback, prefix="cardsend"):
    """Hand it to the school."""

    draft: int


@dataclass(frozen=True, slots=True)
class OpenCorrections(Callback, prefix="fixes"):
    """For the office: what waits. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenCorrection(Callback, prefix="fix"):
    request_id: int


@dataclass(frozen=True, slots=True)
class Corrected(Callback, prefix="fixdone"):
    request_id: int


@dataclass(frozen=True, slots=True)
class RefuseCorrection(Callback, prefix="fixno"):
    """We ask why."""

    request_id: int
