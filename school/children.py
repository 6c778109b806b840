"""Who may see which child. This is the only rule; `children.visible_to` of the use cases asks it every time.

FEATURES, Rules from the seeds: parents see their own child only, data on other pupils is never shown; A12, A13, E12.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from school.people import age_on
from school.refusals import Refusal

OWN_ACCESS_FROM = 14
"""Years. Before that age a pupil's own account needs the parents' consent (A13)."""
FULL_AGE = 18
"""Years. Representation ends, then the pupil decides (A13)."""


@dataclass(frozen=True, slots=True)
class Child:
    """What the right to see a child depends on. Ids are person ids; an unknown date of birth counts as under 14.

    `own_access`: the parents agreed to the pupil's own account. `parents_may`: the pupil, of full age, lets them look.
    """

    person: int
    born: date | None
    archived: bool = False
    own_access: bool = False
    parents_may: bool = False
    class_teachers: Collection[int] = frozenset()

    def has_reached(self, age: int, today: date) -> bool:
        return self.born is not None and age_on(self.born, today) >= age


@dataclass(frozen=True, slots=True)
class Guardianship:
    """An adult who represents a child, both days included; `until` None means that nothing ended it."""

    adult: int
    child: int
    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


class TrustedOnlyLooks(Refusal):
    """A trusted person sees what was trusted to them and does nothing in the family's name (A12)."""


class Right(StrEnum):
    """What of a child is looked at. Stored; a trusted person is given each by itself (A12, B20)."""

    DIARY = "diary"
    VISITS = "visits"


@dataclass(frozen=True, slots=True)
class Trust:
    """A standing permission to look, as `giver` gave it. Ids are person ids; `until` is its last day, None for ever."""

    adult: int
    child: int
    giver: int
    rights: frozenset[Right]
    until: date | None = None


class Sight(StrEnum):
    """As whom an asker sees a child: screens offer different deeds to each."""

    SELF = "self"
    GUARDIAN = "guardian"
    CLASS_TEACHER = "class_teacher"
    TRUSTED = "trusted"


def sight(
    asker: int,
    child: Child,
    guardianships: Iterable[Guardianship],
    today: date,
    trusts: Iterable[Trust] = (),
    right: Right = Right.DIARY,
) -> Sight | None:
    """As whom `asker` (a person id) sees `right` of `child`, None when not at all.

    A teacher of the class who does not lead it is not here: subject teachers reach pupils through the journal of
    their own subject only. An archived pupil is seen by nobody through the diary. Trust lasts no longer than the
    giver's own right, so `guardianships` must hold those of the givers, too.
    """
    if child.archived:
        return None
    if asker == child.person:
        return Sight.SELF if child.own_access or child.has_reached(OWN_ACCESS_FROM, today) else None
    ties = tuple(guardianships)
    if _represents(asker, child, ties, today):
        return Sight.GUARDIAN
    if right is Right.DIARY and asker in child.class_teachers:
        return Sight.CLASS_TEACHER
    own = (one for one in trusts if one.adult == asker and one.child == child.person and right in one.rights)
    standing = (one for one in own if one.until is None or today <= one.until)
    return Sight.TRUSTED if any(_represents(one.giver, child, ties, today) for one in standing) else None


def speaks_for(as_whom: Sight, child: Child, today: date) -> bool:
    """Whether who sees the child so may tell the school that it does not come: pupils of full age do it themselves."""
    return as_whom is Sight.GUARDIAN or (as_whom is Sight.SELF and child.has_reached(FULL_AGE, today))


def may_see(
    asker: int,
    child: Child,
    guardianships: Iterable[Guardianship],
    today: date,
    trusts: Iterable[Trust] = (),
    right: Right = Right.DIARY,
) -> bool:
    return sight(asker, child, guardianships, today, trusts, right) is not None


def _represents(asker: int, child: Child, guardianships: Iterable[Guardianship], today: date) -> bool:
    if child.has_reached(FULL_AGE, today) and not child.parents_may:
        return False
    return any(g.adult == asker and g.child == child.person and g.holds_on(today) for g in guardianships)
