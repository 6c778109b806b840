"""What goes on at school and in the city: contests, olympiads, conferences, seminars."""

from tortoise import fields

from storage.models.base import Row
from storage.models.people import Person, School
from storage.models.years import Subject


class Happening(Row):
    """One entry of the feed, by local days of the school, both included. `kind` and `level`: school.happenings."""

    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="happenings")
    kind = fields.CharField(12)
    level = fields.CharField(8)
    title = fields.CharField(200)
    description = fields.TextField(default="")
    place = fields.CharField(200, null=True)
    subject_id: int | None
    subject: fields.ForeignKeyNullableRelation[Subject] = fields.ForeignKeyField(
        "models.Subject", related_name="happenings", null=True, on_delete=fields.SET_NULL
    )
    grade_from = fields.IntField(default=1)
    grade_to = fields.IntField(default=11)
    starts_on = fields.DateField()
    ends_on = fields.DateField()
    contact = fields.CharField(200, null=True)
    organiser_id: int | None
    organiser: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="happenings", null=True, on_delete=fields.SET_NULL
    )
    published_at = fields.DatetimeField()
    version = fields.IntField(default=1)
    cancelled_at = fields.DatetimeField(null=True)
    cancel_reason = fields.CharField(300, null=True)

    class Meta:
        table = "happenings"
        indexes = (("school_id", "ends_on"), ("starts_on",))


class HappeningInterest(Row):
    """An adult or a pupil who wants to be reminded of it the evening before."""

    happening_id: int
    happening: fields.ForeignKeyRelation[Happening] = fields.ForeignKeyField(
        "models.Happening", related_name="interests"
    )
    person_id: int
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="interests")
    child_id: int
    child: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="interesting")
    since = fields.DatetimeField()

    class Meta:
        table = "happening_interests"
        unique_together = (("happening", "person", "child"),)
