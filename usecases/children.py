"""Children of an asker: who they are, which one is looked at, what they are called (A10)."""

from dataclasses import dataclass

from school.people import clean_name
from school.refusals import Refusal
from usecases.asker import Asker
from usecases.ports.chats import Chats
from usecases.ports.children import Children, VisibleChild
from usecases.ports.once import Once

MAX_ALIAS = 30


class NoChildren(Refusal):
    """The asker has no child to look at."""


class AliasTooLong(Refusal):
    """A name of a child has at most MAX_ALIAS characters."""


class LastChild(Refusal):
    """The only child on the list stays there: an empty diary would look broken."""


class LookedAtChild:
    """The child whose diary the asker has open: the chosen one, else the first."""

    def __init__(self, children: Children) -> None:
        self._children = children

    async def __call__(self, asker: Asker) -> VisibleChild:
        family = await self._children.all_of(asker)
        if not family:
            raise NoChildren
        return next((child for child in family if child.id == asker.child_id), family[0])


@dataclass(frozen=True, slots=True)
class Family:
    """`looked_at` is None when every child is off the list."""

    children: tuple[VisibleChild, ...]
    hidden: tuple[VisibleChild, ...]
    looked_at: VisibleChild | None


class ShowFamily:
    def __init__(self, children: Children) -> None:
        self._children = children

    async def __call__(self, asker: Asker) -> Family:
        family, hidden = await self._children.all_of(asker), await self._children.hidden_from(asker)
        if not family and not hidden:
            raise NoChildren
        first = family[0] if family else None
        return Family(family, hidden, next((child for child in family if child.id == asker.child_id), first))


class LookAtChild:
    def __init__(self, children: Children, chats: Chats) -> None:
        self._children = children
        self._chats = chats

    async def __call__(self, asker: Asker, child_id: int) -> VisibleChild:
        child = await self._children.visible_to(asker, child_id)
        await self._chats.look_at(asker.chat_id, child.id)
        return child


class NameChild:
    """Each chat calls a child as it likes; an empty name brings the real one back. Raises AliasTooLong."""

    def __init__(self, children: Children, once: Once) -> None:
        self._children = children
        self._once = once

    async def __call__(self, asker: Asker, child_id: int, alias: str) -> VisibleChild:
        child = await self._children.visible_to(asker, child_id)
        wanted = clean_name(alias)
        if len(wanted) > MAX_ALIAS:
            raise AliasTooLong(limit=MAX_ALIAS)
        await self._once(asker.next_deed(), lambda: self._children.name_as(asker, child.id, wanted or None))
        return await self._children.visible_to(asker, child_id)


class HideChild:
    """Take a child off this chat's list; the others stay, and so does the right to bring it back. Raises LastChild."""

    def __init__(self, children: Children, once: Once) -> None:
        self._children = children
        self._once = once

    async def __call__(self, asker: Asker, child_id: int) -> VisibleChild:
        async def work() -> None:
            child = await self._children.visible_to(asker, child_id)
            if len(await self._children.all_of(asker)) == 1:
                raise LastChild(child=child.called)
            await self._children.hide(asker, child.id)

        await self._once(asker.next_deed(), work)
        return next(child for child in await self._children.hidden_from(asker) if child.id == child_id)


class BringChildBack:
    """Raises NotYourChild for a child that is not the asker's; one that is on the list already stays there."""

    def __init__(self, children: Children, once: Once) -> None:
        self._children = children
        self._once = once

    async def __call__(self, asker: Asker, child_id: int) -> VisibleChild:
        hidden = await self._children.hidden_from(asker)
        child = next((child for child in hidden if child.id == child_id), None)
        if child is not None:
            await self._once(asker.next_deed(), lambda: self._children.bring_back(asker, child_id))
        return await self._children.visible_to(asker, child_id)
