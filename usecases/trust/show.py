"""Who is trusted with the asker's children, and what others have trusted the asker with (A12)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from school.children import Right
from school.clock import Clock, local_date
from school.refusals import NotYours
from usecases.accounts.refusals import NotLinked
from usecases.asker import Asker
from usecases.ports.children import Children, VisibleChild
from usecases.ports.trust import Grant, Invitation, Look, TrustBook


@dataclass(frozen=True, slots=True)
class TrustPage:
    """`wards` are the children whom the asker represents; `people` are by trusted adult what each may see of them.

    `waiting` are the asker's own invitations, `given` is what others have trusted the asker with. `today` is the day
    at school.
    """

    wards: tuple[VisibleChild, ...]
    people: tuple[tuple[Grant, ...], ...]
    waiting: tuple[Invitation, ...]
    given: tuple[Grant, ...]
    today: date

    @property
    def offered(self) -> tuple[Right, ...]:
        """What may be trusted: visits only where the school of some child gives them."""
        gives = any(child.gives_visits for child in self.wards)
        return tuple(right for right in Right if right is not Right.VISITS or gives)


LOOKS_BACK = timedelta(days=30)
"""Ours: as far back as the diary opens without asking for an earlier week (FEATURES B19)."""


@dataclass(frozen=True, slots=True)
class LooksPage:
    """`looks` of the person behind `grants`, the newest first."""

    grants: tuple[Grant, ...]
    looks: Sequence[Look]


def school_day(asker: Asker, clock: Clock) -> date:
    """By the clock of the school of whoever is behind the chat."""
    return local_date(clock.now(), asker.people[0].zone)


class ShowTrust:
    """Raises NotLinked."""

    def __init__(self, children: Children, book: TrustBook, clock: Clock) -> None:
        self._children, self._book, self._clock = children, book, clock

    async def __call__(self, asker: Asker) -> TrustPage:
        if not asker.linked:
            raise NotLinked
        mine, today = await self._book.wards(asker.person_ids), school_day(asker, self._clock)
        seen = [child for child in await self._children.all_of(asker) if child.id in mine]
        given = await self._standing(await self._book.given_to(asker.person_ids))
        if not mine:
            return TrustPage((), (), (), given, today)
        waiting = await self._book.waiting(asker.person_ids, self._clock.now())
        by_adult: dict[int, list[Grant]] = {}
        for grant in await self._standing(await self._book.of_children(list(mine))):
            by_adult.setdefault(grant.adult, []).append(grant)
        return TrustPage(tuple(seen), tuple(tuple(them) for them in by_adult.values()), tuple(waiting), given, today)

    async def one(self, asker: Asker, adult: int) -> tuple[Grant, ...]:
        """What somebody may see of the asker's children. Raises NotLinked; NotYours for who is not trusted with any."""
        page = await self(asker)
        found = next((them for them in page.people if them[0].adult == adult), None)
        if found is None:
            raise NotYours
        return found

    async def looks(self, asker: Asker, adult: int) -> LooksPage:
        """What somebody has opened of the asker's children lately. Raises as `one`."""
        grants = await self.one(asker, adult)
        children = {grant.child: grant.child_name for grant in grants}
        since = school_day(asker, self._clock) - LOOKS_BACK
        return LooksPage(grants, await self._book.looks(adult, list(children), since))

    async def _standing(self, grants: Sequence[Grant]) -> tuple[Grant, ...]:
        """A permission ends with the right of who gave it (school.children.sight)."""
        guardians = await self._book.guardians([grant.child for grant in grants]) if grants else {}
        return tuple(grant for grant in grants if grant.giver in guardians.get(grant.child, ()))
