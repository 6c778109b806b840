"""What a file of the office would change: a look before the deed (FEATURES E6).

The import is done and undone: what the look tells is what would happen, not what another piece of code believes.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from school.classes import ClassName
from school.office import is_many
from school.people import Name
from usecases.ports.imports import Imported, PupilAt


@dataclass(frozen=True, slots=True)
class Pupil:
    """Who came has no `was`, who left no `now`."""

    id: int
    name: Name
    was: ClassName | None
    now: ClassName | None


@dataclass(frozen=True, slots=True)
class Difference:
    """`left` are pupils whom the file does not name: they stay unless the office archives them.

    `pupils` is how many learn at the school before.
    """

    done: Imported
    came: tuple[Pupil, ...]
    left: tuple[Pupil, ...]
    moved: tuple[Pupil, ...]
    courses: tuple[tuple[ClassName, str], ...]
    pupils: int

    @property
    def archives_many(self) -> bool:
        """Whether leaving them all out looks like a wrong file, and is to be asked separately."""
        return is_many(len(self.left), self.pupils)

    @property
    def nothing_new(self) -> bool:
        return self.done.nothing_new and not self.left

    @property
    def digest(self) -> str:
        """The same for the same changes: what was looked at is what is done."""
        people = [(one.id if one.was else one.name.full, one.was, one.now) for one in self.people]
        told = repr((sorted(map(repr, people)), self.courses, self.done))
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    @property
    def people(self) -> tuple[Pupil, ...]:
        return (*self.came, *self.left, *self.moved)


def difference(
    done: Imported,
    before: Mapping[int, PupilAt],
    after: Mapping[int, PupilAt],
    taught: tuple[frozenset[tuple[ClassName, str]], frozenset[tuple[ClassName, str]]],
) -> Difference:
    """From the roll of the school before and after. `taught`: courses before and after."""
    came = [Pupil(one, at.name, None, at.school_class) for one, at in after.items() if one not in before]
    left = [Pupil(one, at.name, at.school_class, None) for one, at in before.items() if one not in done.named]
    moved = [
        Pupil(one, at.name, before[one].school_class, at.school_class)
        for one, at in after.items()
        if one in before and before[one].school_class != at.school_class
    ]
    return Difference(
        done=done,
        came=_sorted(came),
        left=_sorted(left),
        moved=_sorted(moved),
        courses=tuple(sorted(taught[1] - taught[0])),
        pupils=len(before),
    )


def _sorted(pupils: list[Pupil]) -> tuple[Pupil, ...]:
    return tuple(sorted(pupils, key=lambda one: (one.now or one.was or ClassName(0), one.name, one.id)))
