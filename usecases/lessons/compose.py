"""A day of the diary put together: lessons with what is set for them and what was put at them (B1). Pure."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from school.bells import Bell
from school.homework import DayState, day_state
from school.lessons import DayLesson, day_lessons
from school.people import Name
from usecases.ports.dots import DiaryDot
from usecases.ports.homework import DiaryTask
from usecases.ports.lessons import Changes, Timetable
from usecases.ports.marks import DiaryMark


@dataclass(frozen=True, slots=True)
class DiaryLesson:
    """A lesson and everything about it. `teacher` is who holds it on that day."""

    lesson: DayLesson
    teacher: Name | None
    homework: DayState
    tasks: tuple[DiaryTask, ...]
    marks: tuple[DiaryMark, ...]
    dots: tuple[DiaryDot, ...]


@dataclass(frozen=True, slots=True)
class DiaryDay:
    """`elsewhere` is homework due on a day on which its subject has no lesson: it must not get lost."""

    on: date
    lessons: tuple[DiaryLesson, ...]
    elsewhere: tuple[DiaryTask, ...] = ()

    @property
    def marks(self) -> tuple[DiaryMark, ...]:
        return tuple(mark for lesson in self.lessons for mark in lesson.marks)

    @property
    def tasks(self) -> tuple[DiaryTask, ...]:
        return (*(task for lesson in self.lessons for task in lesson.tasks), *self.elsewhere)


@dataclass(frozen=True, slots=True)
class Pages:
    """What was read for some days."""

    timetable: Timetable
    changes: Changes
    bells: Collection[Bell] = ()
    homework: Collection[DiaryTask] = ()
    marks: Collection[DiaryMark] = ()
    dots: Collection[DiaryDot] = ()


def compose_day(on: date, pages: Pages, *, school_day: bool) -> DiaryDay:
    """Out of school days nothing goes by the timetable; what was written all the same is shown."""
    slots = pages.timetable.slots if school_day else ()
    lessons = day_lessons(on, slots, pages.changes.departures, pages.bells)
    homework = [task for task in pages.homework if task.task.due == on]
    place = {id(task): _lesson_of(task, lessons) for task in homework}
    composed = tuple(
        _composed(lesson, on, pages, [task for task in homework if place[id(task)] is lesson]) for lesson in lessons
    )
    lost = tuple(task for task in homework if place[id(task)] is None and not task.nothing)
    return DiaryDay(on, composed, lost)


def _lesson_of(task: DiaryTask, lessons: Iterable[DayLesson]) -> DayLesson | None:
    """The lesson that a task is for: the one it names, else the first of its course that is held, else the first."""
    own = [lesson for lesson in lessons if lesson.course == task.task.course]
    named = [lesson for lesson in own if lesson.number == task.number]
    held = [lesson for lesson in own if lesson.is_held]
    return next(iter([*named, *held, *own]), None)


def _composed(lesson: DayLesson, on: date, pages: Pages, homework: list[DiaryTask]) -> DiaryLesson:
    key = (lesson.course, on, lesson.number)
    tasks = tuple(task for task in homework if not task.nothing)
    return DiaryLesson(
        lesson=lesson,
        teacher=pages.changes.teachers.get(lesson.teacher) or pages.timetable.teachers.get(lesson.teacher),
        homework=day_state([task.task for task in tasks], any(task.nothing for task in homework)),
        tasks=tasks,
        marks=tuple(m for m in pages.marks if m.stands and (m.course_id, m.record.on, m.number) == key),
        dots=tuple(d for d in pages.dots if d.lesson and (d.course_id, d.lesson.on, d.lesson.number) == key),
    )
