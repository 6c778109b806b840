"""Whom a guardian lets look at a child, and the invitations to it (A12)."""

from tortoise import fields

from storage.models.base import Row
from storage.models.people import Person


class TrustInvitation(Row):
    """For who knows the code, kept as a keyed digest only, or for the person behind a login.

    `rights` are names of school.children.Right with commas between. An invitation to a login that nobody has looks like
    any other and ends by itself. Used, declined and revoked ones stay. `until` is the last day of the
    permission that comes of it, on the school's calendar, null where the giver named none.
    """

    inviter_id: int
    inviter: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="invitations")
    invitee_id: int | None
    invitee: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="invited_by", null=True
    )
    children: fields.Field[list[int]] = fields.JSONField(default=list)
    rights = fields.CharField(40)
    until = fields.DateField(null=True)
    code_hash = fields.CharField(64, null=True, unique=True)
    login = fields.CharField(40, null=True)
    made_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    closed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "trust_invitations"
        indexes = (("inviter_id", "closed_at"), ("invitee_id", "closed_at"))


class Trust(Row):
    """A permission to look at a child. `rights` as above. It stands while `ended_at` is null. History stays.

    `until` is the last day, as above.
    """

    adult_id: int
    adult: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="trusted_with")
    child_id: int
    child: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="trusted_to")
    giver_id: int
    giver: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="trust_given")
    rights = fields.CharField(40)
    until = fields.DateField(null=True)
    since = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "trusts"
        indexes = (("adult_id", "ended_at"), ("child_id", "ended_at"), ("ended_at", "until"))
