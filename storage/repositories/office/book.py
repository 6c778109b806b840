"""Whose office it is, and how large the school is."""

from collections.abc import Collection
from zoneinfo import ZoneInfo

from school.people import Role
from storage.models import Enrolment, SchoolClass, SchoolYear, StaffRole
from usecases.ports.office import OfficeOf


class OfficeInDatabase:
    """See usecases.ports.office.OfficeBook."""

    async def office(self, person_ids: Collection[int]) -> OfficeOf | None:
        row = (
            await StaffRole.filter(person_id__in=list(person_ids), role=Role.SECRETARY.value, person__archived_at=None)
            .select_related("person__school")
            .order_by("id")
            .first()
        )
        if row is None:
            return None
        school = row.person.school
        year = await SchoolYear.filter(school_id=school.id).order_by("-starts_on", "-id").first()
        classes = await SchoolClass.filter(year_id=year.id).count() if year else 0
        pupils = Enrolment.filter(child__school_id=school.id, until=None, child__archived_at=None)
        children = set(await pupils.values_list("child_id", flat=True))
        return OfficeOf(
            school_id=school.id,
            school=school.short_name,
            by=row.person_id,
            zone=ZoneInfo(school.zone),
            year=year.name if year else "",
            classes=classes,
            pupils=len(children),
        )
