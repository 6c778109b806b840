"""Contacts that people hand to the school (FEATURES A19)."""

from tortoise import fields

from storage.models.accounts import Chat
from storage.models.base import Row
from storage.models.people import Person, School
from storage.models.years import SchoolClass


class ContactHandover(Row):
    """What the school is asked to write down. The values go when it has decided: then they stand in its own record.

    `person` hands over the contacts of `about`, somebody of the family. A chat that no diary is tied to says instead
    who it is (`name`) and whose parent (`child`). `phone_own`: the messenger vouches that it is the chat's number.
    `school_class` names the class teacher whom it is for, null is for the office alone.
    `consent` is the SHA-256 of the words under which it was sent. `state`: open, entered, declined or withdrawn.
    """

    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="handovers")
    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="handovers")
    person_id: int | None
    person: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="handovers", null=True
    )
    about_id: int | None
    about: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="handovers_about", null=True
    )
    school_class_id: int | None
    school_class: fields.ForeignKeyNullableRelation[SchoolClass] = fields.ForeignKeyField(
        "models.SchoolClass", related_name="handovers", null=True, on_delete=fields.SET_NULL
    )
    name = fields.CharField(250, null=True)
    child = fields.CharField(250, null=True)
    email = fields.CharField(200, null=True)
    phone = fields.CharField(20, null=True)
    phone_own = fields.BooleanField(default=False)
    snils = fields.CharField(14, null=True)
    consent = fields.CharField(64)
    consent_language = fields.CharField(5)
    asked_at = fields.DatetimeField()
    state = fields.CharField(10, default="open")
    decided_by_id: int | None
    decided_by: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="handovers_decided", null=True, on_delete=fields.SET_NULL
    )
    decided_at = fields.DatetimeField(null=True)
    reason = fields.TextField(null=True)

    class Meta:
        table = "contact_handovers"
        indexes = (("school_id", "state"), ("chat_id", "state"))
