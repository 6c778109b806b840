"""The only way to a child."""

from dataclasses import dataclass
from typing import Protocol
from zoneinfo import ZoneInfo

from school.children import Right, Sight
from school.classes import ClassName
from school.marks import Scale
from school.people import Name
from usecases.asker import Asker


@dataclass(frozen=True, slots=True)
class VisibleChild:
    """A child whom the asker may see, as the asker calls it.

    `speaks`: the asker may tell the school that the child does not come.
    `gives_visits`: the school tells when the child comes and goes and what it eats (B20).
    """

    id: int
    school_id: int
    enrolment_id: int
    class_id: int
    year_id: int
    name: Name
    alias: str | None
    class_name: ClassName
    scale: Scale
    zone: ZoneInfo
    sight: Sight = Sight.GUARDIAN
    speaks: bool = True
    gives_visits: bool = False

    @property
    def trusted(self) -> bool:
        """The asker only looks, as a guardian has let them (A12)."""
        return self.sight is Sight.TRUSTED

    @property
    def called(self) -> str:
        """What the family calls the child in messages: the alias, else the given name."""
        return self.alias or self.name.given


class Children(Protocol):
    async def visible_to(self, asker: Asker, child_id: int, right: Right = Right.DIARY) -> VisibleChild:
        """Raises NotYourChild, which looks the same for a foreign child and for none."""
        ...

    async def all_of(self, asker: Asker, right: Right = Right.DIARY) -> tuple[VisibleChild, ...]:
        """Every child of whom the asker may see this, eldest class last, in a stable order."""
        ...

    async def note_look(self, asker: Asker, child: VisibleChild, right: Right) -> None:
        """Keep for the parents that the asker, a trusted person, looked at this of the child today (A12)."""
        ...

    async def name_as(self, asker: Asker, child_id: int, alias: str | None) -> None:
        """Keep what the chat calls the child. The caller has checked the right."""
        ...

    async def hidden_from(self, asker: Asker) -> tuple[VisibleChild, ...]:
        """Children whom the asker may see and has taken off the list."""
        ...

    async def hide(self, asker: Asker, child_id: int) -> None:
        """Take a child off the chat's list: no screens, no news. The caller has checked the right."""
        ...

    async def bring_back(self, asker: Asker, child_id: int) -> None:
        """Undo `hide`; what happened meanwhile is not told (C9). The caller has checked the right."""
        ...
