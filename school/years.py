"""From one school year to the next: classes move up, the last ones leave (FEATURES E11)."""

from dataclasses import dataclass
from datetime import date, timedelta

from school.classes import ClassName

NINTH = 9
BEFORE_THE_END = timedelta(days=31)
"""How early the next year may be begun. Ours: papers for it are ready in the last weeks of May."""


@dataclass(frozen=True, slots=True)
class ClassStep:
    """What becomes of a class. `to` None: its pupils leave the school."""

    class_id: int
    name: ClassName
    to: ClassName | None
    pupils: int


def moves_to(name: ClassName, *, ninth: bool) -> ClassName | None:
    """The class of the next year. After the ninth school may end; with `ninth` the ninth classes go on."""
    return None if name.grade == NINTH and not ninth else name.next_year()


def a_year_later(day: date) -> date:
    """29 February becomes the 28th."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def year_name(starts: date, ends: date) -> str:
    """As schools write it: 2026/27."""
    return f"{starts.year}/{ends.year % 100:02}"


def may_begin_next(ends: date, today: date) -> bool:
    return today >= ends - BEFORE_THE_END
