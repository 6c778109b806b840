"""Signed weeks (B16)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from school.people import Name
from school.signing import WeekContent
from usecases.ports.journal import Pupil


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed a pupil's week, when, and the hash of what stood there."""

    enrolment_id: int
    person_id: int
    name: Name
    digest: str
    signed_at: datetime


class Signatures(Protocol):
    async def contents(self, enrolment_ids: Collection[int], monday: date) -> Mapping[int, WeekContent]:
        """What stands in the week, by enrolment; each of them is there."""
        ...

    async def of_week(self, enrolment_ids: Collection[int], monday: date) -> Sequence[Signature]:
        """Oldest first."""
        ...

    async def guardian(self, person_ids: Collection[int], child_id: int) -> int | None:
        """Which of these people represents the child today; None when none does: a pupil does not sign."""
        ...

    async def sign(self, enrolment_id: int, monday: date, person_id: int, digest: str, at: datetime) -> None:
        """Signing the same again records nothing new."""
        ...

    async def happened(self, key: str) -> bool: ...

    async def pupils(self, class_id: int, monday: date) -> Sequence[Pupil]:
        """Who learnt in the class in that week, in the order of the register."""
        ...
