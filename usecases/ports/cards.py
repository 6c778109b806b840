"""Personal data cards and requests to correct them (B17, A5)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.cards import Decision, Field
from school.people import Name


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Everything that is kept of a person. `values` has the birth date in ISO; what is not known is not there."""

    person_id: int
    school_id: int
    name: Name
    values: Mapping[Field, str]
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class Request:
    """`about_id` is whose data it is, `field` None a mistake told in free words, `was` what stands there now."""

    id: int
    person_id: int
    chat_id: int
    by: Name
    school_id: int
    about_id: int
    whose: Name
    field: Field | None
    was: str | None
    text: str
    asked_at: datetime
    state: Decision
    reason: str | None


class Cards(Protocol):
    async def card(self, person_id: int) -> PersonCard | None: ...

    async def open_of(self, person_ids: Collection[int], about_id: int) -> Sequence[Request]:
        """What these people have asked about somebody and the office has not decided."""
        ...

    async def ask(self, person_id: int, chat_id: int, about_id: int, field: Field, text: str, at: datetime) -> int: ...

    async def offices(self, person_ids: Collection[int]) -> Mapping[int, int]:
        """By school the one of these people who is its secretary."""
        ...

    async def waiting(self, school_ids: Collection[int]) -> Sequence[Request]:
        """Oldest first."""
        ...

    async def one(self, request_id: int) -> Request | None: ...

    async def decide(self, request: Request, by: int, state: Decision, reason: str | None, at: datetime) -> bool:
        """False if it is decided already. What is corrected is written into the person."""
        ...
