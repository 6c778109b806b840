"""Trusted persons and invitations as they are kept (A12)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from school.children import Right
from school.people import Name


@dataclass(frozen=True, slots=True)
class Grant:
    """`adult` sees these `rights` of the child as `giver` allowed. Ids are person ids, `since` is UTC.

    `until` is the last local day of the school, None where it has no end.
    """

    id: int
    adult: int
    adult_name: Name
    child: int
    child_name: Name
    school_id: int
    giver: int
    giver_name: Name
    rights: frozenset[Right]
    since: datetime
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """That `adult` opened `what` of a child on a local day of the school, from `first_at` to `last_at` (UTC)."""

    child: int
    what: Right
    on: date
    first_at: datetime
    last_at: datetime


@dataclass(frozen=True, slots=True)
class NewInvitation:
    """`invitee` is None for an invitation by code, and for a login that nobody has."""

    inviter: int
    children: tuple[int, ...]
    rights: frozenset[Right]
    made_at: datetime
    expires_at: datetime
    until: date | None = None
    code_hash: str | None = None
    login: str | None = None
    invitee: int | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """`children` by person id. `closed`: used, declined or taken back."""

    id: int
    inviter: int
    inviter_name: Name
    school_id: int
    invitee: int | None
    login: str | None
    code_hash: str | None
    children: Mapping[int, Name]
    rights: frozenset[Right]
    expires_at: datetime
    closed: bool
    until: date | None = None

    def is_open(self, now: datetime) -> bool:
        return not self.closed and now < self.expires_at


class TrustBook(Protocol):
    async def wards(self, person_ids: Collection[int]) -> Mapping[int, int]:
        """By child who of these people represents it today."""
        ...

    async def guardians(self, children: Collection[int]) -> Mapping[int, frozenset[int]]:
        """By child everybody who represents it today."""
        ...

    async def of_children(self, children: Collection[int]) -> Sequence[Grant]:
        """Standing permissions, the oldest first."""
        ...

    async def given_to(self, person_ids: Collection[int]) -> Sequence[Grant]: ...

    async def give(
        self, adult: int, child: int, giver: int, rights: Collection[Right], at: datetime, until: date | None = None
    ) -> None:
        """In the place of what the same giver gave the same adult before."""
        ...

    async def end(self, grants: Collection[int], at: datetime) -> None: ...

    async def set_until(self, grants: Collection[int], until: date | None) -> None: ...

    async def over(self, now: datetime) -> Sequence[Grant]:
        """Standing permissions whose last day is past where the child goes to school, the oldest first."""
        ...

    async def looks(self, adult: int, children: Collection[int], since: date) -> Sequence[Look]:
        """What somebody opened of these children from that day on, the newest first."""
        ...

    async def offer(self, new: NewInvitation) -> int: ...

    async def waiting(self, inviters: Collection[int], now: datetime) -> Sequence[Invitation]:
        """Open ones, the oldest first."""
        ...

    async def one(self, invitation_id: int) -> Invitation | None: ...

    async def with_code(self, code_hash: str) -> Invitation | None: ...

    async def close(self, invitation_id: int, at: datetime) -> bool:
        """False when it was closed before."""
        ...

    async def person_with(self, login: str, school_id: int) -> int | None: ...
