"""A row of a meeting as the school's value."""

from zoneinfo import ZoneInfo

from tortoise.queryset import QuerySet

from school.classes import ClassName
from school.meetings import Plan
from storage.models import Meeting as Row
from storage.models import SchoolClass
from storage.repositories.people import name_of
from usecases.ports.meetings import InvitedClass, Meeting


def whole(rows: QuerySet[Row]) -> QuerySet[Row]:
    """With everything that `meeting_of` reads: three questions however many there are."""
    return rows.select_related("school", "called_by").prefetch_related("classes__school_class")


def meeting_of(row: Row) -> Meeting:
    classes = [invited(one.school_class) for one in row.classes]  # type: ignore[attr-defined]
    return Meeting(
        id=row.id,
        version=row.version,
        timing=row.timing,
        school_id=row.school_id,
        school=row.school.short_name,
        whole_school=row.whole_school,
        classes=tuple(sorted(classes, key=lambda one: one.name)),
        plan=Plan(row.starts_at, row.ends_at, row.place, row.agenda, row.title or "", row.link or ""),
        zone=ZoneInfo(row.school.zone),
        called_by=name_of(row.called_by) if row.called_by else None,
        timed_at=row.timed_at,
        cancelled=(row.cancel_reason or "") if row.cancelled_at else None,
    )


def invited(row: SchoolClass) -> InvitedClass:
    return InvitedClass(row.id, ClassName(row.grade, row.letter))
