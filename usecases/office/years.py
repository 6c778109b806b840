"""The next school year: a look at it, and its beginning (E11). Old years stay as they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.clock import Clock, local_date
from school.office import Deed, YearIsNotOver
from school.refusals import Outdated
from school.years import ClassStep, a_year_later, may_begin_next, moves_to, year_name
from usecases.asker import Asker
from usecases.office.show import ShowOffice
from usecases.ports.access import NewLine, OfficeJournal
from usecases.ports.office import OfficeClass
from usecases.ports.once import Once


@dataclass(frozen=True, slots=True)
class YearNow:
    """The latest year of a school. `classes` with the number of pupils."""

    id: int
    school_id: int
    name: str
    starts: date
    ends: date
    zone: ZoneInfo
    classes: Sequence[tuple[OfficeClass, int]]


@dataclass(frozen=True, slots=True)
class NewYearPlan:
    """`starts` and `ends` are local days; `ninth`: the ninth classes go on to the tenth."""

    now: YearNow
    name: str
    starts: date
    ends: date
    ninth: bool
    steps: Sequence[ClassStep]

    @property
    def staying(self) -> int:
        return sum(step.pupils for step in self.steps if step.to)

    @property
    def leaving(self) -> int:
        return sum(step.pupils for step in self.steps if step.to is None)


class YearBook(Protocol):
    async def now(self, school_id: int) -> YearNow: ...

    async def school_ids(self) -> Sequence[int]: ...

    async def begin(self, plan: NewYearPlan, at: datetime) -> int:
        """Write the year with its periods, bells, classes and courses, move pupils up; the id of the year.

        Pupils of classes that leave are archived. Timetables are not taken over.
        """
        ...


class PlanYear:
    """Raises YearIsNotOver while lessons of the latest year go on."""

    def __init__(self, book: YearBook, clock: Clock) -> None:
        self._book, self._clock = book, clock

    async def __call__(self, school_id: int, *, ninth: bool) -> NewYearPlan:
        now = await self._book.now(school_id)
        if not may_begin_next(now.ends, local_date(self._clock.now(), now.zone)):
            raise YearIsNotOver(year=now.name)
        starts, ends = a_year_later(now.starts), a_year_later(now.ends)
        steps = [ClassStep(of.id, of.name, moves_to(of.name, ninth=ninth), count) for of, count in now.classes]
        return NewYearPlan(now, year_name(starts, ends), starts, ends, ninth, steps)

    async def begin(self, plan: NewYearPlan) -> None:
        """Inside the caller's transaction."""
        await self._book.begin(plan, self._clock.now())


class ShowNewYear:
    """Raises NotYours for everybody but a secretary, YearIsNotOver."""

    def __init__(self, show: ShowOffice, plan: PlanYear) -> None:
        self._show, self._plan = show, plan

    async def __call__(self, asker: Asker, *, ninth: bool) -> NewYearPlan:
        return await self._plan((await self._show(asker)).school_id, ninth=ninth)


class BeginYear:
    """`year_id` is the year that was looked at: another one meanwhile is Outdated.

    Raises NotYours, YearIsNotOver, Outdated. Returns how many went on and how many left.
    """

    def __init__(self, show: ShowOffice, plan: PlanYear, journal: OfficeJournal, once: Once, clock: Clock) -> None:
        self._show, self._plan, self._journal, self._once, self._clock = show, plan, journal, once, clock

    async def __call__(self, asker: Asker, year_id: int, *, ninth: bool) -> tuple[int, int]:
        stayed, left = await self._once(asker.next_deed(), lambda: self._begin(asker, year_id, ninth))
        return stayed, left

    async def _begin(self, asker: Asker, year_id: int, ninth: bool) -> list[int]:
        office = await self._show(asker)
        plan = await self._plan(office.school_id, ninth=ninth)
        if plan.now.id != year_id:
            raise Outdated
        await self._plan.begin(plan)
        line = NewLine(office.school_id, office.by, Deed.NEW_YEAR, self._clock.now(), why=plan.name, count=plan.staying)
        await self._journal.write(line)
        return [plan.staying, plan.leaving]
