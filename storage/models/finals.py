"""What a subject comes to at the end of a period or of the year."""

from tortoise import fields

from storage.models.base import Row
from storage.models.people import Person
from storage.models.years import Enrolment, Period, Subject


class FinalMark(Row):
    """A final mark of a period, or of the year when `period` is null. One stands for a subject at a time.

    `value` is canonical text on `scale` (school.marks), `version` grows with every change, removed ones stay.
    """

    enrolment_id: int
    enrolment: fields.ForeignKeyRelation[Enrolment] = fields.ForeignKeyField("models.Enrolment", related_name="finals")
    subject_id: int
    subject: fields.ForeignKeyRelation[Subject] = fields.ForeignKeyField("models.Subject", related_name="finals")
    period_id: int | None
    period: fields.ForeignKeyNullableRelation[Period] = fields.ForeignKeyField(
        "models.Period", related_name="finals", null=True
    )
    value = fields.CharField(8)
    scale = fields.CharField(12)
    author_id: int | None
    author: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="finals_put", null=True, on_delete=fields.SET_NULL
    )
    set_at = fields.DatetimeField()
    version = fields.IntField(default=1)
    removed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "final_marks"
        indexes = (("enrolment_id", "removed_at"),)
