"""Remarks, praise and weekly behaviour: as a family reads them and as teachers write them (B15)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.people import Name
from school.periods import DayRange
from school.remarks import Behaviour, RemarkKind
from usecases.asker import Asker
from usecases.ports.children import VisibleChild
from usecases.ports.journal import JournalCourse, JournalLesson, LessonAt, Pupil


@dataclass(frozen=True, slots=True)
class DiaryRemark:
    """`on` and `number` are those of the lesson."""

    id: int
    kind: RemarkKind
    text: str
    subject: str
    on: date
    number: int
    author: Name | None
    set_at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class WeekBehaviour:
    """The word of the class teacher about the week that begins on `monday`."""

    monday: date
    value: Behaviour
    text: str
    author: Name | None


class RemarksToRead(Protocol):
    """Of a child in its class; the caller has checked the right."""

    async def of_child(self, child: VisibleChild, days: DayRange) -> Sequence[DiaryRemark]:
        """Those that stand, newest first."""
        ...

    async def one(self, child: VisibleChild, remark_id: int) -> DiaryRemark | None: ...

    async def behaviour(self, child: VisibleChild, days: DayRange) -> Sequence[WeekBehaviour]:
        """Of the weeks that begin within these days, newest first."""
        ...


@dataclass(frozen=True, slots=True)
class RemarkPage:
    """One remark for its teacher."""

    remark_id: int
    version: int
    removed: bool
    kind: RemarkKind
    text: str
    pupil: Pupil
    course: JournalCourse
    at: LessonAt


class RemarkBook(Protocol):
    async def at_lesson(self, lesson: JournalLesson) -> Sequence[tuple[int, RemarkKind, Pupil]]:
        """Those that stand at a lesson, by id, in the order in which they were said."""
        ...

    async def page(self, asker: Asker, remark_id: int) -> RemarkPage:
        """Raises NotYours for a remark at a lesson of others and for none."""
        ...

    async def say(self, lesson: JournalLesson, enrolment_id: int, kind: RemarkKind, text: str, at: datetime) -> int:
        """The id of the new remark."""
        ...

    async def change(self, page: RemarkPage, text: str) -> bool:
        """False if it is not at `page.version` any more."""
        ...

    async def take_back(self, page: RemarkPage, at: datetime) -> bool:
        """As `change`."""
        ...


@dataclass(frozen=True, slots=True)
class ClassToLead:
    """A class that the asker leads; `writer` is the asker's person who leads it."""

    id: int
    school_id: int
    name: ClassName
    zone: ZoneInfo
    year: DayRange
    writer_id: int
    writer: Name


@dataclass(frozen=True, slots=True)
class NotedPupil:
    """`version` is 0 while nothing is noted."""

    pupil: Pupil
    value: Behaviour | None
    text: str
    version: int


class BehaviourBook(Protocol):
    async def led(self, asker: Asker, class_id: int) -> ClassToLead:
        """Raises NotYours for a class that the asker does not lead and for none."""
        ...

    async def of_week(self, led: ClassToLead, monday: date) -> Sequence[NotedPupil]:
        """Everybody who learnt in the class in that week, in the order of the register."""
        ...

    async def note(
        self, led: ClassToLead, noted: NotedPupil, monday: date, value: Behaviour, text: str, at: datetime
    ) -> int | None:
        """Write it over what `noted` shows; the id of the note, None if it is not at that version any more."""
        ...
