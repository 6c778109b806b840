"""What a granted application writes into the school's data, and who there may be meant (A9)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from school.applications import Applicant, Form
from school.classes import ClassName
from school.people import Name, Role, same_person
from storage.models import Account, Application, Enrolment, Guardianship, Person, StaffRole
from storage.repositories.children import tie_of
from storage.repositories.people import name_of
from usecases.imported_people import MADE_KEY, login_prefix, new_logins
from usecases.ports.applications import Application as Applied
from usecases.ports.applications import GrantedPerson, KnownAdult, KnownPupil, Matches
from usecases.ports.school_book import STAFF, Relation

RELATIONS = {
    Applicant.MOTHER: Relation.MOTHER,
    Applicant.FATHER: Relation.FATHER,
    Applicant.REPRESENTATIVE: Relation.GUARDIAN,
}


class GrantingInDatabase:
    """See usecases.ports.applications.Granting."""

    async def matches(self, school_id: int, form: Form, today: date) -> Matches:
        """The names of the whole school are compared here: a database does not know that yo may be written ye."""
        wanted = [name for name in (form.name, form.child) if name]
        people = await Person.filter(school_id=school_id, archived_at=None)
        alike = [row for row in people if any(same_person(name_of(row), name) for name in wanted)]
        enrolments = Enrolment.filter(child_id__in=[row.id for row in alike], until=None).select_related("school_class")
        classes = {row.child_id: row.school_class for row in await enrolments}
        pupil = form.pupil
        pupils = [
            KnownPupil(row.id, name_of(row), ClassName(classes[row.id].grade, classes[row.id].letter), row.birth_date)
            for row in alike
            if row.id in classes and pupil is not None and same_person(name_of(row), pupil)
        ]
        if form.applicant is Applicant.PUPIL:
            return Matches(pupils, ())
        adults = [row for row in alike if row.id not in classes and same_person(name_of(row), form.name)]
        return Matches(pupils, await _adults(adults, today))

    async def grant(self, application: Applied, pupil_id: int | None, adult_id: int | None, on: date) -> int:
        form = application.form
        person = pupil_id if form.applicant is Applicant.PUPIL else adult_id or await _new_person(application)
        assert person is not None  # noqa: S101 - who applies as a pupil was found among the pupils
        await _account(application.school_id, person, None if form.applicant is Applicant.TEACHER else form)
        if form.applicant.represents and pupil_id is not None:
            await _tie(person, pupil_id, RELATIONS[form.applicant], on)
        if form.applicant is Applicant.TEACHER:
            await StaffRole.get_or_create(person_id=person, role=Role.TEACHER.value)
        child = pupil_id if form.applicant.represents else None
        await Application.filter(id=application.id).update(adult_id=person, pupil_id=child)
        return person

    async def person(self, application: Applied) -> GrantedPerson | None:
        account = (
            await Account.filter(person_id=application.adult_id or 0, person__archived_at=None)
            .select_related("person")
            .first()
        )
        if account is None:
            return None
        name = name_of(account.person)
        return GrantedPerson(account.person_id, name, application.pupil_id, account.id, account.login)


async def _adults(rows: Sequence[Person], today: date) -> list[KnownAdult]:
    ids = [row.id for row in rows]
    wards = await _wards(ids, today)
    staff = {role.person_id for role in await StaffRole.filter(person_id__in=ids) if Role(role.role) in STAFF}
    logins = {account.person_id: account.login for account in await Account.filter(person_id__in=ids)}
    return [
        KnownAdult(row.id, name_of(row), wards.get(row.id, {}), row.id in staff, logins.get(row.id)) for row in rows
    ]


async def _wards(adult_ids: Collection[int], today: date) -> Mapping[int, Mapping[int, str]]:
    found: dict[int, dict[int, str]] = {}
    ties = Guardianship.filter(adult_id__in=list(adult_ids), child__archived_at=None).select_related("child")
    for tie in await ties:
        if tie_of(tie).holds_on(today):
            found.setdefault(tie.adult_id, {})[tie.child_id] = name_of(tie.child).short
    return found


async def _new_person(application: Applied) -> int:
    """With a key that was made: an import that brings the office's own number finds the person by name."""
    name: Name = application.form.name
    row = await Person.create(
        school_id=application.school_id,
        key=f"{MADE_KEY}application {application.id}",
        surname=name.surname,
        given=name.given,
        patronymic=name.patronymic or None,
    )
    return row.id


async def _account(school_id: int, person_id: int, form: Form | None) -> None:
    if await Account.exists(person_id=person_id):
        return
    taken = {str(login) for login in await Account.filter(school_id=school_id).values_list("login", flat=True)}
    login = new_logins([("", login_prefix(form.school_class if form else None))], taken)[""]
    await Account.create(person_id=person_id, school_id=school_id, login=login)


async def _tie(adult_id: int, child_id: int, relation: Relation, on: date) -> None:
    """A tie that ended begins anew: the office has seen the papers."""
    tie = await Guardianship.get_or_none(adult_id=adult_id, child_id=child_id)
    if tie is None:
        await Guardianship.create(adult_id=adult_id, child_id=child_id, kind=relation.value, since=on)
    elif not tie_of(tie).holds_on(on):
        await Guardianship.filter(id=tie.id).update(kind=relation.value, since=on, until=None)
