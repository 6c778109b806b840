"""The books of the office, as the deeds see the storage."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.people import Name
from usecases.ports.pictures import Document


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


@dataclass(frozen=True, slots=True)
class OfficeClass:
    id: int
    name: ClassName


@dataclass(frozen=True, slots=True)
class OfficePupil:
    """Of one who left, `class_id` and `school_class` are the last class."""

    id: int
    name: Name
    archived: bool
    class_id: int
    school_class: ClassName
    since: date


class OfficeBook(Protocol):
    async def office(self, person_ids: Collection[int]) -> OfficeOf | None:
        """The school of which one of these people is the secretary: the first where there are several."""
        ...

    async def classes(self, school_id: int) -> Sequence[OfficeClass]:
        """Of the latest year, in their order."""
        ...

    async def roll(self, class_id: int) -> Sequence[OfficePupil]:
        """Who learns in the class now, by name."""
        ...

    async def pupil(self, school_id: int, child_id: int) -> OfficePupil | None:
        """Also one who left."""
        ...

    async def move(self, child_id: int, class_id: int, on: date) -> None:
        """To another class from `on`; who left is back."""
        ...

    async def archive(self, child_id: int, on: date, at: datetime) -> None: ...


class OfficeFiles(Protocol):
    """Files for the office to keep."""

    async def template(self, language: str) -> Document: ...

    async def roster(self, school_id: int) -> Document:
        """The school as OneRoster CSV, zipped."""
        ...
