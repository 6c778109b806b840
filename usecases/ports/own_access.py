"""Pupils' own access (A13)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from school.people import Name


@dataclass(frozen=True, slots=True)
class KnownAccess:
    """`linked`: a chat is tied to the pupil's own account."""

    born: date | None
    agreed_by: Name | None
    agreed_at: datetime | None
    linked: bool


class OwnAccessBook(Protocol):
    async def guardian(self, person_ids: Collection[int], child_id: int) -> int | None:
        """Which of these people represents the child today."""
        ...

    async def of(self, child_id: int) -> KnownAccess: ...

    async def grant(self, child_id: int, guardian_id: int, at: datetime) -> None: ...

    async def withdraw(self, child_id: int, at: datetime) -> None:
        """Ends the consent that stands, if any, and revokes unused codes of the pupil."""
        ...
