"""The school bag of a day (B11), and what the school teaches by (B13)."""

from dataclasses import dataclass, replace
from datetime import date

from school.bag import Bag, pack
from school.clock import Clock, local_date
from school.periods import MONDAY_TO_SATURDAY, DayRange
from school.refusals import Outdated
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.lessons.compose import Pages, compose_day
from usecases.ports.lessons import LessonsToRead
from usecases.ports.periods import Periods
from usecases.ports.textbooks import Curriculum, Textbooks


@dataclass(frozen=True, slots=True)
class BagPage:
    """`lessons` says whether there are any on that day; `before` and `after` are the school days around."""

    diary: Diary
    on: date
    today: date
    bag: Bag
    lessons: bool
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True)
class CurriculaPage:
    diary: Diary
    curricula: tuple[Curriculum, ...]


class ShowBag:
    """What to pack for a day; None is the next school day. Raises Outdated for a day out of the school year."""

    def __init__(
        self, open_diary: OpenDiary, periods: Periods, lessons: LessonsToRead, textbooks: Textbooks, clock: Clock
    ) -> None:
        self._open_diary, self._periods, self._lessons = open_diary, periods, lessons
        self._textbooks, self._clock = textbooks, clock

    async def __call__(self, asker: Asker, child_id: int, on: date | None = None) -> BagPage:
        diary = await self._open_diary(asker, child_id)
        known = await self._periods.of_child(diary.child)
        today = local_date(self._clock.now(), diary.child.zone)
        if on is not None and on not in known.calendar.year:
            raise Outdated
        timetable = await self._lessons.timetable(diary.child)
        calendar = replace(known.calendar, weekdays=timetable.weekdays or MONDAY_TO_SATURDAY)
        wished = on or calendar.next_school_day(today) or today
        changes = await self._lessons.changes(diary.child, DayRange(wished, wished))
        day = compose_day(wished, Pages(timetable, changes), school_day=calendar.is_school_day(wished))
        subjects = [one.lesson.subject for one in day.lessons if one.lesson.is_held]
        bag = pack(subjects, await self._textbooks.of_child(diary.child), diary.child.class_name.grade)
        before, after = calendar.school_day_before(wished), calendar.next_school_day(wished)
        return BagPage(diary, wished, today, bag, bool(subjects), before, after)


class ShowCurricula:
    """Of the school in which the child learns."""

    def __init__(self, open_diary: OpenDiary, textbooks: Textbooks) -> None:
        self._open_diary, self._textbooks = open_diary, textbooks

    async def __call__(self, asker: Asker, child_id: int) -> CurriculaPage:
        diary = await self._open_diary(asker, child_id)
        return CurriculaPage(diary, await self._textbooks.curricula(diary.child.school_id))
