"""When a child came into the school and left it, and what it ate there (B20; seed 001: visits and meals)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from school.refusals import Refusal

WORTH_TELLING = timedelta(hours=3)
"""Ours: a school hands over the turnstile's list by the hour or once a day, and what came late is read in the diary."""


class NoVisitsHere(Refusal):
    """The school tells neither visits nor meals."""


class Way(StrEnum):
    """Through the turnstile. Stored."""

    IN = "in"
    OUT = "out"


class MealKind(StrEnum):
    """In the order of the day. Stored."""

    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    SNACK = "snack"
    DINNER = "dinner"


@dataclass(frozen=True, slots=True)
class Pass:
    """`at` is UTC."""

    at: datetime
    way: Way


@dataclass(frozen=True, slots=True)
class Meal:
    """`dishes` is what was served, where the school says it."""

    kind: MealKind
    dishes: str | None = None


@dataclass(frozen=True, slots=True)
class VisitDay:
    """A local day of the school; passes by the clock, meals in their order."""

    on: date
    passes: tuple[Pass, ...] = ()
    meals: tuple[Meal, ...] = ()

    @property
    def came(self) -> datetime | None:
        """The first pass in; None where the turnstile saw none."""
        return next((one.at for one in self.passes if one.way is Way.IN), None)

    @property
    def left(self) -> datetime | None:
        """The last pass out; None while the child is inside, for who went out at noon may be back."""
        last = self.passes[-1] if self.passes else None
        return last.at if last is not None and last.way is Way.OUT else None

    def is_inside(self, today: date) -> bool:
        """Whether the child is at school now; an earlier day without a pass out is only a card that was not shown."""
        return self.on == today and bool(self.passes) and self.passes[-1].way is Way.IN


def is_worth_telling(at: datetime, now: datetime) -> bool:
    return at <= now < at + WORTH_TELLING


def visit_days(passes: Iterable[tuple[date, Pass]], meals: Iterable[tuple[date, Meal]]) -> tuple[VisitDay, ...]:
    """Days on which something was noted, in order."""
    came: dict[date, list[Pass]] = defaultdict(list)
    ate: dict[date, list[Meal]] = defaultdict(list)
    for on, one in passes:
        came[on].append(one)
    for on, meal in meals:
        ate[on].append(meal)
    order = list(MealKind)
    return tuple(
        VisitDay(
            on,
            tuple(sorted(came[on], key=lambda one: (one.at, one.way))),
            tuple(sorted(ate[on], key=lambda meal: order.index(meal.kind))),
        )
        for on in sorted(came.keys() | ate.keys())
    )
