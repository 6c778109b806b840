"""Teachers are reminded of lessons of which nothing was written, once a day after the last lesson (E7)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from delivery.tell import Tell
from school.clock import Clock, local_date
from school.events import JournalOverdue
from school.journals import due_at
from usecases.ports.once import Transaction
from usecases.ports.overview import HeadedSchool, JournalSweeps, TaughtLesson

LATEST = timedelta(hours=3)
"""After that the evening is the teacher's own: nobody is reminded of that day any more."""


class RemindOfJournals:
    """How many teachers were reminded. Run again on the same day it finds nobody."""

    def __init__(self, sweeps: JournalSweeps, transaction: Transaction, tell: Tell, clock: Clock) -> None:
        self._sweeps, self._transaction, self._tell, self._clock = sweeps, transaction, tell, clock
        self._looked: dict[int, date] = {}

    async def __call__(self) -> int:
        now, reminded = self._clock.now(), 0
        for school in await self._sweeps.schools():
            today = local_date(now, school.zone)
            due = due_at(today, school.zone)
            if due <= now < due + LATEST and self._looked.get(school.id) != today:
                reminded += await self._remind(school, today, now)
                self._looked[school.id] = today
        return reminded

    async def _remind(self, school: HeadedSchool, today: date, now: datetime) -> int:
        """What was told is looked up: a process that began anew does not know that it has looked."""
        empty: dict[int, list[TaughtLesson]] = {}
        for one in await self._sweeps.lessons(school, today):
            if not one.kept.anything and one.teacher_id is not None:
                empty.setdefault(one.teacher_id, []).append(one)
        events = [_overdue(school, today, now, teacher, lessons) for teacher, lessons in empty.items()]
        known = await self._sweeps.happened([event.key for event in events]) if events else ()
        fresh = [event for event in events if event.key not in known]
        for event in fresh:
            async with self._transaction():
                await self._tell(event)
        return len(fresh)


def _overdue(
    school: HeadedSchool, on: date, now: datetime, teacher: int, lessons: Sequence[TaughtLesson]
) -> JournalOverdue:
    return JournalOverdue(
        school_id=school.id,
        happened_at=now,
        to={teacher: None},
        teacher_id=teacher,
        on=on,
        lessons=tuple(
            {"number": one.lesson.number, "school_class": one.class_name.display, "subject": one.lesson.subject}
            for one in lessons
        ),
    )
