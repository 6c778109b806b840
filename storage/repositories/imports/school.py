"""One import from the first table to the last. It opens no transaction: the deed does."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from school.classes import ClassName
from storage.models import Course, Enrolment, School, SchoolYear
from storage.repositories.imports import people, teaching, visits, years
from storage.repositories.leaving import leave
from storage.repositories.people import name_of
from usecases.ports.imports import Imported, KnownSchool, PupilAt
from usecases.ports.school_book import SchoolBook, SchoolCard


class ImportsInDatabase:
    """See usecases.ports.imports.Imports."""

    async def schools(self) -> Sequence[KnownSchool]:
        return [KnownSchool(row.id, row.name, row.short_name, row.zone) for row in await School.all().order_by("id")]

    async def take(self, book: SchoolBook, school_id: int | None, today: date) -> Imported:
        school, card_changes = await _write_school(book.card, school_id)
        year, year_changes = await years.write_year(school.id, book.card)
        since = min(today, year.starts_on) if school_id is None else today
        persons = await people.write_people(school.id, book.people)
        ids = persons.ids
        classes, classes_added, classes_changed = await years.write_classes(year, book.classes, ids)
        enrolled, moved = await years.write_enrolments(year, book.people, ids, classes, today)
        subjects = await teaching.write_subjects(school.id, book)
        seen, passes = await visits.write_visits(school, ids, book.visits, today)
        courses, course_changes = await teaching.write_courses(book.courses, subjects, classes, ids)
        lessons = await teaching.write_slots(book.slots, courses, classes, max(since, year.starts_on))
        others = [
            card_changes, year_changes, classes_changed, enrolled, course_changes,
            await people.write_roles(school.id, ids, book.people),
            await people.write_guardianships(school.id, ids, book.people, since),
            await people.write_accounts(school.id, ids, book.people),
            await years.write_periods(year, book.periods),
            await years.write_bells(year, book.bells),
            await teaching.write_textbooks(school.id, book.textbooks, subjects),
            await teaching.write_curricula(school.id, book.curricula),
            seen,
        ]  # fmt: skip
        return Imported(
            school=school.short_name, first=school_id is None, people_added=persons.added,
            people_changed=persons.changed, absent=persons.absent, classes_added=classes_added, moved=moved,
            lessons_added=lessons[0], lessons_ended=lessons[1], other_changes=sum(others), school_id=school.id,
            named=frozenset(ids.values()), passes=passes,
        )  # fmt: skip

    async def roll(self, school_id: int) -> Mapping[int, PupilAt]:
        rows = Enrolment.filter(child__school_id=school_id, until=None, child__archived_at=None).order_by("since")
        return {
            row.child_id: PupilAt(name_of(row.child), ClassName(row.school_class.grade, row.school_class.letter))
            for row in await rows.select_related("child", "school_class")
        }

    async def courses(self, school_id: int) -> frozenset[tuple[ClassName, str]]:
        year = await SchoolYear.filter(school_id=school_id).order_by("-starts_on", "-id").first()
        rows = Course.filter(school_class__year_id=year.id if year else 0).select_related("school_class", "subject")
        return frozenset(
            (ClassName(row.school_class.grade, row.school_class.letter), row.subject.name) for row in await rows
        )

    async def archive(self, child_ids: Collection[int], on: date, at: datetime) -> None:
        await leave(child_ids, on, at)


async def _write_school(card: SchoolCard | None, school_id: int | None) -> tuple[School, int]:
    """The school and whether it is new or was changed."""
    if card is None:
        return await School.get(id=school_id), 0
    values: dict[str, Any] = {
        "name": card.name, "short_name": card.short_name, "zone": card.zone, "region": card.region,
        "office_contact": card.office_contact,
    }  # fmt: skip
    if school_id is None:
        return await School.create(**values), 1
    school = await School.get(id=school_id)
    new = {field: value for field, value in values.items() if value is not None and getattr(school, field) != value}
    if new:
        await school.update_from_dict(new).save()
    return school, len(new)
