"""Attendance as a family reads it, from the database."""

from collections.abc import Collection, Mapping, Sequence

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

    async def unexplained(self, children: Collection[VisibleChild], days: DayRange) -> Mapping[int, Sequence[Missed]]:
        rows = (
            await Attendance.filter(
                enrolment__child_id__in=[child.id for child in children],
                lesson__on__gte=days.starts,
                lesson__on__lte=days.ends,
                code=AttendanceCode.ABSENT,
                removed_at=None,
            )
            .select_related("lesson__course__subject", "enrolment")
            .order_by("lesson__on", "lesson__number", "id")
        )
        found: dict[int, list[Missed]] = {}
        for row in rows:
            found.setdefault(row.enrolment.child_id, []).append(_missed(row))
        return found


def _missed(row: Attendance) -> Missed:
    lesson = row.lesson
    subject = lesson.course.subject
    return Missed(lesson.on, lesson.number, subject.name, subject.id, AttendanceCode(row.code))
