"""The interim assessment with its reasoning (FEATURES B5; Rules from the seeds: Interim mark).

H is the result of homework, C of class work and answers at the board, T of tests. Tests decide, else class work, else
homework, which weighs least because extra material and help are possible. What the seeds leave open is ours
(docs/decisions/0003-interim-assessment.md): the result of a group is its weighted mean rounded half up to a whole mark,
a group without marks takes no part, and under three marks in all nothing is said.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from school.marks import MarkRecord, Scale, WorkGroup

MINIMUM_MARKS = 3


class InterimReason(StrEnum):
    """Why the chosen group decides; each has its sentence."""

    TESTS_AGREE = "tests_agree"
    """T is equal to H or to C."""
    TESTS_DIFFER = "tests_differ"
    """T is equal to neither, and tests weigh most."""
    TESTS_ALONE = "tests_alone"
    """There is nothing else."""
    CLASSWORK_AGREES = "classwork_agrees"
    """No tests; H = C, which is objective."""
    CLASSWORK_DIFFERS = "classwork_differs"
    """No tests; class work before homework."""
    CLASSWORK_ALONE = "classwork_alone"
    HOMEWORK_ALONE = "homework_alone"


@dataclass(frozen=True, slots=True)
class GroupResult:
    """The whole mark that a group comes to, and of how many marks."""

    result: int
    marks: int


@dataclass(frozen=True, slots=True)
class Interim:
    """`result` is on `scale`; `groups` holds only the groups that have marks."""

    result: int
    scale: Scale
    chosen: WorkGroup
    reason: InterimReason
    groups: Mapping[WorkGroup, GroupResult]


def interim(marks: Iterable[MarkRecord], scale: Scale = Scale.FIVE) -> Interim | None:
    """What the marks of one subject and period come to; None for too few and for pass and fail.

    Marks of other scales are left out.
    """
    counted = [mark for mark in marks if mark.scale is scale and mark.points is not None]
    if len(counted) < MINIMUM_MARKS:
        return None
    groups = {group: result for group in WorkGroup if (result := _result(counted, group)) is not None}
    chosen = next(group for group in (WorkGroup.TEST, WorkGroup.CLASSWORK, WorkGroup.HOMEWORK) if group in groups)
    return Interim(groups[chosen].result, scale, chosen, _reason(chosen, groups), groups)


def _result(marks: Iterable[MarkRecord], group: WorkGroup) -> GroupResult | None:
    pairs = [(mark.points, mark.weight) for mark in marks if mark.group is group and mark.points is not None]
    weight = sum(weight for _, weight in pairs)
    if not weight:
        return None
    total = sum(points * weight for points, weight in pairs)
    return GroupResult(_rounded(total, weight), len(pairs))


def _rounded(total: int, weight: int) -> int:
    """Half up and exact: rounding 4.495 to 4.50 first would give a five that nobody earned."""
    return (2 * total + weight) // (2 * weight)


def _reason(chosen: WorkGroup, groups: Mapping[WorkGroup, GroupResult]) -> InterimReason:
    if chosen is WorkGroup.HOMEWORK:
        return InterimReason.HOMEWORK_ALONE
    tests = chosen is WorkGroup.TEST
    others = [outcome.result for group, outcome in groups.items() if group is not chosen]
    if not others:
        return InterimReason.TESTS_ALONE if tests else InterimReason.CLASSWORK_ALONE
    if groups[chosen].result in others:
        return InterimReason.TESTS_AGREE if tests else InterimReason.CLASSWORK_AGREES
    return InterimReason.TESTS_DIFFER if tests else InterimReason.CLASSWORK_DIFFERS
