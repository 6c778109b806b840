"""The timetable: which course meets on which weekday at which lesson number, and since when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Slot:
    """A lesson of every week. `course` is the id of a subject taught to a class by a teacher; weekdays are ISO
    (Monday is 1); both dates are included, `until` None means to the end of the year.

    Two courses may share a number: halves of a class learn two languages at once.
    """

    course: int
    weekday: int
    number: int
    subject: str
    teacher: str
    room: str
    since: date
    until: date | None = None

    def is_held_on(self, day: date) -> bool:
        return day.isoweekday() == self.weekday and self.since <= day and (self.until is None or day <= self.until)


def slots_on(slots: Iterable[Slot], day: date) -> tuple[Slot, ...]:
    """The slots of a day in the order of lessons."""
    return tuple(sorted((s for s in slots if s.is_held_on(day)), key=lambda s: (s.number, s.subject, s.course)))
