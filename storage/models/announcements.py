"""Announcements of the school, what came with them, and who said that it was read."""

from tortoise import fields

from storage.models.base import Row
from storage.models.people import Person, School
from storage.models.years import SchoolClass


class Announcement(Row):
    """`text` is checked markup (bot.markup). `scope`, `kind` and `acknowledge` are those of school.announcements.

    `send_at` is when it is to go, `sent_at` when it was told. `stopped_at` without `sent_at` means that it never went,
    with it that it was taken back. `version` grows with every correction, `sent_version` is
    the one that went out first.
    """

    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="announcements")
    author_id: int
    author: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="announcements")
    scope = fields.CharField(10)
    kind = fields.CharField(12)
    text = fields.TextField()
    acknowledge = fields.CharField(5, default="none")
    made_at = fields.DatetimeField()
    send_at = fields.DatetimeField()
    sent_at = fields.DatetimeField(null=True)
    stopped_at = fields.DatetimeField(null=True)
    version = fields.IntField(default=1)
    sent_version = fields.IntField(default=1)

    class Meta:
        table = "announcements"
        indexes = (("school_id", "send_at"), ("sent_at", "send_at"))


class AnnouncementClass(Row):
    announcement_id: int
    announcement: fields.ForeignKeyRelation[Announcement] = fields.ForeignKeyField(
        "models.Announcement", related_name="classes"
    )
    school_class_id: int
    school_class: fields.ForeignKeyRelation[SchoolClass] = fields.ForeignKeyField(
        "models.SchoolClass", related_name="announcements"
    )

    class Meta:
        table = "announcement_classes"
        unique_together = (("announcement", "school_class"),)
        indexes = (("school_class_id",),)


class AnnouncementFile(Row):
    """Kept by reference, `kind` as in bot.screen.Media."""

    announcement_id: int
    announcement: fields.ForeignKeyRelation[Announcement] = fields.ForeignKeyField(
        "models.Announcement", related_name="files"
    )
    kind = fields.CharField(12)
    file_id = fields.CharField(300)
    name = fields.CharField(200, null=True)

    class Meta:
        table = "announcement_files"
        indexes = (("announcement_id",),)


class AnnouncementAck(Row):
    """Who has read it, and which version: after a correction people read it anew."""

    announcement_id: int
    announcement: fields.ForeignKeyRelation[Announcement] = fields.ForeignKeyField(
        "models.Announcement", related_name="acks"
    )
    person_id: int
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="acks")
    version = fields.IntField()
    at = fields.DatetimeField()

    class Meta:
        table = "announcement_acks"
        unique_together = (("announcement", "person"),)
