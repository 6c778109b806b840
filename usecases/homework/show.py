"""Homework: of a day, of a subject, one task whole with its files (B8)."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from school.calendars import ClassCalendar
from school.clock import Clock, local_date
from school.homework import DayState
from school.periods import MONDAY_TO_SATURDAY, DayRange
from school.refusals import NotYours, Outdated
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.lessons.compose import DiaryDay, Pages, compose_day
from usecases.ports.children import VisibleChild
from usecases.ports.homework import DiaryTask, HomeworkToRead, TaskFile
from usecases.ports.lessons import LessonsToRead
from usecases.ports.periods import Periods, Span

TASKS_ON_A_PAGE = 8


@dataclass(frozen=True, slots=True)
class HomeworkDay:
    """Tasks in the order of lessons. Subjects that are silent differ from those where nothing is set (B1).

    `before` and `after` are the school days around; None where the year has none.
    """

    diary: Diary
    on: date
    today: date
    is_school_day: bool
    tasks: tuple[DiaryTask, ...]
    nothing_set: tuple[str, ...]
    not_filled: tuple[str, ...]
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True)
class SubjectCount:
    id: int
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class HomeworkSubjects:
    diary: Diary
    span: Span
    subjects: tuple[SubjectCount, ...]


@dataclass(frozen=True, slots=True)
class SubjectHomework:
    """`tasks` are those of one page, the latest day first; pages count from 0."""

    diary: Diary
    span: Span
    subject_id: int
    subject: str
    tasks: tuple[DiaryTask, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class TaskCard:
    diary: Diary
    task: DiaryTask
    files: tuple[TaskFile, ...]
    today: date


class ShowHomework:
    """What is due on a day; None is the next school day. Past and future days of the school year only: Outdated."""

    def __init__(
        self, open_diary: OpenDiary, periods: Periods, lessons: LessonsToRead, homework: HomeworkToRead, clock: Clock
    ) -> None:
        self._open_diary, self._periods = open_diary, periods
        self._lessons, self._homework, self._clock = lessons, homework, clock

    async def __call__(self, asker: Asker, child_id: int | None = None, due_on: date | None = None) -> HomeworkDay:
        diary = await self._open_diary(asker, child_id)
        known = await self._periods.of_child(diary.child)
        today = local_date(self._clock.now(), diary.child.zone)
        if due_on is not None and due_on not in known.calendar.year:
            raise Outdated
        timetable = await self._lessons.timetable(diary.child)
        calendar = replace(known.calendar, weekdays=timetable.weekdays or MONDAY_TO_SATURDAY)
        on = due_on or calendar.next_school_day(today) or today
        days = DayRange(on, on)
        pages = Pages(
            timetable,
            await self._lessons.changes(diary.child, days),
            homework=await self._homework.of_child(diary.child, days),
        )
        return _homework_day(diary, calendar, compose_day(on, pages, school_day=calendar.is_school_day(on)), today)


def _homework_day(diary: Diary, calendar: ClassCalendar, day: DiaryDay, today: date) -> HomeworkDay:
    told: dict[DayState, list[str]] = {state: [] for state in DayState}
    for lesson in day.lessons:
        if lesson.lesson.is_held:
            told[lesson.homework].append(lesson.lesson.subject)
    nothing = [name for name in told[DayState.NOTHING_SET] if name not in told[DayState.SET]]
    silent = [name for name in told[DayState.NOT_FILLED] if name not in (*told[DayState.SET], *nothing)]
    return HomeworkDay(
        diary=diary,
        on=day.on,
        today=today,
        is_school_day=calendar.is_school_day(day.on),
        tasks=day.tasks,
        nothing_set=tuple(dict.fromkeys(nothing)),
        not_filled=tuple(dict.fromkeys(silent)),
        before=calendar.school_day_before(day.on),
        after=calendar.next_school_day(day.on),
    )


class ShowHomeworkSubjects:
    """Raises Outdated for no such period."""

    def __init__(self, open_diary: OpenDiary, periods: Periods, homework: HomeworkToRead, clock: Clock) -> None:
        self._open_diary, self._periods = open_diary, periods
        self._homework, self._clock = homework, clock

    async def __call__(
        self, asker: Asker, child_id: int | None = None, period_id: int | None = None
    ) -> HomeworkSubjects:
        diary = await self._open_diary(asker, child_id)
        span = await _span(self._periods, self._clock, diary.child, period_id)
        tasks = [task for task in await self._homework.of_child(diary.child, span.days) if not task.nothing]
        counts = Counter((task.task.subject, task.subject_id) for task in tasks)
        subjects = tuple(SubjectCount(number, name, count) for (name, number), count in sorted(counts.items()))
        return HomeworkSubjects(diary, span, subjects)


class ShowSubjectHomework:
    """Raises Outdated when the subject has no homework there."""

    def __init__(self, open_diary: OpenDiary, periods: Periods, homework: HomeworkToRead, clock: Clock) -> None:
        self._open_diary, self._periods = open_diary, periods
        self._homework, self._clock = homework, clock

    async def __call__(
        self, asker: Asker, child_id: int, subject_id: int, period_id: int | None, page: int = 0
    ) -> SubjectHomework:
        diary = await self._open_diary(asker, child_id)
        span = await _span(self._periods, self._clock, diary.child, period_id)
        found = await self._homework.of_child(diary.child, span.days, subject_id)
        tasks = [task for task in found if not task.nothing][::-1]
        if not tasks:
            raise Outdated
        pages = -(-len(tasks) // TASKS_ON_A_PAGE)
        page = min(max(page, 0), pages - 1)
        shown = tuple(tasks[page * TASKS_ON_A_PAGE :][:TASKS_ON_A_PAGE])
        return SubjectHomework(diary, span, subject_id, tasks[0].task.subject, shown, page, pages)


async def _span(periods: Periods, clock: Clock, child: VisibleChild, period_id: int | None) -> Span:
    return (await periods.of_child(child)).span(period_id, local_date(clock.now(), child.zone))


class ShowTask:
    """Raises NotYours for a task of another class and for none, Outdated for one that was taken back."""

    def __init__(self, open_diary: OpenDiary, homework: HomeworkToRead, clock: Clock) -> None:
        self._open_diary, self._homework, self._clock = open_diary, homework, clock

    async def __call__(self, asker: Asker, child_id: int, homework_id: int) -> TaskCard:
        diary = await self._open_diary(asker, child_id)
        task = await standing_task(self._homework, diary.child, homework_id)
        files = await self._homework.files(homework_id) if task.task.files else ()
        return TaskCard(diary, task, files, local_date(self._clock.now(), diary.child.zone))


async def standing_task(homework: HomeworkToRead, child: VisibleChild, homework_id: int) -> DiaryTask:
    """Raises as ShowTask."""
    task = await homework.one(child, homework_id)
    if task is None:
        raise NotYours
    if task.removed:
        raise Outdated
    return task
