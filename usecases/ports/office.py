"""The books of the office, as the deeds see the storage."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class OfficeOf:
    """A school and the asker's person who is its secretary. `year` is the name of the latest school year."""

    school_id: int
    school: str
    by: int
    zone: ZoneInfo
    year: str
    classes: int
    pupils: int


class OfficeBook(Protocol):
    async def office(self, person_ids: Collection[int]) -> OfficeOf | None:
        """The school of which one of these people is the secretary: the first where there are several."""
        ...
