"""Enrolment: in which class a child learns since when. A child is in one class at a time."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from school.refusals import Refusal


class AlreadyInThisClass(Refusal):
    """A transfer into the class where the child is."""


class LeavesBeforeJoining(Refusal):
    """Value: since (the ISO date the child joined the class)."""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Ids of a child and a class; both local days included, `until` None means that the child is there still."""

    child: int
    class_id: int
    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


def enrolled_on(enrolments: Iterable[Enrolment], child: int, day: date) -> Enrolment | None:
    """The class of a child on a day: after a transfer old marks stay with the class they were put in."""
    return next((e for e in enrolments if e.child == child and e.holds_on(day)), None)


def pupils_on(enrolments: Iterable[Enrolment], class_id: int, day: date) -> frozenset[int]:
    """The children of a class on a day."""
    return frozenset(e.child for e in enrolments if e.class_id == class_id and e.holds_on(day))


def leave(enrolment: Enrolment, last_day: date) -> Enrolment:
    if last_day < enrolment.since:
        raise LeavesBeforeJoining(since=enrolment.since.isoformat())
    return replace(enrolment, until=last_day)


def transfer(enrolment: Enrolment, to_class: int, first_day: date) -> tuple[Enrolment, Enrolment]:
    """The enrolment that ends the day before `first_day`, and the one that begins on it (FEATURES E6)."""
    if to_class == enrolment.class_id:
        raise AlreadyInThisClass
    return leave(enrolment, first_day - timedelta(days=1)), Enrolment(enrolment.child, to_class, first_day)


def overlaps(enrolments: Iterable[Enrolment]) -> list[tuple[Enrolment, Enrolment]]:
    """Pairs in which one child is in two classes on one day: what an import has to report."""
    ordered = sorted(enrolments, key=lambda e: (e.child, e.since))
    return [
        (earlier, later)
        for place, later in enumerate(ordered)
        for earlier in ordered[:place]
        if earlier.child == later.child and earlier.holds_on(later.since)
    ]
