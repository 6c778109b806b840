"""A row of the feed as the school's value."""

from typing import Any
from zoneinfo import ZoneInfo

from school.happenings import Entry, HappeningKind, Level
from storage.models import Happening as Row
from storage.repositories.people import name_of
from usecases.ports.happenings import Happening

PARTS = ("school", "subject", "organiser")
"""What `happening_of` reads; give it to select_related."""


def happening_of(row: Row) -> Happening:
    entry = Entry(
        kind=HappeningKind(row.kind),
        level=Level(row.level),
        title=row.title,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        description=row.description,
        place=row.place or "",
        grade_from=row.grade_from,
        grade_to=row.grade_to,
        subject_id=row.subject_id,
        contact=row.contact or "",
    )
    return Happening(
        id=row.id,
        version=row.version,
        school_id=row.school_id,
        entry=entry,
        subject=row.subject.name if row.subject else "",
        organiser=name_of(row.organiser) if row.organiser else None,
        organiser_id=row.organiser_id,
        zone=ZoneInfo(row.school.zone),
        cancelled=(row.cancel_reason or "") if row.cancelled_at else None,
    )


def columns(entry: Entry) -> dict[str, Any]:
    return {
        "kind": entry.kind.value,
        "level": entry.level.value,
        "title": entry.title,
        "description": entry.description,
        "place": entry.place or None,
        "subject_id": entry.subject_id,
        "grade_from": entry.grade_from,
        "grade_to": entry.grade_to,
        "starts_on": entry.starts_on,
        "ends_on": entry.ends_on,
        "contact": entry.contact or None,
    }
