"""The school of the tables as a book, as an import would tell it: for exports (FEATURES E6)."""

from collections import defaultdict
from typing import Any

from school.classes import ClassName
from school.marks import Scale
from school.people import Role
from school.periods import PeriodKind
from storage.models import Course, Enrolment, Guardianship, Period, Person, School, SchoolClass, SchoolYear, StaffRole
from storage.repositories.people import name_of
from usecases.imported_people import MADE_KEY
from usecases.ports.school_book import (
    ClassRow,
    CourseRow,
    PeriodRow,
    PersonRow,
    Relation,
    SchoolBook,
    SchoolCard,
    Ward,
)


async def read_school(school_id: int) -> SchoolBook:
    """People, classes, courses and periods of the latest year. Who left is not in it. Raises LookupError."""
    school = await School.get(id=school_id)
    year = await SchoolYear.filter(school_id=school_id).order_by("-starts_on", "-id").first()
    if year is None:
        raise LookupError(f"school {school_id} has no year")
    classes = await SchoolClass.filter(year_id=year.id).select_related("class_teacher").order_by("grade", "letter")
    courses = Course.filter(school_class__year_id=year.id).order_by(
        "school_class__grade", "school_class__letter", "subject__name", "id"
    )
    periods = await Period.filter(year_id=year.id).order_by("starts_on", "id")
    return SchoolBook(
        card=_card(school, year),
        people=tuple(await _people(school_id)),
        classes=tuple(_class(row) for row in classes),
        courses=tuple(_course(row) for row in await courses.select_related("school_class", "subject", "teacher")),
        bells=(),
        periods=tuple(PeriodRow(row.name, PeriodKind(row.kind), row.starts_on, row.ends_on) for row in periods),
        slots=(),
        textbooks=(),
        curricula=(),
    )


def _card(school: School, year: SchoolYear) -> SchoolCard:
    return SchoolCard(
        name=school.name,
        short_name=school.short_name,
        zone=school.zone,
        region=school.region,
        office_contact=school.office_contact,
        year_name=year.name,
        year_starts=year.starts_on,
        year_ends=year.ends_on,
    )


def _class(row: SchoolClass) -> ClassRow:
    name, teacher = ClassName(row.grade, row.letter), row.class_teacher
    return ClassRow(name, Scale(row.scale), teacher.key if teacher and teacher.archived_at is None else None)


def _course(row: Course) -> CourseRow:
    name, teacher = ClassName(row.school_class.grade, row.school_class.letter), row.teacher
    return CourseRow(name, row.subject.name, teacher.key if teacher and teacher.archived_at is None else None)


async def _people(school_id: int) -> list[PersonRow]:
    roles: dict[int, set[Role]] = defaultdict(set)
    for known in await StaffRole.filter(person__school_id=school_id):
        roles[known.person_id].add(Role(known.role))
    classes: dict[int, ClassName] = {}
    enrolments = Enrolment.filter(child__school_id=school_id, until=None).order_by("since")
    for enrolment in await enrolments.select_related("school_class"):
        classes[enrolment.child_id] = ClassName(enrolment.school_class.grade, enrolment.school_class.letter)
        roles[enrolment.child_id].add(Role.PUPIL)
    wards: dict[int, list[Ward]] = defaultdict(list)
    ties = Guardianship.filter(adult__school_id=school_id, until=None, child__archived_at=None).order_by("id")
    for tie in await ties.select_related("child"):
        wards[tie.adult_id].append(Ward(tie.child.key, Relation(tie.kind)))
        roles[tie.adult_id].add(Role.PARENT)
    people = await Person.filter(school_id=school_id, archived_at=None).order_by("id")
    return [_person(row, roles[row.id], classes.get(row.id), wards[row.id]) for row in people if roles[row.id]]


def _person(row: Person, roles: set[Role], school_class: ClassName | None, wards: list[Ward]) -> PersonRow:
    contacts: dict[str, Any] = {"phone": row.phone, "email": row.email, "snils": row.snils}
    return PersonRow(
        key=row.key,
        own_key=not row.key.startswith(MADE_KEY),
        name=name_of(row),
        birth_date=row.birth_date,
        roles=frozenset(roles),
        school_class=school_class,
        wards=tuple(wards),
        **contacts,
    )
