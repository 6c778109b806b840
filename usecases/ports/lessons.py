"""Lessons as a family reads them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from school.bells import Bell
from school.lessons import Departure
from school.people import Name
from school.periods import DayRange
from school.timetable import Slot
from usecases.ports.children import VisibleChild


@dataclass(frozen=True, slots=True)
class Timetable:
    """In `slots` the teacher is a person's id as text, for two people may have one name; `teachers` has the names."""

    slots: tuple[Slot, ...]
    teachers: Mapping[str, Name]

    @property
    def weekdays(self) -> frozenset[int]:
        return frozenset(slot.weekday for slot in self.slots)


@dataclass(frozen=True, slots=True)
class Changes:
    """What departs from the timetable, and topics; teachers as in Timetable."""

    departures: tuple[Departure, ...]
    teachers: Mapping[str, Name]


class LessonsToRead(Protocol):
    async def timetable(self, child: VisibleChild) -> Timetable: ...

    async def changes(self, child: VisibleChild, days: DayRange) -> Changes: ...

    async def bells(self, child: VisibleChild) -> tuple[Bell, ...]:
        """The bells of an ordinary day: the schedule that the school wrote first."""
        ...
