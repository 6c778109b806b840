"""A teacher's way to lessons and pupils: own subjects and classes, the class teacher all subjects of the class (E3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.lessons import DayLesson
from school.marks import Scale
from school.people import Name
from usecases.asker import Asker


@dataclass(frozen=True, slots=True, order=True)
class LessonAt:
    """Which lesson: a course on a local day. It needs no row, the timetable shows lessons that nobody wrote to."""

    course_id: int
    on: date
    number: int


@dataclass(frozen=True, slots=True)
class JournalCourse:
    """A subject of a class that the asker may write to; `writer` is the asker's person who has that right.

    For the clock the writer is who set the thing, None when that person is gone.

    `year_ends` is the last local day on which something may be due. `substituting`: the right is for one lesson only.
    """

    id: int
    school_id: int
    class_id: int
    year_id: int
    subject_id: int
    subject: str
    class_name: ClassName
    scale: Scale
    zone: ZoneInfo
    year_ends: date
    writer_id: int | None
    writer: Name | None
    substituting: bool = False


@dataclass(frozen=True, slots=True)
class JournalLesson:
    """A lesson that the asker may write to. `lesson_id` is None while nobody wrote to it."""

    course: JournalCourse
    at: LessonAt
    lesson_id: int | None
    topic: str


@dataclass(frozen=True, slots=True)
class Pupil:
    enrolment_id: int
    child_id: int
    name: Name


@dataclass(frozen=True, slots=True)
class DayRow:
    """A line of a teacher's day: the lesson and the class that has it.

    `instead_of`: the teacher looked at stands in for this one, who teaches the course.
    """

    class_name: ClassName
    lesson: DayLesson
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class LedClass:
    id: int
    name: ClassName


class Journal(Protocol):
    async def zone(self, asker: Asker) -> ZoneInfo:
        """The zone of the school where the asker teaches. Raises NotYours for who teaches nowhere."""
        ...

    async def own_day(self, asker: Asker, day: date) -> Sequence[DayRow]:
        """The lessons of the asker, substitutions included."""
        ...

    async def led_classes(self, asker: Asker, day: date) -> Sequence[LedClass]:
        """The classes of that school year that the asker leads."""
        ...

    async def class_day(self, asker: Asker, class_id: int, day: date) -> Sequence[DayRow]:
        """The lessons of a class that the asker leads. Raises NotYours for any other."""
        ...

    async def lesson(self, asker: Asker, at: LessonAt) -> JournalLesson:
        """Raises NotYours for a lesson of others and for one that does not exist: the two look the same."""
        ...

    async def pupils(self, lesson: JournalLesson) -> Sequence[Pupil]:
        """Who learns in the class on the day of the lesson, in the order of the register."""
        ...

    async def pupil(self, lesson: JournalLesson, enrolment_id: int) -> Pupil:
        """Raises NotYours for a pupil who is not in the class on that day."""
        ...

    async def next_lessons(self, course: JournalCourse, after: date, count: int) -> Sequence[LessonAt]:
        """The lessons of the course after a day, cancelled ones passed over."""
        ...

    async def set_topic(self, lesson: JournalLesson, topic: str) -> None: ...
