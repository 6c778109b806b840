"""Plain and weighted averages of marks, and what one mark did to them (FEATURES B3, C1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from school.marks import MarkRecord, Scale

_HUNDREDTH = Decimal("0.01")


def plain(marks: Iterable[MarkRecord], scale: Scale = Scale.FIVE) -> Decimal | None:
    """Mean of the marks on `scale`, to hundredths, halves up; None when there is none.

    Ours: marks of other scales are left out, for a sum of fives and hundreds means nothing.
    """
    return _mean((points, 1) for points, _ in _counted(marks, scale))


def weighted(marks: Iterable[MarkRecord], scale: Scale = Scale.FIVE) -> Decimal | None:
    """As `plain`, each mark counted as many times as its weight says."""
    return _mean(_counted(marks, scale))


def running(marks: Iterable[MarkRecord], scale: Scale = Scale.FIVE) -> tuple[tuple[date, Decimal], ...]:
    """The weighted average as it stood after each day with marks, oldest first."""
    by_day: dict[date, tuple[int, int]] = {}
    total = weight = 0
    for mark in sorted(marks, key=lambda mark: mark.on):
        if mark.scale is scale and mark.points is not None:
            total, weight = total + mark.points * mark.weight, weight + mark.weight
            by_day[mark.on] = total, weight
    return tuple((day, _quotient(*sums)) for day, sums in by_day.items())


def _counted(marks: Iterable[MarkRecord], scale: Scale) -> list[tuple[int, int]]:
    return [(mark.points, mark.weight) for mark in marks if mark.scale is scale and mark.points is not None]


def _mean(counted: Iterable[tuple[int, int]]) -> Decimal | None:
    pairs = list(counted)
    weight = sum(weight for _, weight in pairs)
    if not weight:
        return None
    return _quotient(sum(points * weight for points, weight in pairs), weight)


def _quotient(total: int, weight: int) -> Decimal:
    return (Decimal(total) / weight).quantize(_HUNDREDTH, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Change:
    """The weighted average before and after; None where there was or is nothing to average."""

    before: Decimal | None
    after: Decimal | None

    @property
    def delta(self) -> Decimal | None:
        """Signed; None for the first mark, the last one removed, and pass or fail."""
        return None if self.before is None or self.after is None else self.after - self.before


def effect_of(others: Iterable[MarkRecord], mark: MarkRecord) -> Change:
    """What putting `mark` beside `others` did to the weighted average of its scale."""
    rest = list(others)
    return Change(weighted(rest, mark.scale), weighted([*rest, mark], mark.scale))


def effect_of_correction(others: Iterable[MarkRecord], was: MarkRecord, now: MarkRecord) -> Change:
    """What correcting `was` into `now` did; `others` holds neither. A change of scale compares nothing."""
    rest = list(others)
    before = weighted([*rest, was], now.scale) if was.scale is now.scale else None
    return Change(before, weighted([*rest, now], now.scale))


def effect_of_removal(others: Iterable[MarkRecord], was: MarkRecord) -> Change:
    """What removing `was` did; `others` does not hold it."""
    rest = list(others)
    return Change(weighted([*rest, was], was.scale), weighted(rest, was.scale))
