"""Rows of people as the school's values."""

from collections.abc import Iterable

from school.people import Name, Role
from storage.models import Person, StaffRole


def name_of(person: Person) -> Name:
    return Name(person.surname, person.given, person.patronymic or "")


async def roles_of(person_ids: Iterable[int]) -> dict[int, frozenset[Role]]:
    """Roles by person, as the office told them. What a teacher may write to is asked of courses and classes instead."""
    found: dict[int, set[Role]] = {}
    for row in await StaffRole.filter(person_id__in=list(person_ids)):
        found.setdefault(row.person_id, set()).add(Role(row.role))
    return {person_id: frozenset(roles) for person_id, roles in found.items()}
