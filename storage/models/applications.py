"""Applications for access and their papers (FEATURES A9)."""

from tortoise import fields

from storage.models.accounts import Chat
from storage.models.base import Row
from storage.models.people import Person, School


class Application(Row):
    """Its id is the number that people are told. `version` grows with every change.

    `consent` is the SHA-256 of the words under which it was begun, in `consent_language` (A15). `adult` and `pupil` are
    who was given access. `reminded_on` is the last local day on which the office was reminded of it.
    """

    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="applications")
    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="applications")
    applicant = fields.CharField(16)
    surname = fields.CharField(80)
    given = fields.CharField(80)
    patronymic = fields.CharField(80, default="")
    child_surname = fields.CharField(80, null=True)
    child_given = fields.CharField(80, null=True)
    child_patronymic = fields.CharField(80, default="")
    grade = fields.SmallIntField()
    letter = fields.CharField(4, default="")
    born = fields.DateField(null=True)
    state = fields.CharField(10, default="draft")
    version = fields.IntField(default=1)
    consent = fields.CharField(64)
    consent_language = fields.CharField(5)
    begun_at = fields.DatetimeField()
    changed_at = fields.DatetimeField()
    filed_at = fields.DatetimeField(null=True)
    due_on = fields.DateField(null=True)
    reminded_on = fields.DateField(null=True)
    decided_at = fields.DatetimeField(null=True)
    ground = fields.CharField(12, null=True)
    decided_by_id: int | None
    decided_by: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="applications_decided", null=True, on_delete=fields.SET_NULL
    )
    pupil_id: int | None
    pupil: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="applications_about", null=True, on_delete=fields.SET_NULL
    )
    adult_id: int | None
    adult: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="applications_granted", null=True, on_delete=fields.SET_NULL
    )

    class Meta:
        table = "applications"
        indexes = (("chat_id", "begun_at"), ("school_id", "state"), ("state", "due_on"))


class ApplicationPaper(Row):
    """A photograph or a document. Its content lies sealed in the file named by `token`, bound to the application.

    `format` is what its first bytes said.
    """

    application_id: int
    application: fields.ForeignKeyRelation[Application] = fields.ForeignKeyField(
        "models.Application", related_name="papers"
    )
    paper = fields.CharField(16)
    format = fields.CharField(5)
    size = fields.IntField()
    token = fields.CharField(32, unique=True)
    kept_at = fields.DatetimeField()

    class Meta:
        table = "application_papers"
        indexes = (("application_id", "id"),)
