"""Marks as a family reads them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from school.marks import ControlForm, MarkRecord
from school.people import Name
from school.periods import DayRange
from usecases.ports.children import VisibleChild


@dataclass(frozen=True, slots=True)
class DiaryMark:
    """A mark as it stands, or stood when it was removed. Instants are UTC; `number` is the lesson's."""

    id: int
    record: MarkRecord
    course_id: int
    subject_id: int
    subject: str
    number: int
    author: Name | None
    set_at: datetime
    version: int
    removed_at: datetime | None = None

    @property
    def stands(self) -> bool:
        return self.removed_at is None

    @property
    def corrected(self) -> bool:
        """Whether it stands otherwise than it was put."""
        return self.stands and self.version > 1


@dataclass(frozen=True, slots=True)
class WasMark:
    """What a mark was at `version`, before somebody changed or removed it."""

    version: int
    value: str
    weight: int
    form: ControlForm
    comment: str
    changed_by: Name | None
    changed_at: datetime


class MarksToRead(Protocol):
    async def of_child(
        self, child: VisibleChild, days: DayRange, subject_id: int | None = None
    ) -> tuple[DiaryMark, ...]:
        """Marks for lessons of those days, removed ones too, in the order of lessons; of other classes of the
        year as well, if the child changed class."""
        ...

    async def one(self, child: VisibleChild, mark_id: int) -> DiaryMark | None:
        """None for a mark of another child and for none."""
        ...

    async def past_of(self, mark_id: int) -> tuple[WasMark, ...]:
        """By version. The caller has checked the right to the mark."""
        ...
