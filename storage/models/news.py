"""How news travels: updates that came in, deeds done, events, notices and what was sent."""

from tortoise import fields

from storage.models.accounts import Chat
from storage.models.base import Row
from storage.models.people import Person, School


class InboxUpdate(Row):
    """An update as it came, stored before it is acknowledged, its payload is wiped when handled.

    `state` is new, handled or failed. `lane` orders: updates of one lane (a chat) are handled one after another.
    """

    bot = fields.BigIntField()
    update_id = fields.BigIntField()
    lane = fields.CharField(40)
    payload: fields.Field[dict[str, object] | None] = fields.JSONField(null=True)
    received_at = fields.DatetimeField()
    state = fields.CharField(8, default="new")
    attempts = fields.IntField(default=0)
    handled_at = fields.DatetimeField(null=True)
    error = fields.CharField(200, null=True)

    class Meta:
        table = "inbox"
        unique_together = (("bot", "update_id"),)
        indexes = (("state", "id"),)


class Deed(Row):
    """A deed done for an update: the key (inbox row, ordinal) makes a repeat return the first result."""

    inbox_id: int
    inbox: fields.ForeignKeyRelation[InboxUpdate] = fields.ForeignKeyField("models.InboxUpdate", related_name="deeds")
    ordinal = fields.IntField()
    result: fields.Field[object] = fields.JSONField(null=True)

    class Meta:
        table = "deeds"
        unique_together = (("inbox", "ordinal"),)


class DialogState(Row):
    key = fields.CharField(100, unique=True)
    state = fields.CharField(80, null=True)
    data: fields.Field[dict[str, object]] = fields.JSONField(default=dict)
    updated_at = fields.DatetimeField()

    class Meta:
        table = "dialog_states"


class Event(Row):
    """What happened, past tense. `key` is natural and unique: the same thing never happens twice."""

    key = fields.CharField(120, unique=True)
    kind = fields.CharField(40)
    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="events")
    child_id: int | None
    child: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="events", null=True
    )
    subject_kind = fields.CharField(20)
    subject_id = fields.BigIntField()
    payload: fields.Field[dict[str, object]] = fields.JSONField()
    happened_at = fields.DatetimeField()

    class Meta:
        table = "events"
        indexes = (("subject_kind", "subject_id"),)


class Notice(Row):
    """We tell it: events for one chat. States and their meaning: delivery/notices.py.

    `claimed_by`: which of many processes has it in hand (storage.models.processes), null where there is only one.
    """

    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="notices")
    person_id: int | None
    person: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="notices", null=True
    )
    child_id: int | None
    child: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="notices_about", null=True
    )
    kind = fields.CharField(20)
    action = fields.CharField(8)
    target_id: int | None
    target: fields.ForeignKeyNullableRelation["Notice"] = fields.ForeignKeyField(
        "models.Notice", related_name="followups", null=True
    )
    payload: fields.Field[dict[str, object] | None] = fields.JSONField(null=True)
    state = fields.CharField(10, default="new")
    priority = fields.IntField()
    created_at = fields.DatetimeField()
    not_before = fields.DatetimeField()
    expires_at = fields.DatetimeField(null=True)
    attempts = fields.IntField(default=0)
    doubts = fields.IntField(default=0)
    claimed_at = fields.DatetimeField(null=True)
    claimed_by = fields.BigIntField(null=True)
    finished_at = fields.DatetimeField(null=True)
    reason = fields.CharField(60)

    class Meta:
        table = "notices"
        # The state changes three times on the way of every message, so it stands in one index only, in the very order
        # in which notices go: a hundred thousand of one moment are not sorted to find the first thirty. What is not
        # finished yet is found by chat through (chat_id, finished_at), which changes once.
        indexes = (
            ("state", "priority", "not_before", "id"),
            ("chat_id", "finished_at"),
            ("chat_id", "created_at"),
            ("finished_at",),
            ("target_id",),
        )


class NoticeEvent(Row):
    """Which notice tells a chat of an event, unique, so a chat hears of an event once."""

    event_id: int
    event: fields.ForeignKeyRelation[Event] = fields.ForeignKeyField("models.Event", related_name="told")
    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="heard")
    notice_id: int
    notice: fields.ForeignKeyRelation[Notice] = fields.ForeignKeyField("models.Notice", related_name="events")

    class Meta:
        table = "notice_events"
        unique_together = (("event", "chat"),)
        indexes = (("notice_id",),)


class Fanout(Row):
    """An event with many recipients, told in portions: those of the children up to `cursor` are written already."""

    event_id: int
    event: fields.OneToOneRelation[Event] = fields.OneToOneField("models.Event", related_name="fanout")
    class_id = fields.BigIntField(null=True)
    cursor = fields.BigIntField(default=0)
    done_at = fields.DatetimeField(null=True)

    class Meta:
        table = "fanouts"
        indexes = (("done_at", "id"),)


class SentMessage(Row):
    """Kept a year, so that "just reply" finds its thread and a correction its message."""

    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="sent")
    message_id = fields.BigIntField()
    notice_id: int | None
    notice: fields.ForeignKeyNullableRelation[Notice] = fields.ForeignKeyField(
        "models.Notice", related_name="sent", null=True, on_delete=fields.SET_NULL
    )
    ordinal = fields.IntField(default=0)
    kind = fields.CharField(8, default="text")
    subject_kind = fields.CharField(20, null=True)
    subject_id = fields.BigIntField(null=True)
    sent_at = fields.DatetimeField()

    class Meta:
        table = "sent_messages"
        unique_together = (("chat", "message_id"),)
        indexes = (("notice_id",),)


class Preference(Row):
    """One wish of a chat: `name` such as news:marks or dots:days_before, `child` null means all children."""

    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="preferences")
    child_id: int | None
    child: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="preferences", null=True
    )
    name = fields.CharField(40)
    value = fields.CharField(60)

    class Meta:
        table = "preferences"
        unique_together = (("chat", "child", "name"),)


class Tick(Row):
    """A tick of the scheduler, claimed once."""

    job = fields.CharField(40)
    at = fields.DatetimeField()

    class Meta:
        table = "ticks"
        unique_together = (("job", "at"),)
