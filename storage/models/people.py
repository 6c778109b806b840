"""Schools and the people in them."""

from tortoise import fields

from storage.models.base import Row


class School(Row):
    """`gives_visits`: it tells when pupils come and go and what they eat (B20)."""

    name = fields.CharField(200)
    short_name = fields.CharField(80)
    zone = fields.CharField(64)
    region = fields.CharField(80, null=True)
    office_contact = fields.CharField(200, null=True)
    gives_visits = fields.BooleanField(default=False)

    class Meta:
        table = "schools"


class Person(Row):
    """`key` is the office's own number of the person, unique in the school: a second import finds the row by it.

    `own_access_at`: since when a guardian agrees to the pupil's own account (A13), null when none does.
    """

    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField(
        "models.School", related_name="people", on_delete=fields.RESTRICT
    )
    key = fields.CharField(40)
    surname = fields.CharField(80)
    given = fields.CharField(80)
    patronymic = fields.CharField(80, null=True)
    birth_date = fields.DateField(null=True)
    email = fields.CharField(200, null=True)
    phone = fields.CharField(20, null=True, db_index=True)
    snils = fields.CharField(14, null=True)
    archived_at = fields.DatetimeField(null=True)
    own_access_at = fields.DatetimeField(null=True)

    class Meta:
        table = "people"
        unique_together = (("school", "key"),)


class StaffRole(Row):
    """Roles come from the school's data, never from a claim in chat (A14). Values: school.people.Role."""

    person_id: int
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="roles")
    role = fields.CharField(20)

    class Meta:
        table = "staff_roles"
        unique_together = (("person", "role"),)


class Guardianship(Row):
    adult_id: int
    adult: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="wards")
    child_id: int
    child: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="guardians")
    kind = fields.CharField(20)
    since = fields.DateField()
    until = fields.DateField(null=True)

    class Meta:
        table = "guardianships"
        unique_together = (("adult", "child"),)
        indexes = (("child_id",),)
