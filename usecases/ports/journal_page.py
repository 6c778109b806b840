"""The journal page in a browser: who is signed in, and what the grid is made of."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from school.attendance import AttendanceCode
from school.classes import ClassName
from school.dots import Dot
from school.marks import MarkRecord
from school.people import Name
from school.periods import DayRange
from usecases.asker import Asker
from usecases.ports.journal import JournalCourse, JournalLesson

R = TypeVar("R", bound=object)


@dataclass(frozen=True, slots=True)
class KeptLink:
    """`people` are the persons who may come by it."""

    id: int
    chat_id: int
    people: frozenset[int]
    expires_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class KeptSession:
    """A browser that was let in and did not sign out."""

    id: int
    chat_id: int
    people: frozenset[int]
    began_at: datetime
    seen_at: datetime


class PageDoors(Protocol):
    """Secrets come as digests only."""

    async def make_link(
        self, chat_id: int, people: Collection[int], link_hash: str, at: datetime, until: datetime
    ) -> None:
        """Earlier links of the chat that nobody used stop working."""
        ...

    async def link(self, link_hash: str) -> KeptLink | None: ...

    async def use_up(self, link_id: int, at: datetime) -> bool:
        """False if somebody used it before."""
        ...

    async def begin(self, chat_id: int, people: Collection[int], token_hash: str, at: datetime) -> None: ...

    async def session(self, token_hash: str) -> KeptSession | None:
        """None for one that ended and for none."""
        ...

    async def seen(self, session_id: int, at: datetime) -> None: ...

    async def end(self, session_id: int, at: datetime) -> None: ...

    async def sessions_of(self, chat_id: int) -> Sequence[KeptSession]:
        """Those that did not end."""
        ...


class OnceOnPage(Protocol):
    async def __call__(self, session_id: int, key: str, work: Callable[[], Awaitable[R]]) -> R:
        """As usecases.ports.once.Once, for a request of a signed-in browser: a repeat of `key` does nothing anew."""
        ...


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A course in a list. `own`: the asker may write to it."""

    id: int
    class_id: int
    class_name: ClassName
    subject: str
    teacher: Name | None
    own: bool


@dataclass(frozen=True, slots=True)
class CourseToRead:
    """`course.writer` is None for who may only read. `pulse` changes with every change of what the grid shows."""

    course: JournalCourse
    teacher: Name | None
    pulse: str

    @property
    def writable(self) -> bool:
        return self.course.writer_id is not None


@dataclass(frozen=True, slots=True)
class GridLesson:
    on: date
    number: int
    topic: str


@dataclass(frozen=True, slots=True)
class GridMark:
    """A mark that stands. `here` is False for one of another course of the subject: it counts unseen."""

    mark_id: int
    version: int
    enrolment_id: int
    number: int
    record: MarkRecord
    author: Name | None
    here: bool


@dataclass(frozen=True, slots=True)
class GridAbsence:
    """`code` None: taken back; the version is needed all the same."""

    enrolment_id: int
    on: date
    number: int
    code: AttendanceCode | None
    version: int


@dataclass(frozen=True, slots=True)
class GridDot:
    """An open dot; `on` and `number` are those of the lesson at which it was set, None for a dot without one."""

    dot_id: int
    version: int
    enrolment_id: int
    on: date | None
    number: int | None
    dot: Dot


class JournalPages(Protocol):
    async def courses(self, asker: Asker, class_ids: Collection[int]) -> Sequence[CourseRow]:
        """The courses of classes that the asker may read, in the order of classes and subjects."""
        ...

    async def course(self, asker: Asker, course_id: int) -> CourseToRead:
        """Raises NotYours for a course of a class that the asker may not read, and for none."""
        ...

    async def lessons(self, course: JournalCourse, days: DayRange, taught: Sequence[DayRange]) -> Sequence[GridLesson]:
        """What was held, in order. `taught` are days that follow the timetable; nothing stands for all."""
        ...

    async def marks(self, course: JournalCourse, days: DayRange) -> Sequence[GridMark]:
        """What stands in the subject, in order of lessons."""
        ...

    async def absences(self, course: JournalCourse, days: DayRange) -> Sequence[GridAbsence]: ...

    async def dots(self, course: JournalCourse) -> Sequence[GridDot]:
        """Open ones of the course, the most urgent first."""
        ...

    async def hold(self, lesson: JournalLesson) -> int:
        """The id of the lesson's row; until the transaction ends nobody else holds it."""
        ...
