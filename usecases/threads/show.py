"""The list of threads, one thread, the people whom one may write to (D5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from school.clock import Clock
from school.refusals import NotYours, Outdated
from school.threads import USUAL_HOURS, Group, Standing, heard_at, may_be_in, reaches, tied
from usecases.accounts.refusals import NotLinked
from usecases.asker import Asker
from usecases.ports.homework_book import File
from usecases.ports.threads import (
    About,
    HoursOfStaff,
    Known,
    ListedThread,
    Member,
    Said,
    SchoolPeople,
    Threads,
    Topics,
)
from usecases.threads.place import FindPlace, Place
from usecases.threads.say import FindPair

THREADS_ON_A_PAGE = 6
MESSAGES_ON_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class ThreadList:
    """`staff`: the asker has hours to choose. Pages count from 0."""

    threads: Sequence[ListedThread]
    page: int
    pages: int
    staff: bool


class ShowThreads:
    """Raises NotLinked, and Outdated for a page that is not there any more."""

    def __init__(self, place: FindPlace, threads: Threads, people: SchoolPeople) -> None:
        self._place, self._threads, self._people = place, threads, people

    async def __call__(self, asker: Asker, page: int = 0) -> ThreadList:
        if not asker.linked:
            raise NotLinked
        known = await self._people.known(asker.person_ids)
        mine = [one.standing for one in known.values() if one.standing.belongs]
        found, count = await self._threads.listed(mine, page, THREADS_ON_A_PAGE)
        if page and not found:
            raise Outdated
        staff = any(one.is_staff for one in mine)
        found = await self._unless_apart(asker, found, mine)
        return ThreadList(found, page, max(1, -(-count // THREADS_ON_A_PAGE)), staff)

    async def _unless_apart(
        self, asker: Asker, found: Sequence[ListedThread], mine: Sequence[Standing]
    ) -> Sequence[ListedThread]:
        """Without the words of who is tied to the asker no more, where several go on (see Place.unheard)."""
        among_several = [
            one for one in found if one.last_by is not None and not one.last_is_own and len(one.others) > 1
        ]
        if not among_several:
            return found
        known = await self._people.known({one.last_by for one in among_several if one.last_by is not None})
        apart = {by for by, one in known.items() if not any(tied(me, one.standing) for me in mine)}
        without = {one.id: await self._heard(asker, one) for one in among_several if one.last_by in apart}
        return [without.get(one.id, one) for one in found]

    async def _heard(self, asker: Asker, listed: ListedThread) -> ListedThread:
        """As the thread itself shows it."""
        place = await self._place(asker, listed.id)
        said = await self._threads.said(
            listed.id, place.me.from_message, max(listed.unread, 1), but_of=place.unheard | {place.me.person}
        )
        last = await self._threads.said(listed.id, place.me.from_message, 1, but_of=place.unheard)
        unread = sum(one.id > place.me.read_up_to for one in said)
        if not last:
            return replace(listed, last_text="", last_file=None, unread=0)
        file, own = last[-1].file, last[-1].author == place.me.person
        return replace(
            listed,
            last_text=last[-1].text,
            last_file=file.kind if file else None,
            last_by=last[-1].author,
            last_is_own=own,
            unread=unread,
        )


class Fate(StrEnum):
    """What is known of a message that the asker wrote."""

    SENT = "sent"
    HELD = "held"
    ARRIVED = "arrived"
    READ = "read"


@dataclass(frozen=True, slots=True)
class ThreadPage:
    """`messages`, oldest first; `older` names the message before which there are more. `fate` is that of the last."""

    place: Place
    messages: Sequence[Said]
    older: int | None
    newest: bool
    fate: Fate | None
    now: datetime


class ShowThread:
    """One page of a thread; what is shown counts as read. Raises NotYours."""

    def __init__(self, place: FindPlace, threads: Threads, clock: Clock) -> None:
        self._place, self._threads, self._clock = place, threads, clock

    async def __call__(self, asker: Asker, thread_id: int, before: int | None = None) -> ThreadPage:
        place, now = await self._place(asker, thread_id), self._clock.now()
        me, size = place.me, MESSAGES_ON_A_PAGE
        found = await self._threads.said(thread_id, me.from_message, size + 1, before, place.unheard)
        shown = found[-size:]
        if shown and shown[-1].id > me.read_up_to:
            await self._threads.read(thread_id, me.person, shown[-1].id)
        older = shown[0].id if len(found) > size else None
        fate = await self._fate(place, shown[-1], now) if shown and before is None else None
        return ThreadPage(place, shown, older, before is None, fate, now)

    async def _fate(self, place: Place, last: Said, now: datetime) -> Fate | None:
        if last.author != place.me.person:
            return None
        if any(one.read_up_to >= last.id for one in place.thread.others(place.me.person)):
            return Fate.READ
        if await self._threads.arrived(last.id):
            return Fate.ARRIVED
        return Fate.HELD if last.held_until is not None and last.held_until > now else Fate.SENT


@dataclass(frozen=True, slots=True)
class SentCard:
    """What became of a message just written: who hears it, until when staff's hours hold it, who has no chat yet."""

    place: Place
    said: Said
    hearers: tuple[Known, ...]
    not_linked: frozenset[int]


class ShowSent:
    """Raises NotYours."""

    def __init__(self, place: FindPlace, threads: Threads, people: SchoolPeople) -> None:
        self._place, self._threads, self._people = place, threads, people

    async def __call__(self, asker: Asker, message_id: int) -> SentCard:
        said = await self._threads.message(message_id)
        if said is None:
            raise NotYours
        place = await self._place(asker, said.thread_id)
        hearers = place.hearers()
        people = [one.person for one in hearers]
        return SentCard(place, said, hearers, frozenset(people) - await self._people.linked(people))


class ShowThreadFile:
    """The file of a message. Raises NotYours, and Outdated when it is hidden or had none."""

    def __init__(self, place: FindPlace, threads: Threads) -> None:
        self._place, self._threads = place, threads

    async def __call__(self, asker: Asker, message_id: int) -> File:
        said = await self._threads.message(message_id)
        if said is None:
            raise NotYours
        place = await self._place(asker, said.thread_id)
        if said.id <= place.me.from_message or said.author in place.unheard:
            raise NotYours
        if said.file is None:
            raise Outdated
        return said.file


@dataclass(frozen=True, slots=True)
class Offered:
    """Somebody whom the asker may write to, and as whom."""

    one: Known
    group: Group


@dataclass(frozen=True, slots=True)
class People:
    """Everybody whom the asker may write to, or take into the thread; by name."""

    offered: Sequence[Offered]
    thread_id: int | None = None

    @property
    def groups(self) -> tuple[Group, ...]:
        here = {it.group for it in self.offered}
        return tuple(group for group in Group if group in here)

    def of(self, group: Group) -> tuple[Offered, ...]:
        return tuple(it for it in self.offered if it.group is group)


class ShowPeople:
    """Whom the asker may write to; for a thread, who may still be taken into it. Raises NotLinked, NotYours."""

    def __init__(self, people: SchoolPeople, place: FindPlace) -> None:
        self._people, self._place = people, place

    async def __call__(self, asker: Asker, thread_id: int | None = None) -> People:
        if not asker.linked:
            raise NotLinked
        place = await self._place(asker, thread_id) if thread_id is not None else None
        if place is not None and not place.may_manage:
            raise NotYours
        asking = (place.me.person,) if place else asker.person_ids
        mine = await self._people.known(asking)
        around = await self._people.around([one.standing for one in mine.values()])
        found = [it for one in around if (it := _offered(mine, one)) and _fits(place, one)]
        return People(sorted(found, key=lambda it: it.one.name), thread_id)


def _offered(mine: Mapping[int, Known], one: Known) -> Offered | None:
    if one.person in mine:
        return None
    groups = (reaches(me.standing, one.standing) for me in mine.values())
    group = next((group for group in groups if group is not None), None)
    return Offered(one, group) if group else None


def _fits(place: Place | None, one: Known) -> bool:
    if place is None:
        return True
    here = {member.person for member in place.thread.members if member.active}
    return one.person not in here and may_be_in(place.thread.child_id, one.standing)


@dataclass(frozen=True, slots=True)
class Beginning:
    """Before the first words. `thread_id`: such a thread is there. `held_until`: the hours of who is asked."""

    to: Known
    about: About | None
    thread_id: int | None
    held_until: datetime | None


class ShowBeginning:
    """Whom the asker is going to write to, and about what. Raises what FindPair raises; NotYourChild."""

    def __init__(self, pair: FindPair, threads: Threads, topics: Topics, hours: HoursOfStaff, clock: Clock) -> None:
        self._pair, self._threads, self._topics = pair, threads, topics
        self._hours, self._clock = hours, clock

    async def __call__(self, asker: Asker, person_id: int) -> Beginning:
        to = (await self._pair(asker, [person_id])).to
        return Beginning(to, None, None, await self._held(asker, to))

    async def about(self, asker: Asker, kind: str, about_id: int, child_id: int) -> Beginning:
        about = await self._topics.about(asker, kind, about_id, child_id)
        to = (await self._pair(asker, about.to)).to
        thread_id = await self._threads.asked_about(asker.person_ids, kind, about_id, child_id)
        return Beginning(to, about, thread_id, await self._held(asker, to))

    async def _held(self, asker: Asker, to: Known) -> datetime | None:
        if not to.standing.is_staff:
            return None
        own = await self._hours.of([to.person])
        zone = asker.people[0].zone
        return heard_at(self._clock.now(), own.get(to.person, USUAL_HOURS), zone)


@dataclass(frozen=True, slots=True)
class Members:
    place: Place

    @property
    def here(self) -> tuple[Member, ...]:
        return tuple(one for one in self.place.thread.members if one.active)


class ShowMembers:
    """Raises NotYours."""

    def __init__(self, place: FindPlace) -> None:
        self._place = place

    async def __call__(self, asker: Asker, thread_id: int) -> Members:
        return Members(await self._place(asker, thread_id))
