"""Roles that are asked for and confirmed (A14), as the deeds see the storage."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from school.classes import ClassName
from school.office import Claim, ClaimState
from school.people import Name
from usecases.ports.office import OfficeClass


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """`subject` and `course_id` are those of a journal; `now` is who has it today."""

    id: int
    school_id: int
    person_id: int
    person: Name
    what: Claim
    class_id: int
    school_class: ClassName
    course_id: int | None
    subject: str | None
    now: Name | None
    state: ClaimState
    asked_at: datetime
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class CourseOf:
    """`teacher_id` None: nobody teaches it yet."""

    id: int
    subject: str
    teacher_id: int | None


@dataclass(frozen=True, slots=True)
class ClassStaff:
    """Who has what in a class today."""

    of: OfficeClass
    leader_id: int | None
    keeper_ids: frozenset[int]
    courses: Sequence[CourseOf]


class Claims(Protocol):
    async def classes(self, school_id: int) -> Sequence[OfficeClass]: ...

    async def staff(self, school_id: int, class_id: int) -> ClassStaff | None:
        """None for a class of another school."""
        ...

    async def of(self, person_ids: Collection[int]) -> Sequence[ClaimRow]:
        """Newest first, at most ten."""
        ...

    async def waiting(self, school_id: int) -> Sequence[ClaimRow]: ...

    async def one(self, claim_id: int) -> ClaimRow | None: ...

    async def ask(self, person_id: int, class_id: int, what: Claim, course_id: int | None, at: datetime) -> int: ...

    async def secretaries(self, school_id: int) -> Sequence[int]:
        """Who decides, by person."""
        ...

    async def decide(self, claim: ClaimRow, by: int, *, reason: str | None, at: datetime) -> bool:
        """Granted without a `reason`, else refused. False if it is decided already.

        What is granted is written into the school's data.
        """
        ...
