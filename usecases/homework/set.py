"""Homework for a class: set, changed, taken back, or said that there is none (E3, C3)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypedDict

from delivery.tell import Tell
from school.clock import Clock, local_date
from school.events import HomeworkAssigned, HomeworkChanged, HomeworkRemoved
from school.homework import check_due, check_text
from school.refusals import Outdated, Refusal
from usecases.asker import Asker
from usecases.ports.homework_book import File, HomeworkBook, Task, TaskPage
from usecases.ports.journal import Journal, JournalCourse, LessonAt
from usecases.ports.once import Once


class TaskChangedSince(Outdated):
    """The task was changed or taken back after the button was drawn."""


class SomethingIsSet(Refusal):
    """Nothing cannot be said of a day that has a task."""


@dataclass(frozen=True, slots=True)
class NewTask:
    """`at` is the lesson from which it is set, `number` the lesson on `due` if that is known."""

    at: LessonAt
    due: date
    number: int | None
    text: str
    mandatory: bool = True
    independent: bool = False
    files: Sequence[File] = ()


class SetHomework:
    """The id of the task. Raises NotYours, DueInThePast, DueAfterTheYear, TextIsEmpty, TextTooLong."""

    def __init__(self, journal: Journal, homework: HomeworkBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._journal, self._homework = journal, homework
        self._once, self._tell, self._clock = once, tell, clock

    async def __call__(self, asker: Asker, wish: NewTask) -> int:
        return await self._once(asker.next_deed(), lambda: self._set(asker, wish))

    async def _set(self, asker: Asker, wish: NewTask) -> int:
        now = self._clock.now()
        course = (await self._journal.lesson(asker, wish.at)).course
        due = check_due(wish.due, local_date(now, course.zone), course.year_ends)
        text = check_text(wish.text, len(wish.files))
        for said in await self._homework.due_on(course, due):
            if said.nothing:
                await self._homework.remove(said, now)
        task = _task(course, due, wish.number, now)
        task = replace(task, text=text, mandatory=wish.mandatory, independent=wish.independent, files=len(wish.files))
        homework_id = await self._homework.set(course, task, wish.files)
        await self._tell(HomeworkAssigned(**_said(course, replace(task, homework_id=homework_id), now)))
        return homework_id


class SayNothingIsSet:
    """Says aloud that nothing is set, which differs from silence (B1). Nobody is written to. The id of the row.

    Raises NotYours, DueInThePast, DueAfterTheYear, SomethingIsSet.
    """

    def __init__(self, journal: Journal, homework: HomeworkBook, once: Once, clock: Clock) -> None:
        self._journal, self._homework, self._once, self._clock = journal, homework, once, clock

    async def __call__(self, asker: Asker, at: LessonAt, due: date, number: int | None) -> int:
        return await self._once(asker.next_deed(), lambda: self._say(asker, at, due, number))

    async def _say(self, asker: Asker, at: LessonAt, due: date, number: int | None) -> int:
        now = self._clock.now()
        course = (await self._journal.lesson(asker, at)).course
        check_due(due, local_date(now, course.zone), course.year_ends)
        known = await self._homework.due_on(course, due)
        if any(not task.nothing for task in known):
            raise SomethingIsSet
        if known:
            return known[0].homework_id
        return await self._homework.set(course, replace(_task(course, due, number, now), nothing=True), ())


class ChangeHomework:
    """Changes what is given, files are added. Raises as SetHomework, and TaskChangedSince."""

    def __init__(self, homework: HomeworkBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._homework, self._once, self._tell, self._clock = homework, once, tell, clock

    async def __call__(
        self,
        asker: Asker,
        homework_id: int,
        version: int,
        *,
        text: str | None = None,
        mandatory: bool | None = None,
        due: date | None = None,
        files: Sequence[File] = (),
    ) -> int:
        wanted = {"text": text, "mandatory": mandatory, "due": due}
        given = {name: value for name, value in wanted.items() if value is not None}
        return await self._once(asker.next_deed(), lambda: self._change(asker, homework_id, version, given, files))

    async def _change(
        self, asker: Asker, homework_id: int, version: int, given: dict[str, str | bool | date], files: Sequence[File]
    ) -> int:
        page, now = await task_at(self._homework, asker, homework_id, version), self._clock.now()
        task = replace(page.task, **given, files=page.task.files + len(files))  # type: ignore[arg-type]
        task = replace(task, text=check_text(task.text, task.files))
        if task == page.task:
            return homework_id
        if task.due != page.task.due:
            check_due(task.due, local_date(now, page.course.zone), page.course.year_ends)
            task = replace(task, number=None)
        task = replace(task, edited_at=now, version=version + 1)
        if not await self._homework.change(page, task, files):
            raise TaskChangedSince
        await self._tell(HomeworkChanged(**_said(page.course, task, now)))
        return homework_id


class RemoveHomework:
    """Takes a task, or the word that nothing is set, back. Raises NotYours, TaskChangedSince."""

    def __init__(self, homework: HomeworkBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._homework, self._once, self._tell, self._clock = homework, once, tell, clock

    async def __call__(self, asker: Asker, homework_id: int, version: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._remove(asker, homework_id, version))

    async def _remove(self, asker: Asker, homework_id: int, version: int) -> int:
        page, now = await task_at(self._homework, asker, homework_id, version), self._clock.now()
        if not await self._homework.remove(page.task, now):
            raise TaskChangedSince
        if not page.task.nothing:
            removed = replace(page.task, version=version + 1)
            await self._tell(HomeworkRemoved(**_said(page.course, removed, now)))
        return homework_id


async def task_at(homework: HomeworkBook, asker: Asker, homework_id: int, version: int) -> TaskPage:
    """The task, if it still is what the button showed."""
    page = await homework.page(asker, homework_id)
    if page.removed or page.task.version != version:
        raise TaskChangedSince
    return page


def _task(course: JournalCourse, due: date, number: int | None, now: datetime) -> Task:
    return Task(
        homework_id=0,
        version=1,
        course_id=course.id,
        due=due,
        number=number,
        text="",
        nothing=False,
        mandatory=True,
        independent=False,
        files=0,
        set_at=now,
        edited_at=None,
    )


class _Said(TypedDict):
    school_id: int
    class_id: int
    happened_at: datetime
    homework_id: int
    version: int
    subject: str
    due_on: date
    text: str
    mandatory: bool
    independent: bool
    files: int


def _said(course: JournalCourse, task: Task, now: datetime) -> _Said:
    return _Said(
        school_id=course.school_id,
        class_id=course.class_id,
        happened_at=now,
        homework_id=task.homework_id,
        version=task.version,
        subject=course.subject,
        due_on=task.due,
        text=task.text,
        mandatory=task.mandatory,
        independent=task.independent,
        files=task.files,
    )
