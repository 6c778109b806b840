"""What the buttons of handing contacts to the school say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class HandOver(Callback, prefix="hand"):
    """Contacts of oneself or of the own child."""

    person_id: int


@dataclass(frozen=True, slots=True)
class BeginHandover(Callback, prefix="handnew"):
    """Somebody without a diary hands over the own contacts."""


@dataclass(frozen=True, slots=True)
class ChooseHandSchool(Callback, prefix="handsch"):
    draft: int
    school_id: int


@dataclass(frozen=True, slots=True)
class TurnHandClasses(Callback, prefix="handturn"):
    """Further classes of a large school. Pages count from 0."""

    draft: int
    page: int


@dataclass(frozen=True, slots=True)
class ChooseHandClass(Callback, prefix="handcls"):
    """The class of the child; 0 where the parent does not know it."""

    draft: int
    class_id: int


@dataclass(frozen=True, slots=True)
class SkipMore(Callback, prefix="handskip"):
    """The telephone number alone."""

    draft: int


@dataclass(frozen=True, slots=True)
class SendHandover(Callback, prefix="handsend"):
    """To the teacher of the class, 0 is to the office."""

    draft: int
    class_id: int


@dataclass(frozen=True, slots=True)
class OpenHandover(Callback, prefix="handone"):
    """What became of it, for who handed it over."""

    handover_id: int


@dataclass(frozen=True, slots=True)
class TakeBackHandover(Callback, prefix="handback"):
    handover_id: int


@dataclass(frozen=True, slots=True)
class OpenHandovers(Callback, prefix="handq"):
    """For the school: what waits. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenHanded(Callback, prefix="handin"):
    handover_id: int


@dataclass(frozen=True, slots=True)
class EnterContacts(Callback, prefix="handok"):
    """Write them down; `adult_id` is who somebody without a diary is, else 0."""

    handover_id: int
    adult_id: int


@dataclass(frozen=True, slots=True)
class DeclineContacts(Callback, prefix="handno"):
    """We ask why."""

    handover_id: int
