"""The journal page in a browser: one-time links, who is signed in, deeds done (FEATURES E3, E12)."""

from tortoise import fields

from storage.models.accounts import Chat
from storage.models.base import Row


class PageLink(Row):
    """A one-time link from a chat to the journal page, kept as a keyed digest only.

    `people` are the persons who stood behind the chat when it was made: whoever comes to the chat later gets nothing
    of it.
    """

    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="page_links")
    people: fields.Field[list[int]] = fields.JSONField(default=list)
    link_hash = fields.CharField(64, unique=True)
    made_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "page_links"
        indexes = (("chat_id",),)


class PageSession(Row):
    """A browser that is signed in. The cookie's secret is kept as a keyed digest only, `people` as above.

    `seen_at` is when the person last did something, to a minute: asking for news of others does not count.
    """

    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="page_sessions")
    people: fields.Field[list[int]] = fields.JSONField(default=list)
    token_hash = fields.CharField(64, unique=True)
    began_at = fields.DatetimeField()
    seen_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "page_sessions"
        indexes = (("chat_id", "ended_at"),)


class PageDeed(Row):
    """A deed asked for in a browser: its key makes a repeat of the request return the first result."""

    session_id: int
    session: fields.ForeignKeyRelation[PageSession] = fields.ForeignKeyField("models.PageSession", related_name="deeds")
    key = fields.CharField(40)
    result: fields.Field[object] = fields.JSONField(null=True)
    done_at = fields.DatetimeField()

    class Meta:
        table = "page_deeds"
        unique_together = (("session", "key"),)
