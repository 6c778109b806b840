"""The evening before: everything a child has to do for the next school day, in one message (C3)."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from delivery.quiet import EVENING
from delivery.tell import Tell
from school.clock import Clock
from school.events import HomeworkDue
from school.homework import SubjectTasks, tomorrow_digest
from usecases.ports.homework_sweeps import ClassEvening, HomeworkSweeps
from usecases.ports.once import Transaction

BATCH = 10


class TellHomeworkForTomorrow:
    """From EVENING of the school's day on; a child is told of a day once. The number of children told of.

    What the family ticked off is left out; a child with nothing left to do hears nothing.
    """

    def __init__(self, sweeps: HomeworkSweeps, transaction: Transaction, tell: Tell, clock: Clock) -> None:
        self._sweeps, self._transaction, self._tell, self._clock = sweeps, transaction, tell, clock

    async def __call__(self) -> int:
        now = self._clock.now()
        due = [event for evening in await self._sweeps.evenings(now, EVENING) for event in _events(evening, now)]
        told = await self._sweeps.told([event.key for event in due])
        fresh = [event for event in due if event.key not in told]
        for start in range(0, len(fresh), BATCH):
            async with self._transaction():
                for event in fresh[start : start + BATCH]:
                    await self._tell(event)
        return len(fresh)


def _events(evening: ClassEvening, now: datetime) -> Iterator[HomeworkDue]:
    assigned = ((child, task) for child in evening.children for task in evening.tasks)
    for child, subjects in tomorrow_digest(assigned, evening.due, evening.done).items():
        yield HomeworkDue(
            school_id=evening.school_id, happened_at=now, child_id=child, due_on=evening.due, items=_items(subjects)
        )


def _items(subjects: Sequence[SubjectTasks]) -> tuple[dict[str, str | int | bool], ...]:
    return tuple(
        {
            "homework_id": task.id,
            "subject": subject.subject,
            "text": task.text,
            "mandatory": task.mandatory,
            "independent": task.independent,
            "files": task.files,
        }
        for subject in subjects
        for task in subject.tasks
    )
