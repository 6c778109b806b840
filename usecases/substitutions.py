"""The office says who stands in for whom; those whom it concerns hear of it (E8, C6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from delivery.tell import Tell
from school.clock import Clock, local_date
from school.events import LessonAsPlanned, LessonChanged, LessonHandedOver, LessonNews
from school.lessons import LessonStatus
from school.substitutions import DayIsOver, LessonChangedSince, TeacherIsBusy
from usecases.asker import Asker
from usecases.lessons.show import within_reach
from usecases.ports.journal import LessonAt
from usecases.ports.once import Once
from usecases.ports.substitutions import Keeper, Person, SchoolLesson, Substitutions

PLANNED, CANCELLED, SUBSTITUTED = "planned", "cancelled", "substituted"


@dataclass(frozen=True, slots=True)
class SchoolDay:
    """`teachers` have lessons that day; `changed` are those that are cancelled or given to somebody else."""

    on: date
    today: date
    lessons: Sequence[SchoolLesson]

    @property
    def changed(self) -> tuple[SchoolLesson, ...]:
        return tuple(one for one in self.lessons if one.changed)

    @property
    def teachers(self) -> tuple[Person, ...]:
        found = {one.teacher.id: one.teacher for one in self.lessons if one.teacher is not None}
        return tuple(sorted(found.values(), key=lambda one: one.name))

    def of(self, teacher_id: int) -> tuple[SchoolLesson, ...]:
        """What stands in the timetable of that teacher."""
        return tuple(one for one in self.lessons if one.teacher is not None and one.teacher.id == teacher_id)


class ShowSchoolDay:
    """None is today. Raises NotYours, Outdated for a day out of reach."""

    def __init__(self, lessons: Substitutions, clock: Clock) -> None:
        self._lessons, self._clock = lessons, clock

    async def __call__(self, asker: Asker, wished: date | None = None) -> SchoolDay:
        return (await self.of_keeper(asker, wished))[1]

    async def of_keeper(self, asker: Asker, wished: date | None) -> tuple[Keeper, SchoolDay]:
        keeper = await self._lessons.keeper(asker)
        today = local_date(self._clock.now(), keeper.zone)
        day = within_reach(wished or today, today)
        return keeper, SchoolDay(day, today, await self._lessons.day(keeper, day))


@dataclass(frozen=True, slots=True)
class LessonToChange:
    """`free` teach at the school and have nothing at that hour."""

    day: SchoolDay
    lesson: SchoolLesson
    free: Sequence[Person]


class ShowLessonToChange:
    """Raises NotYours, LessonChangedSince for a lesson that is not there."""

    def __init__(self, show: ShowSchoolDay, lessons: Substitutions) -> None:
        self._show, self._lessons = show, lessons

    async def __call__(self, asker: Asker, at: LessonAt) -> LessonToChange:
        keeper, day = await self._show.of_keeper(asker, at.on)
        lesson = next((one for one in day.lessons if one.at == at), None)
        if lesson is None:
            raise LessonChangedSince
        own = lesson.teacher.id if lesson.teacher else None
        free = [one for one in await self._lessons.teachers(keeper) if one.id != own and not _busy(day, at, one)]
        return LessonToChange(day, lesson, free)


class ChangeLesson:
    """Given to a teacher, cancelled, or as the timetable has it. The same again tells nobody.

    Raises NotYours, DayIsOver, TeacherIsBusy, LessonChangedSince.
    """

    def __init__(self, show: ShowLessonToChange, lessons: Substitutions, once: Once, tell: Tell, clock: Clock) -> None:
        self._show, self._lessons = show, lessons
        self._once, self._tell, self._clock = once, tell, clock

    async def give(self, asker: Asker, at: LessonAt, teacher_id: int) -> None:
        await self._once(asker.next_deed(), lambda: self._change(asker, at, SUBSTITUTED, teacher_id))

    async def cancel(self, asker: Asker, at: LessonAt) -> None:
        await self._once(asker.next_deed(), lambda: self._change(asker, at, CANCELLED, None))

    async def put_back(self, asker: Asker, at: LessonAt) -> None:
        await self._once(asker.next_deed(), lambda: self._change(asker, at, PLANNED, None))

    async def _change(self, asker: Asker, at: LessonAt, state: str, teacher_id: int | None) -> None:
        page, now = await self._show(asker, at), self._clock.now()
        if at.on < page.day.today:
            raise DayIsOver
        was, to = page.lesson, await self._chosen(asker, page, teacher_id)
        if _state(was) == state and (to is None or to == was.substitute):
            return
        lesson_id = await self._lessons.change(at, state=state, substitute_id=to.id if to else None)
        keeper = await self._lessons.keeper(asker)
        await self._tell(_told(keeper, was, lesson_id, state, to, now))
        await self._tell(_told_families(keeper, was, lesson_id, state, to, now))

    async def _chosen(self, asker: Asker, page: LessonToChange, teacher_id: int | None) -> Person | None:
        if teacher_id is None:
            return None
        if page.lesson.substitute is not None and page.lesson.substitute.id == teacher_id:
            return page.lesson.substitute
        found = next((one for one in page.free if one.id == teacher_id), None)
        if found is not None:
            return found
        everybody = await self._lessons.teachers(await self._lessons.keeper(asker))
        busy = next((one for one in everybody if one.id == teacher_id), None)
        if busy is None:
            raise LessonChangedSince
        raise TeacherIsBusy(teacher=busy.name.initials)


def _busy(day: SchoolDay, at: LessonAt, one: Person) -> bool:
    return any(lesson.at.number == at.number and lesson.taught_by(one.id) for lesson in day.lessons)


def _state(lesson: SchoolLesson) -> str:
    if lesson.status is LessonStatus.CANCELLED:
        return CANCELLED
    return SUBSTITUTED if lesson.is_substituted else PLANNED


def _told(
    keeper: Keeper, was: SchoolLesson, lesson_id: int, state: str, to: Person | None, now: datetime
) -> LessonHandedOver:
    """Whoever had it, has it now, or teaches the course."""
    concerned = [one.id for one in (was.teacher, was.substitute, to) if one is not None]
    return LessonHandedOver(
        school_id=keeper.school_id,
        happened_at=now,
        to=dict.fromkeys(concerned),
        lesson_id=lesson_id,
        lesson_state=state,
        on=was.at.on,
        number=was.at.number,
        subject=was.subject,
        school_class=was.class_name.display,
        room=was.room,
        teacher=was.teacher.name.initials if was.teacher else None,
        substitute=to.name.initials if to else None,
    )


def _told_families(
    keeper: Keeper, was: SchoolLesson, lesson_id: int, state: str, to: Person | None, now: datetime
) -> LessonNews:
    starts = datetime.combine(was.at.on, was.starts or time(), tzinfo=keeper.zone)
    news = LessonAsPlanned if state == PLANNED else LessonChanged
    return news(
        school_id=keeper.school_id,
        happened_at=now,
        class_id=was.class_id,
        lesson_id=lesson_id,
        lesson_state=state,
        on=was.at.on,
        number=was.at.number,
        subject=was.subject,
        substitute=to.name.polite if to else None,
        begins_at=starts if was.starts else starts + timedelta(days=1),
    )
