"""A row of an announcement as the school's value."""

from zoneinfo import ZoneInfo

from tortoise.query_utils import Prefetch
from tortoise.queryset import QuerySet

from school.announcements import Acknowledge, Kind, Scope
from storage.models import Announcement as Row
from storage.models import AnnouncementClass
from storage.repositories.meetings.rows import invited
from storage.repositories.people import name_of
from usecases.ports.announcements import Announcement, SentFile
from usecases.ports.homework_book import File


def whole(rows: QuerySet[Row]) -> QuerySet[Row]:
    """With everything that `announcement_of` reads: three questions however many there are."""
    classes = Prefetch("classes", AnnouncementClass.all().select_related("school_class"))
    return rows.select_related("school", "author").prefetch_related(classes, "files")


def announcement_of(row: Row) -> Announcement:
    classes = [invited(one.school_class) for one in row.classes]  # type: ignore[attr-defined]
    files = sorted(row.files, key=lambda one: int(one.id))  # type: ignore[attr-defined]
    return Announcement(
        id=row.id,
        version=row.version,
        sent_version=row.sent_version,
        school_id=row.school_id,
        zone=ZoneInfo(row.school.zone),
        author_id=row.author_id,
        author=name_of(row.author),
        scope=Scope(row.scope),
        classes=tuple(sorted(classes, key=lambda one: one.name)),
        kind=Kind(row.kind),
        text=row.text,
        files=tuple(SentFile(one.id, File(one.file_id, one.kind, one.name)) for one in files),
        acknowledge=Acknowledge(row.acknowledge),
        send_at=row.send_at,
        sent_at=row.sent_at,
        stopped_at=row.stopped_at,
    )
