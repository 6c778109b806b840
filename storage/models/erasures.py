"""That something was erased at a person's wish: what is left is a receipt without the person (FEATURES A15)."""

from tortoise import fields

from storage.models.base import Row


class Erasure(Row):
    """A record of destruction (Roskomnadzor order 179): when, and how many rows of each sort. Nothing says of whom.

    `receipt` was shown to the person, who can name it.
    """

    receipt = fields.CharField(20, unique=True)
    at = fields.DatetimeField()
    counts: fields.Field[dict[str, int]] = fields.JSONField()

    class Meta:
        table = "erasures"
