"""Absence notices: what a family tells the school before it asks (FEATURES D1 to D4).

The seeds (000, 002, 003): the parent marks a period in a calendar, names the cause and may add a comment. The limits
below are ours: a school that wants other ones changes a number here.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Generic, TypeVar

from school.attendance import AttendanceCode
from school.calendars import ClassCalendar
from school.refusals import Refusal

MAX_DAYS = 60
"""Calendar days of one notice. Ours: a longer absence is agreed with the school, not announced."""
BACK_DAYS = 3
"""School days. Ours: so long after the first missed day a family may still explain by itself."""
MAX_LESSON = 12
COMMENT_LIMIT = 500
"""Characters: a notice with its comment fits one phone screen."""
MAX_FILES = 10
MAX_BYTES = 20 * 1024 * 1024
"""Of one file: what a messenger lets a bot hand on everywhere."""
LONGEST_WEEKEND = timedelta(days=4)
"""After a longer break nobody is asked about an illness before it: holidays are answer enough."""


class AbsenceKind(StrEnum):
    """LATE comes during or after the lessons named, EARLY leaves before them, ABSENT misses them or the whole day."""

    ABSENT = "absent"
    LATE = "late"
    EARLY = "early"


class Reason(StrEnum):
    """Why a child is away, in the order in which it is offered. Stored.

    A code without a diagnosis, and nobody has to give one (RELIABILITY, health data): OTHER says nothing.
    """

    ILL = "ill"
    DOCTOR = "doctor"
    FAMILY = "family"
    TRIP = "trip"
    COMPETITION = "competition"
    WEATHER = "weather"
    OTHER = "other"

    @property
    def code(self) -> AttendanceCode:
        """What the journal says of a lesson that was missed for this reason (D4)."""
        return AttendanceCode.ILL if self is Reason.ILL else AttendanceCode.EXCUSED


class FamilyAnswer(StrEnum):
    """What a family says of a child who is missed without a notice (C5). Stored."""

    ILL = "ill"
    LATE = "late"
    SHOULD_BE_THERE = "sent"


class OnlyParentsReport(Refusal):
    """A pupil under age does not excuse itself."""


class EndsBeforeItBegins(Refusal):
    """The last day of an absence is before its first."""


class AbsenceTooLong(Refusal):
    """Values: days, limit."""


class AbsenceTooLongAgo(Refusal):
    """Value: limit (school days)."""


class AbsenceOutsideTheYear(Refusal):
    """It begins or ends beyond the school year."""


class NoLessonsThen(Refusal):
    """There is no day of lessons in it."""


class NoSuchLessons(Refusal):
    """Lessons that no day has, or in the wrong order."""


class AbsenceOverlaps(Refusal):
    """Another notice says something else of those lessons. Values: first, last (day.month), reason (stored value)."""


class AbsenceCommentTooLong(Refusal):
    """Values: length, limit (characters)."""


class FileTooLarge(Refusal):
    """Value: limit (megabytes)."""


class TooManyPapers(Refusal):
    """Value: limit."""


@dataclass(frozen=True, slots=True)
class Absence:
    """When a child is away and why. Local days of the school, both included; lessons too, None means the day's end.

    `open_ended`: an illness that ends when the family says so; `last` is then the last day known so far.
    """

    first: date
    last: date
    reason: Reason
    kind: AbsenceKind = AbsenceKind.ABSENT
    from_lesson: int | None = None
    to_lesson: int | None = None
    open_ended: bool = False

    @property
    def whole_days(self) -> bool:
        return self.from_lesson is None and self.to_lesson is None

    def covers_day(self, day: date) -> bool:
        return self.first <= day and (self.open_ended or day <= self.last)

    def covers(self, day: date, number: int) -> bool:
        """Whether the lesson with that number is among those missed."""
        if not self.covers_day(day) or (self.from_lesson is not None and number < self.from_lesson):
            return False
        return self.to_lesson is None or number <= self.to_lesson

    def meets(self, other: "Absence") -> bool:
        """Whether some lesson is in both."""
        days = self.first <= _end(other) and other.first <= _end(self)
        mine, its = _numbers(self), _numbers(other)
        return days and mine[0] <= its[1] and its[0] <= mine[1]

    def says_the_same(self, other: "Absence") -> bool:
        """Apart from the days."""
        mine, its = (replace(one, first=date.min, last=date.min, open_ended=False) for one in (self, other))
        return mine == its


def _end(absence: Absence) -> date:
    return date.max if absence.open_ended else absence.last


def _numbers(absence: Absence) -> tuple[int, int]:
    return absence.from_lesson or 1, absence.to_lesson or MAX_LESSON


def check(absence: Absence, today: date, calendar: ClassCalendar, *, known_since: date | None = None) -> Absence:
    """The absence, if a family may tell it on `today`. `known_since`: the first day of the notice that it changes.

    Raises EndsBeforeItBegins, AbsenceOutsideTheYear, AbsenceTooLong, AbsenceTooLongAgo, NoLessonsThen, NoSuchLessons.
    """
    if absence.last < absence.first:
        raise EndsBeforeItBegins
    if absence.first not in calendar.year or absence.last not in calendar.year:
        raise AbsenceOutsideTheYear
    days = (absence.last - absence.first).days + 1
    if days > MAX_DAYS:
        raise AbsenceTooLong(days=days, limit=MAX_DAYS)
    if absence.first < min(earliest(today, calendar), known_since or date.max):
        raise AbsenceTooLongAgo(limit=BACK_DAYS)
    if not any(calendar.is_school_day(absence.first + timedelta(days=n)) for n in range(days)):
        raise NoLessonsThen
    _check_lessons(absence)
    return absence


def _check_lessons(absence: Absence) -> None:
    numbers = [number for number in (absence.from_lesson, absence.to_lesson) if number is not None]
    if any(not 1 <= number <= MAX_LESSON for number in numbers) or numbers != sorted(numbers):
        raise NoSuchLessons


def earliest(today: date, calendar: ClassCalendar) -> date:
    """The first day that a family may still explain by itself."""
    day = today
    for _ in range(BACK_DAYS):
        day = calendar.school_day_before(day) or day
    return day


N = TypeVar("N")


@dataclass(frozen=True, slots=True)
class Joined(Generic[N]):
    """A wish that belongs to a notice which stands already: the notice, and what it says with the wish in it."""

    notice: N
    absence: Absence


def joined(wish: Absence, standing: Iterable[tuple[N, Absence]]) -> Joined[N] | None:
    """The one notice that says the same of overlapping days, with the days of both; None when nothing overlaps.

    A wish about an illness without an end gives it one. Raises AbsenceOverlaps for anything else that overlaps.
    """
    met = [(notice, absence) for notice, absence in standing if absence.meets(wish)]
    if not met:
        return None
    notice, known = met[0]
    if len(met) > 1 or not known.says_the_same(wish):
        raise _overlaps(known)
    last = wish.last if known.open_ended else max(known.last, wish.last)
    return Joined(notice, replace(wish, first=min(known.first, wish.first), last=max(last, known.first)))


def apart(wish: Absence, standing: Iterable[Absence]) -> Absence:
    """The wish, if it overlaps with nothing. Raises AbsenceOverlaps."""
    for known in standing:
        if known.meets(wish):
            raise _overlaps(known)
    return wish


def _overlaps(known: Absence) -> AbsenceOverlaps:
    return AbsenceOverlaps(first=f"{known.first:%d.%m}", last=f"{known.last:%d.%m}", reason=known.reason.value)


def covering(day: date, number: int, standing: Iterable[tuple[N, Absence]]) -> N | None:
    """The notice that explains a lesson, whole days before parts of them."""
    found = [(notice, absence) for notice, absence in standing if absence.covers(day, number)]
    return next((notice for notice, _ in sorted(found, key=lambda pair: not pair[1].whole_days)), None)


def is_asked_about(absence: Absence, day: date, calendar: ClassCalendar) -> bool:
    """Whether the family is asked that morning if the child stays away today too (D3)."""
    illness = absence.reason is Reason.ILL and absence.kind is AbsenceKind.ABSENT and absence.whole_days
    if not illness or day <= absence.last or not calendar.is_school_day(day):
        return False
    if absence.open_ended:
        return True
    before = calendar.school_day_before(day)
    return day - absence.last <= LONGEST_WEEKEND and (before is None or before <= absence.last)


def week_end(day: date, calendar: ClassCalendar) -> date:
    """The last day of lessons of that week, the day itself when there is none after it."""
    sunday = day + timedelta(days=7 - day.isoweekday())
    return calendar.school_day_before(sunday + timedelta(days=1)) or day


def check_comment(text: str) -> str:
    comment = text.strip()
    if len(comment) > COMMENT_LIMIT:
        raise AbsenceCommentTooLong(length=len(comment), limit=COMMENT_LIMIT)
    return comment


def check_files(sizes: Iterable[int | None], already: int) -> None:
    """`sizes` in bytes, None where the messenger does not say. Raises FileTooLarge, TooManyPapers."""
    known = list(sizes)
    if any(size is not None and size > MAX_BYTES for size in known):
        raise FileTooLarge(limit=MAX_BYTES // 1024**2)
    if already + len(known) > MAX_FILES:
        raise TooManyPapers(limit=MAX_FILES)
