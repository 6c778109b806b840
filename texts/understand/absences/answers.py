"""What a message about an absence was understood as. All days are local days of the school, both ends included."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from school.absences import AbsenceKind, Reason
from school.calendars import ClassCalendar
from school.people import Name


@dataclass(frozen=True, slots=True)
class Pupil:
    """A child of the asker: `id` comes back in the answer, `aliases` are the family's own names for the child."""

    id: int
    name: Name
    calendar: ClassCalendar
    aliases: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Lessons:
    """Numbers of the lessons that are missed wholly or in part; None means to the end of the day."""

    first: int
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What was said. In `Unclear` it holds only what is certain: no children, or None for the days.

    `starts` and `ends` are days with lessons. `lessons` and `at` (the hour of coming or leaving) are None for whole
    days, and for a lateness without details. `open_ended`: an illness without a last day, told for `starts` only; the
    next morning asks. `comment` is what was said besides, in the person's own words; may be empty.
    """

    children: tuple[int, ...] = ()
    starts: date | None = None
    ends: date | None = None
    kind: AbsenceKind = AbsenceKind.ABSENT
    reason: Reason | None = None
    lessons: Lessons | None = None
    at: time | None = None
    open_ended: bool = False
    comment: str = ""


class About(StrEnum):
    """What has to be asked, in the order of asking."""

    IS_IT_ABSENCE = "is_it_absence"
    CHILD = "child"
    NO_SUCH_DAY = "no_such_day"
    OTHER_YEAR = "other_year"
    NO_LESSONS = "no_lessons"
    DAY = "day"
    UNTIL = "until"
    LESSONS = "lessons"


@dataclass(frozen=True, slots=True)
class Question:
    """`days`: likely answers to DAY (first days) and UNTIL (last days missed), may be empty; `typed`: what is odd."""

    about: About
    days: tuple[date, ...] = ()
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Understood:
    """Everything is known; the person still confirms it."""

    notice: Notice


@dataclass(frozen=True, slots=True)
class Unclear:
    """An absence, or perhaps one: ask `questions` in their order; `notice` keeps what is certain."""

    notice: Notice
    questions: tuple[Question, ...]


class Why(StrEnum):
    """Why a message is not taken for an absence. RECOVERED may end an open one."""

    THANKS = "thanks"
    QUESTION = "question"
    COMPLAINT = "complaint"
    OTHERS = "others"
    RECOVERED = "recovered"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class NotAnAbsence:
    why: Why


Answer = Understood | Unclear | NotAnAbsence
