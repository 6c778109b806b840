"""What is looked at while something is announced, and afterwards (E1); and saying that one has read it (C6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from school.announcements import (
    Acknowledge,
    NothingToAcknowledge,
    Scope,
    Standing,
    Tally,
    seconds,
    standing,
    tally,
)
from school.clock import Clock, local_date
from school.meetings import CALL_FOR_ALL
from school.refusals import NotYours, Outdated
from usecases.announcements.announce import check_stands, standing_at
from usecases.asker import Asker
from usecases.ports.announcements import Announcement, AnnouncementBook, AnnouncementReading, Family, Reach
from usecases.ports.meetings import InvitedClass
from usecases.ports.once import Once

ON_A_PAGE = 6
FAMILIES_ON_A_PAGE = 25


@dataclass(frozen=True, slots=True)
class DraftPage:
    """`offered`: classes to choose from; `chosen` those that are; `author` is how the message names the asker.

    `rate`: messages that go in a second.
    """

    zone: ZoneInfo
    today: date
    author: str
    offered: tuple[InvitedClass, ...]
    for_all: bool
    scope: Scope
    chosen: tuple[InvitedClass, ...]
    reach: Reach
    rate: int

    def seconds(self, files: int) -> int:
        return seconds(self.reach.chats, files, self.rate)


@dataclass(frozen=True, slots=True)
class Announced:
    """Pages count from 0."""

    found: tuple[Announcement, ...]
    page: int
    more: bool


@dataclass(frozen=True, slots=True)
class Card:
    announcement: Announcement
    tally: Tally
    silent: int


@dataclass(frozen=True, slots=True)
class CallList:
    """`phones`: may the asker see them? `families` are those of one page."""

    announcement: Announcement
    families: tuple[tuple[Family, Standing], ...]
    phones: bool
    page: int
    pages: int


class ShowAnnouncementDraft:
    """Raises NotYours; a class that the asker may not tell is left out of the chosen. `rate` as in DraftPage."""

    def __init__(self, book: AnnouncementBook, clock: Clock, rate: int) -> None:
        self._book, self._clock, self._rate = book, clock, rate

    async def __call__(self, asker: Asker, scope: Scope, class_ids: Sequence[int]) -> DraftPage:
        now = self._clock.now()
        caller = await self._book.caller(asker, now)
        if scope is not Scope.CLASSES and not caller.for_all:
            raise NotYours
        chosen = caller.classes if scope is Scope.SCHOOL else caller.chosen(class_ids)
        if scope not in (Scope.CLASSES, Scope.SCHOOL):
            chosen = ()
        reach = await self._book.reach(caller.school_id, scope, [one.id for one in chosen])
        today = local_date(now, caller.zone)
        author, offered = caller.name.polite, caller.classes
        return DraftPage(caller.zone, today, author, offered, caller.for_all, scope, chosen, reach, self._rate)


class ShowAnnouncements:
    """Raises NotYours; Outdated for a page that no list has."""

    def __init__(self, book: AnnouncementBook, clock: Clock) -> None:
        self._book, self._clock = book, clock

    async def __call__(self, asker: Asker, page: int = 0) -> Announced:
        caller = await self._book.caller(asker, self._clock.now())
        if not 0 <= page < 1000:
            raise Outdated
        found = await self._book.listed(caller, page * ON_A_PAGE, ON_A_PAGE + 1)
        return Announced(tuple(found[:ON_A_PAGE]), page, len(found) > ON_A_PAGE)


class ShowAnnouncement:
    """Raises NotYours."""

    def __init__(self, book: AnnouncementBook) -> None:
        self._book = book

    async def __call__(self, asker: Asker, announcement_id: int) -> Card:
        it = await self._book.one(asker, announcement_id)
        families = await self._book.families(it)
        found = [standing(one.adults, it.acknowledge) for one in families]
        return Card(it, tally(found), sum(one is not Standing.READ for one in found))

    async def at(self, asker: Asker, announcement_id: int, version: int) -> Announcement:
        """As it stood when the button was drawn, or AnnouncementChangedSince, AnnouncementWithdrawn."""
        return await standing_at(self._book, asker, announcement_id, version)


class ShowCallList:
    """Families whom nothing reached, and those who are asked to read and have not. Phones are for the office.

    Raises NotYours; Outdated for a page that the list does not have.
    """

    def __init__(self, book: AnnouncementBook) -> None:
        self._book = book

    async def __call__(self, asker: Asker, announcement_id: int, page: int = 0) -> CallList:
        it = await self._book.one(asker, announcement_id)
        phones = asker.has_role(*CALL_FOR_ALL)
        families = [(one, standing(one.adults, it.acknowledge)) for one in await self._book.families(it)]
        waited = [one for one in families if _to_call(one[1], it.acknowledge)]
        pages = max(1, -(-len(waited) // FAMILIES_ON_A_PAGE))
        if not 0 <= page < pages:
            raise Outdated
        shown = waited[page * FAMILIES_ON_A_PAGE : (page + 1) * FAMILIES_ON_A_PAGE]
        return CallList(it, tuple(shown), phones, page, pages)


class AcknowledgeAnnouncement:
    """Raises NotYours for whom it is not for, AnnouncementWithdrawn, NothingToAcknowledge."""

    def __init__(self, reading: AnnouncementReading, once: Once, clock: Clock) -> None:
        self._reading, self._once, self._clock = reading, once, clock

    async def __call__(self, asker: Asker, announcement_id: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._read(asker, announcement_id))

    async def _read(self, asker: Asker, announcement_id: int) -> int:
        it, people = await self._reading.for_reader(asker, announcement_id)
        check_stands(it)
        if it.acknowledge is Acknowledge.NONE:
            raise NothingToAcknowledge
        await self._reading.read(it, people, self._clock.now())
        return announcement_id


def _to_call(found: Standing, asked: Acknowledge) -> bool:
    return found is Standing.UNREACHABLE or (asked is not Acknowledge.NONE and found is not Standing.READ)
