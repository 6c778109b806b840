"""Which classes have homework for their next school day, when it is evening at their school."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tortoise.expressions import RawSQL

from school.calendars import ClassCalendar, assessed_by
from school.clock import local_date
from school.homework import Homework as Task
from storage.models import Enrolment, Homework, HomeworkTick, SchoolClass, TimetableSlot
from storage.repositories.events import happened
from storage.repositories.homework.reading import FILES
from storage.repositories.lessons.periods import class_year
from storage.repositories.notices.audience import listened_to
from usecases.ports.homework_sweeps import ClassEvening

_FARTHEST = timedelta(days=21)
"""The longest holidays between two school days of a year, with a margin."""


class HomeworkSweepsInDatabase:
    """See usecases.ports.homework_sweeps.HomeworkSweeps."""

    async def evenings(self, now: datetime, hour: time) -> Sequence[ClassEvening]:
        by_class = await _tasks_by_class(now, hour)
        due = await _next_school_days(list(by_class), now)
        waiting = {one: [task for task in tasks if task.due == due[one]] for one, tasks in by_class.items()}
        pupils = await _pupils([one.id for one, tasks in waiting.items() if tasks], now)
        ticks = await _ticks([task.id for tasks in waiting.values() for task in tasks])
        return [
            ClassEvening(
                school_id=one.year.school_id,
                class_id=one.id,
                due=day,
                children=[row.child_id for row in pupils.get(one.id, ()) if _learns(row, day)],
                tasks=tasks,
                done=ticks,
            )
            for one, tasks in waiting.items()
            if tasks and (day := due[one]) is not None
        ]

    async def told(self, keys: Collection[str]) -> frozenset[str]:
        return frozenset(await happened(keys))


async def _tasks_by_class(now: datetime, hour: time) -> dict[SchoolClass, list[Task]]:
    """Tasks of the coming days, of the classes at whose school the hour has come."""
    today = now.astimezone(UTC).date()
    rows = (
        await Homework.filter(due_on__gte=today, due_on__lte=today + _FARTHEST, removed_at=None, nothing=False)
        .annotate(count=RawSQL(FILES))
        .select_related("course__subject", "course__school_class__year__school")
        .order_by("id")
    )
    found: dict[SchoolClass, list[Task]] = {}
    for row in rows:
        school_class = row.course.school_class
        if now.astimezone(ZoneInfo(school_class.year.school.zone)).time() >= hour:
            found.setdefault(school_class, []).append(_task(row))
    return found


async def _weekdays(classes: Iterable[SchoolClass]) -> Mapping[int, frozenset[int]]:
    """The weekdays on which each class has lessons, by its id."""
    ids = [school_class.id for school_class in classes]
    rows = (
        await TimetableSlot.filter(course__school_class_id__in=ids)
        .distinct()
        .values("weekday", class_id="course__school_class_id")
    )
    found: dict[int, set[int]] = {}
    for row in rows:
        found.setdefault(row["class_id"], set()).add(row["weekday"])
    return {class_id: frozenset(days) for class_id, days in found.items()}


async def _next_school_days(classes: Sequence[SchoolClass], now: datetime) -> dict[SchoolClass, date | None]:
    weekdays = await _weekdays(classes)
    keys = {(one.year_id, one.grade) for one in classes}
    years = {key: (await class_year(*key))[0] for key in keys}
    found = {}
    for one in classes:
        year = years[one.year_id, one.grade]
        today = local_date(now, ZoneInfo(one.year.school.zone))
        calendar = ClassCalendar(year, assessed_by(one.grade, year), weekdays.get(one.id, frozenset()))
        found[one] = calendar.next_school_day(today)
    return found


async def _pupils(class_ids: Sequence[int], now: datetime) -> dict[int, list[Enrolment]]:
    """Pupils of whom somebody may hear, by class."""
    rows = await Enrolment.filter(school_class_id__in=class_ids, child__archived_at=None).order_by("id")
    listened = await listened_to([row.child_id for row in rows], now)
    found: dict[int, list[Enrolment]] = {}
    for row in rows:
        if row.child_id in listened:
            found.setdefault(row.school_class_id, []).append(row)
    return found


def _learns(row: Enrolment, day: date) -> bool:
    return row.since <= day and (row.until is None or day <= row.until)


async def _ticks(homework_ids: Sequence[int]) -> frozenset[tuple[int, int]]:
    """Pairs of a child and a task that its family ticked off."""
    rows = await HomeworkTick.filter(homework_id__in=homework_ids).values("child_id", "homework_id")
    return frozenset((row["child_id"], row["homework_id"]) for row in rows)


def _task(row: Homework) -> Task:
    files: int = row.count  # type: ignore[attr-defined]
    return Task(
        id=row.id,
        course=row.course_id,
        subject=row.course.subject.name,
        due=row.due_on,
        text=row.text,
        set_at=row.set_at,
        edited_at=row.edited_at,
        mandatory=row.mandatory,
        independent=row.independent,
        files=files,
    )
