"""A thread's title, people, silence and blocks (D5)."""

from datetime import timedelta

from delivery.tell import Tell
from school.clock import Clock
from school.events import AddedToThread
from school.refusals import NotYours, Outdated
from school.threads import check_title, may_be_in, may_block, muted_for_good, reaches
from usecases.asker import Asker
from usecases.ports.once import Once
from usecases.ports.threads import Blocks, SchoolPeople, Threads
from usecases.threads.news import thread_said
from usecases.threads.place import FindPlace, Place
from usecases.threads.refusals import CannotBlock, NotInThisThread, ThreadIsClosed


async def managed(find: FindPlace, asker: Asker, thread_id: int) -> Place:
    """Raises NotYours for who may not manage the thread, ThreadIsClosed."""
    place = await find(asker, thread_id)
    if not place.may_manage:
        raise NotYours
    if place.thread.closed_at is not None:
        raise ThreadIsClosed
    return place


class ShowManaged:
    """Whether the asker may rename and fill the thread. Raises as `managed`."""

    def __init__(self, place: FindPlace) -> None:
        self._place = place

    async def __call__(self, asker: Asker, thread_id: int) -> Place:
        return await managed(self._place, asker, thread_id)


class RenameThread:
    """Raises as `managed`, and MessageIsEmpty, TitleTooLong."""

    def __init__(self, place: FindPlace, threads: Threads, once: Once) -> None:
        self._place, self._threads, self._once = place, threads, once

    async def __call__(self, asker: Asker, thread_id: int, title: str) -> None:
        async def work() -> None:
            await managed(self._place, asker, thread_id)
            await self._threads.rename(thread_id, check_title(title))

        await self._once(asker.next_deed(), work)


class AddToThread:
    """Raises as `managed`; NotYours for whom the asker may not write to; NotInThisThread."""

    def __init__(
        self, place: FindPlace, people: SchoolPeople, threads: Threads, once: Once, tell: Tell, clock: Clock
    ) -> None:
        self._place, self._people, self._threads = place, people, threads
        self._once, self._tell, self._clock = once, tell, clock

    async def __call__(self, asker: Asker, thread_id: int, person_id: int) -> None:
        await self._once(asker.next_deed(), lambda: self._add(asker, thread_id, person_id))

    async def _add(self, asker: Asker, thread_id: int, person_id: int) -> None:
        place, now = await managed(self._place, asker, thread_id), self._clock.now()
        one = (await self._people.known([person_id])).get(person_id)
        if one is None or reaches(place.mine.standing, one.standing) is None:
            raise NotYours
        if not may_be_in(place.thread.child_id, one.standing):
            raise NotInThisThread
        if any(member.active and member.person == person_id for member in place.thread.members):
            return
        await self._threads.add(thread_id, person_id, now)
        said = thread_said(place.thread, now)
        await self._tell(AddedToThread(**said, to={person_id: None}, by=place.me.name.full, person_id=person_id))


class RemoveFromThread:
    """Raises as `managed`, and NotYours for who is not in the thread."""

    def __init__(self, place: FindPlace, threads: Threads, once: Once, clock: Clock) -> None:
        self._place, self._threads, self._once, self._clock = place, threads, once, clock

    async def __call__(self, asker: Asker, thread_id: int, person_id: int) -> None:
        async def work() -> None:
            place = await managed(self._place, asker, thread_id)
            if person_id not in {one.person for one in place.thread.others(place.me.person)}:
                raise NotYours
            await self._threads.leave(thread_id, person_id, self._clock.now())

        await self._once(asker.next_deed(), work)


class LeaveThread:
    """Raises NotYours."""

    def __init__(self, place: FindPlace, threads: Threads, once: Once, clock: Clock) -> None:
        self._place, self._threads, self._once, self._clock = place, threads, once, clock

    async def __call__(self, asker: Asker, thread_id: int) -> None:
        async def work() -> None:
            place = await self._place(asker, thread_id)
            await self._threads.leave(thread_id, place.me.person, self._clock.now())

        await self._once(asker.next_deed(), work)


MUTES = (1, 8, 24)
"""Hours of silence that are offered, besides for good."""
FOR_GOOD, LOUD = -1, 0


class MuteThread:
    """`hours` is one of MUTES, FOR_GOOD or LOUD. Raises NotYours, Outdated."""

    def __init__(self, place: FindPlace, threads: Threads, once: Once, clock: Clock) -> None:
        self._place, self._threads, self._once, self._clock = place, threads, once, clock

    async def __call__(self, asker: Asker, thread_id: int, hours: int) -> None:
        if hours not in (*MUTES, FOR_GOOD, LOUD):
            raise Outdated
        await self._once(asker.next_deed(), lambda: self._mute(asker, thread_id, hours))

    async def _mute(self, asker: Asker, thread_id: int, hours: int) -> None:
        place = await self._place(asker, thread_id)
        until = self._clock.now() + timedelta(hours=hours) if hours > 0 else None
        until = muted_for_good() if hours == FOR_GOOD else until
        await self._threads.mute(thread_id, place.me.person, until)


class BlockPerson:
    """Blocks or unblocks a member of a thread. Raises NotYours, CannotBlock."""

    def __init__(self, place: FindPlace, blocks: Blocks, once: Once, clock: Clock) -> None:
        self._place, self._blocks, self._once, self._clock = place, blocks, once, clock

    async def __call__(self, asker: Asker, thread_id: int, person_id: int, *, block: bool) -> None:
        await self._once(asker.next_deed(), lambda: self._block(asker, thread_id, person_id, block=block))

    async def _block(self, asker: Asker, thread_id: int, person_id: int, *, block: bool) -> None:
        place = await self._place(asker, thread_id)
        if person_id == place.me.person or person_id not in {one.person for one in place.thread.members}:
            raise NotYours
        if not block:
            await self._blocks.unblock(place.me.person, person_id)
            return
        other = place.known.get(person_id)
        if other is not None and not may_block(place.mine.standing, other.standing):
            raise CannotBlock
        await self._blocks.block(place.me.person, person_id, self._clock.now())
