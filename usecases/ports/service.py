"""Schools as everybody may know them (A20)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class SchoolCard:
    """`contact` is None where the school has not said where its office is."""

    name: str
    contact: str | None


class Schools(Protocol):
    async def cards(self, only: Collection[int] | None, limit: int) -> Sequence[SchoolCard]:
        """These, or all of the installation, by name, `limit` at most."""
        ...
