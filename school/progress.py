"""How a pupil does: subject by subject, weak spots, all subjects together (FEATURES B3, B6)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from math import ceil

from school.attendance import Counts
from school.averages import plain, weighted
from school.marks import MarkRecord, Scale

WEAK_BELOW = {Scale.FIVE: Decimal("3.5"), Scale.HUNDRED: Decimal(60)}
"""Ours: a weighted average below is a weak spot, for no four comes of it, or what schools call satisfactory at best."""
_HUNDREDTH = Decimal("0.01")
NEVER_AWAY = Counts()


@dataclass(frozen=True, slots=True)
class SubjectProgress:
    """A subject within a span of days. `marks` in the order of lessons; `finals` are final marks by period id."""

    id: int
    name: str
    marks: tuple[MarkRecord, ...] = ()
    counts: Counts = NEVER_AWAY
    finals: Mapping[int, str] = field(default_factory=dict)

    @property
    def scale(self) -> Scale:
        """That of the latest mark: a class may have changed its scale."""
        return self.marks[-1].scale if self.marks else Scale.FIVE

    @property
    def plain(self) -> Decimal | None:
        return plain(self.marks, self.scale)

    @property
    def weighted(self) -> Decimal | None:
        return weighted(self.marks, self.scale)

    @property
    def is_weak(self) -> bool:
        average = self.weighted
        return average is not None and average < WEAK_BELOW[self.scale]


def weak_first(subjects: Iterable[SubjectProgress]) -> tuple[SubjectProgress, ...]:
    """The lowest average first, subjects without one last; scales are compared by their own borders of weakness."""
    return tuple(sorted(subjects, key=_strength))


def _strength(subject: SubjectProgress) -> tuple[bool, Decimal, str]:
    average = subject.weighted
    share = Decimal(0) if average is None else average / WEAK_BELOW[subject.scale]
    return average is None, share, subject.name


def overall(subjects: Sequence[SubjectProgress], scale: Scale) -> Decimal | None:
    """The mean of the weighted averages on `scale`, to hundredths, halves up.

    Ours: every subject counts the same, as in the mean of a school certificate, however many marks it has; the
    averages are taken as they are shown, so that anybody can check the sum.
    """
    known = averages_on(subjects, scale)
    return (sum(known, Decimal(0)) / len(known)).quantize(_HUNDREDTH, ROUND_HALF_UP) if known else None


def averages_on(subjects: Sequence[SubjectProgress], scale: Scale) -> tuple[Decimal, ...]:
    return tuple(average for it in subjects if it.scale is scale and (average := it.weighted) is not None)


def points_lacking(subjects: Sequence[SubjectProgress], scale: Scale, passing: Decimal) -> int:
    """How many whole points the averages must rise by, all together, for their mean to pass; 0 when it does."""
    known = averages_on(subjects, scale)
    return max(0, ceil(passing * len(known) - sum(known, Decimal(0))))
