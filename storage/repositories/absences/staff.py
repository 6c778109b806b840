"""Absence notices for those who teach: own pupils only, asked anew every time."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from school.attendance import AttendanceCode
from school.classes import ClassName
from school.refusals import NotYours
from storage.models import AbsenceNotice, Attendance, Course, Enrolment, SchoolClass
from storage.repositories.absences.rows import (
    by_enrolment,
    class_name_of,
    files_of,
    member_of,
    notice_of,
    notices,
    touching,
)
from storage.repositories.people import name_of
from usecases.asker import Asker
from usecases.ports import absences as port
from usecases.ports.homework_book import File
from usecases.ports.journal import JournalLesson, LedClass


class AbsencesForStaffInDatabase:
    """See usecases.ports.absences.AbsencesForStaff."""

    async def page(self, asker: Asker, notice_id: int) -> port.StaffNotice:
        row = await notices().select_related(*_PARTS).get_or_none(id=notice_id)
        if row is None:
            raise NotYours
        return port.StaffNotice(notice_of(row), _pupil(row.enrolment), await _reader(asker, row.enrolment))

    async def files(self, notice_id: int) -> Sequence[File]:
        return await files_of(notice_id)

    async def see(self, page: port.StaffNotice, at: datetime) -> bool:
        notice = page.notice
        unseen = AbsenceNotice.filter(id=notice.id, version=notice.version, seen_at=None)
        return bool(await unseen.update(seen_by_id=page.reader_id, seen_at=at))

    async def led(self, asker: Asker, class_id: int | None, today: date) -> tuple[LedClass, ZoneInfo]:
        rows = SchoolClass.filter(class_teacher_id__in=asker.person_ids).select_related("year__school")
        if class_id is None:
            rows = rows.filter(year__starts_on__lte=today, year__ends_on__gte=today)
        else:
            rows = rows.filter(id=class_id)
        row = await rows.order_by("grade", "letter").first()
        if row is None:
            raise NotYours
        return LedClass(row.id, ClassName(row.grade, row.letter)), ZoneInfo(row.year.school.zone)

    async def members(self, class_id: int, day: date) -> Sequence[port.ClassMember]:
        rows = (
            await Enrolment.filter(Q(until=None) | Q(until__gte=day), school_class_id=class_id, child__archived_at=None)
            .select_related("child")
            .order_by("child__surname", "child__given", "id")
        )
        return [member_of(row) for row in rows]

    async def of_class(self, class_id: int, first: date, last: date) -> Sequence[port.AbsenceNotice]:
        rows = await _standing(first, last).filter(enrolment__school_class_id=class_id).order_by("first_on", "id")
        return [notice_of(row) for row in rows]

    async def unexplained(self, class_id: int, first: date, last: date) -> Sequence[port.MissedLesson]:
        rows = (
            await Attendance.filter(
                enrolment__school_class_id=class_id,
                lesson__on__gte=first,
                lesson__on__lte=last,
                code=AttendanceCode.ABSENT,
                removed_at=None,
            )
            .select_related("lesson__course__subject")
            .order_by("lesson__on", "lesson__number")
        )
        return [
            port.MissedLesson(row.enrolment_id, row.lesson.on, row.lesson.number, row.lesson.course.subject.name)
            for row in rows
        ]

    async def at_lesson(self, lesson: JournalLesson) -> Mapping[int, Sequence[port.AbsenceNotice]]:
        on = lesson.at.on
        return by_enrolment(await _standing(on, on).filter(enrolment__school_class_id=lesson.course.class_id))

    async def of_pupil(self, enrolment_id: int, day: date) -> Sequence[port.AbsenceNotice]:
        return [notice_of(row) for row in await _standing(day, day).filter(enrolment_id=enrolment_id)]


_PARTS = (
    "enrolment",
    "filed_by",
    "seen_by",
    "enrolment__child",
    "enrolment__school_class__class_teacher",
    "enrolment__school_class__year__school",
)


def _standing(first: date, last: date) -> QuerySet[AbsenceNotice]:
    return notices().filter(touching(first, last), withdrawn_at=None)


def _pupil(row: Enrolment) -> port.PupilOfNotice:
    school = row.school_class.year.school
    return port.PupilOfNotice(
        school_id=school.id,
        child_id=row.child_id,
        class_id=row.school_class_id,
        name=name_of(row.child),
        class_name=class_name_of(row),
        zone=ZoneInfo(school.zone),
    )


async def _reader(asker: Asker, row: Enrolment) -> int:
    """The asker's person that leads or teaches the class. Raises NotYours."""
    leader = row.school_class.class_teacher_id
    if leader is not None and leader in asker.person_ids:
        return leader
    course = await Course.filter(school_class_id=row.school_class_id, teacher_id__in=asker.person_ids).first()
    if course is None or course.teacher_id is None:
        raise NotYours
    return course.teacher_id
