"""What teachers say of a pupil's conduct, and which weeks a family has signed."""

from tortoise import fields

from storage.models.base import Row
from storage.models.journal import Lesson
from storage.models.people import Person
from storage.models.years import Enrolment


class Remark(Row):
    """A remark or praise at a lesson (B15). Removed ones stay, `version` grows with every change."""

    enrolment_id: int
    enrolment: fields.ForeignKeyRelation[Enrolment] = fields.ForeignKeyField("models.Enrolment", related_name="remarks")
    lesson_id: int
    lesson: fields.ForeignKeyRelation[Lesson] = fields.ForeignKeyField("models.Lesson", related_name="remarks")
    kind = fields.CharField(10)
    text = fields.TextField()
    author_id: int | None
    author: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="remarks_said", null=True, on_delete=fields.SET_NULL
    )
    set_at = fields.DatetimeField()
    version = fields.IntField(default=1)
    removed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "remarks"
        indexes = (("enrolment_id", "removed_at"), ("lesson_id",))


class BehaviourNote(Row):
    """How a week went, as the class teacher sees it: `value` is of school.remarks.Behaviour, `monday` a local day."""

    enrolment_id: int
    enrolment: fields.ForeignKeyRelation[Enrolment] = fields.ForeignKeyField(
        "models.Enrolment", related_name="behaviour"
    )
    monday = fields.DateField()
    value = fields.CharField(20)
    text = fields.TextField(default="")
    author_id: int | None
    author: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="behaviour_noted", null=True, on_delete=fields.SET_NULL
    )
    set_at = fields.DatetimeField()
    version = fields.IntField(default=1)

    class Meta:
        table = "behaviour_notes"
        unique_together = (("enrolment", "monday"),)


class WeekSignature(Row):
    """An adult has read the week: `digest` is the SHA-256 of what stood there (school.signing). Not an e-signature."""

    enrolment_id: int
    enrolment: fields.ForeignKeyRelation[Enrolment] = fields.ForeignKeyField(
        "models.Enrolment", related_name="signatures"
    )
    monday = fields.DateField()
    person_id: int
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="signatures")
    digest = fields.CharField(64)
    signed_at = fields.DatetimeField()

    class Meta:
        table = "week_signatures"
        unique_together = (("enrolment", "monday", "person", "digest"),)
