"""What every table shares."""

from tortoise import fields
from tortoise.models import Model


class Row(Model):
    """A row with a surrogate key: outside ids (Telegram's, a diary's, the office's) are data (STACK finding 2).

    In `indexes` a foreign key is named by its column (`chat_id`): the migrations of tortoise 1.1 write the names as
    they stand, and SQLite takes an unknown column in quotes for a constant.
    """

    id: int = fields.BigIntField(primary_key=True)

    class Meta:
        abstract = True
