"""What the buttons of class groups say (bot/callbacks.py tells how). All but the last stand in private chats."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenGroups(Callback, prefix="gr"):
    """Those of the classes that the asker leads."""


@dataclass(frozen=True, slots=True)
class OfferToGroup(Callback, prefix="gradd"):
    """How to connect another one: with a fresh code."""

    class_id: int


@dataclass(frozen=True, slots=True)
class OpenClassGroup(Callback, prefix="grcard"):
    group_id: int


@dataclass(frozen=True, slots=True)
class TurnGroup(Callback, prefix="grnews"):
    """`kind` is a NoticeKind."""

    group_id: int
    kind: str
    told: bool


@dataclass(frozen=True, slots=True)
class SetGroupLanguage(Callback, prefix="grlang"):
    group_id: int
    language: str


@dataclass(frozen=True, slots=True)
class EndGroup(Callback, prefix="grend"):
    """`sure`: pressed under the question."""

    group_id: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class ReadInGroup(Callback, prefix="grread"):
    """I have read it: under news in a group, where anybody may press and only families of the class are counted."""

    announcement_id: int
