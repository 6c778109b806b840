"""What teachers have written before a conversation begins: rows straight into the journal."""

from datetime import UTC, date, datetime, timedelta

from storage.models import Attachment, Attendance, Dot, FinalMark, Homework, Lesson, LessonColumn, Mark, MarkRevision
from tests.rig.small_school import BOT_ID, NOW, TODAY, SmallSchool

LAST_FRIDAY = date(2026, 11, 20)


class Written:
    """Everything is of class 7Б, and of Masha unless another pupil is named."""

    def __init__(self, school: SmallSchool) -> None:
        self._school = school

    def course(self, subject: str) -> int:
        return self._school.courses["7Б", subject]

    async def lesson(self, subject: str, on: date, number: int, **columns: object) -> Lesson:
        lesson, _ = await Lesson.get_or_create(course_id=self.course(subject), on=on, number=number)
        if columns:
            await Lesson.filter(id=lesson.id).update(**columns)
        return lesson

    async def mark(
        self,
        subject: str = "Алгебра",
        value: str = "5",
        *,
        on: date = LAST_FRIDAY,
        number: int = 1,
        form: str = "test",
        weight: int = 6,
        comment: str | None = None,
        whose: str = "masha",
        scale: str = "five",
        by: str = "algebra_teacher",
    ) -> Mark:
        lesson = await self.lesson(subject, on, number)
        column, _ = await LessonColumn.get_or_create(lesson_id=lesson.id, form=form, weight=weight)
        return await Mark.create(
            enrolment_id=self._school.enrolments[whose],
            column_id=column.id,
            value=value,
            scale=scale,
            comment=comment,
            author_id=self._school.people[by],
            set_at=datetime.combine(on, datetime.min.time(), tzinfo=UTC) + timedelta(hours=9),
        )

    async def correction(self, mark: Mark, value: str, at: datetime = NOW, by: str = "class_teacher") -> None:
        await self._revision(mark, at, by)
        await Mark.filter(id=mark.id).update(value=value, version=mark.version + 1)
        await mark.refresh_from_db()

    async def removal(self, mark: Mark, at: datetime = NOW, by: str = "class_teacher") -> None:
        await self._revision(mark, at, by)
        await Mark.filter(id=mark.id).update(removed_at=at, version=mark.version + 1)
        await mark.refresh_from_db()

    async def _revision(self, mark: Mark, at: datetime, by: str) -> None:
        column = await LessonColumn.get(id=mark.column_id)
        await MarkRevision.create(
            mark_id=mark.id,
            version=mark.version,
            value=mark.value,
            comment=mark.comment,
            form=column.form,
            weight=column.weight,
            changed_by_id=self._school.people[by],
            changed_at=at,
        )

    async def dot(
        self,
        subject: str = "Алгебра",
        *,
        due: date = date(2026, 11, 30),
        kind: str = "debt",
        form: str = "test",
        turns_into: str | None = "2",
        whose: str = "masha",
        **columns: object,
    ) -> Dot:
        return await Dot.create(
            enrolment_id=self._school.enrolments[whose],
            course_id=self.course(subject),
            kind=kind,
            form=form,
            due_on=due,
            turns_into=turns_into,
            author_id=self._school.people["algebra_teacher"],
            set_at=NOW - timedelta(days=3),
            **columns,
        )

    async def homework(
        self, subject: str = "Алгебра", text: str = "№ 345, 346", *, due: date = TODAY, **columns: object
    ) -> Homework:
        return await Homework.create(
            **{
                "course_id": self.course(subject),
                "due_on": due,
                "text": text,
                "author_id": self._school.people["algebra_teacher"],
                "set_at": NOW - timedelta(days=2),
                **columns,
            }
        )

    async def file(self, homework: Homework, file_id: str, name: str | None, kind: str = "document") -> None:
        await Attachment.create(homework_id=homework.id, bot=BOT_ID, file_id=file_id, kind=kind, name=name)

    async def final(
        self, subject: str = "Алгебра", value: str = "4", period: str | None = "1 четверть", whose: str = "masha"
    ) -> FinalMark:
        """The final mark of a period, or of the year."""
        return await FinalMark.create(
            enrolment_id=self._school.enrolments[whose],
            subject_id=self._school.subjects[subject],
            period_id=self._school.periods[period] if period else None,
            value=value,
            scale="five",
            set_at=NOW - timedelta(days=20),
        )

    async def attendance(
        self, subject: str = "Алгебра", code: str = "absent", *, on: date = LAST_FRIDAY, number: int = 1
    ) -> Attendance:
        lesson = await self.lesson(subject, on, number)
        return await Attendance.create(
            enrolment_id=self._school.enrolments["masha"], lesson_id=lesson.id, code=code, set_at=NOW
        )
