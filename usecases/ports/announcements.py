"""Announcements, as those who make them and those who read them need them (E1, C6)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.announcements import Acknowledge, Adult, Kind, Scope
from school.people import Name
from usecases.asker import Asker
from usecases.ports.homework_book import File
from usecases.ports.meeting_book import Caller
from usecases.ports.meetings import InvitedClass


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to announce. `text` is checked markup, `at` is None for now."""

    scope: Scope
    class_ids: tuple[int, ...]
    kind: Kind
    text: str
    files: tuple[File, ...]
    acknowledge: Acknowledge
    at: datetime | None


@dataclass(frozen=True, slots=True)
class SentFile:
    id: int
    file: File


@dataclass(frozen=True, slots=True)
class Announcement:
    """`sent_at` is None while it waits for `send_at`; `stopped_at` with it means that it was taken back.

    `sent_version` went out first; corrections edit it.
    """

    id: int
    version: int
    sent_version: int
    school_id: int
    zone: ZoneInfo
    author_id: int
    author: Name
    scope: Scope
    classes: tuple[InvitedClass, ...]
    kind: Kind
    text: str
    files: tuple[SentFile, ...]
    acknowledge: Acknowledge
    send_at: datetime
    sent_at: datetime | None
    stopped_at: datetime | None

    @property
    def class_ids(self) -> tuple[int, ...]:
        return tuple(one.id for one in self.classes)


@dataclass(frozen=True, slots=True)
class Reach:
    """`families`: children, or people of the school; `chats` that a message would reach now."""

    families: int
    chats: int


@dataclass(frozen=True, slots=True)
class Family:
    """A child of the classes, or somebody of the staff; `phones` are those of its adults."""

    name: Name
    class_name: str
    adults: tuple[Adult, ...]
    phones: tuple[str, ...]


class AnnouncementBook(Protocol):
    async def caller(self, asker: Asker, now: datetime) -> Caller:
        """Raises NotYours for who may announce nothing at all."""
        ...

    async def reach(self, school_id: int, scope: Scope, class_ids: Collection[int]) -> Reach: ...

    async def staff(self, school_id: int, scope: Scope) -> Sequence[int]:
        """Everybody of the staff whom the scope means, by person."""
        ...

    async def add(self, caller: Caller, wanted: Wanted, classes: Sequence[int], at: datetime) -> int: ...

    async def one(self, asker: Asker, announcement_id: int) -> Announcement:
        """Raises NotYours for one that the asker might not have made."""
        ...

    async def listed(self, caller: Caller, offset: int, limit: int) -> Sequence[Announcement]:
        """Those that the caller may look after, the latest first."""
        ...

    async def waits(self, announcement_id: int) -> Announcement | None:
        """One that still waits for its hour."""
        ...

    async def due(self, now: datetime) -> Sequence[int]: ...

    async def may_still(self, announcement: Announcement) -> bool:
        """Has its author the right to it today?"""
        ...

    async def mark_sent(self, announcement: Announcement, at: datetime) -> bool:
        """Compare-and-set: False when it went or was stopped."""
        ...

    async def correct(self, was: Announcement, text: str) -> bool:
        """Compare-and-set by version."""
        ...

    async def stop(self, was: Announcement, at: datetime) -> bool:
        """Compare-and-set by version."""
        ...

    async def families(self, announcement: Announcement) -> Sequence[Family]:
        """By class and name, and what became of the message."""
        ...

    async def happened(self, key: str) -> bool: ...


class AnnouncementReading(Protocol):
    async def for_reader(self, asker: Asker, announcement_id: int) -> tuple[Announcement, Sequence[int]]:
        """It, and those behind the chat whom it is for. Raises NotYours for anybody else and for what does not exist.

        What was not sent yet does not exist for them.
        """
        ...

    async def read(self, announcement: Announcement, people: Collection[int], at: datetime) -> None: ...
