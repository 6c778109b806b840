"""Taking a school into the diary, as the deed sees the storage."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from school.classes import ClassName
from school.people import Name
from school.visits import Pass
from usecases.ports.school_book import SchoolBook


@dataclass(frozen=True, slots=True)
class KnownSchool:
    id: int
    name: str
    short_name: str
    zone: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. `absent`: people of the diary whom the file does not name; they stay as they are."""

    school: str
    first: bool
    people_added: int = 0
    people_changed: int = 0
    absent: int = 0
    classes_added: int = 0
    moved: int = 0
    lessons_added: int = 0
    lessons_ended: int = 0
    other_changes: int = 0
    school_id: int = field(default=0, compare=False)
    named: frozenset[int] = field(default=frozenset(), compare=False, repr=False)
    """Ids of everybody whom the file names."""
    passes: tuple[tuple[int, Pass], ...] = field(default=(), compare=False, repr=False)
    """By child what the turnstile saw today and nobody knew yet."""

    @property
    def nothing_new(self) -> bool:
        """Whether the diary stayed as it was, row for row."""
        done = (self.people_added, self.people_changed, self.classes_added, self.moved)
        return not self.first and not any((*done, self.lessons_added, self.lessons_ended, self.other_changes))


@dataclass(frozen=True, slots=True)
class PupilAt:
    """Who learns in which class now."""

    name: Name
    school_class: ClassName


class Imports(Protocol):
    """Everything runs in the caller's transaction."""

    async def schools(self) -> Sequence[KnownSchool]: ...

    async def take(self, book: SchoolBook, school_id: int | None, today: date) -> Imported:
        """Write what is new in `book`. `school_id` None makes the school, from a book with a card.

        `today` is the local day of the school: changes of class and timetable hold from it on.
        """
        ...

    async def roll(self, school_id: int) -> Mapping[int, PupilAt]:
        """Everybody who learns at the school now."""
        ...

    async def courses(self, school_id: int) -> frozenset[tuple[ClassName, str]]:
        """Class and subject of everything taught in the latest year."""
        ...

    async def archive(self, child_ids: Collection[int], on: date, at: datetime) -> None:
        """They leave the school: their diaries close, unused letters stop working, nothing is erased."""
        ...
