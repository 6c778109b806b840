"""Which marks a wish needs (FEATURES B6): the average is weighted and compared exactly, never after rounding."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import ceil

from school.marks import MarkRecord, Scale
from school.refusals import Refusal

RANGES = {Scale.FIVE: (1, 5), Scale.HUNDRED: (0, 100)}
"""The lowest and the highest mark of the scales that have averages."""
WORTH_SAYING = {Scale.FIVE: (5, 4, 3), Scale.HUNDRED: ()}
"""Ours: on five points the marks that a pupil plans with; on a hundred any number may be planned (`lowest_value`)."""
_HALF = Decimal("0.5")


class NotAnAverage(Refusal):
    """What was typed is no number like 4,5. Values: typed (clipped)."""


class WishOutOfRange(Refusal):
    """Values: lowest, highest."""


def average_for(result: int) -> Decimal:
    """The average from which a whole mark comes out: halves go up (docs/decisions/0003)."""
    return Decimal(result) - _HALF


def check_wish(wish: Decimal, scale: Scale) -> Decimal:
    lowest, highest = RANGES[scale]
    if not lowest < wish <= highest:
        raise WishOutOfRange(lowest=lowest, highest=highest)
    return wish


def is_reached(marks: Iterable[MarkRecord], scale: Scale, wish: Decimal) -> bool:
    """Whether the weighted average is at the wish or above; False without marks."""
    total, weight = _sums(marks, scale)
    return weight > 0 and total >= Fraction(wish) * weight


def marks_needed(marks: Iterable[MarkRecord], scale: Scale, wish: Decimal, value: int, weight: int) -> int | None:
    """The least number of further marks of `value`, each of `weight`, that reach the wish.

    0 when it is reached already, None when no number of them ever would.
    """
    total, had = _sums(marks, scale)
    lacking = Fraction(wish) * had - total
    if had and lacking <= 0:
        return 0
    gain = (value - Fraction(wish)) * weight
    if gain <= 0:
        return 1 if not had and gain == 0 else None
    return max(1, ceil(lacking / gain))


def lowest_value(marks: Iterable[MarkRecord], scale: Scale, wish: Decimal, count: int, weight: int) -> int | None:
    """The lowest mark that `count` further marks, each of `weight`, must be on average to reach the wish.

    None when even the highest of the scale are too few.
    """
    total, had = _sums(marks, scale)
    lowest, highest = RANGES[scale]
    added = count * weight
    least = ceil((Fraction(wish) * (had + added) - total) / added)
    return max(lowest, least) if least <= highest else None


def _sums(marks: Iterable[MarkRecord], scale: Scale) -> tuple[int, int]:
    counted = [(mark.points, mark.weight) for mark in marks if mark.scale is scale and mark.points is not None]
    return sum(points * weight for points, weight in counted), sum(weight for _, weight in counted)
