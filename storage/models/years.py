"""School years, classes, who learns where, what is taught when."""

from tortoise import fields

from storage.models.base import Row
from storage.models.people import Person, School


class SchoolYear(Row):
    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="years")
    name = fields.CharField(20)
    starts_on = fields.DateField()
    ends_on = fields.DateField()

    class Meta:
        table = "school_years"
        unique_together = (("school", "name"),)


class Period(Row):
    year_id: int
    year: fields.ForeignKeyRelation[SchoolYear] = fields.ForeignKeyField("models.SchoolYear", related_name="periods")
    kind = fields.CharField(12)
    name = fields.CharField(40)
    starts_on = fields.DateField()
    ends_on = fields.DateField()

    class Meta:
        table = "periods"
        unique_together = (("year", "name"),)


class SchoolClass(Row):
    """A class belongs to one year and points to what it was a year before. `grade` is the year of school, 1..11."""

    year_id: int
    year: fields.ForeignKeyRelation[SchoolYear] = fields.ForeignKeyField("models.SchoolYear", related_name="classes")
    grade = fields.IntField()
    letter = fields.CharField(4)
    scale = fields.CharField(12, default="five")
    class_teacher_id: int | None
    class_teacher: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="led_classes", null=True, on_delete=fields.SET_NULL
    )
    predecessor_id: int | None
    predecessor: fields.ForeignKeyNullableRelation["SchoolClass"] = fields.ForeignKeyField(
        "models.SchoolClass", related_name="successors", null=True, on_delete=fields.SET_NULL
    )

    class Meta:
        table = "classes"
        unique_together = (("year", "grade", "letter"),)


class Enrolment(Row):
    child_id: int
    child: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="enrolments")
    school_class_id: int
    school_class: fields.ForeignKeyRelation[SchoolClass] = fields.ForeignKeyField(
        "models.SchoolClass", related_name="enrolments"
    )
    since = fields.DateField()
    until = fields.DateField(null=True)

    class Meta:
        table = "enrolments"
        unique_together = (("child", "school_class", "since"),)
        indexes = (("school_class_id", "child_id"),)


class Subject(Row):
    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="subjects")
    name = fields.CharField(120)

    class Meta:
        table = "subjects"
        unique_together = (("school", "name"),)


class Course(Row):
    """A subject taught to a class by a teacher: what "my subjects and classes" means for a teacher (E3)."""

    school_class_id: int
    school_class: fields.ForeignKeyRelation[SchoolClass] = fields.ForeignKeyField(
        "models.SchoolClass", related_name="courses"
    )
    subject_id: int
    subject: fields.ForeignKeyRelation[Subject] = fields.ForeignKeyField("models.Subject", related_name="courses")
    teacher_id: int | None
    teacher: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="courses", null=True, on_delete=fields.SET_NULL
    )

    class Meta:
        table = "courses"
        unique_together = (("school_class", "subject", "teacher"),)
        indexes = (("teacher_id",),)


class Bell(Row):
    """Local wall-clock times as minutes after midnight."""

    year_id: int
    year: fields.ForeignKeyRelation[SchoolYear] = fields.ForeignKeyField("models.SchoolYear", related_name="bells")
    schedule = fields.CharField(40)
    number = fields.IntField()
    starts = fields.IntField()
    ends = fields.IntField()

    class Meta:
        table = "bells"
        unique_together = (("year", "schedule", "number"),)


class TimetableSlot(Row):
    """`weekday` is ISO: Monday is 1."""

    course_id: int
    course: fields.ForeignKeyRelation[Course] = fields.ForeignKeyField("models.Course", related_name="slots")
    weekday = fields.IntField()
    number = fields.IntField()
    room = fields.CharField(20, null=True)
    since = fields.DateField()
    until = fields.DateField(null=True)

    class Meta:
        table = "timetable_slots"
        indexes = (("course_id", "weekday"),)


class Textbook(Row):
    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="textbooks")
    subject_id: int
    subject: fields.ForeignKeyRelation[Subject] = fields.ForeignKeyField("models.Subject", related_name="textbooks")
    grade = fields.IntField()
    title = fields.CharField(200)
    grams = fields.IntField(null=True)

    class Meta:
        table = "textbooks"
        unique_together = (("subject", "grade", "title"),)


class Curriculum(Row):
    """`classes` is how the office wrote them ("10А, 10Б"): shown, not computed with."""

    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="curricula")
    name = fields.CharField(200)
    description = fields.TextField(null=True)
    profile = fields.CharField(100, null=True)
    classes = fields.CharField(200, null=True)

    class Meta:
        table = "curricula"
        unique_together = (("school", "name"),)
