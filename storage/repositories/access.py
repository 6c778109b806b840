"""Handing out logins, and the office's journal, in the database."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tortoise.expressions import Q

from school.classes import ClassName
from school.office import Deed
from school.people import Name, Role
from storage.models import (
    AccessKeeper,
    Account,
    ActivationCode,
    Enrolment,
    Guardianship,
    LinkedAccount,
    OfficeDeed,
    SchoolClass,
    SchoolYear,
    StaffRole,
)
from storage.repositories.children import tie_of
from storage.repositories.people import name_of
from usecases.ports.access import AccessAdult, AccessClass, AccessPupil, NewLine, Written


class OfficeJournalInDatabase:
    """See usecases.ports.access.OfficeJournal."""

    async def write(self, line: NewLine) -> None:
        await OfficeDeed.create(
            school_id=line.school_id,
            by_id=line.by,
            what=line.what.value,
            person_id=line.person_id,
            child_id=line.child_id,
            school_class_id=line.class_id,
            why=line.why,
            count=line.count,
            at=line.at,
        )

    async def of_class(self, class_id: int, limit: int) -> Sequence[Written]:
        rows = OfficeDeed.filter(school_class_id=class_id).order_by("-at", "-id").limit(limit)
        return [
            Written(
                what=Deed(row.what),
                by=name_of(row.by) if row.by else None,
                person=name_of(row.person) if row.person else None,
                child=name_of(row.child) if row.child else None,
                why=row.why,
                count=row.count,
                at=row.at,
            )
            for row in await rows.select_related("by", "person", "child")
        ]


class AccessInDatabase:
    """See usecases.ports.access.AccessBook."""

    async def classes(self, person_ids: Collection[int]) -> Sequence[AccessClass]:
        ids = list(person_ids)
        secretaries = await StaffRole.filter(
            person_id__in=ids, role=Role.SECRETARY.value, person__archived_at=None
        ).select_related("person")
        offices = {row.person.school_id: row.person_id for row in secretaries}
        kept = {
            row.school_class_id: row.person_id for row in await AccessKeeper.filter(person_id__in=ids, ended_at=None)
        }
        may = Q(class_teacher_id__in=ids) | Q(id__in=list(kept)) | Q(year__school_id__in=list(offices))
        rows = await SchoolClass.filter(may).select_related("year__school").order_by("grade", "letter", "id")
        latest = await latest_years({row.year.school_id for row in rows})
        return [_class(row, ids, kept, offices) for row in rows if row.year_id in latest]

    async def pupils(self, class_id: int, today: date) -> Sequence[AccessPupil]:
        enrolments = await Enrolment.filter(
            school_class_id=class_id, until=None, child__archived_at=None
        ).select_related("child")
        ties = await Guardianship.filter(
            child_id__in=[row.child_id for row in enrolments], adult__archived_at=None
        ).select_related("child")
        held = [tie for tie in ties if tie_of(tie).holds_on(today)]
        linked = await _linked(tie.adult_id for tie in held)
        adults = Counter(tie.child_id for tie in held)
        reached = Counter(tie.child_id for tie in held if tie.adult_id in linked)
        found = (
            AccessPupil(row.child_id, name_of(row.child), adults[row.child_id], reached[row.child_id])
            for row in enrolments
        )
        return sorted(found, key=lambda one: (one.name, one.child_id))

    async def child(self, class_id: int, child_id: int) -> Name | None:
        enrolment = Enrolment.filter(
            school_class_id=class_id, child_id=child_id, until=None, child__archived_at=None
        ).select_related("child")
        row = await enrolment.first()
        return name_of(row.child) if row else None

    async def adults(self, child_id: int, today: date, now: datetime) -> Sequence[AccessAdult]:
        ties = await Guardianship.filter(child_id=child_id, adult__archived_at=None).select_related("adult")
        held = [tie for tie in ties if tie_of(tie).holds_on(today)]
        ids = [tie.adult_id for tie in held]
        accounts = {row.person_id: row for row in await Account.filter(person_id__in=ids)}
        linked = await _linked(ids)
        unused = ActivationCode.filter(
            Q(child_id=child_id) | Q(child_id=None), adult_id__in=ids, used_at=None, revoked_at=None, expires_at__gt=now
        )
        codes = {row.adult_id: row.expires_at for row in await unused.order_by("expires_at")}
        return sorted(
            (
                AccessAdult(
                    adult_id=tie.adult_id,
                    name=name_of(tie.adult),
                    relation=tie.kind,
                    account_id=accounts[tie.adult_id].id if tie.adult_id in accounts else None,
                    login=accounts[tie.adult_id].login if tie.adult_id in accounts else None,
                    linked=tie.adult_id in linked,
                    code_until=codes.get(tie.adult_id),
                )
                for tie in held
            ),
            key=lambda one: (one.name, one.adult_id),
        )

    async def revoke(self, class_id: int, at: datetime) -> int:
        pupils = await Enrolment.filter(school_class_id=class_id, until=None).values_list("child_id", flat=True)
        waiting = ActivationCode.filter(child_id__in=list(pupils), used_at=None, revoked_at=None, expires_at__gt=at)
        return await waiting.update(revoked_at=at)


async def latest_years(school_ids: Collection[int]) -> set[int]:
    """By school the year that began last, or is going to begin."""
    rows = await SchoolYear.filter(school_id__in=list(school_ids)).order_by("starts_on", "id")
    return set({row.school_id: row.id for row in rows}.values())


async def _linked(person_ids: Iterable[int]) -> set[int]:
    rows = LinkedAccount.filter(person_id__in=list(set(person_ids)), ended_at=None)
    return {row.person_id for row in await rows}


def _class(row: SchoolClass, ids: list[int], kept: dict[int, int], offices: dict[int, int]) -> AccessClass:
    school = row.year.school
    leader = row.class_teacher_id if row.class_teacher_id in ids else None
    by = leader or kept.get(row.id) or offices[school.id]
    return AccessClass(
        id=row.id,
        school_id=school.id,
        school=school.short_name,
        name=ClassName(row.grade, row.letter),
        by=by,
        zone=ZoneInfo(school.zone),
        office=school.id in offices,
    )
