"""What a teacher looks at while homework is set or changed (E3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from school.clock import Clock, local_date
from usecases.asker import Asker
from usecases.homework.set import task_at
from usecases.ports.homework_book import HomeworkBook, Task, TaskPage
from usecases.ports.journal import Journal, JournalLesson, LessonAt

OFFERED_LESSONS = 3


@dataclass(frozen=True, slots=True)
class HomeworkDraftPage:
    """`due` is the chosen day, else that of the next lesson, else None; `known` is what is set for it already.

    `lessons` are the next ones of the course.
    """

    lesson: JournalLesson
    lessons: Sequence[LessonAt]
    due: date | None
    known: Sequence[Task]
    today: date

    @property
    def number(self) -> int | None:
        """The number of the lesson on the chosen day, when it is one of the next ones."""
        return next((one.number for one in self.lessons if one.on == self.due), None)


class ShowHomeworkDraft:
    """Raises NotYours."""

    def __init__(self, journal: Journal, homework: HomeworkBook, clock: Clock) -> None:
        self._journal, self._homework, self._clock = journal, homework, clock

    async def __call__(self, asker: Asker, at: LessonAt, due: date | None = None) -> HomeworkDraftPage:
        lesson = await self._journal.lesson(asker, at)
        today = local_date(self._clock.now(), lesson.course.zone)
        after = max(at.on, today - timedelta(days=1))
        lessons = await self._journal.next_lessons(lesson.course, after, OFFERED_LESSONS)
        chosen = due or (lessons[0].on if lessons else None)
        known = await self._homework.due_on(lesson.course, chosen) if chosen else []
        return HomeworkDraftPage(lesson, lessons, chosen, known, today)


class ShowSetTask:
    """The teacher's card of a task. Raises NotYours."""

    def __init__(self, homework: HomeworkBook) -> None:
        self._homework = homework

    async def __call__(self, asker: Asker, homework_id: int) -> TaskPage:
        return await self._homework.page(asker, homework_id)


class ShowTaskToChange:
    """The task that a button showed at `version`. Raises NotYours, TaskChangedSince."""

    def __init__(self, homework: HomeworkBook) -> None:
        self._homework = homework

    async def __call__(self, asker: Asker, homework_id: int, version: int) -> TaskPage:
        return await task_at(self._homework, asker, homework_id, version)
