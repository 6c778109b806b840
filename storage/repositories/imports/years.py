"""The school year of an import: the year itself, its periods, bells and classes, and who learns in which class."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from school.classes import ClassName
from storage.models import Bell, Enrolment, Period, SchoolClass, SchoolYear
from storage.repositories.imports.people import BATCH
from usecases.ports.school_book import BellRow, ClassRow, PeriodRow, PersonRow, SchoolCard

ONE_DAY = timedelta(days=1)


async def write_year(school_id: int, card: SchoolCard | None) -> tuple[SchoolYear, int]:
    """The year of the file, else the latest of the school; and how much was changed."""
    if card is None:
        latest = await SchoolYear.filter(school_id=school_id).order_by("-starts_on").first()
        if latest is None:
            raise LookupError(f"school {school_id} has no year")
        return latest, 0
    year = await SchoolYear.get_or_none(school_id=school_id, name=card.year_name)
    if year is None:
        made = await SchoolYear.create(
            school_id=school_id, name=card.year_name, starts_on=card.year_starts, ends_on=card.year_ends
        )
        return made, 1
    if (year.starts_on, year.ends_on) == (card.year_starts, card.year_ends):
        return year, 0
    year.starts_on, year.ends_on = card.year_starts, card.year_ends
    await year.save()
    return year, 1


async def write_periods(year: SchoolYear, rows: Sequence[PeriodRow]) -> int:
    there = {period.name: period for period in await Period.filter(year_id=year.id)}
    changes = 0
    for row in rows:
        values = {"kind": row.kind.value, "starts_on": row.starts, "ends_on": row.ends}
        period = there.get(row.name) or Period(year_id=year.id, name=row.name)
        if any(getattr(period, field) != value for field, value in values.items()):
            await period.update_from_dict(values).save()
            changes += 1
    return changes


async def write_bells(year: SchoolYear, rows: Sequence[BellRow]) -> int:
    there = {(bell.schedule, bell.number): bell for bell in await Bell.filter(year_id=year.id)}
    changes = 0
    for row in rows:
        bell = there.get((row.schedule, row.number)) or Bell(
            year_id=year.id, schedule=row.schedule, number=row.number, starts=-1, ends=-1
        )
        if (bell.starts, bell.ends) != (row.starts, row.ends):
            await bell.update_from_dict({"starts": row.starts, "ends": row.ends}).save()
            changes += 1
    return changes


async def write_classes(
    year: SchoolYear, rows: Sequence[ClassRow], ids: Mapping[str, int]
) -> tuple[dict[ClassName, int], int, int]:
    """Class ids by name, how many are new and how many changed. A blank class teacher changes nothing."""
    there = {ClassName(row.grade, row.letter): row for row in await SchoolClass.filter(year_id=year.id)}
    added = changed = 0
    for row in rows:
        teacher = ids[row.class_teacher_key] if row.class_teacher_key else None
        known = there.get(row.name)
        if known is None:
            there[row.name] = await SchoolClass.create(
                year_id=year.id, grade=row.name.grade, letter=row.name.letter, scale=row.scale.value,
                class_teacher_id=teacher,
            )  # fmt: skip
            added += 1
            continue
        new = (row.scale.value, teacher or known.class_teacher_id)
        if (known.scale, known.class_teacher_id) != new:
            known.scale, known.class_teacher_id = new
            await known.save()
            changed += 1
    return {name: row.id for name, row in there.items()}, added, changed


async def write_enrolments(
    year: SchoolYear, rows: Sequence[PersonRow], ids: Mapping[str, int], classes: Mapping[ClassName, int], today: date
) -> tuple[int, int]:
    """(new, moved). A pupil who stands in another class now moves from `today` on; marks stay where they were put.

    Who left the class and is back begins there anew.
    """
    pupils = {ids[row.key]: classes[row.school_class] for row in rows if row.is_pupil and row.school_class}
    now = await Enrolment.filter(child_id__in=list(pupils), until=None).prefetch_related("school_class__year")
    open_ones = {row.child_id: row for row in sorted(now, key=lambda row: row.since)}
    start = max(year.starts_on, min(today, year.ends_on))
    left = await Enrolment.filter(child_id__in=list(pupils), until__not_isnull=True)
    been = {(row.child_id, row.school_class_id) for row in left}
    new: list[Enrolment] = []
    moved = 0
    for child, school_class in pupils.items():
        before = open_ones.get(child)
        if before is None:
            since = start if (child, school_class) in been else year.starts_on
            new.append(Enrolment(child_id=child, school_class_id=school_class, since=since))
        elif before.school_class_id != school_class:
            moved += 1
            if before.since >= start:
                before.school_class_id = school_class
            else:
                before.until = min(start - ONE_DAY, max(before.since, before.school_class.year.ends_on))
                new.append(Enrolment(child_id=child, school_class_id=school_class, since=start))
            await before.save()
    await Enrolment.bulk_create(new, batch_size=BATCH)
    return len(new) - moved, moved
