"""What a school day has besides lessons: meals, walks, clubs and pauses (FEATURES B10)."""

from tortoise import fields

from storage.models.base import Row
from storage.models.years import SchoolClass, SchoolYear


class RegimeItem(Row):
    """Of one class, else of a year of school (`grade`), else of everybody. `weekday` is ISO, none means every day of
    lessons. Times are minutes after midnight on the school's clock.
    """

    year_id: int
    year: fields.ForeignKeyRelation[SchoolYear] = fields.ForeignKeyField("models.SchoolYear", related_name="regime")
    grade = fields.IntField(null=True)
    school_class_id: int | None
    school_class: fields.ForeignKeyNullableRelation[SchoolClass] = fields.ForeignKeyField(
        "models.SchoolClass", related_name="regime", null=True
    )
    weekday = fields.IntField(null=True)
    kind = fields.CharField(12)
    starts = fields.IntField()
    ends = fields.IntField()
    title = fields.CharField(120, default="")
    place = fields.CharField(60, null=True)

    class Meta:
        table = "regime_items"
        indexes = (("year_id",),)
