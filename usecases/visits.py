"""Visits and meals of a week and of a day (B20). Both ask for the right to visits: the diary alone opens neither."""

from dataclasses import dataclass
from datetime import date, timedelta

from school.children import Right
from school.clock import Clock, local_date
from school.periods import DayRange
from school.visits import NoVisitsHere, VisitDay
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.lessons.show import within_reach
from usecases.ports.visits import Visits

_SUNDAY = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class VisitsWeek:
    """`days` are those on which something was noted."""

    diary: Diary
    monday: date
    today: date
    days: tuple[VisitDay, ...]


@dataclass(frozen=True, slots=True)
class VisitsDay:
    """`before` and `after` are the days of the same week on which something was noted."""

    diary: Diary
    day: VisitDay
    today: date
    before: date | None
    after: date | None


class ShowVisits:
    """Raises NotYourChild, NoVisitsHere where the school tells none, Outdated for a day out of all reach.

    Without a child, the one looked at: raises NotLinked and NoChildren, too.
    """

    def __init__(self, open_diary: OpenDiary, visits: Visits, clock: Clock) -> None:
        self._open_diary, self._visits, self._clock = open_diary, visits, clock

    async def week(self, asker: Asker, child_id: int | None = None, wished: date | None = None) -> VisitsWeek:
        """The week of the wished day, or the running one."""
        diary = await self._open_diary(asker, child_id, Right.VISITS)
        if not diary.child.gives_visits:
            raise NoVisitsHere
        today = local_date(self._clock.now(), diary.child.zone)
        day = within_reach(wished or today, today)
        monday = day - timedelta(days=day.weekday())
        days = await self._visits.of_child(diary.child, DayRange(monday, monday + _SUNDAY))
        return VisitsWeek(diary, monday, today, tuple(days))

    async def day(self, asker: Asker, child_id: int, on: date) -> VisitsDay:
        week = await self.week(asker, child_id, on)
        return VisitsDay(
            diary=week.diary,
            day=next((day for day in week.days if day.on == on), VisitDay(on)),
            today=week.today,
            before=max((day.on for day in week.days if day.on < on), default=None),
            after=min((day.on for day in week.days if day.on > on), default=None),
        )
