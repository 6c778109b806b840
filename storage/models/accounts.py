"""Diary accounts, the chats tied to them, and what a person agreed to."""

from tortoise import fields

from storage.models.base import Row
from storage.models.people import Person, School


class Account(Row):
    """`password_temporary` with `password_expires_at`: issued by the office, the first login must replace it (A2).

    `security_begun_at`: the first own password, from which on the security settings are asked for (A17), until
    `security_done_at`, when the person wants to be asked no more. `expiry_told_at`: it was said that a temporary
    password has ended (A16).
    """

    person_id: int
    person: fields.OneToOneRelation[Person] = fields.OneToOneField("models.Person", related_name="account")
    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="accounts")
    login = fields.CharField(40)
    password_hash = fields.CharField(200, null=True)
    password_temporary = fields.BooleanField(default=False)
    password_expires_at = fields.DatetimeField(null=True)
    login_changed = fields.BooleanField(default=False)
    failures = fields.IntField(default=0)
    locked_until = fields.DatetimeField(null=True)
    security_begun_at = fields.DatetimeField(null=True)
    security_done_at = fields.DatetimeField(null=True)
    expiry_told_at = fields.DatetimeField(null=True)

    class Meta:
        table = "accounts"
        unique_together = (("school", "login"),)


class ActivationCode(Row):
    """One letter: a code to type and a link to open, both kept as keyed HMAC only (A3)."""

    adult_id: int
    adult: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="activation_codes")
    child_id: int | None
    child: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="letters", null=True
    )
    code_hash = fields.CharField(64, unique=True)
    link_hash = fields.CharField(64, unique=True)
    issued_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "activation_codes"
        indexes = (("adult_id",),)


class Chat(Row):
    """A conversation somewhere outside. A class group is a chat without a person.

    `state` is active or paused, `state_reason` says why (blocked, deactivated, kicked).
    """

    bot = fields.BigIntField()
    platform = fields.CharField(10, default="telegram")
    external_id = fields.BigIntField()
    kind = fields.CharField(10)
    topic = fields.BigIntField(null=True)
    language = fields.CharField(5)
    zone = fields.CharField(64, null=True)
    state = fields.CharField(10, default="active")
    state_reason = fields.CharField(30, null=True)
    child_id: int | None
    child: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="looked_at_from", null=True, on_delete=fields.SET_NULL
    )
    failures = fields.IntField(default=0)
    locked_until = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "chats"
        unique_together = (("bot", "platform", "external_id"),)


class LinkedAccount(Row):
    """A diary account tied to a chat. `ended_at` keeps the history of links.

    `ended_why` is signed_out where the person ended it from another chat: then this one is asked to sign in again,
    `reminders` times so far, at `reminded_at` last (A16).
    """

    person_id: int
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="links")
    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="links")
    via = fields.CharField(10)
    linked_at = fields.DatetimeField()
    checked_at = fields.DatetimeField(null=True)
    ended_at = fields.DatetimeField(null=True)
    ended_why = fields.CharField(12, null=True)
    reminders = fields.IntField(default=0)
    reminded_at = fields.DatetimeField(null=True)

    class Meta:
        table = "linked_accounts"
        indexes = (("chat_id", "ended_at"), ("person_id", "ended_at"))


class FollowedChild(Row):
    """What a chat calls a child and since when it hears of it.

    `baselined_at`: news that happened before it is known already and never pushed (C9).
    """

    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="children")
    child_id: int
    child: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="followers")
    alias = fields.CharField(40, null=True)
    hidden = fields.BooleanField(default=False)
    baselined_at = fields.DatetimeField()

    class Meta:
        table = "followed_children"
        unique_together = (("chat", "child"),)


class Consent(Row):
    """A recorded consent to personal data processing: which text, when, in which chat (A15)."""

    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="consents")
    version = fields.CharField(20)
    text_hash = fields.CharField(64)
    language = fields.CharField(5)
    given_at = fields.DatetimeField()
    withdrawn_at = fields.DatetimeField(null=True)

    class Meta:
        table = "consents"
        indexes = (("chat_id",),)


class CorrectionRequest(Row):
    """ "There is a mistake in my data": what the office is asked to look at (A5, B17).

    State: open, corrected or refused. `about` is whose data it is, null for the asker's own, `field` one of
    school.cards.Field, null for a mistake told in free words. `reason` is why the office refused.
    """

    person_id: int
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="corrections")
    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="corrections")
    about_id: int | None
    about: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="corrections_about", null=True
    )
    field = fields.CharField(12, null=True)
    text = fields.TextField()
    asked_at = fields.DatetimeField()
    state = fields.CharField(10, default="open")
    decided_by_id: int | None
    decided_by: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="corrections_decided", null=True, on_delete=fields.SET_NULL
    )
    decided_at = fields.DatetimeField(null=True)
    reason = fields.TextField(null=True)

    class Meta:
        table = "correction_requests"
