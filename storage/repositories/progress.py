"""Marks, absences and final marks of one child's year, read as bare values: a year of rows is too slow as models."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from school.attendance import AttendanceCode, AttendanceEntry
from school.marks import ControlForm, MarkRecord, Scale
from school.periods import DayRange
from storage.models import Attendance, FinalMark, Mark, TimetableSlot
from usecases.ports.children import VisibleChild
from usecases.ports.periods import WHOLE_YEAR
from usecases.ports.progress import ReadAbsence, ReadFinal, ReadMark, SubjectOf

MARK = (
    "column__lesson__course__subject_id",
    "column__lesson__course__subject__name",
    "value",
    "scale",
    "column__weight",
    "column__form",
    "column__lesson__on",
    "comment",
)
ABSENCE = ("lesson__course__subject_id", "lesson__course__subject__name", "lesson__on", "lesson__number", "code")
_FINAL = ("subject_id", "subject__name", "period_id", "value")


class ProgressFromDatabase:
    """See usecases.ports.progress.ProgressToRead."""

    async def marks(self, child: VisibleChild, days: DayRange) -> tuple[ReadMark, ...]:
        rows = (
            await Mark.filter(
                enrolment__child_id=child.id,
                enrolment__school_class__year_id=child.year_id,
                removed_at=None,
                column__lesson__on__gte=days.starts,
                column__lesson__on__lte=days.ends,
            )
            .order_by("column__lesson__on", "column__lesson__number", "id")
            .values_list(*MARK)
        )
        return tuple(mark_of(row) for row in rows)

    async def attendance(self, child: VisibleChild, days: DayRange) -> tuple[ReadAbsence, ...]:
        rows = await Attendance.filter(
            enrolment__child_id=child.id,
            enrolment__school_class__year_id=child.year_id,
            removed_at=None,
            lesson__on__gte=days.starts,
            lesson__on__lte=days.ends,
        ).values_list(*ABSENCE)
        return tuple(absence_of(row) for row in rows)

    async def finals(self, child: VisibleChild) -> tuple[ReadFinal, ...]:
        rows = (
            await FinalMark.filter(
                enrolment__child_id=child.id, enrolment__school_class__year_id=child.year_id, removed_at=None
            )
            .order_by("set_at", "id")
            .values_list(*_FINAL)
        )
        return tuple(
            ReadFinal(SubjectOf(number, name), WHOLE_YEAR if period is None else period, value)
            for number, name, period, value in cast("list[tuple[int, str, int | None, str]]", rows)
        )

    async def weekdays(self, child: VisibleChild, subject_id: int) -> tuple[int, ...]:
        """Groups of a class that learn at the same hour are one lesson."""
        rows = (
            await TimetableSlot.filter(
                course__school_class_id=child.class_id, course__subject_id=subject_id, until=None
            )
            .order_by("weekday", "number")
            .values_list("weekday", "number")
        )
        return tuple(weekday for weekday, _ in dict.fromkeys(cast("list[tuple[int, int]]", rows)))


_MarkRow = tuple[int, str, str, str, int, str, date, str | None]
_AbsenceRow = tuple[int, str, date, int, str]


def mark_of(row: Sequence[Any]) -> ReadMark:
    """Of the columns MARK."""
    subject_id, subject, value, scale, weight, form, on, comment = cast("_MarkRow", tuple(row))
    return ReadMark(
        SubjectOf(subject_id, subject), MarkRecord(value, Scale(scale), weight, ControlForm(form), on, comment or "")
    )


def absence_of(row: Sequence[Any]) -> ReadAbsence:
    """Of the columns ABSENCE."""
    subject_id, subject, on, number, code = cast("_AbsenceRow", tuple(row))
    return ReadAbsence(SubjectOf(subject_id, subject), AttendanceEntry(on, number, subject, AttendanceCode(code)))
