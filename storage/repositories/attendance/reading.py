"""Attendance as a family reads it, from the database."""

from collections.abc import Sequence

from school.attendance import AttendanceCode
from school.periods import DayRange
from storage.models import Attendance
from usecases.ports.attendance import Missed
from usecases.ports.children import VisibleChild


class AttendanceFromDatabase:
    """See usecases.ports.attendance.AttendanceToRead."""

    async def of_child(self, child: VisibleChild, days: DayRange) -> Sequence[Missed]:
        rows = (
            await Attendance.filter(
                enrolment__child_id=child.id,
                lesson__on__gte=days.starts,
                lesson__on__lte=days.ends,
                removed_at=None,
            )
            .select_related("lesson__course__subject")
            .order_by("lesson__on", "lesson__number", "id")
        )
        return [_missed(row) for row in rows]


def _missed(row: Attendance) -> Missed:
    lesson = row.lesson
    subject = lesson.course.subject
    return Missed(lesson.on, lesson.number, subject.name, subject.id, AttendanceCode(row.code))
