"""Connecting a group to a class: a code from the private chat, said in the group by the same person (C11).

The code alone opens nothing: whoever else reads it in the group cannot use it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from school.clock import Clock
from school.codes import CodeWrong, Purpose, digest, make_code, normalise_code
from school.groups import CODE_LIFETIME, MOST_GROUPS, GroupCodeWrong, GroupIsTaken, TooManyGroups
from school.refusals import NotYours
from usecases.asker import Asker
from usecases.groups.show import led_class
from usecases.ports.groups import Group, GroupBook, LedClass, Place
from usecases.ports.once import Once, Transaction


@dataclass(frozen=True, slots=True)
class Offer:
    led: LedClass
    code: str


class OfferGroup:
    """A code to say in the group. Kept as a digest only, so it is not a deed of `once`, whose results are stored.

    Raises NotYours, TooManyGroups.
    """

    def __init__(
        self,
        book: GroupBook,
        transaction: Transaction,
        clock: Clock,
        secret: bytes,
        randbelow: Callable[[int], int],
    ) -> None:
        self._book, self._transaction, self._clock = book, transaction, clock
        self._secret, self._randbelow = secret, randbelow

    async def __call__(self, asker: Asker, class_id: int) -> Offer:
        code, now = make_code(self._randbelow), self._clock.now()
        async with self._transaction():
            led = await led_class(self._book, asker, class_id, now)
            if len(await self._book.of_classes([class_id])) >= MOST_GROUPS:
                raise TooManyGroups(limit=MOST_GROUPS)
            await self._book.issue(led, digest(self._secret, Purpose.GROUP, code), now + CODE_LIFETIME)
        return Offer(led, code)


class ConnectGroup:
    """The group's id. Said in the group; `language` is the one in which it will be told.

    Raises GroupCodeWrong, NotYours for who leads the class no more, GroupIsTaken, TooManyGroups.
    """

    def __init__(self, book: GroupBook, once: Once, clock: Clock, secret: bytes) -> None:
        self._book, self._once, self._clock, self._secret = book, once, clock, secret

    async def __call__(self, asker: Asker, typed: str, place: Place) -> int:
        return await self._once(asker.next_deed(), lambda: self._connect(asker, typed, place))

    async def _connect(self, asker: Asker, typed: str, place: Place) -> int:
        now = self._clock.now()
        class_id = await self._book.use_up(self._digest(typed), asker.person_ids, now)
        if class_id is None:
            raise GroupCodeWrong
        led = await led_class(self._book, asker, class_id, now)
        known = await self._book.at(place.external_id)
        if known is not None and known.school_class.id != class_id:
            raise GroupIsTaken
        if known is None and len(await self._book.of_classes([class_id])) >= MOST_GROUPS:
            raise TooManyGroups(limit=MOST_GROUPS)
        return await self._book.connect(place, led, asker.language, now)

    def _digest(self, typed: str) -> str:
        try:
            return digest(self._secret, Purpose.GROUP, normalise_code(typed))
        except CodeWrong:
            raise GroupCodeWrong from None


class ChooseTopic:
    """The class teacher asks in a connected group to be told there: in this topic, or beside all topics.

    Raises NotYours, also for a group that is not connected.
    """

    def __init__(self, book: GroupBook, once: Once, clock: Clock) -> None:
        self._book, self._once, self._clock = book, once, clock

    async def __call__(self, asker: Asker, place: Place) -> int:
        return await self._once(asker.next_deed(), lambda: self._choose(asker, place))

    async def _choose(self, asker: Asker, place: Place) -> int:
        group = await _own(self._book, asker, place.external_id, self._clock)
        await self._book.choose_topic(group, place.topic)
        return group.id


class LeaveGroup:
    """The class teacher disconnects the group from within. Raises NotYours, also for one that is not connected."""

    def __init__(self, book: GroupBook, once: Once, clock: Clock) -> None:
        self._book, self._once, self._clock = book, once, clock

    async def __call__(self, asker: Asker, external_id: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._leave(asker, external_id))

    async def _leave(self, asker: Asker, external_id: int) -> int:
        group = await _own(self._book, asker, external_id, self._clock)
        await self._book.disconnect(group, self._clock.now())
        return group.id


class GreetGroup:
    """May a word be said in this group? Once, and not where its class teacher is about to connect it."""

    def __init__(self, book: GroupBook, once: Once, clock: Clock) -> None:
        self._book, self._once, self._clock = book, once, clock

    async def __call__(self, asker: Asker | None, external_id: int, language: str) -> bool:
        now = self._clock.now()
        if asker is not None and await self._book.expected(asker.person_ids, now):
            return False
        deed = None if asker is None else asker.next_deed()
        return await self._once(deed, lambda: self._book.greet(external_id, language, now))


class MoveGroup:
    """The messenger gave the group another id: it grew into a supergroup."""

    def __init__(self, book: GroupBook, once: Once) -> None:
        self._book, self._once = book, once

    async def __call__(self, external_id: int, new_external_id: int) -> None:
        await self._once(None, lambda: self._book.moved(external_id, new_external_id))


async def _own(book: GroupBook, asker: Asker, external_id: int, clock: Clock) -> Group:
    group = await book.at(external_id)
    if group is None:
        raise NotYours
    await led_class(book, asker, group.school_class.id, clock.now())
    return group
