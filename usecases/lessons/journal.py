"""A teacher's journal: the lessons of a day, one lesson with everything put at it, its topic (E3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from school.clock import Clock, local_date
from school.lessons import lesson_now
from school.refusals import Refusal
from usecases.asker import Asker
from usecases.lessons.show import within_reach
from usecases.marks.last import LastDeed, last_deed
from usecases.ports.attendance import AttendanceBook, Roll
from usecases.ports.dot_book import DotBook, OpenDot
from usecases.ports.homework_book import HomeworkBook, Task
from usecases.ports.journal import DayRow, Journal, JournalLesson, LedClass, LessonAt, Pupil
from usecases.ports.mark_book import MarkBook, PutEntry
from usecases.ports.once import Once

MAX_TOPIC = 300


class TopicTooLong(Refusal):
    """Values: length, limit (characters)."""


@dataclass(frozen=True, slots=True)
class JournalDay:
    """`now` is the lesson that goes on or comes next, on the day itself only. `led` is the class whose day it is."""

    on: date
    today: date
    rows: Sequence[DayRow]
    now: DayRow | None
    led: Sequence[LedClass]
    class_id: int | None = None


class ShowJournalDay:
    """`on` None is today; `class_id` shows the day of a class that the asker leads.

    Raises NotYours, and Outdated for a day out of all reach.
    """

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal, self._clock = journal, clock

    async def __call__(self, asker: Asker, on: date | None = None, class_id: int | None = None) -> JournalDay:
        zone = await self._journal.zone(asker)
        today = local_date(self._clock.now(), zone)
        day = within_reach(on or today, today)
        if class_id is None:
            rows = await self._journal.own_day(asker, day)
        else:
            rows = await self._journal.class_day(asker, class_id, day)
        now = None
        if day == today:
            lesson = lesson_now([row.lesson for row in rows], self._clock.now().astimezone(zone).time())
            now = next((row for row in rows if row.lesson is lesson), None)
        return JournalDay(day, today, rows, now, await self._journal.led_classes(asker, day), class_id)


@dataclass(frozen=True, slots=True)
class LessonPage:
    lesson: JournalLesson
    pupils: Sequence[Pupil]
    roll: Roll
    marks: Sequence[PutEntry]
    dots: Sequence[OpenDot]
    tasks: Sequence[Task]
    today: date
    undo: LastDeed | None = None

    @property
    def is_ahead(self) -> bool:
        return self.lesson.at.on > self.today


class ShowLesson:
    """A lesson with its marks, the open dots of the course and the homework due from that day on. Raises NotYours."""

    def __init__(
        self,
        journal: Journal,
        attendance: AttendanceBook,
        marks: MarkBook,
        dots: DotBook,
        homework: HomeworkBook,
        clock: Clock,
    ) -> None:
        self._journal, self._attendance, self._marks = journal, attendance, marks
        self._dots, self._homework, self._clock = dots, homework, clock

    async def __call__(self, asker: Asker, at: LessonAt) -> LessonPage:
        lesson, now = await self._journal.lesson(asker, at), self._clock.now()
        roll, marks = await self._attendance.roll(lesson), await self._marks.at_lesson(lesson)
        return LessonPage(
            lesson=lesson,
            pupils=await self._journal.pupils(lesson),
            roll=roll,
            marks=marks,
            dots=await self._dots.open_in(lesson),
            tasks=await self._homework.from_day(lesson),
            today=local_date(now, lesson.course.zone),
            undo=last_deed(asker, marks, roll, now),
        )


class SetTopic:
    """Raises NotYours, TopicTooLong."""

    def __init__(self, journal: Journal, once: Once) -> None:
        self._journal, self._once = journal, once

    async def __call__(self, asker: Asker, at: LessonAt, topic: str) -> None:
        await self._once(asker.next_deed(), lambda: self._set(asker, at, topic.strip()))

    async def _set(self, asker: Asker, at: LessonAt, topic: str) -> None:
        if len(topic) > MAX_TOPIC:
            raise TopicTooLong(length=len(topic), limit=MAX_TOPIC)
        await self._journal.set_topic(await self._journal.lesson(asker, at), topic)
