"""Rows of people as the school's values."""

from collections.abc import Iterable

from school.people import Name, Role
from storage.models import Enrolment, Person, SchoolClass, StaffRole


def name_of(person: Person) -> Name:
    return Name(person.surname, person.given, person.patronymic or "")


async def roles_of(person_ids: Iterable[int]) -> dict[int, frozenset[Role]]:
    """Roles by person. A class teacher is whoever leads a class, whatever the list of roles says."""
    found: dict[int, set[Role]] = {}
    for row in await StaffRole.filter(person_id__in=list(person_ids)):
        found.setdefault(row.person_id, set()).add(Role(row.role))
    return {person_id: frozenset(roles) for person_id, roles in found.items()}


async def class_of(child_id: int) -> SchoolClass | None:
    """The class in which the child learns now."""
    enrolment = (
        await Enrolment.filter(child_id=child_id, until=None).select_related("school_class").order_by("-since").first()
    )
    return enrolment.school_class if enrolment else None
