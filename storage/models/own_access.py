"""The consent of a guardian to a pupil's own account (A13)."""

from tortoise import fields

from storage.models.base import Row
from storage.models.people import Person


class OwnAccessConsent(Row):
    """Before fourteen a pupil's own chat needs it (152-FZ: the legal representative consents). History stays."""

    child_id: int
    child: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="own_access")
    guardian_id: int
    guardian: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="own_access_given"
    )
    given_at = fields.DatetimeField()
    withdrawn_at = fields.DatetimeField(null=True)

    class Meta:
        table = "own_access_consents"
        indexes = (("child_id", "withdrawn_at"),)
