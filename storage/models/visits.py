"""When a child came into the school and left it, and what it ate there (B20)."""

from tortoise import fields

from storage.models.base import Row
from storage.models.people import Person


class Visit(Row):
    """One pass of the turnstile, `way` is a school.visits.Way. `on` is the local day of the school."""

    child_id: int
    child: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="visits")
    on = fields.DateField()
    at = fields.DatetimeField()
    way = fields.CharField(5)

    class Meta:
        table = "visits"
        unique_together = (("child", "at", "way"),)
        indexes = (("child_id", "on"),)


class Meal(Row):
    """A meal that the child took, `kind` is a school.visits.MealKind and `dishes` what was served."""

    child_id: int
    child: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="meals")
    on = fields.DateField()
    kind = fields.CharField(12)
    dishes = fields.CharField(200, null=True)

    class Meta:
        table = "meals"
        unique_together = (("child", "on", "kind"),)
