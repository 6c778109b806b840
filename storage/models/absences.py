"""What families tell of absences, and how attendance came to be what it is."""

from tortoise import fields

from storage.models.base import Row
from storage.models.journal import Attendance
from storage.models.people import Person
from storage.models.years import Enrolment


class AbsenceNotice(Row):
    """One absence as it stands: school.absences.Absence. `version` grows with every change, withdrawn ones stay.

    `last_on` of an open-ended illness is the last day known so far.
    """

    enrolment_id: int
    enrolment: fields.ForeignKeyRelation[Enrolment] = fields.ForeignKeyField(
        "models.Enrolment", related_name="absences"
    )
    kind = fields.CharField(8)
    reason = fields.CharField(12)
    first_on = fields.DateField()
    last_on = fields.DateField()
    from_lesson = fields.IntField(null=True)
    to_lesson = fields.IntField(null=True)
    open_ended = fields.BooleanField(default=False)
    comment = fields.CharField(500, null=True)
    filed_by_id: int | None
    filed_by: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="absences_filed", null=True, on_delete=fields.SET_NULL
    )
    filed_at = fields.DatetimeField()
    seen_by_id: int | None
    seen_by: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="absences_seen", null=True, on_delete=fields.SET_NULL
    )
    seen_at = fields.DatetimeField(null=True)
    withdrawn_at = fields.DatetimeField(null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "absence_notices"
        indexes = (("enrolment_id", "last_on"), ("reason", "last_on"))


class AbsenceRevision(Row):
    """What a notice said before a change, and who changed it."""

    notice_id: int
    notice: fields.ForeignKeyRelation[AbsenceNotice] = fields.ForeignKeyField(
        "models.AbsenceNotice", related_name="revisions"
    )
    version = fields.IntField()
    kind = fields.CharField(8)
    reason = fields.CharField(12)
    first_on = fields.DateField()
    last_on = fields.DateField()
    from_lesson = fields.IntField(null=True)
    to_lesson = fields.IntField(null=True)
    open_ended = fields.BooleanField(default=False)
    comment = fields.CharField(500, null=True)
    withdrawn = fields.BooleanField(default=False)
    changed_by_id: int | None
    changed_by: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="absences_changed", null=True, on_delete=fields.SET_NULL
    )
    changed_at = fields.DatetimeField()

    class Meta:
        table = "absence_revisions"
        unique_together = (("notice", "version"),)


class AbsenceFile(Row):
    """A paper kept by reference, as the files of homework are: relayed, never downloaded."""

    notice_id: int
    notice: fields.ForeignKeyRelation[AbsenceNotice] = fields.ForeignKeyField(
        "models.AbsenceNotice", related_name="files"
    )
    bot = fields.BigIntField()
    platform = fields.CharField(10, default="telegram")
    file_id = fields.CharField(300)
    kind = fields.CharField(10)
    name = fields.CharField(200, null=True)
    mime = fields.CharField(100, null=True)
    size = fields.BigIntField(null=True)

    class Meta:
        table = "absence_files"
        indexes = (("notice_id",),)


class AbsenceAnswer(Row):
    """What the family last answered when a child was marked absent without a notice (C5). `answer`: school.absences.

    `notice` is the one that the answer made.
    """

    enrolment_id: int
    enrolment: fields.ForeignKeyRelation[Enrolment] = fields.ForeignKeyField(
        "models.Enrolment", related_name="absence_answers"
    )
    on = fields.DateField()
    answer = fields.CharField(8)
    answered_by_id: int | None
    answered_by: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="absence_answers", null=True, on_delete=fields.SET_NULL
    )
    answered_at = fields.DatetimeField()
    version = fields.IntField(default=1)
    notice_id: int | None
    notice: fields.ForeignKeyNullableRelation[AbsenceNotice] = fields.ForeignKeyField(
        "models.AbsenceNotice", related_name="answers", null=True, on_delete=fields.SET_NULL
    )

    class Meta:
        table = "absence_answers"
        unique_together = (("enrolment", "on"),)


class AttendanceRevision(Row):
    """What stood in the journal before a change: `code` null means that the pupil was there."""

    attendance_id: int
    attendance: fields.ForeignKeyRelation[Attendance] = fields.ForeignKeyField(
        "models.Attendance", related_name="revisions"
    )
    version = fields.IntField()
    code = fields.CharField(10, null=True)
    changed_by_id: int | None
    changed_by: fields.ForeignKeyNullableRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="attendance_changed", null=True, on_delete=fields.SET_NULL
    )
    changed_at = fields.DatetimeField()

    class Meta:
        table = "attendance_revisions"
        unique_together = (("attendance", "version"),)
