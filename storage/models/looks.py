"""Who looked at a child, and when (A12)."""

from tortoise import fields

from storage.models.base import Row
from storage.models.people import Person


class Look(Row):
    """What a trusted person opened of a child on a day: one row for each sort, however often they looked.

    `what` is a school.children.Right, `on` the local day of the school.
    """

    adult_id: int
    adult: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="looks")
    child_id: int
    child: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="looked_at")
    on = fields.DateField()
    what = fields.CharField(10)
    first_at = fields.DatetimeField()
    last_at = fields.DatetimeField()

    class Meta:
        table = "looks"
        unique_together = (("adult", "child", "on", "what"),)
        indexes = (("child_id", "on"),)
