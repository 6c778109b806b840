"""Calendar subscriptions of families (FEATURES B18)."""

from tortoise import fields

from storage.models.accounts import Chat
from storage.models.base import Row
from storage.models.people import Person


class CalendarLink(Row):
    """A chat's secret link to the calendar of a child. The secret is a keyed digest of the row's id: nothing that opens
    the calendar is kept here. `holds` are the names of its parts with commas between. Revoked links stay, good for
    nothing.
    """

    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="calendar_links")
    child_id: int
    child: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="calendar_links")
    holds = fields.CharField(60)
    made_at = fields.DatetimeField()
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "calendar_links"
        indexes = (("chat_id", "child_id"),)
