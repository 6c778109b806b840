"""Homework: what is set for which day, mandatory or voluntary, and what a family still has to do (FEATURES B8, C3)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby

from school.deadlines import DueAfterTheYear, DueInThePast, check_due
from school.refusals import Refusal

__all__ = [
    "TEXT_LIMIT",
    "DayState",
    "DueAfterTheYear",
    "DueInThePast",
    "Homework",
    "SubjectTasks",
    "TextIsEmpty",
    "TextTooLong",
    "check_due",
    "check_text",
    "day_state",
    "tomorrow_digest",
]

TEXT_LIMIT = 2000
"""Characters. Ours: with the lines around it a task must fit one message of 4096."""


class TextTooLong(Refusal):
    """Values: length, limit (characters)."""


class TextIsEmpty(Refusal):
    """Neither words nor files: to say that nothing is set there is a button of its own."""


@dataclass(frozen=True, slots=True)
class Homework:
    """One task. Instants are UTC; `due` is the local day of the lesson it is for.

    `independent` tells an assignment for independent work from what is asked at the lesson; `course` is an id.
    """

    id: int
    course: int
    subject: str
    due: date
    text: str
    set_at: datetime
    edited_at: datetime | None = None
    mandatory: bool = True
    independent: bool = False
    files: int = 0

    @property
    def last_edit(self) -> datetime:
        """Shown with every task (seeds: tasks with the time and date of the last edit)."""
        return self.edited_at or self.set_at


def check_text(text: str, files: int = 0) -> str:
    task = text.strip()
    if len(task) > TEXT_LIMIT:
        raise TextTooLong(length=len(task), limit=TEXT_LIMIT)
    if not task and not files:
        raise TextIsEmpty
    return task


class DayState(StrEnum):
    """What a lesson says about its homework: silence is not "nothing" (FEATURES B1)."""

    SET = "set"
    NOTHING_SET = "nothing_set"
    NOT_FILLED = "not_filled"


def day_state(tasks: Collection[Homework], nothing_said: bool) -> DayState:
    """`nothing_said`: the teacher pressed "nothing set". A task that was set all the same is stronger."""
    if tasks:
        return DayState.SET
    return DayState.NOTHING_SET if nothing_said else DayState.NOT_FILLED


@dataclass(frozen=True, slots=True)
class SubjectTasks:
    subject: str
    tasks: tuple[Homework, ...]


def tomorrow_digest(
    assigned: Iterable[tuple[int, Homework]], due: date, done: Collection[tuple[int, int]] = ()
) -> Mapping[int, tuple[SubjectTasks, ...]]:
    """By child what is due on `due`: subjects in alphabetical order, mandatory tasks first.

    `assigned` pairs a child with a task, `done` a child with the id of a task that the family ticked off. A child
    with nothing left is absent: an empty digest is not sent.
    """
    left: dict[int, list[Homework]] = {}
    for child, task in assigned:
        if task.due == due and (child, task.id) not in done:
            left.setdefault(child, []).append(task)
    return {child: _by_subject(tasks) for child, tasks in left.items()}


def _by_subject(tasks: Iterable[Homework]) -> tuple[SubjectTasks, ...]:
    ordered = sorted(tasks, key=lambda task: (task.subject, not task.mandatory, task.set_at, task.id))
    return tuple(SubjectTasks(subject, tuple(group)) for subject, group in groupby(ordered, lambda task: task.subject))
