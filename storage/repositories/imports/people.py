"""People of an import: rows of people, roles, who represents whom, accounts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from school.people import Role
from storage.models import Account, Enrolment, Guardianship, Person, StaffRole
from storage.repositories.people import name_of
from usecases.imported_people import KnownPerson, class_of_family, login_prefix, match_people, new_logins
from usecases.ports.school_book import PersonRow, Relation

BATCH = 200
"""Rows per statement: SQLite takes 32,766 values in one."""


@dataclass(frozen=True, slots=True)
class WrittenPeople:
    """`ids`: person by key of the file."""

    ids: Mapping[str, int]
    added: int
    changed: int
    absent: int


async def write_people(school_id: int, rows: Sequence[PersonRow]) -> WrittenPeople:
    known = {person.id: person for person in await Person.filter(school_id=school_id)}
    pupils = {enrolment.child_id for enrolment in await Enrolment.filter(child__school_id=school_id)}
    same = match_people(rows, [_known(person, person.id in pupils) for person in known.values()])
    changed = [known[same[row.key]] for row in rows if row.key in same and _update(known[same[row.key]], row)]
    if changed:
        await Person.bulk_update(changed, FIELDS, batch_size=BATCH)
    new = [row for row in rows if row.key not in same]
    await Person.bulk_create([_new_person(school_id, row) for row in new], batch_size=BATCH)
    by_key = dict(await Person.filter(school_id=school_id).values_list("key", "id"))
    ids = {row.key: by_key[row.key] for row in rows}
    here = {person.id for person in known.values() if person.archived_at is None}
    return WrittenPeople(ids, len(new), len(changed), len(here - set(ids.values())))


FIELDS = ["archived_at", "key", "surname", "given", "patronymic", "birth_date", "email", "phone", "snils"]


def _known(person: Person, is_pupil: bool) -> KnownPerson:
    return KnownPerson(person.id, person.key, name_of(person), person.birth_date, is_pupil)


def _values(row: PersonRow) -> dict[str, object]:
    """A blank cell tells nothing and erases nothing."""
    name = row.name
    values: dict[str, object] = {
        "key": row.key, "surname": name.surname, "given": name.given, "patronymic": name.patronymic or None,
        "birth_date": row.birth_date, "email": row.email, "phone": row.phone, "snils": row.snils,
    }  # fmt: skip
    return {field: value for field, value in values.items() if value is not None}


def _update(person: Person, row: PersonRow) -> bool:
    """Whether the row tells something new. A pupil who left and stands in the file again is back."""
    new = {field: value for field, value in _values(row).items() if getattr(person, field) != value}
    back = row.is_pupil and person.archived_at is not None
    person.update_from_dict({**new, "archived_at": None} if back else new)
    return bool(new) or back


def _new_person(school_id: int, row: PersonRow) -> Person:
    return Person(school_id=school_id, **_values(row))


async def write_roles(school_id: int, ids: Mapping[str, int], rows: Sequence[PersonRow]) -> int:
    """New roles of the staff. A role is never taken away here: that is the office's own deed."""
    there = {(known.person_id, known.role) for known in await StaffRole.filter(person__school_id=school_id)}
    told = [(ids[row.key], role.value) for row in rows for role in sorted(row.staff_roles)]
    new = [StaffRole(person_id=person, role=role) for person, role in told if (person, role) not in there]
    await StaffRole.bulk_create(new, batch_size=BATCH)
    return len(new)


async def write_guardianships(school_id: int, ids: Mapping[str, int], rows: Sequence[PersonRow], since: date) -> int:
    """Who represents whom. One that ended stays ended: an old list must not give a child away."""
    there = {(tie.adult_id, tie.child_id): tie for tie in await Guardianship.filter(adult__school_id=school_id)}
    new: list[Guardianship] = []
    corrected: list[Guardianship] = []
    for row in rows:
        for ward in row.wards:
            tie = there.get((ids[row.key], ids[ward.child_key]))
            if tie is None:
                adult, child = ids[row.key], ids[ward.child_key]
                new.append(Guardianship(adult_id=adult, child_id=child, kind=ward.relation.value, since=since))
            elif ward.relation is not Relation.OTHER and tie.kind != ward.relation:
                tie.kind = ward.relation.value
                corrected.append(tie)
    await Guardianship.bulk_create(new, batch_size=BATCH)
    if corrected:
        await Guardianship.bulk_update(corrected, ["kind"], batch_size=BATCH)
    return len(new) + len(corrected)


async def write_accounts(school_id: int, ids: Mapping[str, int], rows: Sequence[PersonRow]) -> int:
    """An account without a password for every adult who has a child or a role here (import makes NO passwords)."""
    accounts = await Account.filter(school_id=school_id).values_list("person_id", "login")
    owners = {person for person, _ in accounts}
    classes = {row.key: row.school_class for row in rows if row.is_pupil}
    adults = [row for row in rows if (row.wards or row.staff_roles or Role.PARENT in row.roles) and not row.is_pupil]
    new = [row for row in adults if ids[row.key] not in owners]
    wanted = [(row.key, login_prefix(class_of_family(row, classes))) for row in new]
    logins = new_logins(wanted, {login for _, login in accounts})
    made = [Account(person_id=ids[row.key], school_id=school_id, login=logins[row.key]) for row in new]
    await Account.bulk_create(made, batch_size=BATCH)
    return len(made)
