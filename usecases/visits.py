"""Visits and meals of a week and of a day, and hearing of them (B20). All ask for the right to visits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from delivery.kinds import Mode, NoticeKind
from delivery.tell import Tell
from delivery.wishes import news, wishes
from school.children import Right, Sight
from school.clock import Clock, local_date
from school.events import CameToSchool, LeftSchool
from school.periods import DayRange
from school.visits import NoVisitsHere, Pass, VisitDay, Way, is_worth_telling
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.lessons.show import within_reach
from usecases.ports.children import Children
from usecases.ports.once import Once
from usecases.ports.preferences import Preferences
from usecases.ports.visits import VisitListeners, Visits

_SUNDAY = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class VisitsWeek:
    """`days` are those on which something was noted. `told`: the chat hears of the child's coming and going."""

    diary: Diary
    monday: date
    today: date
    days: tuple[VisitDay, ...]
    told: bool = False

    @property
    def may_hear(self) -> bool:
        """A pupil knows of its own coming and going."""
        return self.diary.child.sight is not Sight.SELF


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

    def __init__(self, open_diary: OpenDiary, visits: Visits, preferences: Preferences, clock: Clock) -> None:
        self._open_diary, self._visits, self._preferences, self._clock = open_diary, visits, preferences, clock

    async def week(self, asker: Asker, child_id: int | None = None, wished: date | None = None) -> VisitsWeek:
        """The week of the wished day, or the running one."""
        diary = await self._open_diary(asker, child_id, Right.VISITS)
        if not diary.child.gives_visits:
            raise NoVisitsHere
        today = local_date(self._clock.now(), diary.child.zone)
        day = within_reach(wished or today, today)
        monday = day - timedelta(days=day.weekday())
        days = await self._visits.of_child(diary.child, DayRange(monday, monday + _SUNDAY))
        return VisitsWeek(diary, monday, today, tuple(days), await self._told(asker, diary.child.id))

    async def _told(self, asker: Asker, child_id: int) -> bool:
        about = {child_id: await self._preferences.about(asker.chat_id, child_id)}
        wanted = wishes(await self._preferences.of(asker.chat_id), about)
        return wanted.mode(NoticeKind.VISITS, child_id) is not Mode.OFF

    async def day(self, asker: Asker, child_id: int, on: date) -> VisitsDay:
        week = await self.week(asker, child_id, on)
        return VisitsDay(
            diary=week.diary,
            day=next((day for day in week.days if day.on == on), VisitDay(on)),
            today=week.today,
            before=max((day.on for day in week.days if day.on < on), default=None),
            after=min((day.on for day in week.days if day.on > on), default=None),
        )


class HearOfVisits:
    """Whether this chat is told when the child comes and goes. Raises NotYourChild, NoVisitsHere."""

    def __init__(self, children: Children, preferences: Preferences, once: Once) -> None:
        self._children, self._preferences, self._once = children, preferences, once

    async def __call__(self, asker: Asker, child_id: int, *, told: bool) -> None:
        async def work() -> None:
            child = await self._children.visible_to(asker, child_id, Right.VISITS)
            if not child.gives_visits:
                raise NoVisitsHere
            mode = Mode.AT_ONCE if told else Mode.OFF
            await self._preferences.put_about(asker.chat_id, child.id, news(NoticeKind.VISITS), mode.value)

        await self._once(asker.next_deed(), work)


class TellPasses:
    """Tells of what the turnstile saw just now, inside the caller's transaction; what is older is in the diary only."""

    def __init__(self, listeners: VisitListeners, tell: Tell, clock: Clock) -> None:
        self._listeners, self._tell, self._clock = listeners, tell, clock

    async def __call__(self, school_id: int, zone: ZoneInfo, passes: Sequence[tuple[int, Pass]]) -> None:
        now = self._clock.now()
        fresh = [(child, one) for child, one in passes if is_worth_telling(one.at, now)]
        heard_of = await self._listeners.of({child for child, _ in fresh}, now) if fresh else frozenset()
        for child, one in fresh:
            if child in heard_of:
                await self._tell(_news(school_id, child, one, zone))


def _news(school_id: int, child_id: int, one: Pass, zone: ZoneInfo) -> CameToSchool | LeftSchool:
    local = one.at.astimezone(zone)
    happened = CameToSchool if one.way is Way.IN else LeftSchool
    return happened(
        school_id=school_id,
        happened_at=one.at,
        child_id=child_id,
        on=local.date(),
        clock=f"{local:%H:%M}",
        at=one.at,
    )
