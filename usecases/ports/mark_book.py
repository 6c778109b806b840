"""Marks as a teacher writes them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from school.marks import ControlForm, MarkRecord, Scale
from usecases.asker import Asker
from usecases.ports.journal import JournalLesson, Pupil


@dataclass(frozen=True, slots=True)
class Entry:
    """What a teacher says of a piece of work. `value` is canonical (school.marks); an empty comment is none."""

    value: str
    form: ControlForm
    weight: int
    comment: str = ""


@dataclass(frozen=True, slots=True)
class PutEntry:
    """A mark that stands at a lesson. `by` is the person who put it, `at` when."""

    mark_id: int
    enrolment_id: int
    scale: Scale
    entry: Entry
    version: int = 1
    by: int | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class MarkPage:
    """One mark with everything around it, for its teacher."""

    mark_id: int
    version: int
    removed: bool
    scale: Scale
    entry: Entry
    pupil: Pupil
    lesson: JournalLesson


class MarkBook(Protocol):
    async def at_lesson(self, lesson: JournalLesson) -> Sequence[PutEntry]:
        """The marks that stand at the lesson, in the order in which they were put."""
        ...

    async def page(self, asker: Asker, mark_id: int) -> MarkPage:
        """Raises NotYours for a mark at a lesson of others and for none."""
        ...

    async def around(self, lesson: JournalLesson, child_id: int, without: int | None = None) -> Sequence[MarkRecord]:
        """The child's marks in the subject within the period of the lesson, except the mark `without`."""
        ...

    async def of_dots(self, mark_ids: Collection[int]) -> Collection[int]:
        """Those of the marks that dots turned into."""
        ...

    async def put(self, lesson: JournalLesson, enrolment_id: int, entry: Entry, at: datetime) -> int:
        """The id of the new mark. Several marks in one cell are allowed."""
        ...

    async def correct(self, page: MarkPage, entry: Entry, at: datetime) -> bool:
        """Keep the old state as a revision and write the new one; False if the mark is not at `page.version` now."""
        ...

    async def remove(self, page: MarkPage, at: datetime) -> bool:
        """As `correct`; the mark stays as removed."""
        ...

    async def value_at(self, mark_id: int, version: int) -> str | None:
        """What the mark was at that version, None when there was no such version."""
        ...
