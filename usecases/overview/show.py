"""How the school stands: counters, journals that are overdue, the week (E7)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from school.clock import Clock, local_date
from school.journals import is_due
from usecases.asker import Asker
from usecases.lessons.show import within_reach
from usecases.ports.overview import (
    AwayToday,
    ClassCount,
    HeadedSchool,
    Overview,
    TaughtLesson,
    Told,
    Unanswered,
    WeekOfClass,
)
from usecases.ports.pictures import Picture, Pictures, Theme
from usecases.progress.looks import Looks

WAITING = timedelta(hours=24)
"""A message of a family that nobody answered for so long is counted. Ours."""
TOLD_SINCE = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class OverviewPage:
    school: HeadedSchool
    today: date
    classes: Sequence[ClassCount]
    away: AwayToday
    unanswered: Sequence[Unanswered]
    told: Sequence[Told]


@dataclass(frozen=True, slots=True)
class JournalsPage:
    """`lessons` are those of the day of which nothing was written; `due` False: the day is not over yet."""

    school: HeadedSchool
    on: date
    today: date
    lessons: Sequence[TaughtLesson]
    held: int
    due: bool


@dataclass(frozen=True, slots=True)
class SchoolWeek:
    school: HeadedSchool
    monday: date
    classes: Sequence[ClassCount]
    weeks: Mapping[int, WeekOfClass]


class ShowOverview:
    """Raises NotYours for who is neither head nor deputy."""

    def __init__(self, overview: Overview, clock: Clock) -> None:
        self._overview, self._clock = overview, clock

    async def __call__(self, asker: Asker) -> OverviewPage:
        school, now = await self._overview.headed(asker), self._clock.now()
        today = local_date(now, school.zone)
        return OverviewPage(
            school=school,
            today=today,
            classes=await self._overview.classes(school, today),
            away=await self._overview.away(school, today),
            unanswered=await self._overview.unanswered(school, now - WAITING),
            told=await self._overview.told(school, now - TOLD_SINCE),
        )


class ShowOverdueJournals:
    """`on` None is the latest day that is due. Raises NotYours; Outdated for a day out of all reach."""

    def __init__(self, overview: Overview, clock: Clock) -> None:
        self._overview, self._clock = overview, clock

    async def __call__(self, asker: Asker, on: date | None = None) -> JournalsPage:
        school, now = await self._overview.headed(asker), self._clock.now()
        today = local_date(now, school.zone)
        latest = today if is_due(today, now, school.zone) else today - timedelta(days=1)
        day = within_reach(on or latest, today)
        lessons = await self._overview.lessons(school, day)
        empty = [one for one in lessons if not one.kept.anything]
        return JournalsPage(school, day, today, empty, len(lessons), is_due(day, now, school.zone))


class DrawSchoolWeek:
    """The running week, class by class, as a picture. Raises NotYours."""

    def __init__(self, overview: Overview, pictures: Pictures, looks: Looks, clock: Clock) -> None:
        self._overview, self._pictures, self._looks, self._clock = overview, pictures, looks, clock

    async def __call__(self, asker: Asker, chosen: Theme | None = None) -> tuple[SchoolWeek, Theme, Picture]:
        school = await self._overview.headed(asker)
        today = local_date(self._clock.now(), school.zone)
        monday = today - timedelta(days=today.weekday())
        classes = await self._overview.classes(school, today)
        page = SchoolWeek(school, monday, classes, await self._overview.week(school, monday))
        theme = await self._looks.of(asker, chosen)
        return page, theme, await self._pictures.school_week(page, asker.language, theme)
