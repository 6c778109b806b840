"""Applications for access on PostgreSQL: kept, compared, decided once, granted, due and forgotten (A9)."""

from datetime import timedelta

import pytest

from school.applications import Applicant, ApplicationState, Form, Ground, Paper
from school.classes import ClassName
from school.papers import PaperFormat
from school.people import Name
from storage.database import transaction
from storage.models import Account, Application, ApplicationPaper, Chat, Guardianship, Person
from storage.repositories.applications import ApplicationsInDatabase, ApplicationSweepsInDatabase, GrantingInDatabase
from tests.rig.small_school import BOT_ID, NOW, TODAY, SmallSchool, build_small_school
from usecases.ports.consents import ConsentText

FORM = Form(
    applicant=Applicant.MOTHER,
    name=Name("Летова", "Ирина", "Павловна"),
    school_class=ClassName(7, "Б"),
    child=Name("Громова", "Ольга", "Борисовна"),
    born=TODAY.replace(year=2013, month=5, day=2),
)


async def _begun(school: SmallSchool) -> int:
    chat = await Chat.create(bot=BOT_ID, external_id=7, kind="private", language="ru", created_at=NOW)
    text = ConsentText("1", "c" * 64, "ru")
    return await ApplicationsInDatabase().begin(chat.id, school.school, FORM, text, NOW)


@pytest.mark.usefixtures("opened")
async def test_an_application_is_kept_and_decided_once() -> None:
    school, book = await build_small_school(), ApplicationsInDatabase()
    number = await _begun(school)
    it = await book.one(number)
    assert it is not None
    assert (it.form, it.state, it.version) == (FORM, ApplicationState.DRAFT, 1)
    for token in ("a" * 32, "b" * 32):
        await book.add_paper(it, Paper.IDENTITY, PaperFormat.PDF, 9, token, NOW)
    assert [(one.paper, one.number) for one in await book.papers(number)] == [(Paper.IDENTITY, 1), (Paper.IDENTITY, 2)]
    year = await book.year(school.school, TODAY)
    assert year is not None
    assert len(year.periods) == 4
    assert await book.change(it, ApplicationState.FILED, NOW, due_on=TODAY) == 2
    assert await book.change(it, ApplicationState.WITHDRAWN, NOW) is None, "somebody was quicker"
    offices = await book.offices([school.people["secretary"], school.people["mother"]])
    assert offices == {school.school: school.people["secretary"]}
    assert [one.id for one in await book.waiting(offices)] == [number]
    [filed] = await book.of_chat(it.chat_id)
    assert (
        await book.change(filed, ApplicationState.REFUSED, NOW, by=school.people["secretary"], ground=Ground.FORM) == 3
    )
    assert await book.waiting(offices) == []


@pytest.mark.usefixtures("opened")
async def test_what_is_granted_is_written_once() -> None:
    school, book, granting = await build_small_school(), ApplicationsInDatabase(), GrantingInDatabase()
    it = await book.one(await _begun(school))
    assert it is not None
    matches = await granting.matches(school.school, FORM, TODAY)
    assert [(one.id, one.born) for one in matches.pupils] == [(school.people["olya"], FORM.born)]
    assert list(matches.adults) == []
    people = await Person.all().count()
    async with transaction():
        person = await granting.grant(it, school.people["olya"], None, TODAY)
    known = await granting.matches(school.school, FORM, TODAY)
    assert [(one.id, dict(one.wards)) for one in known.adults] == [(person, {school.people["olya"]: "Ольга Г."})]
    async with transaction():
        assert await granting.grant(it, school.people["olya"], person, TODAY) == person
    assert await Person.all().count() == people + 1
    assert await Guardianship.filter(adult_id=person).count() == 1
    assert (await Account.get(person_id=person)).login.startswith("0702")
    again = await book.one(it.id)
    assert again is not None
    granted = await granting.person(again)
    assert granted is not None
    assert (granted.person_id, granted.child_id) == (person, school.people["olya"])


@pytest.mark.usefixtures("opened")
async def test_what_is_due_is_found_and_what_is_old_is_forgotten() -> None:
    school, book, sweeps = await build_small_school(), ApplicationsInDatabase(), ApplicationSweepsInDatabase()
    it = await book.one(await _begun(school))
    assert it is not None
    await book.add_paper(it, Paper.IDENTITY, PaperFormat.PDF, 9, "a" * 32, NOW)
    assert await sweeps.tokens_of_chat(it.chat_id) == ["a" * 32]
    assert await sweeps.known(["a" * 32, "b" * 32]) == {"a" * 32}
    await book.change(it, ApplicationState.FILED, NOW, due_on=TODAY)
    assert await sweeps.due(TODAY - timedelta(days=1)) == []
    [due] = await sweeps.due(TODAY)
    assert (due.id, due.reminded_on) == (it.id, None)
    await sweeps.note_reminded(it.id, TODAY)
    assert (await sweeps.due(TODAY))[0].reminded_on == TODAY
    later = NOW + timedelta(seconds=1)
    assert await sweeps.expired_papers(later, later) == [], "it waits for the school"
    await Application.filter(id=it.id).update(state="refused", decided_at=NOW)
    assert await sweeps.expired_papers(NOW, later) == ["a" * 32]
    assert not await ApplicationPaper.exists()
    assert await sweeps.forget(NOW, later) == 1
