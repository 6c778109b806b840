"""Writing a whole journal at once: bulk inserts, no events."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain

from school.classes import ClassName
from storage.database import transaction
from storage.models import (
    Attendance,
    BehaviourNote,
    Course,
    Dot,
    Enrolment,
    Homework,
    Lesson,
    LessonColumn,
    Mark,
    Remark,
)
from usecases.ports.term import (
    PastAbsence,
    PastBehaviour,
    PastDot,
    PastHomework,
    PastLesson,
    PastMark,
    PastRemark,
    PastTerm,
)

BATCH = 2000
_WRITTEN_AT = time(11, 0)
"""Past entries carry a day only; they are dated eleven o'clock UTC, after the lessons."""
_TO_FRIDAY = timedelta(days=4)


class TermsInDatabase:
    """See usecases.ports.term.PastTerms."""

    async def write(self, school_id: int, term: PastTerm) -> int:
        marks, absences, dots = list(term.marks), list(term.absences), list(term.dots)
        remarks = list(term.remarks)
        async with transaction():
            writer = await _Writer.over(school_id)
            lessons = [it.lesson for it in marks], [it.lesson for it in absences], [it.lesson for it in dots]
            await writer.lessons(chain(*lessons, (it.lesson for it in remarks)))
            await writer.columns({(item.lesson, str(item.form), item.weight) for item in marks})
            await Mark.bulk_create([writer.mark(item) for item in marks], batch_size=BATCH)
            await Attendance.bulk_create([writer.absence(item) for item in absences], batch_size=BATCH)
            await Dot.bulk_create([writer.dot(item) for item in dots], batch_size=BATCH)
            await Homework.bulk_create([writer.homework(item) for item in term.homework], batch_size=BATCH)
            await Remark.bulk_create([writer.remark(item) for item in remarks], batch_size=BATCH)
            await BehaviourNote.bulk_create([writer.behaviour(item) for item in term.behaviour], batch_size=BATCH)
        return len(marks)


class _Writer:
    def __init__(self, courses: dict[tuple[ClassName, str], Course], enrolments: dict[str, Enrolment]) -> None:
        self._courses, self._enrolments = courses, enrolments
        self._lesson_ids: dict[PastLesson, int] = {}
        self._column_ids: dict[tuple[int, str, int], int] = {}

    @classmethod
    async def over(cls, school_id: int) -> "_Writer":
        rows = await Course.filter(subject__school_id=school_id).select_related("school_class", "subject")
        courses = {(ClassName(row.school_class.grade, row.school_class.letter), row.subject.name): row for row in rows}
        enrolled = await Enrolment.filter(child__school_id=school_id, until=None).select_related(
            "child", "school_class"
        )
        return cls(courses, {row.child.key: row for row in enrolled})

    async def lessons(self, wanted: Iterable[PastLesson]) -> None:
        """Rows of the lessons that something was written to."""
        lessons = {lesson: self._course(lesson).id for lesson in wanted}
        rows = [Lesson(course_id=course, on=it.on, number=it.number) for it, course in lessons.items()]
        await Lesson.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)
        known = {
            (course, on, number): row_id
            for row_id, course, on, number in await Lesson.filter(course_id__in=set(lessons.values())).values_list(
                "id", "course_id", "on", "number"
            )
        }
        self._lesson_ids = {it: known[course, it.on, it.number] for it, course in lessons.items()}

    async def columns(self, wanted: set[tuple[PastLesson, str, int]]) -> None:
        rows = [LessonColumn(lesson_id=self._lesson_ids[it], form=form, weight=weight) for it, form, weight in wanted]
        await LessonColumn.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)
        found = await LessonColumn.all().values_list("id", "lesson_id", "form", "weight")
        self._column_ids = {(lesson, form, weight): row_id for row_id, lesson, form, weight in found}

    def mark(self, item: PastMark) -> Mark:
        enrolment = self._enrolments[item.pupil_key]
        column = self._column_ids[self._lesson_ids[item.lesson], str(item.form), item.weight]
        return Mark(
            enrolment_id=enrolment.id,
            column_id=column,
            value=item.value,
            scale=enrolment.school_class.scale,
            comment=item.comment,
            author_id=self._course(item.lesson).teacher_id,
            set_at=_written(item.lesson.on),
        )

    def absence(self, item: PastAbsence) -> Attendance:
        return Attendance(
            enrolment_id=self._enrolments[item.pupil_key].id,
            lesson_id=self._lesson_ids[item.lesson],
            code=item.code,
            author_id=self._course(item.lesson).teacher_id,
            set_at=_written(item.lesson.on),
        )

    def dot(self, item: PastDot) -> Dot:
        course = self._course(item.lesson)
        return Dot(
            enrolment_id=self._enrolments[item.pupil_key].id,
            course_id=course.id,
            lesson_id=self._lesson_ids[item.lesson],
            kind=item.kind,
            form=item.form,
            due_on=item.due_on,
            turns_into=item.turns_into,
            comment=item.comment,
            author_id=course.teacher_id,
            set_at=_written(item.lesson.on),
        )

    def homework(self, item: PastHomework) -> Homework:
        course = self._course(item.lesson)
        return Homework(
            course_id=course.id,
            due_on=item.lesson.on,
            number=item.lesson.number,
            text=item.text,
            mandatory=item.mandatory,
            author_id=course.teacher_id,
            set_at=_written(item.set_on),
        )

    def remark(self, item: PastRemark) -> Remark:
        return Remark(
            enrolment_id=self._enrolments[item.pupil_key].id,
            lesson_id=self._lesson_ids[item.lesson],
            kind=item.kind,
            text=item.text,
            author_id=self._course(item.lesson).teacher_id,
            set_at=_written(item.lesson.on),
        )

    def behaviour(self, item: PastBehaviour) -> BehaviourNote:
        enrolment = self._enrolments[item.pupil_key]
        return BehaviourNote(
            enrolment_id=enrolment.id,
            monday=item.monday,
            value=item.value,
            text=item.text,
            author_id=enrolment.school_class.class_teacher_id,
            set_at=_written(item.monday + _TO_FRIDAY),
        )

    def _course(self, lesson: PastLesson) -> Course:
        return self._courses[lesson.school_class, lesson.subject]


def _written(on: date) -> datetime:
    return datetime.combine(on, _WRITTEN_AT, tzinfo=UTC)
