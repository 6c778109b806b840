"""What a chat agreed to, and what is kept of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ConsentText:
    """The text a person read: its version and the SHA-256 of the very words in the language they were read in."""

    version: str
    digest: str
    language: str


@dataclass(frozen=True, slots=True)
class GivenConsent:
    version: str
    given_at: datetime


@dataclass(frozen=True, slots=True)
class KeptCounts:
    """How many rows of each sort are kept of a chat."""

    names: int
    wishes: int
    corrections: int
    messages: int


class Consents(Protocol):
    async def given(self, chat_id: int) -> GivenConsent | None:
        """The consent that stands."""
        ...

    async def give(self, chat_id: int, text: ConsentText, at: datetime) -> None:
        """Record it, unless one stands already."""
        ...

    async def withdraw(self, chat_id: int, at: datetime) -> None: ...

    async def kept(self, chat_id: int) -> KeptCounts: ...
