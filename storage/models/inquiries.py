"""What a teacher asks the families or the pupils of a class, each in a thread of its own, and what they signed (E8)."""

from tortoise import fields

from storage.models.base import Row
from storage.models.people import Person, School
from storage.models.threads import Thread
from storage.models.years import SchoolClass


class Inquiry(Row):
    """`whom` and `wants` are those of school.inquiries. `withdrawn_at`: nobody answers any more."""

    school_id: int
    school: fields.ForeignKeyRelation[School] = fields.ForeignKeyField("models.School", related_name="inquiries")
    school_class_id: int
    school_class: fields.ForeignKeyRelation[SchoolClass] = fields.ForeignKeyField(
        "models.SchoolClass", related_name="inquiries"
    )
    author_id: int
    author: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="inquiries")
    whom = fields.CharField(10)
    wants = fields.CharField(10)
    text = fields.TextField()
    asked_at = fields.DatetimeField()
    withdrawn_at = fields.DatetimeField(null=True)

    class Meta:
        table = "inquiries"
        indexes = (("author_id", "asked_at"),)


class InquiryTarget(Row):
    """A pupil whose family was asked, or who was asked: and the thread in which they answer in words."""

    inquiry_id: int
    inquiry: fields.ForeignKeyRelation[Inquiry] = fields.ForeignKeyField("models.Inquiry", related_name="targets")
    child_id: int
    child: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="inquired_about")
    thread_id: int
    thread: fields.ForeignKeyRelation[Thread] = fields.ForeignKeyField("models.Thread", related_name="inquired_in")

    class Meta:
        table = "inquiry_targets"
        unique_together = (("inquiry", "child"),)
        indexes = (("child_id",),)


class InquiryAnswer(Row):
    """A signed answer: `choice` is of school.inquiries, `digest` the SHA-256 of what was read and answered.

    A later answer of the same person counts instead of the earlier one, which stays. Not an e-signature.
    """

    target_id: int
    target: fields.ForeignKeyRelation[InquiryTarget] = fields.ForeignKeyField(
        "models.InquiryTarget", related_name="answers"
    )
    person_id: int
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name="inquiry_answers")
    choice = fields.CharField(6)
    digest = fields.CharField(64)
    signed_at = fields.DatetimeField()

    class Meta:
        table = "inquiry_answers"
        indexes = (("target_id", "person_id"),)
