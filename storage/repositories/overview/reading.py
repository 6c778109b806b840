"""How the school stands, from the database: one question for each counter, however large the school."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tortoise.expressions import Q

from school.attendance import AttendanceCode
from school.classes import ClassName
from school.journals import Kept
from school.people import HEADS, Name
from school.periods import DayRange
from school.refusals import NotYours
from storage.asking import as_moment, ask
from storage.models import AbsenceNotice, Attendance, Course, Homework, Mark, School, StaffRole, WeekSignature
from storage.repositories.absences.rows import touching
from storage.repositories.events import happened
from storage.repositories.lessons.rows import rows_of
from usecases.asker import Asker
from usecases.ports import overview as port
from usecases.ports.journal import DayRow

_CLASSES = """
    SELECT c.id AS id, c.grade AS grade, c.letter AS letter, COUNT(DISTINCT e.child_id) AS pupils,
      COUNT(DISTINCT CASE WHEN la.id IS NOT NULL THEN e.child_id END) AS linked
    FROM classes c JOIN school_years y ON y.id = c.year_id
    JOIN enrolments e ON e.school_class_id = c.id AND e.until IS NULL
    JOIN people k ON k.id = e.child_id AND k.archived_at IS NULL
    LEFT JOIN guardianships g ON g.child_id = k.id AND g.since <= ? AND (g.until IS NULL OR g.until >= ?)
    LEFT JOIN linked_accounts la ON la.person_id = g.adult_id AND la.ended_at IS NULL
    WHERE y.school_id = ? AND y.starts_on <= ? AND y.ends_on >= ?
    GROUP BY c.id, c.grade, c.letter ORDER BY c.grade, c.letter
"""
_UNANSWERED = """
    SELECT p.surname AS surname, p.given AS given, p.patronymic AS patronymic, p.id AS id,
      COUNT(DISTINCT t.id) AS threads, MIN(m.sent_at) AS since
    FROM threads t
    JOIN thread_messages m ON m.id = (SELECT MAX(x.id) FROM thread_messages x WHERE x.thread_id = t.id)
    JOIN thread_members w ON w.thread_id = t.id AND w.left_at IS NULL AND w.person_id <> m.author_id
    JOIN people p ON p.id = w.person_id AND p.archived_at IS NULL
    WHERE t.school_id = ? AND t.closed_at IS NULL AND m.hidden_at IS NULL AND m.sent_at <= ?
      AND EXISTS (SELECT 1 FROM staff_roles r WHERE r.person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM staff_roles r WHERE r.person_id = m.author_id)
    GROUP BY p.id, p.surname, p.given, p.patronymic ORDER BY MIN(m.sent_at), p.id
"""
_TOLD = """
    SELECT a.id AS id, a.text AS text, a.sent_at AS sent_at, COUNT(DISTINCT e.child_id) AS families,
      COUNT(DISTINCT CASE WHEN k.id IS NOT NULL THEN e.child_id END) AS readers
    FROM announcements a JOIN announcement_classes ac ON ac.announcement_id = a.id
    JOIN enrolments e ON e.school_class_id = ac.school_class_id AND e.until IS NULL
    LEFT JOIN guardianships g ON g.child_id = e.child_id
    LEFT JOIN announcement_acks k ON k.announcement_id = a.id AND k.version = a.version AND k.person_id = g.adult_id
    WHERE a.school_id = ? AND a.sent_at >= ? AND a.stopped_at IS NULL AND a.acknowledge <> 'none'
    GROUP BY a.id, a.text, a.sent_at ORDER BY a.sent_at DESC, a.id DESC
"""
_WRITTEN = """
    SELECT l.course_id AS course_id, l.number AS number, l.state AS state, l.substitute_id AS substitute_id,
      CASE WHEN l.roll_called_at IS NOT NULL
        OR EXISTS (SELECT 1 FROM attendance t WHERE t.lesson_id = l.id AND t.removed_at IS NULL)
        THEN 1 ELSE 0 END AS roll,
      CASE WHEN EXISTS (SELECT 1 FROM marks m JOIN lesson_columns k ON k.id = m.column_id
        WHERE k.lesson_id = l.id AND m.removed_at IS NULL) THEN 1 ELSE 0 END AS marks
    FROM lessons l WHERE l.course_id = ANY(?) AND l."on" = ?
"""
_MISSED = [code.value for code in AttendanceCode if code.is_missed]


class OverviewFromDatabase:
    """See usecases.ports.overview: Overview and JournalSweeps."""

    async def headed(self, asker: Asker) -> port.HeadedSchool:
        roles = StaffRole.filter(
            person_id__in=asker.person_ids, role__in=[role.value for role in HEADS], person__archived_at=None
        )
        row = await roles.select_related("person__school").order_by("id").first()
        if row is None:
            raise NotYours
        return _school(row.person.school)

    async def schools(self) -> Sequence[port.HeadedSchool]:
        return [_school(row) for row in await School.all().order_by("id")]

    async def classes(self, school: port.HeadedSchool, day: date) -> Sequence[port.ClassCount]:
        rows = await ask(_CLASSES, day, day, school.id, day, day)
        return [
            port.ClassCount(row["id"], ClassName(row["grade"], row["letter"]), row["pupils"], row["linked"])
            for row in rows
        ]

    async def away(self, school: port.HeadedSchool, day: date) -> port.AwayToday:
        of_school = {"enrolment__school_class__year__school_id": school.id}
        rows = await Attendance.filter(**of_school, lesson__on=day, removed_at=None, code__in=_MISSED).values_list(
            "enrolment_id", "code"
        )
        told = await AbsenceNotice.filter(touching(day, day), **of_school, withdrawn_at=None).values_list(
            "enrolment_id", flat=True
        )
        open_ones = {pupil for pupil, code in rows if code == AttendanceCode.ABSENT}
        return port.AwayToday(len({pupil for pupil, _ in rows}), len(open_ones), len(set(told)))

    async def unanswered(self, school: port.HeadedSchool, before: datetime) -> Sequence[port.Unanswered]:
        return [
            port.Unanswered(
                Name(row["surname"], row["given"], row["patronymic"] or "").initials,
                row["threads"],
                as_moment(row["since"]),
            )
            for row in await ask(_UNANSWERED, school.id, before)
        ]

    async def told(self, school: port.HeadedSchool, since: datetime) -> Sequence[port.Told]:
        return [
            port.Told(row["text"], as_moment(row["sent_at"]), row["families"], row["readers"])
            for row in await ask(_TOLD, school.id, since)
        ]

    async def lessons(self, school: port.HeadedSchool, day: date) -> Sequence[port.TaughtLesson]:
        found = await rows_of(DayRange(day, day), Q(course__school_class__year__school_id=school.id))
        held = [row for row in found[day] if row.lesson.is_held]
        if not held:
            return []
        courses = {row.lesson.course for row in held}
        written = {(row["course_id"], row["number"]): row for row in await ask(_WRITTEN, list(courses), day)}
        said, teachers = await _homework(courses, day, school.zone), await _teachers(courses)
        return [_taught(row, written.get((row.lesson.course, row.lesson.number), {}), said, teachers) for row in held]

    async def week(self, school: port.HeadedSchool, monday: date) -> Mapping[int, port.WeekOfClass]:
        of_school = {"enrolment__school_class__year__school_id": school.id}
        sunday, at = monday + timedelta(days=6), "enrolment__school_class_id"
        signed = await WeekSignature.filter(**of_school, monday=monday).distinct().values_list(at, "enrolment_id")
        marks = await Mark.filter(
            **of_school, removed_at=None, column__lesson__on__gte=monday, column__lesson__on__lte=sunday
        ).values_list(at, flat=True)
        missed = await Attendance.filter(
            **of_school, removed_at=None, code__in=_MISSED, lesson__on__gte=monday, lesson__on__lte=sunday
        ).values_list(at, "code")
        found = {*(one for one, _ in signed), *marks, *(one for one, _ in missed)}
        return {
            one: port.WeekOfClass(
                signed=len({pupil for led, pupil in signed if led == one}),
                marks=sum(led == one for led in marks),
                missed=sum(led == one for led, _ in missed),
                without_reason=sum(led == one and code == AttendanceCode.ABSENT for led, code in missed),
            )
            for one in found
        }

    async def happened(self, keys: Collection[str]) -> Collection[str]:
        return await happened(keys)


def _school(row: School) -> port.HeadedSchool:
    return port.HeadedSchool(row.id, row.short_name, ZoneInfo(row.zone))


async def _homework(courses: Collection[int], day: date, zone: ZoneInfo) -> set[int]:
    """Courses whose teacher said that day what is set, or that nothing is."""
    begins = datetime.combine(day, datetime.min.time(), tzinfo=zone).astimezone(UTC)
    rows = Homework.filter(
        course_id__in=list(courses), removed_at=None, set_at__gte=begins, set_at__lt=begins + timedelta(days=1)
    )
    return {int(str(number)) for number in await rows.values_list("course_id", flat=True)}


async def _teachers(courses: Collection[int]) -> dict[int, int | None]:
    rows = await Course.filter(id__in=list(courses)).values("id", "teacher_id")
    return {row["id"]: row["teacher_id"] for row in rows}


def _taught(
    row: DayRow, written: Mapping[str, Any], said: Collection[int], teachers: Mapping[int, int | None]
) -> port.TaughtLesson:
    lesson, stood_in = row.lesson, written.get("state") == "substituted"
    kept = Kept(
        topic=bool(lesson.topic),
        marks=bool(written.get("marks")),
        roll=bool(written.get("roll")),
        homework=lesson.course in said,
    )
    teacher = written.get("substitute_id") if stood_in else teachers.get(lesson.course)
    return port.TaughtLesson(row.class_name, lesson, teacher, kept)
