"""The grid of a course, read as bare values: a term of a class is too many rows for models (E3, E12)."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from school.attendance import AttendanceCode
from school.classes import ClassName
from school.dots import DotState
from school.lessons import Departure, day_lessons
from school.marks import ControlForm, MarkRecord, Scale
from school.people import HEADS, Name
from school.periods import DayRange
from school.refusals import NotYours
from school.timetable import Slot
from storage.asking import as_day, ask
from storage.models import Attendance, Course, Dot, Lesson, Mark
from storage.repositories.dots.writing import dot_of
from storage.repositories.lessons.rights import PARTS, course_of, writer_of
from storage.repositories.lessons.writing import lesson_row
from storage.repositories.people import name_of
from usecases.asker import Asker
from usecases.ports.journal import JournalCourse, JournalLesson
from usecases.ports.journal_page import (
    CourseRow,
    CourseToRead,
    GridAbsence,
    GridDot,
    GridLesson,
    GridMark,
)

_LESSONS = """
    SELECT 'slot' AS what, weekday, number, since, until, NULL AS held, '' AS topic, '' AS state
    FROM timetable_slots WHERE course_id = ?
    UNION ALL SELECT 'lesson', 0, number, NULL, NULL, "on", COALESCE(topic, ''), state
    FROM lessons WHERE course_id = ? AND "on" >= ? AND "on" <= ?
"""
_PULSE = """
    SELECT 'marks' AS what, COUNT(m.id) AS many, COALESCE(SUM(m.version), 0) AS versions
    FROM lessons l JOIN lesson_columns c ON c.lesson_id = l.id JOIN marks m ON m.column_id = c.id WHERE l.course_id = ?
    UNION ALL SELECT 'absences', COUNT(a.id), COALESCE(SUM(a.version), 0)
    FROM enrolments e JOIN attendance a ON a.enrolment_id = e.id JOIN lessons l ON l.id = a.lesson_id
    WHERE e.school_class_id = ? AND l.course_id = ?
    UNION ALL SELECT 'dots', COUNT(id), COALESCE(SUM(version), 0) FROM dots WHERE course_id = ?
    UNION ALL SELECT 'lessons', COUNT(id), COALESCE(SUM(LENGTH(topic)), 0) FROM lessons WHERE course_id = ?
    UNION ALL SELECT 'teaches', COUNT(id), 0 FROM courses WHERE school_class_id = ? AND teacher_id = ANY(?)
    UNION ALL SELECT 'heads', COUNT(r.id), 0 FROM staff_roles r JOIN people p ON p.id = r.person_id
    WHERE p.school_id = ? AND r.person_id = ANY(?) AND r.role IN (?, ?) AND p.archived_at IS NULL
"""
"""What the grid shows, counted, and whether the asker teaches the class in any subject or heads the school."""
_RIGHTS = frozenset({"teaches", "heads"})
_MARK = (
    *("id", "version", "enrolment_id", "value", "scale", "comment"),
    *("column__form", "column__weight", "column__lesson__on", "column__lesson__number", "column__lesson__course_id"),
    *("author__surname", "author__given", "author__patronymic"),
)


class JournalPagesInDatabase:
    """See usecases.ports.journal_page.JournalPages."""

    async def courses(self, asker: Asker, class_ids: Collection[int]) -> Sequence[CourseRow]:
        rows = (
            await Course.filter(school_class_id__in=list(class_ids))
            .select_related("subject", "school_class", "teacher")
            .order_by("school_class__grade", "school_class__letter", "subject__name", "id")
        )
        return [_course_row(asker, row) for row in rows]

    async def course(self, asker: Asker, course_id: int) -> CourseToRead:
        row = await Course.get_or_none(id=course_id).select_related(*PARTS)
        if row is None:
            raise NotYours
        writer, counts = writer_of(asker, row), await _counts(asker, row)
        if writer is None and not any(counts[name][0] for name in _RIGHTS):
            raise NotYours
        teacher = name_of(row.teacher) if row.teacher else None
        pulse = "-".join(f"{many}.{sum_of}" for name, (many, sum_of) in sorted(counts.items()) if name not in _RIGHTS)
        return CourseToRead(course_of(row, writer), teacher, pulse)

    async def lessons(self, course: JournalCourse, days: DayRange, taught: Sequence[DayRange]) -> Sequence[GridLesson]:
        rows = await ask(_LESSONS, course.id, course.id, days.starts, days.ends)
        slots = [_slot(course, row) for row in rows if row["what"] == "slot"]
        changes = [_departure(course, row) for row in rows if row["what"] == "lesson"]
        found = []
        for ordinal in range(days.starts.toordinal(), days.ends.toordinal() + 1):
            day = date.fromordinal(ordinal)
            usual = slots if not taught or any(day in one for one in taught) else []
            of_day = day_lessons(day, usual, changes, ())
            found += [GridLesson(day, one.number, one.topic) for one in of_day if one.is_held]
        return found

    async def marks(self, course: JournalCourse, days: DayRange) -> Sequence[GridMark]:
        rows = (
            await Mark.filter(
                enrolment__school_class_id=course.class_id,
                column__lesson__course__subject_id=course.subject_id,
                column__lesson__on__gte=days.starts,
                column__lesson__on__lte=days.ends,
                removed_at=None,
            )
            .order_by("column__lesson__on", "column__lesson__number", "id")
            .values_list(*_MARK)
        )
        return [_mark(course, row) for row in rows]

    async def absences(self, course: JournalCourse, days: DayRange) -> Sequence[GridAbsence]:
        rows = await Attendance.filter(
            enrolment__school_class_id=course.class_id,
            lesson__course_id=course.id,
            lesson__on__gte=days.starts,
            lesson__on__lte=days.ends,
        ).values_list("enrolment_id", "lesson__on", "lesson__number", "code", "removed_at", "version")
        return [_absence(row) for row in rows]

    async def dots(self, course: JournalCourse) -> Sequence[GridDot]:
        rows = Dot.filter(course_id=course.id, state=DotState.OPEN.value).select_related("lesson")
        return [_dot(row) for row in await rows.order_by("due_on", "id")]

    async def hold(self, lesson: JournalLesson) -> int:
        row = await lesson_row(lesson.at)
        await Lesson.filter(id=row.id).select_for_update().get()
        return row.id


async def _counts(asker: Asker, row: Course) -> dict[str, tuple[int, int]]:
    people, of, one = list(asker.person_ids), row.school_class, row.id
    heads = sorted(role.value for role in HEADS)
    known = await ask(_PULSE, one, of.id, one, one, one, of.id, people, of.year.school_id, people, *heads)
    return {found["what"]: (int(found["many"]), int(found["versions"])) for found in known}


def _course_row(asker: Asker, row: Course) -> CourseRow:
    of = row.school_class
    own = bool({row.teacher_id, of.class_teacher_id}.intersection(asker.person_ids))
    teacher = name_of(row.teacher) if row.teacher else None
    return CourseRow(row.id, of.id, ClassName(of.grade, of.letter), row.subject.name, teacher, own)


def _slot(course: JournalCourse, row: dict[str, Any]) -> Slot:
    until = as_day(row["until"]) if row["until"] else None
    return Slot(course.id, row["weekday"], row["number"], course.subject, "", "", as_day(row["since"]), until)


def _departure(course: JournalCourse, row: dict[str, Any]) -> Departure:
    return Departure(
        course=course.id,
        on=as_day(row["held"]),
        number=row["number"],
        cancelled=row["state"] == "cancelled",
        subject=course.subject,
        topic=row["topic"],
    )


def _mark(course: JournalCourse, row: Sequence[Any]) -> GridMark:
    number, version, enrolment, value, scale, comment, form, weight, on, lesson, course_id, *name = row
    record = MarkRecord(value, Scale(scale), weight, ControlForm(form), on, comment or "")
    author = Name(name[0], name[1], name[2] or "") if name[0] else None
    return GridMark(number, version, enrolment, lesson, record, author, course_id == course.id)


def _absence(row: Sequence[Any]) -> GridAbsence:
    enrolment, on, number, code, removed_at, version = row
    return GridAbsence(enrolment, on, number, None if removed_at else AttendanceCode(code), version)


def _dot(row: Dot) -> GridDot:
    lesson = row.lesson
    on, number = (lesson.on, lesson.number) if lesson else (None, None)
    return GridDot(row.id, row.version, row.enrolment_id, on, number, dot_of(row))
