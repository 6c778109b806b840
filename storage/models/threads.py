"""Conversations between people of a school: threads, who is in them, what was said, blocks and reports."""

from tortoise import fields

from storage.models.accounts import Chat
from storage.models.base import Row
from storage.models.people import Person, School


class Thread(Row):
    """`title` null: named after the others in it, or after what it is about.

    `about_kind`, `about_id` and `about` (plain values) tell what a question is about, `child` whom it concerns. Then
    only staff and those who may see the child are in it. `closed_at`: nobody writes here any more.
    """

    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="threads")
    title = fields.CharField(80, null=True)
    about_kind = fields.CharField(20, null=True)
    about_id = fields.BigIntField(null=True)
    about: fields.Field[dict[str, object] | None] = fields.JSONField(null=True)
    child_id: int | None
    child: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="threads_about", null=True
    )
    created_by_id: int
    created_by: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="threads_begun"
    )
    created_at = fields.DatetimeField()
    last_at = fields.DatetimeField()
    closed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "threads"
        indexes = (("created_by_id", "created_at"), ("about_kind", "about_id"))


class ThreadMember(Row):
    """Sees messages after `from_message`, and nothing once `left_at` is set. It and `read_up_to` are message ids."""

    thread_id: int
    thread: fields.ForeignKeyRelation[Thread] = fields.ForeignKeyField("models.Thread", related_name="members")
    person_id: int
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="memberships")
    joined_at = fields.DatetimeField()
    left_at = fields.DatetimeField(null=True)
    muted_until = fields.DatetimeField(null=True)
    from_message = fields.BigIntField(default=0)
    read_up_to = fields.BigIntField(default=0)

    class Meta:
        table = "thread_members"
        unique_together = (("thread", "person"),)
        indexes = (("person_id", "left_at"),)


class ThreadMessage(Row):
    """What was said, with at most one file by reference. `chat` and `chat_message_id`: where the author wrote it.

    `held_until`: the latest hour at which somebody hears of it, when hours of work made it wait.
    """

    thread_id: int
    thread: fields.ForeignKeyRelation[Thread] = fields.ForeignKeyField("models.Thread", related_name="messages")
    author_id: int
    author: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="said")
    text = fields.TextField()
    reply_to_id: int | None
    reply_to: fields.ForeignKeyNullableRelation["ThreadMessage"] = fields.ForeignKeyField(
        "models.ThreadMessage", related_name="answers", null=True, on_delete=fields.SET_NULL
    )
    bot = fields.BigIntField(null=True)
    file_kind = fields.CharField(12, null=True)
    file_id = fields.CharField(300, null=True)
    file_name = fields.CharField(200, null=True)
    file_size = fields.BigIntField(null=True)
    sent_at = fields.DatetimeField()
    held_until = fields.DatetimeField(null=True)
    version = fields.IntField(default=1)
    edited_at = fields.DatetimeField(null=True)
    hidden_at = fields.DatetimeField(null=True)
    chat_id: int | None
    chat: fields.ForeignKeyNullableRelation[Chat] = fields.ForeignKeyField(
        "models.Chat", related_name="said", null=True, on_delete=fields.SET_NULL
    )
    chat_message_id = fields.BigIntField(null=True)

    class Meta:
        table = "thread_messages"
        indexes = (("thread_id", "id"), ("author_id", "sent_at"), ("chat_id", "chat_message_id"))


class ThreadBlock(Row):
    """Who wants to hear nothing from whom. Never of staff: they are muted instead."""

    blocker_id: int
    blocker: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="blocks")
    blocked_id: int
    blocked: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="blocked_by")
    at = fields.DatetimeField()

    class Meta:
        table = "thread_blocks"
        unique_together = (("blocker", "blocked"),)
        indexes = (("blocked_id",),)


class ThreadReport(Row):
    """A complaint about a message. `state` is open or what was done: hidden, warned, closed."""

    message_id: int
    message: fields.ForeignKeyRelation[ThreadMessage] = fields.ForeignKeyField(
        "models.ThreadMessage", related_name="reports"
    )
    reporter_id: int
    reporter: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="reports")
    at = fields.DatetimeField()
    state = fields.CharField(10, default="open")
    handled_by_id: int | None
    handled_by: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="handled_reports", null=True, on_delete=fields.SET_NULL
    )
    handled_at = fields.DatetimeField(null=True)

    class Meta:
        table = "thread_reports"
        unique_together = (("message", "reporter"),)


class WorkingHours(Row):
    """When a member of staff hears messages: `days` are ISO weekdays ("12345"), times minutes after local midnight.

    Nobody's row means the default of school.threads, empty `days` means any hour.
    """

    person_id: int
    person: fields.OneToOneRelation[Person] = fields.OneToOneField("models.Person", related_name="working_hours")
    days = fields.CharField(7)
    starts = fields.IntField()
    ends = fields.IntField()

    class Meta:
        table = "working_hours"
