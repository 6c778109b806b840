"""Activation letters, as the deed that issues them sees the storage."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.people import Name


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What all letters of a school share. `office` is whom to ask, None when the school told nothing."""

    school_id: int
    school: str
    office: str | None
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class Addressee:
    """An adult without a linked chat and one child, or a member of staff (then without child and class).

    `adult_key` is the office's number of the adult.
    """

    adult_id: int
    adult_key: str
    child_id: int | None
    adult: Name
    child: Name | None
    class_name: ClassName | None
    login: str | None


@dataclass(frozen=True, slots=True)
class NewCode:
    """Digests only: the code itself is printed and forgotten (ARCHITECTURE section 3, Secrets)."""

    adult_id: int
    child_id: int | None
    code_hash: str = field(repr=False)
    link_hash: str = field(repr=False)


class Letters(Protocol):
    async def schools(self) -> Sequence[Letterhead]: ...

    async def addressees(self, school_id: int, school_class: ClassName | None, today: date) -> Sequence[Addressee]:
        """Those who have no linked chat, by class, child and adult, the staff last; or one class's families."""
        ...

    async def issue(self, codes: Sequence[NewCode], issued_at: datetime, expires_at: datetime) -> None:
        """Keep new codes; unused earlier ones for the same adult and child are revoked."""
        ...
