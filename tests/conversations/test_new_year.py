"""The next school year: looked at, begun once, old years stay (E11)."""

from datetime import UTC, date, datetime

import pytest

from storage.models import (
    AccessKeeper,
    Course,
    Enrolment,
    FollowedChild,
    LinkedAccount,
    Mark,
    OfficeDeed,
    Period,
    Person,
    Preference,
    SchoolClass,
    SchoolYear,
)
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.written import Written

JUNE = datetime(2027, 6, 1, 9, 0, tzinfo=UTC)


@pytest.mark.row("E11", "works", "ru")
async def test_classes_move_up_and_everything_else_stays(rig: Rig, mother: Talker) -> None:
    office, masha = await rig.linked("secretary"), rig.school.people["masha"]
    await Written(rig.school).mark(comment="За прошлый год")
    ninth = await SchoolClass.create(year_id=rig.school.year, grade=9, letter="В")
    await Enrolment.filter(child_id=rig.school.people["egor"]).update(school_class_id=ninth.id)
    await AccessKeeper.create(
        school_class_id=rig.school.classes["3А"], person_id=rig.school.people["history_teacher"], appointed_at=JUNE
    )
    await Preference.create(
        chat_id=(await LinkedAccount.get(person_id=rig.school.people["mother"])).chat_id,
        name="news:marks",
        value="evening",
    )
    followed = await FollowedChild.all().count()
    await office.forges("ofyear:0")
    office.sees("2026/27 ещё идёт")
    rig.clock.move_to(JUNE)
    await office.forges("office")
    await office.presses("Новый год")
    office.sees("Учебный год 2027/28", "3А → 4А, 7Б → 8Б", "Выпускаются (1): 9В", "ничего не изменилось")
    await office.presses("9 классы идут в 10")
    office.sees("9В → 10В")
    await office.presses("9 классы выпускаются")
    await office.presses("Начать 2027/28")
    office.sees("Новый учебный год готов. Перешли: 6, выпустились: 1")
    year = await SchoolYear.get(name="2027/28")
    assert (year.starts_on, year.ends_on) == (date(2027, 9, 1), date(2028, 5, 28))
    eighth = await SchoolClass.get(year_id=year.id, grade=8, letter="Б")
    assert (eighth.predecessor_id, eighth.class_teacher_id) == (
        rig.school.classes["7Б"], rig.school.people["class_teacher"],
    )  # fmt: skip
    rows = await Enrolment.filter(child_id=masha).order_by("since")
    assert [(row.since, row.until) for row in rows] == [
        (date(2026, 9, 1), date(2027, 5, 28)),
        (date(2027, 9, 1), None),
    ]
    assert await Period.filter(year_id=year.id).count() == 4
    assert await Course.filter(school_class_id=eighth.id).count() == 4
    assert await AccessKeeper.filter(school_class__year_id=year.id).count() == 1
    assert (await Person.get(id=rig.school.people["egor"])).archived_at == JUNE
    mark = await Mark.get()
    assert mark.enrolment_id == rows[0].id
    assert (await Preference.get(name="news:marks")).value == "evening"
    assert await LinkedAccount.filter(ended_at=None).count() == 2
    assert await FollowedChild.all().count() == followed
    await mother.says("/children")
    mother.sees("8 «Б»", "4 «А»")
    deed = await OfficeDeed.get()
    assert (deed.what, deed.count, deed.why) == ("new-year", 6, "2027/28")


@pytest.mark.row("E11", "works", "stale", "en")
async def test_a_year_is_begun_once(rig: Rig) -> None:
    office = await rig.linked("secretary", "en")
    rig.clock.move_to(JUNE)
    await office.forges("office")
    await office.presses("New year")
    office.sees("School year 2027/28", "Go on (7)", "the timetable is to be loaded anew")
    begin = [data for data in office.button_data if data.startswith("ofbegin:")][-1]
    await office.forges(begin)
    office.sees("The new school year is ready. Went on: 7, left school: 0")
    await office.forges(begin)
    office.sees("2027/28 still goes on")
    await office.forges("ofyear:0")
    office.sees("2027/28 still goes on")
    assert await SchoolYear.all().count() == 2
    assert await OfficeDeed.all().count() == 1


@pytest.mark.row("E11", "stranger", "ru", "en")
async def test_nobody_else_begins_a_year(
    rig: Rig, mother: Talker, class_teacher: Talker, olyas_father: Talker, stranger: Talker
) -> None:
    rig.clock.move_to(JUNE)
    primary = await rig.linked("primary_teacher", "en")
    await stranger.says("/start")
    for nosy in (mother, olyas_father, class_teacher, primary, stranger):
        for data in ("ofyear:0", f"ofbegin:{rig.school.year}:0", f"ofbegin:{rig.school.year}:1"):
            await nosy.forges(data)
            nosy.does_not_see("2027/28")
    assert await SchoolYear.all().count() == 1
