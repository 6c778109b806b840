"""What every table shares."""

from tortoise import fields
from tortoise.models import Model


class Row(Model):
    """A row with a surrogate key: outside ids (Telegram's, a diary's, the office's) are data (STACK finding 2)."""

    id: int = fields.BigIntField(primary_key=True)

    class Meta:
        abstract = True
