"""The day at school: lessons, the breaks between them, meals, walks, clubs and pauses, in the order of the clock (B10).

All times are local wall-clock times of the school.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from itertools import pairwise

from school.bells import Bell
from school.lessons import DayLesson


class RegimeKind(StrEnum):
    """What the rules of the ministry for an electronic diary count to the day regime (FEATURES B10)."""

    MEAL = "meal"
    WALK = "walk"
    ACTIVITY = "activity"
    CLUB = "club"
    EXTRA = "extra"
    PAUSE = "pause"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class RegimeItem:
    """`title` may be empty: then the kind says enough."""

    kind: RegimeKind
    starts: time
    ends: time
    title: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class DayLine:
    """One line of the day: a lesson, or an item of the regime."""

    starts: time
    ends: time
    lesson: DayLesson | None = None
    item: RegimeItem | None = None


def day_lines(lessons: Collection[DayLesson], items: Iterable[RegimeItem]) -> tuple[DayLine, ...]:
    """Lessons that are held and have a bell, the items, and the breaks that no item fills."""
    held = [
        DayLine(lesson.starts, lesson.ends, lesson=lesson)
        for lesson in lessons
        if lesson.is_held and lesson.starts is not None and lesson.ends is not None
    ]
    told = [DayLine(item.starts, item.ends, item=item) for item in items]
    free = [line for line in _breaks(held) if not any(_overlap(line, other) for other in told)]
    return tuple(sorted([*held, *told, *free], key=lambda line: (line.starts, line.ends, line.lesson is None)))


def _breaks(held: Iterable[DayLine]) -> list[DayLine]:
    """Two halves of a class that learn at one time make no break."""
    times = sorted({(line.starts, line.ends) for line in held})
    return [
        DayLine(before[1], after[0], item=RegimeItem(RegimeKind.BREAK, before[1], after[0]))
        for before, after in pairwise(times)
        if before[1] < after[0]
    ]


def _overlap(one: DayLine, other: DayLine) -> bool:
    return one.starts < other.ends and other.starts < one.ends


@dataclass(frozen=True, slots=True)
class Now:
    """What the bells say at a moment of a school day: the lesson that goes on, else the one that comes."""

    lesson: Bell | None = None
    next: Bell | None = None


def bells_now(bells: Iterable[Bell], last: int, local_time: time) -> Now:
    """`last` is the number of the day's last lesson: bells after it ring for others. Both None when it is all over."""
    ordered = sorted((bell for bell in bells if bell.number <= last), key=lambda bell: bell.starts)
    on = next((bell for bell in ordered if bell.starts <= local_time < bell.ends), None)
    return Now(on, None if on else next((bell for bell in ordered if local_time < bell.starts), None))
