"""Groups of the messenger where a class hears its news."""

from tortoise import fields

from storage.models.accounts import Chat
from storage.models.base import Row
from storage.models.people import Person
from storage.models.years import SchoolClass


class ClassGroup(Row):
    """A group belongs to one class at a time (C11), a class may have several. The chat has no person.

    Disconnected, the row goes: what was sent stays with the chat.
    """

    chat_id: int
    chat: fields.OneToOneRelation[Chat] = fields.OneToOneField("models.Chat", related_name="class_group")
    school_class_id: int
    school_class: fields.ForeignKeyRelation[SchoolClass] = fields.ForeignKeyField(
        "models.SchoolClass", related_name="groups"
    )
    connected_by_id: int
    connected_by: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="connected_groups"
    )
    title = fields.CharField(128)
    connected_at = fields.DatetimeField()

    class Meta:
        table = "class_groups"
        indexes = (("school_class_id",),)


class GroupCode(Row):
    """What a class teacher says in a group to connect it, kept as a keyed digest: for this adult alone, once."""

    school_class_id: int
    school_class: fields.ForeignKeyRelation[SchoolClass] = fields.ForeignKeyField(
        "models.SchoolClass", related_name="group_codes"
    )
    adult_id: int
    adult: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="group_codes")
    code_hash = fields.CharField(64, unique=True)
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "group_codes"
        indexes = (("adult_id",),)
