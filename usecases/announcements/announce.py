"""The school announces, corrects, takes back, reminds the silent (E1)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from delivery.tell import Tell
from school import announcements as rules
from school.announcements import (
    STAFF_SCOPES,
    Acknowledge,
    AnnouncementChangedSince,
    AnnouncementWithdrawn,
    EverybodyHasRead,
    NobodyToTell,
    NothingToAcknowledge,
    NotSentYet,
    Scope,
)
from school.clock import Clock, local_date
from school.events import (
    AnnouncementCorrected,
    AnnouncementReminded,
    AnnouncementTakenBack,
)
from school.refusals import NotYours, RemindedToday
from usecases.announcements.news import said, staff_of, take_files_back, tell_all, to_people
from usecases.asker import Asker
from usecases.ports.announcements import Announcement, AnnouncementBook, Family, Wanted
from usecases.ports.meeting_book import Caller
from usecases.ports.once import Once


class Announce:
    """The id. Raises NotYours, NobodyToTell and what the rules refuse about time."""

    def __init__(self, book: AnnouncementBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._book, self._once, self._tell, self._clock = book, once, tell, clock

    async def __call__(self, asker: Asker, wanted: Wanted) -> int:
        return await self._once(asker.next_deed(), lambda: self._announce(asker, wanted))

    async def _announce(self, asker: Asker, wanted: Wanted) -> int:
        now = self._clock.now()
        caller = await self._book.caller(asker, now)
        classes = chosen(caller, wanted.scope, wanted.class_ids)
        if (await self._book.reach(caller.school_id, wanted.scope, classes)).families == 0:
            raise NobodyToTell
        if wanted.at is not None:
            rules.check_time(wanted.at, now)
        announcement_id = await self._book.add(caller, wanted, classes, now)
        if wanted.at is None:
            it = await self._book.one(asker, announcement_id)
            await self._book.mark_sent(it, now)
            await tell_all(self._book, self._tell, it, now)
        return announcement_id


class CorrectAnnouncement:
    """New words. Raises NotYours, AnnouncementChangedSince, AnnouncementWithdrawn."""

    def __init__(self, book: AnnouncementBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._book, self._once, self._tell, self._clock = book, once, tell, clock

    async def __call__(self, asker: Asker, announcement_id: int, version: int, text: str) -> int:
        return await self._once(asker.next_deed(), lambda: self._correct(asker, announcement_id, version, text))

    async def _correct(self, asker: Asker, announcement_id: int, version: int, text: str) -> int:
        now = self._clock.now()
        was = await standing_at(self._book, asker, announcement_id, version)
        if text == was.text:
            return announcement_id
        if not await self._book.correct(was, text):
            raise AnnouncementChangedSince
        if was.sent_at is not None:
            it = replace(was, text=text, version=was.version + 1)
            await self._tell(AnnouncementCorrected(**said(it, await staff_of(self._book, it), now)))
        return announcement_id


class WithdrawAnnouncement:
    """What was sent is edited or deleted, what waits never goes. Raises as CorrectAnnouncement."""

    def __init__(self, book: AnnouncementBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._book, self._once, self._tell, self._clock = book, once, tell, clock

    async def __call__(self, asker: Asker, announcement_id: int, version: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._withdraw(asker, announcement_id, version))

    async def _withdraw(self, asker: Asker, announcement_id: int, version: int) -> int:
        now = self._clock.now()
        was = await standing_at(self._book, asker, announcement_id, version)
        if not await self._book.stop(was, now):
            raise AnnouncementChangedSince
        if was.sent_at is not None:
            it, staff = replace(was, version=was.version + 1), await staff_of(self._book, was)
            await self._tell(AnnouncementTakenBack(**said(it, staff, now)))
            await take_files_back(self._tell, it, staff, now)
        return announcement_id


class RemindSilent:
    """How many people were reminded: those who have a chat, were asked, and have not said that they read it.

    Raises NotYours, NotSentYet, AnnouncementWithdrawn, NothingToAcknowledge, EverybodyHasRead, RemindedToday.
    """

    def __init__(self, book: AnnouncementBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._book, self._once, self._tell, self._clock = book, once, tell, clock

    async def __call__(self, asker: Asker, announcement_id: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._remind(asker, announcement_id))

    async def _remind(self, asker: Asker, announcement_id: int) -> int:
        now = self._clock.now()
        it = await self._book.one(asker, announcement_id)
        check_stands(it)
        if it.sent_at is None:
            raise NotSentYet
        if it.acknowledge is Acknowledge.NONE:
            raise NothingToAcknowledge
        silent = silent_people(await self._book.families(it), it.acknowledge)
        if not silent:
            raise EverybodyHasRead
        news = said(it, silent, now) | {"to": to_people(silent)}
        event = AnnouncementReminded(**news, asked_on=local_date(now, it.zone))
        if await self._book.happened(event.key):
            raise RemindedToday
        await self._tell(event)
        return len(silent)


def silent_people(families: Sequence[Family], asked: Acknowledge) -> list[int]:
    """Each once, whom a message reaches."""
    waited = [one for one in families if rules.standing(one.adults, asked) is not rules.Standing.READ]
    found = (adult for one in waited for adult in one.adults if adult.reachable and not adult.read)
    return list(dict.fromkeys(adult.person_id for adult in found))


def chosen(caller: Caller, scope: Scope, class_ids: Sequence[int]) -> tuple[int, ...]:
    """The classes that the scope means for this caller. Raises NotYours for what is not the caller's."""
    if scope is not Scope.CLASSES and not caller.for_all:
        raise NotYours
    if scope in STAFF_SCOPES:
        return ()
    if scope is Scope.SCHOOL:
        return tuple(one.id for one in caller.classes)
    own = tuple(one.id for one in caller.chosen(class_ids))
    if len(own) != len(set(class_ids)):
        raise NotYours
    if not own:
        raise NobodyToTell
    return own


async def standing_at(book: AnnouncementBook, asker: Asker, announcement_id: int, version: int) -> Announcement:
    it = await book.one(asker, announcement_id)
    check_stands(it)
    if it.version != version:
        raise AnnouncementChangedSince
    return it


def check_stands(it: Announcement) -> None:
    if it.stopped_at is not None:
        raise AnnouncementWithdrawn


class SendDueAnnouncements:
    """The clock's: those whose hour has come, a transaction each. How many went or were stopped.

    The right of the author is asked again: who left the class meanwhile announces nothing to it.
    """

    def __init__(self, book: AnnouncementBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._book, self._once, self._tell, self._clock = book, once, tell, clock

    async def __call__(self) -> int:
        now, done = self._clock.now(), 0
        for announcement_id in await self._book.due(now):
            done += await self._once(None, partial(self._send, announcement_id, now))
        return done

    async def _send(self, announcement_id: int, now: datetime) -> int:
        it = await self._book.waits(announcement_id)
        if it is None:
            return 0
        if not await self._book.may_still(it):
            return int(await self._book.stop(it, now))
        if await self._book.mark_sent(it, now):
            await tell_all(self._book, self._tell, it, now)
            return 1
        return 0
