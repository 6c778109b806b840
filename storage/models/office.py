"""What the office keeps of its own work: who handed out what, who may, and who asks for a role."""

from tortoise import fields

from storage.models.base import Row
from storage.models.people import Person, School
from storage.models.years import Course, SchoolClass


class OfficeDeed(Row):
    """The office's journal: who did what, for whom, when and why (E9, E6, E11). Rows are only ever added.

    `what` is one of school.office.Deed, `why` a code of school.office.Why or words, `by` null on the command line.
    """

    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="office_deeds")
    by_id: int | None
    by: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="office_deeds", null=True, on_delete=fields.SET_NULL
    )
    what = fields.CharField(20)
    person_id: int | None
    person: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="office_deeds_about", null=True, on_delete=fields.SET_NULL
    )
    child_id: int | None
    child: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="office_deeds_for", null=True, on_delete=fields.SET_NULL
    )
    school_class_id: int | None
    school_class: fields.ForeignKeyNullableRelation[SchoolClass] = fields.ForeignKeyField(
        "models.SchoolClass", related_name="office_deeds", null=True, on_delete=fields.SET_NULL
    )
    why = fields.CharField(200, null=True)
    count = fields.IntField(default=1)
    at = fields.DatetimeField()

    class Meta:
        table = "office_deeds"
        indexes = (("school_class_id", "at"),)


class AccessKeeper(Row):
    """Somebody of the staff whom the office appointed to hand out logins for a class (E9)."""

    school_class_id: int
    school_class: fields.ForeignKeyRelation[SchoolClass] = fields.ForeignKeyField(
        "models.SchoolClass", related_name="keepers"
    )
    person_id: int
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="kept_classes")
    appointed_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "access_keepers"
        indexes = (("person_id", "ended_at"),)


class RoleClaim(Row):
    """ "This is my class": what somebody of the staff asks for and the office confirms (A14).

    `what` is one of school.office.Claim, `course` is set for a journal. State: open, granted or refused.
    """

    person_id: int
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="claims")
    school_class_id: int
    school_class: fields.ForeignKeyRelation[SchoolClass] = fields.ForeignKeyField(
        "models.SchoolClass", related_name="claims"
    )
    course_id: int | None
    course: fields.ForeignKeyNullableRelation[Course] = fields.ForeignKeyField(
        "models.Course", related_name="claims", null=True
    )
    what = fields.CharField(10)
    asked_at = fields.DatetimeField()
    state = fields.CharField(10, default="open")
    decided_by_id: int | None
    decided_by: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="claims_decided", null=True, on_delete=fields.SET_NULL
    )
    decided_at = fields.DatetimeField(null=True)
    reason = fields.TextField(null=True)

    class Meta:
        table = "role_claims"
        indexes = (("person_id", "state"),)
