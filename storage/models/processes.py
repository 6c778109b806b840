"""The processes of an installation on many machines, and what they share: lanes of the inbox, the pace of sending."""

from tortoise import fields

from storage.models.base import Row


class Process(Row):
    """One running process. What it holds is free again when it has not been seen for a while (storage.cluster.members).

    Instants are the database's own: machines need not agree about the time.
    """

    role = fields.CharField(10)
    host = fields.CharField(80)
    seen_at = fields.DatetimeField()

    class Meta:
        table = "processes"


class InboxLane(Row):
    """A lease: the updates of one lane are handled by one process. Free when its process is gone."""

    bot = fields.BigIntField()
    lane = fields.CharField(40)
    process_id = fields.BigIntField()

    class Meta:
        table = "inbox_lanes"
        unique_together = (("bot", "lane"),)


class Pace(Row):
    """A bucket of the limiter (delivery.limits.Bucket): when the next message conforms to the rhythm of `key`."""

    key = fields.CharField(60, unique=True)
    due = fields.DatetimeField()

    class Meta:
        table = "paces"
