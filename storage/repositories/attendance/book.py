"""Attendance as a teacher notes it, and how notices explain it, in the database."""

from collections.abc import Sequence
from datetime import date, datetime

from school.absences import Absence
from school.attendance import AttendanceCode
from storage.models import Attendance, AttendanceRevision, Lesson
from storage.repositories.lessons.writing import lesson_row
from usecases.ports.attendance import Roll, RollEntry
from usecases.ports.journal import JournalLesson


class AttendanceInDatabase:
    """See usecases.ports.attendance: AttendanceBook and Explaining."""

    async def roll(self, lesson: JournalLesson) -> Roll:
        if lesson.lesson_id is None:
            return Roll((), None)
        rows = await Attendance.filter(lesson_id=lesson.lesson_id).select_related("lesson").order_by("id")
        called = rows[0].lesson.roll_called_at if rows else (await Lesson.get(id=lesson.lesson_id)).roll_called_at
        return Roll([_entry(row) for row in rows], called)

    async def call(self, lesson: JournalLesson, at: datetime) -> None:
        row = await lesson_row(lesson.at)
        await Lesson.filter(id=row.id).update(roll_called_at=at)

    async def note(
        self,
        lesson: JournalLesson,
        enrolment_id: int,
        code: AttendanceCode | None,
        version: int,
        notice_id: int | None,
        at: datetime,
    ) -> RollEntry | None:
        writer = lesson.course.writer_id
        if version:
            return await self._change(lesson, enrolment_id, code, version, notice_id, at)
        if code is None:
            return None
        row, made = await Attendance.get_or_create(
            enrolment_id=enrolment_id,
            lesson_id=(await lesson_row(lesson.at)).id,
            defaults={"code": code.value, "author_id": writer, "set_at": at, "notice_id": notice_id},
        )
        return _entry(row) if made else None

    async def _change(
        self,
        lesson: JournalLesson,
        enrolment_id: int,
        code: AttendanceCode | None,
        version: int,
        notice_id: int | None,
        at: datetime,
    ) -> RollEntry | None:
        row = await Attendance.get_or_none(enrolment_id=enrolment_id, lesson_id=lesson.lesson_id, version=version)
        if row is None:
            return None
        return await _write(row, code, notice_id, lesson.course.writer_id, at, author=lesson.course.writer_id)

    async def before(self, attendance_id: int, at: datetime) -> AttendanceCode | None:
        row = await AttendanceRevision.filter(attendance_id=attendance_id, changed_at=at).order_by("-version").first()
        return AttendanceCode(row.code) if row is not None and row.code is not None else None

    async def unexplained(self, enrolment_id: int, on: date) -> Sequence[int]:
        rows = await Attendance.filter(
            enrolment_id=enrolment_id, lesson__on=on, code=AttendanceCode.ABSENT, removed_at=None
        ).order_by("id")
        return [row.id for row in rows]

    async def excuse(self, enrolment_id: int, absence: Absence, notice_id: int, by: int, at: datetime) -> int:
        rows = await Attendance.filter(
            enrolment_id=enrolment_id,
            lesson__on__gte=absence.first,
            code=AttendanceCode.ABSENT,
            removed_at=None,
        ).select_related("lesson")
        covered = [row for row in rows if absence.covers(row.lesson.on, row.lesson.number)]
        for row in covered:
            await _write(row, absence.reason.code, notice_id, by, at)
        return len(covered)

    async def release(self, notice_id: int, by: int, at: datetime) -> int:
        rows = await Attendance.filter(notice_id=notice_id, removed_at=None)
        for row in rows:
            await _write(row, AttendanceCode.ABSENT, None, by, at)
        return len(rows)


async def _write(
    row: Attendance,
    code: AttendanceCode | None,
    notice_id: int | None,
    by: int | None,
    at: datetime,
    *,
    author: int | None = None,
) -> RollEntry | None:
    """Compare-and-set on the version; what stood before is kept. `author`: who notes it, None to leave who did."""
    changed = {"code": row.code if code is None else code.value, "removed_at": at if code is None else None}
    values = {**changed, "notice_id": notice_id, "version": row.version + 1}
    if author is not None:
        values |= {"author_id": author, "set_at": at}
    if not await Attendance.filter(id=row.id, version=row.version).update(**values):
        return None
    await AttendanceRevision.create(
        attendance_id=row.id,
        version=row.version,
        code=None if row.removed_at else row.code,
        changed_by_id=by,
        changed_at=at,
    )
    return RollEntry(row.id, row.enrolment_id, code, row.version + 1)


def _entry(row: Attendance) -> RollEntry:
    code = None if row.removed_at else AttendanceCode(row.code)
    return RollEntry(row.id, row.enrolment_id, code, row.version, row.author_id, row.set_at)
