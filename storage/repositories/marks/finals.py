"""Final marks as a teacher puts them, in the database."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from school.marks import MarkRecord
from school.periods import DayRange
from storage.models import FinalMark, Mark
from storage.repositories.periods import calendar_of_class
from storage.repositories.progress import MARK, mark_of
from usecases.ports.finals import PutFinal
from usecases.ports.journal import JournalLesson
from usecases.ports.periods import ChildCalendar


class FinalBookInDatabase:
    """See usecases.ports.finals.FinalBook."""

    async def calendar(self, lesson: JournalLesson) -> ChildCalendar:
        return await calendar_of_class(lesson.course.year_id, lesson.course.class_name.grade)

    async def marks(self, lesson: JournalLesson, days: DayRange) -> Mapping[int, tuple[MarkRecord, ...]]:
        course = lesson.course
        rows = await Mark.filter(
            enrolment__school_class_id=course.class_id,
            column__lesson__course__subject_id=course.subject_id,
            column__lesson__on__gte=days.starts,
            column__lesson__on__lte=days.ends,
            removed_at=None,
        ).values_list("enrolment_id", *MARK)
        found: dict[int, list[MarkRecord]] = {}
        for enrolment, *mark in rows:
            found.setdefault(int(str(enrolment)), []).append(mark_of(mark).record)
        return {one: tuple(known) for one, known in found.items()}

    async def of_period(self, lesson: JournalLesson, period_id: int | None) -> Mapping[int, PutFinal]:
        """A final mark that was taken back keeps its row and its version."""
        rows = await FinalMark.filter(
            enrolment__school_class_id=lesson.course.class_id,
            subject_id=lesson.course.subject_id,
            period_id=period_id,
        ).order_by("id")
        return {row.enrolment_id: PutFinal(None if row.removed_at else row.value, row.version, row.id) for row in rows}

    async def put(
        self,
        lesson: JournalLesson,
        enrolment_id: int,
        period_id: int | None,
        value: str | None,
        version: int,
        at: datetime,
    ) -> int | None:
        course = lesson.course
        of: dict[str, Any] = {"enrolment_id": enrolment_id, "subject_id": course.subject_id, "period_id": period_id}
        said: dict[str, Any] = {"scale": course.scale.value, "author_id": course.writer_id, "set_at": at}
        if not version:
            if value is None or await FinalMark.exists(**of):
                return None
            return (await FinalMark.create(**of, **said, value=value)).id
        changed = {**said, "value": value, "removed_at": None} if value is not None else {"removed_at": at}
        if not await FinalMark.filter(**of, version=version).update(**changed, version=version + 1):
            return None
        return (await FinalMark.get(**of)).id
