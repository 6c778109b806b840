"""Who is speaking now, and what they may be asked to be."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from zoneinfo import ZoneInfo

from school.people import Name, Role


@dataclass(frozen=True, slots=True)
class DeedKey:
    """Which deed of which stored update: a repeat of the update returns the first result (ARCHITECTURE section 2)."""

    inbox_id: int
    ordinal: int


@dataclass(frozen=True, slots=True)
class LinkedPerson:
    """A person of a school whose diary account is tied to the asker's chat."""

    id: int
    school_id: int
    name: Name
    roles: frozenset[Role]
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class Asker:
    """The chat that speaks, the people it is linked to, and the child it looks at now.

    A stranger is an asker without people; `erased_at` is set for one who asked to be forgotten and may still come back
    (A15). Rights are never read from here alone: every deed asks the database again.
    """

    chat_id: int
    external_id: int
    language: str
    zone: ZoneInfo
    consented: bool = False
    people: tuple[LinkedPerson, ...] = ()
    child_id: int | None = None
    inbox_id: int | None = None
    erased_at: datetime | None = None
    _ordinals: Iterator[int] = field(default_factory=count, compare=False, repr=False)

    @property
    def linked(self) -> bool:
        return bool(self.people)

    @property
    def person_ids(self) -> tuple[int, ...]:
        return tuple(person.id for person in self.people)

    @property
    def teaches(self) -> bool:
        return self.has_role(Role.TEACHER, Role.CLASS_TEACHER)

    @property
    def roles(self) -> frozenset[Role]:
        """Of all the people behind the chat: enough to draw a menu, never enough for a deed."""
        return frozenset().union(*(person.roles for person in self.people))

    def has_role(self, *roles: Role) -> bool:
        return any(person.roles.intersection(roles) for person in self.people)

    def next_deed(self) -> DeedKey | None:
        """The key of the next deed of this update, or None when no update is being handled."""
        return None if self.inbox_id is None else DeedKey(self.inbox_id, next(self._ordinals))
