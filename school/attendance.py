"""Attendance: what stands in the marks column instead of a mark (FEATURES, Rules from the seeds: Attendance)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AttendanceCode(StrEnum):
    """Stored. ABSENT: nobody has given a reason yet; EXCUSED: a valid reason other than illness."""

    ABSENT = "absent"
    LATE = "late"
    ILL = "ill"
    EXCUSED = "excused"

    @property
    def is_missed(self) -> bool:
        """Whether the pupil was away: who was late was there."""
        return self is not AttendanceCode.LATE


@dataclass(frozen=True, slots=True)
class AttendanceEntry:
    """One lesson of one pupil that was missed or begun late; `on` is the local day, `number` the lesson's."""

    on: date
    number: int
    subject: str
    code: AttendanceCode


@dataclass(frozen=True, slots=True)
class Counts:
    """Lessons, not days."""

    absent: int = 0
    late: int = 0
    ill: int = 0
    excused: int = 0

    @property
    def missed(self) -> int:
        return self.absent + self.ill + self.excused

    @property
    def without_reason(self) -> int:
        """Shown apart (FEATURES B9; 001: absence from classes for a disrespectful occasion)."""
        return self.absent


def count(entries: Iterable[AttendanceEntry]) -> Counts:
    tally = Counter(entry.code for entry in entries)
    return Counts(
        tally[AttendanceCode.ABSENT],
        tally[AttendanceCode.LATE],
        tally[AttendanceCode.ILL],
        tally[AttendanceCode.EXCUSED],
    )


def by_subject(entries: Iterable[AttendanceEntry]) -> Mapping[str, Counts]:
    """Counts per subject, in alphabetical order."""
    grouped: dict[str, list[AttendanceEntry]] = {}
    for entry in entries:
        grouped.setdefault(entry.subject, []).append(entry)
    return {subject: count(grouped[subject]) for subject in sorted(grouped)}


def missed_on(entries: Iterable[AttendanceEntry], day: date) -> tuple[AttendanceEntry, ...]:
    """The missed lessons that a date opens, in order; lateness is not among them."""
    missed = (entry for entry in entries if entry.on == day and entry.code.is_missed)
    return tuple(sorted(missed, key=lambda entry: entry.number))


def days_missed(entries: Iterable[AttendanceEntry]) -> tuple[date, ...]:
    """The dates with a missed lesson, oldest first."""
    return tuple(sorted({entry.on for entry in entries if entry.code.is_missed}))
