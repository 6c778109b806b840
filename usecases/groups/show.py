"""What a class teacher sees and changes of the groups of the class, in the private chat (C11)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from delivery.kinds import GROUP_KINDS, Mode, NoticeKind
from school.clock import Clock
from school.refusals import NotYours, Outdated
from usecases.asker import Asker
from usecases.ports.groups import Group, GroupBook, LedClass
from usecases.ports.once import Once


@dataclass(frozen=True, slots=True)
class GroupsPage:
    """The classes that the asker leads and their groups, by class."""

    classes: Sequence[LedClass]
    groups: Mapping[int, Sequence[Group]]


class ShowGroups:
    """Raises NotYours for who leads no class."""

    def __init__(self, book: GroupBook, clock: Clock) -> None:
        self._book, self._clock = book, clock

    async def __call__(self, asker: Asker) -> GroupsPage:
        classes = await self._book.led(asker, self._clock.now())
        if not classes:
            raise NotYours
        found = await self._book.of_classes([one.id for one in classes])
        return GroupsPage(
            classes, {one.id: [group for group in found if group.school_class.id == one.id] for one in classes}
        )


class ShowGroup:
    """Raises NotYours."""

    def __init__(self, book: GroupBook, clock: Clock) -> None:
        self._book, self._clock = book, clock

    async def __call__(self, asker: Asker, group_id: int) -> Group:
        group = await self._book.one(group_id)
        if group is None:
            raise NotYours
        await led_class(self._book, asker, group.school_class.id, self._clock.now())
        return group


class TurnGroupNews:
    """What the group hears of. Raises NotYours, Outdated for a kind that no group hears of."""

    def __init__(self, show: ShowGroup, book: GroupBook, once: Once) -> None:
        self._show, self._book, self._once = show, book, once

    async def __call__(self, asker: Asker, group_id: int, kind: str, *, told: bool) -> int:
        return await self._once(asker.next_deed(), lambda: self._turn(asker, group_id, kind, told=told))

    async def _turn(self, asker: Asker, group_id: int, kind: str, *, told: bool) -> int:
        group = await self._show(asker, group_id)
        if kind not in set(GROUP_KINDS):
            raise Outdated
        await self._book.put(group, NoticeKind(kind), Mode.AT_ONCE if told else Mode.OFF)
        return group.id


class SpeakInGroup:
    """The language of what is told there. Raises NotYours, Outdated for a language that we do not speak."""

    def __init__(self, show: ShowGroup, book: GroupBook, once: Once, languages: Sequence[str]) -> None:
        self._show, self._book, self._once, self._languages = show, book, once, languages

    async def __call__(self, asker: Asker, group_id: int, language: str) -> int:
        return await self._once(asker.next_deed(), lambda: self._speak(asker, group_id, language))

    async def _speak(self, asker: Asker, group_id: int, language: str) -> int:
        group = await self._show(asker, group_id)
        if language not in self._languages:
            raise Outdated
        await self._book.speak(group, language)
        return group.id


class DisconnectGroup:
    """Raises NotYours."""

    def __init__(self, show: ShowGroup, book: GroupBook, once: Once, clock: Clock) -> None:
        self._show, self._book, self._once, self._clock = show, book, once, clock

    async def __call__(self, asker: Asker, group_id: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._disconnect(asker, group_id))

    async def _disconnect(self, asker: Asker, group_id: int) -> int:
        group = await self._show(asker, group_id)
        await self._book.disconnect(group, self._clock.now())
        return group.id


async def led_class(book: GroupBook, asker: Asker, class_id: int, now: datetime) -> LedClass:
    """Raises NotYours, the same for a class of others and for one that is not there."""
    for one in await book.led(asker, now):
        if one.id == class_id:
            return one
    raise NotYours
