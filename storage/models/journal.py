"""What teachers write: lessons held, marks, dots, homework, attendance."""

from typing import TYPE_CHECKING

from tortoise import fields

from storage.models.base import Row
from storage.models.people import Person
from storage.models.years import Course, Enrolment

if TYPE_CHECKING:
    from storage.models.absences import AbsenceNotice


class Lesson(Row):
    """A lesson on a date, made when somebody writes to it or when it departs from the timetable.

    `state` is planned, cancelled or substituted, a lesson that nobody wrote to has no row (the timetable shows it).
    `roll_called_at`: the teacher said that all the others are there.
    """

    course_id: int
    course: fields.ForeignKeyRelation[Course] = fields.ForeignKeyField("models.Course", related_name="lessons")
    on = fields.DateField()
    number = fields.IntField()
    room = fields.CharField(20, null=True)
    topic = fields.CharField(300, null=True)
    state = fields.CharField(12, default="planned")
    roll_called_at = fields.DatetimeField(null=True)
    substitute_id: int | None
    substitute: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="substitutions", null=True, on_delete=fields.SET_NULL
    )

    class Meta:
        table = "lessons"
        unique_together = (("course", "on", "number"),)


class LessonColumn(Row):
    """A column of the journal page: one piece of work on one lesson. Weight is 1..10."""

    lesson_id: int
    lesson: fields.ForeignKeyRelation[Lesson] = fields.ForeignKeyField("models.Lesson", related_name="columns")
    form = fields.CharField(20)
    weight = fields.IntField()

    class Meta:
        table = "lesson_columns"
        unique_together = (("lesson", "form", "weight"),)


class Mark(Row):
    """`value` is canonical text on `scale` (school.marks). Removed marks stay, `version` grows with every change."""

    enrolment_id: int
    enrolment: fields.ForeignKeyRelation[Enrolment] = fields.ForeignKeyField("models.Enrolment", related_name="marks")
    column_id: int
    column: fields.ForeignKeyRelation[LessonColumn] = fields.ForeignKeyField(
        "models.LessonColumn", related_name="marks"
    )
    value = fields.CharField(8)
    scale = fields.CharField(12)
    comment = fields.CharField(500, null=True)
    author_id: int | None
    author: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="marks_put", null=True, on_delete=fields.SET_NULL
    )
    set_at = fields.DatetimeField()
    version = fields.IntField(default=1)
    removed_at = fields.DatetimeField(null=True)
    source = fields.CharField(20, default="own")
    source_id = fields.CharField(80, null=True)

    class Meta:
        table = "marks"
        indexes = (("enrolment_id", "removed_at"), ("column_id",))


class MarkRevision(Row):
    """What a mark was before a change: edited and removed marks keep their history (B2)."""

    mark_id: int
    mark: fields.ForeignKeyRelation[Mark] = fields.ForeignKeyField("models.Mark", related_name="revisions")
    version = fields.IntField()
    value = fields.CharField(8)
    comment = fields.CharField(500, null=True)
    form = fields.CharField(20)
    weight = fields.IntField()
    changed_by_id: int | None
    changed_by: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="marks_changed", null=True, on_delete=fields.SET_NULL
    )
    changed_at = fields.DatetimeField()

    class Meta:
        table = "mark_revisions"
        unique_together = (("mark", "version"),)


class Dot(Row):
    """`turns_into` is the mark value that an unanswered dot becomes, or null: it disappears (FEATURES, Rules: Dot)."""

    enrolment_id: int
    enrolment: fields.ForeignKeyRelation[Enrolment] = fields.ForeignKeyField("models.Enrolment", related_name="dots")
    course_id: int
    course: fields.ForeignKeyRelation[Course] = fields.ForeignKeyField("models.Course", related_name="dots")
    lesson_id: int | None
    lesson: fields.ForeignKeyNullableRelation[Lesson] = fields.ForeignKeyField(
        "models.Lesson", related_name="dots", null=True, on_delete=fields.SET_NULL
    )
    kind = fields.CharField(10)
    form = fields.CharField(20)
    due_on = fields.DateField()
    turns_into = fields.CharField(8, null=True)
    comment = fields.CharField(500, null=True)
    author_id: int | None
    author: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="dots_set", null=True, on_delete=fields.SET_NULL
    )
    set_at = fields.DatetimeField()
    version = fields.IntField(default=1)
    state = fields.CharField(10, default="open")
    closed_at = fields.DatetimeField(null=True)
    mark_id: int | None
    mark: fields.ForeignKeyNullableRelation[Mark] = fields.ForeignKeyField(
        "models.Mark", related_name="from_dots", null=True, on_delete=fields.SET_NULL
    )

    class Meta:
        table = "dots"
        indexes = (("state", "due_on"), ("enrolment_id", "state"))


class Homework(Row):
    """`due_on` null with `nothing` true: the teacher said that nothing is set, which differs from silence (B1)."""

    course_id: int
    course: fields.ForeignKeyRelation[Course] = fields.ForeignKeyField("models.Course", related_name="homework")
    due_on = fields.DateField()
    number = fields.IntField(null=True)
    text = fields.TextField()
    nothing = fields.BooleanField(default=False)
    mandatory = fields.BooleanField(default=True)
    independent = fields.BooleanField(default=False)
    author_id: int | None
    author: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="homework_set", null=True, on_delete=fields.SET_NULL
    )
    set_at = fields.DatetimeField()
    edited_at = fields.DatetimeField(null=True)
    version = fields.IntField(default=1)
    removed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "homework"
        indexes = (("course_id", "due_on"),)


class HomeworkTick(Row):
    """A family own "done" beside a piece of homework (B8)."""

    homework_id: int
    homework: fields.ForeignKeyRelation[Homework] = fields.ForeignKeyField("models.Homework", related_name="ticks")
    child_id: int
    child: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="ticks")
    ticked_at = fields.DatetimeField()

    class Meta:
        table = "homework_ticks"
        unique_together = (("homework", "child"),)


class Attachment(Row):
    """A file kept by reference: relayed without download (ARCHITECTURE, Attachments)."""

    homework_id: int
    homework: fields.ForeignKeyRelation[Homework] = fields.ForeignKeyField(
        "models.Homework", related_name="attachments"
    )
    bot = fields.BigIntField()
    platform = fields.CharField(10, default="telegram")
    file_id = fields.CharField(300)
    kind = fields.CharField(10)
    name = fields.CharField(200, null=True)
    mime = fields.CharField(100, null=True)
    size = fields.BigIntField(null=True)

    class Meta:
        table = "attachments"
        indexes = (("homework_id",),)


class Attendance(Row):
    """Stands in the marks column instead of a mark. `code`: school.attendance.

    A row that was taken back stays as removed. `notice_id` is the absence notice that excuses it.
    """

    enrolment_id: int
    enrolment: fields.ForeignKeyRelation[Enrolment] = fields.ForeignKeyField(
        "models.Enrolment", related_name="attendance"
    )
    lesson_id: int
    lesson: fields.ForeignKeyRelation[Lesson] = fields.ForeignKeyField("models.Lesson", related_name="attendance")
    code = fields.CharField(10)
    author_id: int | None
    author: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="attendance_noted", null=True, on_delete=fields.SET_NULL
    )
    set_at = fields.DatetimeField()
    version = fields.IntField(default=1)
    removed_at = fields.DatetimeField(null=True)
    notice_id: int | None
    notice: fields.ForeignKeyNullableRelation["AbsenceNotice"] = fields.ForeignKeyField(
        "models.AbsenceNotice", related_name="excused", null=True, on_delete=fields.SET_NULL
    )

    class Meta:
        table = "attendance"
        unique_together = (("enrolment", "lesson"),)
