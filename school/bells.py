"""Bell schedules: when lessons of a number begin and end, in local wall-clock time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Bell:
    number: int
    starts: time
    ends: time

    @classmethod
    def of_minutes(cls, number: int, starts: int, ends: int) -> "Bell":
        """From minutes after midnight, as spreadsheets and tables keep them."""
        return cls(number, time(*divmod(starts, 60)), time(*divmod(ends, 60)))


class BellProblem(StrEnum):
    NUMBER_TWICE = "number_twice"
    BACKWARDS = "backwards"
    OVERLAP = "overlap"


def problems_of(bells: Iterable[Bell]) -> list[tuple[BellProblem, int]]:
    """What is wrong with one schedule, with the number of the lesson; a lesson may begin when the one before ends."""
    ordered = sorted(bells, key=lambda bell: (bell.number, bell.starts))
    problems = [(BellProblem.BACKWARDS, bell.number) for bell in ordered if bell.ends <= bell.starts]
    for before, after in pairwise(ordered):
        if before.number == after.number:
            problems.append((BellProblem.NUMBER_TWICE, after.number))
        elif after.starts < before.ends:
            problems.append((BellProblem.OVERLAP, after.number))
    return problems
