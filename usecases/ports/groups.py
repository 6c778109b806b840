"""Groups of classes as the deeds see them (C11)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from delivery.kinds import Mode, NoticeKind
from usecases.asker import Asker
from usecases.ports.meetings import InvitedClass


@dataclass(frozen=True, slots=True)
class LedClass:
    """A class and the person of the asker's who leads it."""

    school_class: InvitedClass
    person_id: int
    zone: ZoneInfo

    @property
    def id(self) -> int:
        return self.school_class.id


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was said: a group by its id in the messenger, its name, and the topic if it has topics."""

    external_id: int
    title: str
    topic: int | None


@dataclass(frozen=True, slots=True)
class Group:
    """`paused`: nothing reaches it; the bot was thrown out, or, `muted`, may not write. `modes`: what it hears of."""

    id: int
    chat_id: int
    external_id: int
    school_class: InvitedClass
    title: str
    language: str
    topic: int | None
    paused: bool
    muted: bool
    modes: Mapping[NoticeKind, Mode]

    def hears(self, kind: NoticeKind) -> bool:
        return self.modes[kind] is not Mode.OFF


class GroupBook(Protocol):
    async def led(self, asker: Asker, now: datetime) -> Sequence[LedClass]:
        """Classes of this year that people of the asker lead, asked of the school anew."""
        ...

    async def of_classes(self, class_ids: Collection[int]) -> Sequence[Group]: ...

    async def one(self, group_id: int) -> Group | None: ...

    async def at(self, external_id: int) -> Group | None:
        """The group that a chat of the messenger is connected as."""
        ...

    async def issue(self, led: LedClass, digest: str, expires_at: datetime) -> None:
        """A code; those issued before to the same person for the same class stop working."""
        ...

    async def use_up(self, digest: str, people: Collection[int], now: datetime) -> int | None:
        """The class that the code is for; None where it is not one of these people's, or not good any more."""
        ...

    async def expected(self, people: Collection[int], now: datetime) -> bool:
        """Has one of the people a code that still waits to be said in a group?"""
        ...

    async def greet(self, external_id: int, language: str, now: datetime) -> bool:
        """Remember that a word was said in this group. False when it was said before."""
        ...

    async def connect(self, place: Place, led: LedClass, language: str, now: datetime) -> int:
        """The group's id. One that is connected already only moves to the topic."""
        ...

    async def put(self, group: Group, kind: NoticeKind, mode: Mode) -> None: ...

    async def speak(self, group: Group, language: str) -> None: ...

    async def choose_topic(self, group: Group, topic: int | None) -> None: ...

    async def disconnect(self, group: Group, now: datetime) -> None:
        """It hears nothing from now on; what waits for it is dropped."""
        ...

    async def moved(self, external_id: int, new_external_id: int) -> None:
        """The group has another id in the messenger."""
        ...
