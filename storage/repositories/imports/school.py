"""One import from the first table to the last. It opens no transaction: the deed does."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from storage.models import School
from storage.repositories.imports import people, teaching, years
from usecases.ports.imports import Imported, KnownSchool
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
        ]  # fmt: skip
        return Imported(
            school=school.short_name, first=school_id is None, people_added=persons.added,
            people_changed=persons.changed, absent=persons.absent, classes_added=classes_added, moved=moved,
            lessons_added=lessons[0], lessons_ended=lessons[1], other_changes=sum(others),
        )  # fmt: skip


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
