"""Roles that are asked for and confirmed, in the database (A14)."""

from collections.abc import Collection, Sequence
from datetime import datetime

from tortoise.queryset import QuerySet

from school.classes import ClassName
from school.office import Claim, ClaimState
from school.people import Role
from storage.models import AccessKeeper, Course, RoleClaim, SchoolClass, StaffRole
from storage.repositories.access import latest_years
from storage.repositories.people import name_of
from usecases.ports.claims import ClaimRow, ClassStaff, CourseOf
from usecases.ports.office import OfficeClass

SHOWN = 10


class ClaimsInDatabase:
    """See usecases.ports.claims.Claims."""

    async def classes(self, school_id: int) -> Sequence[OfficeClass]:
        years = list(await latest_years([school_id]))
        rows = await SchoolClass.filter(year_id__in=years).order_by("grade", "letter", "id")
        return [OfficeClass(row.id, ClassName(row.grade, row.letter)) for row in rows]

    async def staff(self, school_id: int, class_id: int) -> ClassStaff | None:
        row = await SchoolClass.get_or_none(id=class_id, year__school_id=school_id)
        if row is None:
            return None
        courses = (
            await Course.filter(school_class_id=class_id).select_related("subject").order_by("subject__name", "id")
        )
        keepers = await AccessKeeper.filter(school_class_id=class_id, ended_at=None)
        return ClassStaff(
            of=OfficeClass(row.id, ClassName(row.grade, row.letter)),
            leader_id=row.class_teacher_id,
            keeper_ids=frozenset(keeper.person_id for keeper in keepers),
            courses=[CourseOf(course.id, course.subject.name, course.teacher_id) for course in courses],
        )

    async def of(self, person_ids: Collection[int]) -> Sequence[ClaimRow]:
        rows = await _claims().filter(person_id__in=list(person_ids)).order_by("-asked_at", "-id").limit(SHOWN)
        return [_row(row) for row in rows]

    async def waiting(self, school_id: int) -> Sequence[ClaimRow]:
        rows = _claims().filter(person__school_id=school_id, state=ClaimState.OPEN.value)
        return [_row(row) for row in await rows.order_by("asked_at", "id")]

    async def one(self, claim_id: int) -> ClaimRow | None:
        row = await _claims().get_or_none(id=claim_id)
        return _row(row) if row else None

    async def ask(self, person_id: int, class_id: int, what: Claim, course_id: int | None, at: datetime) -> int:
        row = await RoleClaim.create(
            person_id=person_id, school_class_id=class_id, course_id=course_id, what=what.value, asked_at=at
        )
        return row.id

    async def secretaries(self, school_id: int) -> Sequence[int]:
        rows = StaffRole.filter(role=Role.SECRETARY.value, person__school_id=school_id, person__archived_at=None)
        return [row["person_id"] for row in await rows.order_by("id").values("person_id")]

    async def decide(self, claim: ClaimRow, by: int, *, reason: str | None, at: datetime) -> bool:
        state = ClaimState.GRANTED if reason is None else ClaimState.REFUSED
        open_one = RoleClaim.filter(id=claim.id, state=ClaimState.OPEN.value)
        if not await open_one.update(state=state.value, decided_by_id=by, decided_at=at, reason=reason):
            return False
        if reason is None:
            await _write(claim, at)
        return True


async def _write(claim: ClaimRow, at: datetime) -> None:
    role = Role.TEACHER
    if claim.what is Claim.KEEPER:
        await AccessKeeper.create(school_class_id=claim.class_id, person_id=claim.person_id, appointed_at=at)
        return
    if claim.what is Claim.LEADER:
        role = Role.CLASS_TEACHER
        await SchoolClass.filter(id=claim.class_id).update(class_teacher_id=claim.person_id)
    else:
        await Course.filter(id=claim.course_id or 0).update(teacher_id=claim.person_id)
    await StaffRole.get_or_create(person_id=claim.person_id, role=role.value)


def _claims() -> QuerySet[RoleClaim]:
    return RoleClaim.all().select_related("person", "school_class__class_teacher", "course__subject", "course__teacher")


def _row(row: RoleClaim) -> ClaimRow:
    what = Claim(row.what)
    leader = row.school_class.class_teacher if what is Claim.LEADER else None
    now = row.course.teacher if row.course else leader
    return ClaimRow(
        id=row.id,
        school_id=row.person.school_id,
        person_id=row.person_id,
        person=name_of(row.person),
        what=what,
        class_id=row.school_class_id,
        school_class=ClassName(row.school_class.grade, row.school_class.letter),
        course_id=row.course_id,
        subject=row.course.subject.name if row.course else None,
        now=name_of(now) if now else None,
        state=ClaimState(row.state),
        asked_at=row.asked_at,
        reason=row.reason,
    )
