"""The next school year in the tables."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.years import a_year_later
from storage.models import (
    AccessKeeper,
    Bell,
    Course,
    Enrolment,
    Period,
    School,
    SchoolClass,
    SchoolYear,
    TimetableSlot,
)
from storage.repositories.imports.people import BATCH
from storage.repositories.leaving import leave
from usecases.office.years import NewYearPlan, YearNow
from usecases.ports.office import OfficeClass


class YearsInDatabase:
    """See usecases.office.years.YearBook."""

    async def school_ids(self) -> Sequence[int]:
        return [row.id for row in await School.all().order_by("id")]

    async def now(self, school_id: int) -> YearNow:
        year = await SchoolYear.filter(school_id=school_id).order_by("-starts_on", "-id").first()
        if year is None:
            raise LookupError(f"school {school_id} has no year")
        school = await School.get(id=school_id)
        rows = await SchoolClass.filter(year_id=year.id).order_by("grade", "letter", "id")
        learn = Enrolment.filter(school_class__year_id=year.id, until=None, child__archived_at=None)
        pupils = [row.school_class_id for row in await learn]
        classes = [(OfficeClass(row.id, ClassName(row.grade, row.letter)), pupils.count(row.id)) for row in rows]
        return YearNow(year.id, school_id, year.name, year.starts_on, year.ends_on, ZoneInfo(school.zone), classes)

    async def begin(self, plan: NewYearPlan, at: datetime) -> int:
        year = await SchoolYear.create(
            school_id=plan.now.school_id, name=plan.name, starts_on=plan.starts, ends_on=plan.ends
        )
        await _copy_days(plan.now.id, year.id)
        classes = await _copy_classes(plan, year.id)
        await _move_up(plan, classes)
        gone = [step.class_id for step in plan.steps if step.to is None]
        leavers = await Enrolment.filter(school_class_id__in=gone, until=None, child__archived_at=None)
        await leave([row.child_id for row in leavers], plan.starts, at)
        old = await SchoolClass.filter(year_id=plan.now.id).values_list("id", flat=True)
        await Enrolment.filter(school_class_id__in=gone, until__gt=plan.now.ends).update(until=plan.now.ends)
        await TimetableSlot.filter(course__school_class_id__in=list(old), until=None).update(until=plan.now.ends)
        return year.id


async def _copy_days(old: int, new: int) -> None:
    for period in await Period.filter(year_id=old).order_by("starts_on"):
        await Period.create(
            year_id=new,
            kind=period.kind,
            name=period.name,
            starts_on=a_year_later(period.starts_on),
            ends_on=a_year_later(period.ends_on),
        )
    bells = await Bell.filter(year_id=old).order_by("id")
    await Bell.bulk_create(
        [
            Bell(year_id=new, schedule=row.schedule, number=row.number, starts=row.starts, ends=row.ends)
            for row in bells
        ],
        batch_size=BATCH,
    )


async def _copy_classes(plan: NewYearPlan, year_id: int) -> dict[int, int]:
    """New class by the old one. Who taught and who led goes on until the office says otherwise."""
    made: dict[int, int] = {}
    for step in plan.steps:
        if step.to is None:
            continue
        old = await SchoolClass.get(id=step.class_id)
        new = await SchoolClass.create(
            year_id=year_id,
            grade=step.to.grade,
            letter=step.to.letter,
            scale=old.scale,
            class_teacher_id=old.class_teacher_id,
            predecessor_id=old.id,
        )
        made[old.id] = new.id
    courses = await Course.filter(school_class_id__in=list(made)).order_by("id")
    await Course.bulk_create(
        [
            Course(school_class_id=made[row.school_class_id], subject_id=row.subject_id, teacher_id=row.teacher_id)
            for row in courses
        ],
        batch_size=BATCH,
    )
    for keeper in await AccessKeeper.filter(school_class_id__in=list(made), ended_at=None):
        await AccessKeeper.create(
            school_class_id=made[keeper.school_class_id], person_id=keeper.person_id, appointed_at=keeper.appointed_at
        )
    return made


async def _move_up(plan: NewYearPlan, classes: dict[int, int]) -> None:
    rows = await Enrolment.filter(school_class_id__in=list(classes), until=None, child__archived_at=None)
    for row in rows:
        row.until = max(row.since, plan.now.ends)
    if rows:
        await Enrolment.bulk_update(rows, ["until"], batch_size=BATCH)
    await Enrolment.bulk_create(
        [
            Enrolment(child_id=row.child_id, school_class_id=classes[row.school_class_id], since=plan.starts)
            for row in rows
        ],
        batch_size=BATCH,
    )
