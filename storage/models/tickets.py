"""Support tickets, what was said in them, and the letters that tell of them (FEATURES D6)."""

from tortoise import fields

from storage.models.accounts import Chat
from storage.models.base import Row
from storage.models.people import Person, School


class Ticket(Row):
    """Its id is the number that people are told. `person` is null where nobody was linked to the chat.

    `consent` is the SHA-256 of the words under which it was sent, in `consent_language` (A15). `version` grows with
    every change.
    """

    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="tickets")
    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="tickets")
    person_id: int | None
    person: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="tickets", null=True, on_delete=fields.SET_NULL
    )
    kind = fields.CharField(12)
    subject = fields.CharField(80)
    email = fields.CharField(200, null=True)
    phone = fields.CharField(20, null=True)
    state = fields.CharField(10, default="new")
    version = fields.IntField(default=1)
    consent = fields.CharField(64)
    consent_language = fields.CharField(5)
    filed_at = fields.DatetimeField()
    changed_at = fields.DatetimeField()
    closed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "tickets"
        indexes = (("chat_id", "filed_at"), ("school_id", "state"), ("closed_at",))


class TicketMessage(Row):
    """What the writer or the staff said, with at most one file by reference."""

    ticket_id: int
    ticket: fields.ForeignKeyRelation[Ticket] = fields.ForeignKeyField("models.Ticket", related_name="messages")
    by_staff = fields.BooleanField(default=False)
    author_id: int | None
    author: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="said_in_tickets", null=True, on_delete=fields.SET_NULL
    )
    text = fields.TextField()
    bot = fields.BigIntField(null=True)
    file_kind = fields.CharField(12, null=True)
    file_id = fields.CharField(300, null=True)
    file_name = fields.CharField(200, null=True)
    sent_at = fields.DatetimeField()

    class Meta:
        table = "ticket_messages"
        indexes = (("ticket_id", "id"),)


class TicketLetter(Row):
    """A letter by e-mail that is to tell of a ticket: neither its address nor its words are kept here.

    `about` is filed, in_work, answered or closed, `message` the answer it carries. `state` is new, sent or failed,
    `reason` a short word of ours for the last failure.
    """

    ticket_id: int
    ticket: fields.ForeignKeyRelation[Ticket] = fields.ForeignKeyField("models.Ticket", related_name="letters")
    message_id: int | None
    message: fields.ForeignKeyNullableRelation[TicketMessage] = fields.ForeignKeyField(
        "models.TicketMessage", related_name="letters", null=True
    )
    about = fields.CharField(10)
    state = fields.CharField(8, default="new")
    attempts = fields.IntField(default=0)
    written_at = fields.DatetimeField()
    not_before = fields.DatetimeField()
    reason = fields.CharField(40, null=True)

    class Meta:
        table = "ticket_letters"
        indexes = (("state", "not_before"), ("ticket_id",))
