"""Who asked to be forgotten and may still think better of it (A15)."""

from tortoise import fields

from storage.models.accounts import Chat
from storage.models.base import Row


class Leaving(Row):
    """A chat that was untied at its own wish and will be erased at `erase_at`, unless it takes the wish back before.

    `links` are the ids of the links that ended with the wish, `consent_id` is the consent: taking it back opens them.
    """

    chat_id: int
    chat: fields.OneToOneRelation[Chat] = fields.OneToOneField("models.Chat", related_name="leaving")
    asked_at = fields.DatetimeField()
    erase_at = fields.DatetimeField()
    links: fields.Field[list[int]] = fields.JSONField(default=list)
    consent_id = fields.BigIntField(null=True)

    class Meta:
        table = "leavings"
        indexes = (("erase_at",),)
