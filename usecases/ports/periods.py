"""The school year of a child, with the periods that its screens offer."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from school.bells import Bell
from school.calendars import ClassCalendar
from school.periods import DayRange, latest_period
from school.refusals import Outdated
from usecases.ports.children import VisibleChild

WHOLE_YEAR = 0
"""Instead of a period's id: everything since September."""


@dataclass(frozen=True, slots=True)
class StoredPeriod:
    id: int
    name: str
    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class Span:
    """What a screen shows: a period, or the year when `period` is None; `offered` are the periods that have begun.

    The holidays after a period belong to it, for what is put in holidays must count somewhere.
    """

    days: DayRange
    period: StoredPeriod | None
    offered: tuple[StoredPeriod, ...]

    @property
    def period_id(self) -> int:
        return self.period.id if self.period else WHOLE_YEAR


@dataclass(frozen=True, slots=True)
class ChildCalendar:
    """`periods` are those of the class's own kind, in order. `bells`: of an ordinary day, as usecases.ports.lessons."""

    calendar: ClassCalendar
    periods: tuple[StoredPeriod, ...]
    bells: tuple[Bell, ...] = ()

    def of(self, day: date) -> Span:
        """The period that a mark of that day counts in; the year for a day before the first."""
        return self._span(self._running(day), day)

    def span(self, period_id: int | None, today: date) -> Span:
        """The wished period; None is the running one, or in holidays the one before. Raises Outdated for no such."""
        return self._span(self._running(today) if period_id is None else period_id, today)

    def _span(self, period_id: int, today: date) -> Span:
        offered = tuple(period for period in self.periods if period.starts <= today)
        year = self.calendar.year
        if period_id == WHOLE_YEAR:
            return Span(DayRange(year.starts, year.ends), None, offered)
        period = next((period for period in self.periods if period.id == period_id), None)
        if period is None:
            raise Outdated
        later = [other.starts for other in self.periods if other.starts > period.ends]
        ends = min(later) - timedelta(days=1) if later else max(period.ends, year.ends)
        return Span(DayRange(period.starts, ends), period, offered)

    def _running(self, day: date) -> int:
        running = latest_period(day, self.calendar.periods)
        return next((period.id for period in self.periods if running and period.name == running.name), WHOLE_YEAR)


class Periods(Protocol):
    async def of_child(self, child: VisibleChild) -> ChildCalendar:
        """The calendar of the class in which the child learns now; its weekdays are Monday to Saturday."""
        ...
