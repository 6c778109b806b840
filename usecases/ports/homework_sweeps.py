"""Homework as the clock sees it in the evening."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Protocol

from school.homework import Homework


@dataclass(frozen=True, slots=True)
class ClassEvening:
    """A class whose school has reached the hour: the tasks of its next school day `due`, and who learns in it then.

    `done` pairs a child with the id of a task that the family ticked off.
    """

    school_id: int
    class_id: int
    due: date
    children: Sequence[int]
    tasks: Sequence[Homework]
    done: Collection[tuple[int, int]]


class HomeworkSweeps(Protocol):
    async def evenings(self, now: datetime, hour: time) -> Sequence[ClassEvening]:
        """Classes with homework for their next school day, where it is `hour` or later on the school's wall clock."""
        ...

    async def told(self, keys: Collection[str]) -> frozenset[str]:
        """Which of these keys of events are known."""
        ...
