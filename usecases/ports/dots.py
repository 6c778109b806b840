"""Dots as a family reads them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from school.dots import Dot
from school.marks import Scale
from school.people import Name
from usecases.ports.children import VisibleChild


@dataclass(frozen=True, slots=True)
class DotMark:
    """The mark that a dot has turned into."""

    id: int
    value: str
    scale: Scale


@dataclass(frozen=True, slots=True)
class DotLesson:
    """The lesson beside whose marks a dot stands."""

    on: date
    number: int


@dataclass(frozen=True, slots=True)
class DiaryDot:
    """Instants are UTC. `scale` is that of the mark it may turn into."""

    id: int
    dot: Dot
    course_id: int
    subject_id: int
    subject: str
    scale: Scale
    author: Name | None
    set_at: datetime
    closed_at: datetime | None = None
    mark: DotMark | None = None
    lesson: DotLesson | None = None


class DotsToRead(Protocol):
    async def of_child(self, child: VisibleChild, closed_since: datetime | None = None) -> tuple[DiaryDot, ...]:
        """Open dots of the year, the nearest deadline first, then those closed since that instant, latest first."""
        ...

    async def one(self, child: VisibleChild, dot_id: int) -> DiaryDot | None:
        """None for a dot of another child and for none."""
        ...
