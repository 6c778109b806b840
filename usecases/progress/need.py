"""What do I need: marks for a wished average or final mark, and the average of all against a passing score (B6)."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from math import floor

from school.marks import ControlForm, Scale
from school.needed import (
    RANGES,
    WORTH_SAYING,
    average_for,
    check_wish,
    is_reached,
    lowest_value,
    marks_needed,
)
from school.progress import SubjectProgress
from school.refusals import Outdated
from usecases.asker import Asker
from usecases.diary import Diary
from usecases.ports.periods import Span
from usecases.progress.reading import Opened, OpenProgress

PLANNED = (ControlForm.TEST, ControlForm.QUIZ, ControlForm.ANSWER, ControlForm.HOMEWORK)
"""Ours: the works that a pupil plans with, the weightiest first."""
MOST = 20
"""Ours: nobody plans more marks than that, however many lessons are left."""
TOGETHER = (1, 2, 3)
"""Ours: on a hundred points it is said what one, two or three of the next marks must be."""
RESULT = "f"
"""Before a wish: a final mark rather than an average."""


@dataclass(frozen=True, slots=True)
class Wish:
    """`result` is the final mark that is wished for, None when it is an average."""

    average: Decimal
    result: int | None

    @property
    def code(self) -> str:
        """As a button says it."""
        return f"{RESULT}{self.result}" if self.result is not None else str(self.average)


@dataclass(frozen=True, slots=True)
class Way:
    """`count` marks for works of `form` and `weight`, each of `value` or better, are enough."""

    form: ControlForm
    weight: int
    count: int
    value: int


@dataclass(frozen=True, slots=True)
class NeedPage:
    """`ways` is empty when the wish is reached, or out of reach.

    `lessons` are those of the subject until the span ends, today's included; None where no timetable tells.
    `is_over`: the span has ended and no mark will come.
    """

    diary: Diary
    span: Span
    subject: SubjectProgress
    wish: Wish
    reached: bool
    ways: tuple[Way, ...]
    lessons: int | None
    is_over: bool

    @property
    def never(self) -> bool:
        """However many of the best marks came: some marks that are there already stand below."""
        scale = self.subject.scale
        return marks_needed(self.subject.marks, scale, self.wish.average, RANGES[scale][1], 1) is None


class ShowNeed:
    """An empty `wish` is the next better mark, else a Wish's code or an average.

    Raises as OpenProgress, Outdated for a subject without averages, WishOutOfRange.
    """

    def __init__(self, open_progress: OpenProgress) -> None:
        self._open = open_progress

    async def __call__(
        self, asker: Asker, child_id: int, subject_id: int, period_id: int | None, wish: str = ""
    ) -> NeedPage:
        opened = await self._open(asker, child_id, period_id)
        found = await self._open.marks(opened, opened.span.days)
        subject = next((it for it in found if it.id == subject_id), None)
        if subject is None or subject.scale not in RANGES:
            raise Outdated
        wished = _wish(wish, subject)
        lessons = _lessons(opened, await self._open.weekdays(opened, subject_id))
        reached = is_reached(subject.marks, subject.scale, wished.average)
        is_over = _last_day(opened) < opened.today
        ways = () if reached or is_over else _ways(subject, wished.average, MOST if lessons is None else lessons)
        return NeedPage(opened.diary, opened.span, subject, wished, reached, ways, lessons, is_over)


def _wish(code: str, subject: SubjectProgress) -> Wish:
    """Raises Outdated for what no button of ours says, WishOutOfRange for what the scale does not hold."""
    if not code:
        return _next_better(subject)
    try:
        number = Decimal(code.removeprefix(RESULT))
        result = int(number) if code.startswith(RESULT) else None
        average = check_wish(number if result is None else average_for(result), subject.scale)
    except (InvalidOperation, ValueError, OverflowError):
        raise Outdated from None
    return Wish(average, result)


def _next_better(subject: SubjectProgress) -> Wish:
    """The final mark after the one that comes out now; on a hundred points the next full ten."""
    highest, now = RANGES[subject.scale][1], subject.weighted or Decimal(0)
    if subject.scale is Scale.HUNDRED:
        return Wish(Decimal(min(highest, (floor(now) // 10 + 1) * 10)), None)
    result = next((it for it in (3, 4) if not is_reached(subject.marks, subject.scale, average_for(it))), highest)
    return Wish(average_for(result), result)


def _ways(subject: SubjectProgress, wish: Decimal, lessons: int) -> tuple[Way, ...]:
    most = min(lessons, MOST)
    ways = (_by_value if WORTH_SAYING[subject.scale] else _by_count)(subject, wish)
    return tuple(way for way in ways if way.count <= most)


def _by_value(subject: SubjectProgress, wish: Decimal) -> list[Way]:
    """How many fives, how many fours: of two values that take as many marks the lower one says more."""
    ways: list[Way] = []
    for form in PLANNED:
        known: dict[int, Way] = {}
        for value in WORTH_SAYING[subject.scale]:
            count = marks_needed(subject.marks, subject.scale, wish, value, form.default_weight)
            if count:
                known[count] = Way(form, form.default_weight, count, value)
        ways.extend(known[count] for count in sorted(known))
    return ways


def _by_count(subject: SubjectProgress, wish: Decimal) -> list[Way]:
    """How high one, two or three marks must be."""
    return [
        Way(form, form.default_weight, count, value)
        for form in PLANNED
        for count in TOGETHER
        if (value := lowest_value(subject.marks, subject.scale, wish, count, form.default_weight)) is not None
    ]


def _lessons(opened: Opened, weekdays: tuple[int, ...]) -> int | None:
    if not weekdays:
        return None
    calendar, last = opened.calendar.calendar, _last_day(opened)
    days = (opened.today + timedelta(days=ahead) for ahead in range((last - opened.today).days + 1))
    return sum(weekdays.count(day.isoweekday()) for day in days if calendar.is_school_day(day))


def _last_day(opened: Opened) -> date:
    """The holidays after a period bring no marks."""
    return opened.span.period.ends if opened.span.period else opened.calendar.calendar.year.ends
