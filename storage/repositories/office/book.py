"""Whose office it is, and how large the school is."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.people import Role
from storage.models import Enrolment, Person, SchoolClass, SchoolYear, StaffRole
from storage.repositories.access import latest_years
from storage.repositories.leaving import leave
from storage.repositories.people import name_of
from usecases.ports.office import OfficeClass, OfficeOf, OfficePupil


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

    async def classes(self, school_id: int) -> Sequence[OfficeClass]:
        rows = SchoolClass.filter(year_id__in=list(await latest_years([school_id]))).order_by("grade", "letter", "id")
        return [OfficeClass(row.id, ClassName(row.grade, row.letter)) for row in await rows]

    async def roll(self, class_id: int) -> Sequence[OfficePupil]:
        rows = Enrolment.filter(school_class_id=class_id, until=None, child__archived_at=None)
        found = [_pupil(row) for row in await rows.select_related("child", "school_class")]
        return sorted(found, key=lambda one: (one.name, one.id))

    async def pupil(self, school_id: int, child_id: int) -> OfficePupil | None:
        rows = Enrolment.filter(child_id=child_id, child__school_id=school_id).order_by("-since", "-id")
        found = await rows.select_related("child", "school_class")
        row = next((one for one in found if one.until is None), found[0] if found else None)
        return _pupil(row) if row else None

    async def move(self, child_id: int, class_id: int, on: date) -> None:
        """Who is moved on the day of the last move is corrected: no class of one day stays behind."""
        await Person.filter(id=child_id).update(archived_at=None)
        year = (await SchoolClass.get(id=class_id).select_related("year")).year
        start = max(year.starts_on, min(on, year.ends_on))
        before = await Enrolment.filter(child_id=child_id, until=None).order_by("-since").first()
        if before is not None and before.since >= start:
            before.school_class_id = class_id
            await before.save()
            return
        if before is not None:
            before.until = start - timedelta(days=1)
            await before.save()
        again = await Enrolment.get_or_none(child_id=child_id, school_class_id=class_id, since=start)
        if again is None:
            await Enrolment.create(child_id=child_id, school_class_id=class_id, since=start)
        else:
            await Enrolment.filter(id=again.id).update(until=None)

    async def archive(self, child_id: int, on: date, at: datetime) -> None:
        await leave([child_id], on, at)


def _pupil(row: Enrolment) -> OfficePupil:
    return OfficePupil(
        id=row.child_id,
        name=name_of(row.child),
        archived=row.child.archived_at is not None,
        class_id=row.school_class_id,
        school_class=ClassName(row.school_class.grade, row.school_class.letter),
        since=row.since,
    )
