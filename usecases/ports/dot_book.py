"""Dots as a teacher sets them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from school.dots import Dot
from usecases.asker import Asker
from usecases.ports.journal import JournalCourse, JournalLesson, Pupil


@dataclass(frozen=True, slots=True)
class OpenDot:
    """A dot that waits, in the list of a lesson."""

    dot_id: int
    pupil: Pupil
    dot: Dot


@dataclass(frozen=True, slots=True)
class DotPage:
    """One dot for its teacher."""

    dot_id: int
    version: int
    pupil: Pupil
    dot: Dot
    course: JournalCourse


class DotBook(Protocol):
    async def open_in(self, lesson: JournalLesson) -> Sequence[OpenDot]:
        """Open dots of the lesson's course, the most urgent first; who substitutes sees the own ones."""
        ...

    async def page(self, asker: Asker, dot_id: int) -> DotPage:
        """Raises NotYours for a dot of a course of others and for none."""
        ...

    async def set(self, lesson: JournalLesson, enrolment_id: int, dot: Dot, at: datetime) -> int:
        """The id of the new dot."""
        ...

    async def change(self, page: DotPage, dot: Dot, at: datetime, mark_id: int | None = None) -> bool:
        """Write the dot as it stands now; False if it is not at `page.version` any more."""
        ...
