"""The family's own "done" beside a task (B8)."""

from school.children import TrustedOnlyLooks
from school.clock import Clock
from usecases.asker import Asker
from usecases.diary import OpenDiary
from usecases.homework.show import standing_task
from usecases.ports.homework import HomeworkToRead
from usecases.ports.once import Once


class TickTask:
    """Ticks a task off, or takes the tick back. Pressed twice it changes nothing.

    Raises as ShowTask, TrustedOnlyLooks.
    """

    def __init__(self, open_diary: OpenDiary, homework: HomeworkToRead, once: Once, clock: Clock) -> None:
        self._open_diary, self._homework = open_diary, homework
        self._once, self._clock = once, clock

    async def __call__(self, asker: Asker, child_id: int, homework_id: int, *, done: bool) -> None:
        await self._once(asker.next_deed(), lambda: self._tick(asker, child_id, homework_id, done))

    async def _tick(self, asker: Asker, child_id: int, homework_id: int, done: bool) -> None:
        child = (await self._open_diary(asker, child_id)).child
        if child.trusted:
            raise TrustedOnlyLooks
        task = await standing_task(self._homework, child, homework_id)
        if done:
            await self._homework.tick(child, task.task.id, self._clock.now())
        else:
            await self._homework.untick(child, task.task.id)
