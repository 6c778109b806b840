"""Whose diary a screen shows. Every screen of a family begins here."""

from dataclasses import dataclass

from school.children import Right, TrustedOnlyLooks
from school.refusals import NotYourChild
from usecases.accounts.refusals import NotLinked
from usecases.asker import Asker
from usecases.children import NoChildren
from usecases.ports.chats import Chats
from usecases.ports.children import Children, VisibleChild


@dataclass(frozen=True, slots=True)
class Diary:
    """The child on the screen, and the others whom the asker may open instead."""

    child: VisibleChild
    siblings: tuple[VisibleChild, ...] = ()


class OpenDiary:
    """The diary that a button names, or without a name the one that is open already.

    The named child becomes the one looked at, so that the menu and the commands go on with it. Right and siblings
    come from one reading of `children.all_of`, which is what `visible_to` looks into. That a trusted person looked is
    noted for the parents (A12). Raises NotYourChild; without a
    name NotLinked and NoChildren.
    """

    def __init__(self, children: Children, chats: Chats) -> None:
        self._children, self._chats = children, chats

    async def __call__(self, asker: Asker, child_id: int | None = None, right: Right = Right.DIARY) -> Diary:
        diary = await self._open(asker, child_id, right)
        if diary.child.trusted:
            await self._children.note_look(asker, diary.child, right)
        return diary

    async def _open(self, asker: Asker, child_id: int | None, right: Right) -> Diary:
        family = await self._children.all_of(asker, right)
        if child_id is None:
            return _diary(family, _open_already(asker, family))
        child = next((child for child in family if child.id == child_id), None)
        if child is None:
            raise NotYourChild
        if len(family) > 1 and asker.child_id != child.id:
            await self._chats.look_at(asker.chat_id, child.id)
        return _diary(family, child)


class OpenOwnDiary(OpenDiary):
    """For what a family does or keeps to itself: children who are only trusted to the asker are left out.

    Raises TrustedOnlyLooks for such a child, else as OpenDiary.
    """

    async def __call__(self, asker: Asker, child_id: int | None = None, right: Right = Right.DIARY) -> Diary:
        diary = await self._open(asker, child_id, right)
        if diary.child.trusted:
            raise TrustedOnlyLooks
        return Diary(diary.child, tuple(other for other in diary.siblings if not other.trusted))


def _open_already(asker: Asker, family: tuple[VisibleChild, ...]) -> VisibleChild:
    if not asker.linked:
        raise NotLinked
    if not family:
        raise NoChildren
    return next((child for child in family if child.id == asker.child_id), family[0])


def _diary(family: tuple[VisibleChild, ...], child: VisibleChild) -> Diary:
    return Diary(child, tuple(other for other in family if other.id != child.id))
