"""Open dots that wait for the clock, in the database."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tortoise.queryset import QuerySet

from school.clock import local_date
from school.dots import Dot as SchoolDot
from school.dots import DotKind, DotState, OnExpiry
from school.marks import ControlForm, Scale
from storage.models import Dot, Lesson, Mark, Period
from storage.repositories.dots.writing import dot_of, pupil_of
from storage.repositories.events import happened
from storage.repositories.lessons.days import latest_lesson
from storage.repositories.lessons.periods import class_year
from storage.repositories.lessons.rights import PARTS, course_of, lesson_of
from usecases.ports.dot_book import DotPage
from usecases.ports.dot_sweeps import UpcomingDot
from usecases.ports.journal import JournalLesson, LessonAt
from usecases.ports.mark_book import Entry, PutEntry

_DAY = timedelta(days=1)
_HORIZON = timedelta(days=8)
"""The earliest reminder comes a week before."""
_SAID = {
    **{name: name for name in ("id", "version", "kind", "form", "due_on", "turns_into", "comment", "set_at")},
    "school_id": "course__school_class__year__school_id",
    "zone": "course__school_class__year__school__zone",
    "subject": "course__subject__name",
    "child_id": "enrolment__child_id",
}


class DotSweepsInDatabase:
    """See usecases.ports.dot_sweeps.DotSweeps."""

    async def over(self, now: datetime) -> Sequence[DotPage]:
        rows = await _open().filter(due_on__lte=_utc_day(now) + _DAY).order_by("due_on", "id")
        return [_page(row) for row in rows if dot_of(row).is_over(now, _zone(row))]

    async def of_ended_periods(self, now: datetime) -> Sequence[DotPage]:
        last = await Period.filter(ends_on__lte=_utc_day(now)).order_by("-ends_on").first()
        if last is None:
            return []
        before = datetime.combine(last.ends_on + 2 * _DAY, time(), tzinfo=UTC)
        rows = await _open().filter(set_at__lt=before).order_by("id")
        waiting = [row for row in rows if not dot_of(row).is_over(now, _zone(row))]
        ends = {key: await _ends(*key) for key in {_class_key(row) for row in waiting}}
        return [_page(row) for row in waiting if _ended(row, ends[_class_key(row)], now)]

    async def upcoming(self, now: datetime) -> Sequence[UpcomingDot]:
        today = _utc_day(now)
        rows = Dot.filter(state=DotState.OPEN.value, due_on__gte=today - _DAY, due_on__lte=today + _HORIZON)
        return [_upcoming(row) for row in await rows.order_by("due_on", "id").values(**_SAID)]

    async def column_for(self, dot: DotPage) -> JournalLesson:
        at = await latest_lesson(dot.course, dot.dot.due)
        if at is None:
            row = await Dot.get(id=dot.dot_id).select_related("lesson")
            at = _at(row.lesson) if row.lesson else LessonAt(dot.course.id, dot.dot.due, 1)
        lesson = await Lesson.get_or_none(course_id=at.course_id, on=at.on, number=at.number)
        return lesson_of(dot.course, at, lesson)

    async def cell(self, dot: DotPage) -> tuple[JournalLesson, PutEntry | None] | None:
        row = await Dot.get(id=dot.dot_id).select_related("lesson")
        if row.lesson is None:
            return None
        mark = (
            await Mark.filter(column__lesson_id=row.lesson_id, enrolment_id=row.enrolment_id, removed_at=None)
            .select_related("column")
            .order_by("-set_at", "-id")
            .first()
        )
        return lesson_of(dot.course, _at(row.lesson), row.lesson), _put(mark) if mark else None

    async def happened(self, keys: Collection[str]) -> Mapping[str, datetime]:
        return await happened(keys)


def _open() -> QuerySet[Dot]:
    """Open dots with everything that a page needs."""
    related = (f"course__{part}" for part in PARTS)
    return Dot.filter(state=DotState.OPEN.value).select_related(*related, "enrolment__child", "author")


def _utc_day(now: datetime) -> date:
    return now.astimezone(UTC).date()


def _upcoming(row: Mapping[str, Any]) -> UpcomingDot:
    on_expiry = OnExpiry(row["turns_into"])
    kind, form = DotKind(row["kind"]), ControlForm(row["form"])
    dot = SchoolDot(kind, form, row["due_on"], on_expiry, comment=row["comment"] or "")
    ids = (row["id"], row["version"], row["school_id"], row["child_id"])
    return UpcomingDot(*ids, row["subject"], dot, ZoneInfo(row["zone"]), row["set_at"])


def _page(row: Dot) -> DotPage:
    """Whoever set the dot signs what becomes of it."""
    course = course_of(row.course, row.author or row.course.teacher)
    return DotPage(row.id, row.version, pupil_of(row), dot_of(row), course)


def _zone(row: Dot) -> ZoneInfo:
    return ZoneInfo(row.course.school_class.year.school.zone)


def _class_key(row: Dot) -> tuple[int, int]:
    return row.course.school_class.year_id, row.course.school_class.grade


async def _ends(year_id: int, grade: int) -> list[date]:
    """The last days of a class's attestation periods."""
    _, periods = await class_year(year_id, grade)
    return sorted(period.ends for period in periods)


def _ended(row: Dot, ends: Sequence[date], now: datetime) -> bool:
    """Whether the period in which the dot was set is over. What is set in holidays belongs to the next one."""
    zone = _zone(row)
    end = next((end for end in ends if local_date(row.set_at, zone) <= end), None)
    return end is not None and end < local_date(now, zone)


def _at(lesson: Lesson) -> LessonAt:
    return LessonAt(lesson.course_id, lesson.on, lesson.number)


def _put(mark: Mark) -> PutEntry:
    entry = Entry(mark.value, ControlForm(mark.column.form), mark.column.weight, mark.comment or "")
    return PutEntry(mark.id, mark.enrolment_id, Scale(mark.scale), entry)
