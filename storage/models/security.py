"""How a diary account reaches its owner: confirmed contacts, and the codes that confirm them (FEATURES A17)."""

from tortoise import fields

from storage.models.accounts import Account, Chat
from storage.models.base import Row


class AccountContact(Row):
    """A contact that its owner has proved to have. The school's own record is another thing: only it changes that.

    `kind` is one of school.security.ContactKind.
    """

    account_id: int
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField("models.Account", related_name="contacts")
    kind = fields.CharField(5)
    value = fields.CharField(200)
    confirmed_at = fields.DatetimeField()

    class Meta:
        table = "account_contacts"
        unique_together = (("account", "kind"),)


class ContactCode(Row):
    """A code that goes to an address by letter. The code itself is kept nowhere: it is made from `nonce` and the key.

    `state` is that of the letter: new, sent or failed, `reason` a short word of ours for its last failure.
    """

    account_id: int
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField("models.Account", related_name="codes")
    chat_id: int
    chat: fields.ForeignKeyRelation[Chat] = fields.ForeignKeyField("models.Chat", related_name="contact_codes")
    email = fields.CharField(200)
    nonce = fields.CharField(32)
    issued_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    tries = fields.IntField(default=0)
    used_at = fields.DatetimeField(null=True)
    state = fields.CharField(8, default="new")
    attempts = fields.IntField(default=0)
    not_before = fields.DatetimeField()
    reason = fields.CharField(40, null=True)

    class Meta:
        table = "contact_codes"
        indexes = (("state", "not_before"), ("account_id", "issued_at"), ("chat_id",))
