"""Meetings with families, and who said they will come."""

from tortoise import fields

from storage.models.base import Row
from storage.models.people import Person, School
from storage.models.years import SchoolClass


class Meeting(Row):
    """A meeting of families with the school, `title` null means an ordinary one.

    `version` grows with every change. `timing` grows when the time moves: an answer given for another time is dropped,
    and `timed_at` is when the present time was told. Its classes are kept whether `whole_school` is true or not.
    """

    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="meetings")
    whole_school = fields.BooleanField(default=False)
    title = fields.CharField(120, null=True)
    starts_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    place = fields.CharField(120)
    agenda = fields.TextField(default="")
    link = fields.CharField(300, null=True)
    called_by_id: int | None
    called_by: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="meetings_called", null=True, on_delete=fields.SET_NULL
    )
    called_at = fields.DatetimeField()
    version = fields.IntField(default=1)
    timing = fields.IntField(default=1)
    timed_at = fields.DatetimeField()
    cancelled_at = fields.DatetimeField(null=True)
    cancel_reason = fields.CharField(300, null=True)

    class Meta:
        table = "meetings"
        indexes = (("school_id", "starts_at"), ("starts_at",))


class MeetingClass(Row):
    meeting_id: int
    meeting: fields.ForeignKeyRelation[Meeting] = fields.ForeignKeyField("models.Meeting", related_name="classes")
    school_class_id: int
    school_class: fields.ForeignKeyRelation[SchoolClass] = fields.ForeignKeyField(
        "models.SchoolClass", related_name="meetings"
    )

    class Meta:
        table = "meeting_classes"
        unique_together = (("meeting", "school_class"),)
        indexes = (("school_class_id",),)


class MeetingAnswer(Row):
    """What an adult said about coming: `coming` is yes, no or maybe (school.meetings)."""

    meeting_id: int
    meeting: fields.ForeignKeyRelation[Meeting] = fields.ForeignKeyField("models.Meeting", related_name="answers")
    person_id: int
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="meeting_answers")
    coming = fields.CharField(5)
    answered_at = fields.DatetimeField()

    class Meta:
        table = "meeting_answers"
        unique_together = (("meeting", "person"),)
