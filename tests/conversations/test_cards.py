"""Personal data cards, corrections, and the office that decides (B17, A5, A19)."""

from datetime import date

import pytest

from storage.models import CorrectionRequest, Person, School, StaffRole
from tests.rig.living import Rig
from tests.rig.people import Talker


def button(talker: Talker, prefix: str) -> str:
    return [data for data in talker.button_data if data.startswith(prefix)][-1]


async def opens_child(talker: Talker, rig: Rig) -> None:
    await talker.forges(f"kid:{rig.school.people['masha']}")
    await talker.presses("Личные данные")


async def asks(talker: Talker, rig: Rig, line: str = "✏ Почта", value: str = "masha@example.ru") -> CorrectionRequest:
    await opens_child(talker, rig)
    await talker.presses(line)
    await talker.says(value)
    await talker.presses("Передать школе")
    return await CorrectionRequest.all().order_by("-id").first()  # type: ignore[return-value]


@pytest.mark.row("B17", "works", "ru")
@pytest.mark.row("A5", "works", "ru")
@pytest.mark.row("A19", "works", "ru")
async def test_a_contact_is_handed_over_and_the_office_writes_it_down(rig: Rig, mother: Talker) -> None:
    office = await rig.linked("secretary")
    await opens_child(mother, rig)
    mother.sees("Данные ребёнка", "Фамилия: Ветрова", "День рождения: 1 мая 2013", "Почта: не записано")
    mother.sees("Другие видят имя и кто вы в школе", "Исправляет данные только школа")
    await mother.presses("✏ Почта")
    for typed in ("не почта", "a@b", "ы" * 4000, "<b>@x.ru y"):
        await mother.says(typed)
        mother.sees("не похоже на электронную почту")
    await mother.says("masha@example.ru")
    mother.sees("Ветрова Мария Ильинична", "Почта: masha@example.ru", "вы соглашаетесь")
    assert await CorrectionRequest.all().count() == 0
    await mother.presses("Передать школе")
    mother.sees("Передано в канцелярию", "канцелярия уже знает")
    assert "✏ Почта" not in mother.buttons
    await office.says("/menu")
    for label in ("Исправить данные", "Ветрова М. И.: Почта"):
        await office.presses(label)
    office.sees("Ветрова Мария Ильинична: Почта", "Просит Ветрова Анна Сергеевна", "Просят: masha@example.ru")
    await office.presses("Исправить")
    office.sees("✓ Исправлено")
    await mother.hears("Школа исправила данные: Ветрова Мария Ильинична", "Почта: masha@example.ru")
    assert (await Person.get(id=rig.school.people["masha"])).email == "masha@example.ru"
    await opens_child(mother, rig)
    mother.sees("Почта: masha@example.ru", "✏ Почта")


@pytest.mark.row("B17", "works", "stale", "ru")
async def test_the_office_refuses_with_a_reason_and_only_once(rig: Rig, mother: Talker) -> None:
    office = await rig.linked("secretary")
    request = await asks(mother, rig, "✏ Фамилия", "Ветрова<b> 🎉")
    await office.forges(f"fix:{request.id}")
    office.sees("Сейчас: Ветрова", "Просят: Ветрова<b> 🎉")
    await office.presses("Отказать")
    await office.says("ы" * 501)
    office.sees("хватит 500")
    await office.says("Нужно свидетельство")
    office.sees("Отказано", "Нужно свидетельство")
    await mother.hears("не стала исправлять", "Ветрова<b> 🎉", "Нужно свидетельство")
    for old in (f"fixdone:{request.id}", f"fixno:{request.id}"):
        await office.forges(old)
        office.sees("уже решили")
    assert (await Person.get(id=rig.school.people["masha"])).surname == "Ветрова"
    await mother.hears_nothing()


@pytest.mark.row("B17", "stale", "ru")
async def test_two_presses_ask_once_and_one_line_waits_once(rig: Rig, mother: Talker) -> None:
    await opens_child(mother, rig)
    line = button(mother, "cardfix:")
    await mother.presses("✏ Телефон")
    await mother.says("8 (900) 000-00-01")
    mother.sees("+79000000001")
    send = button(mother, "cardsend:")
    for _ in range(2):
        await mother.forges(send)
        mother.sees("Передано")
    assert [row.text for row in await CorrectionRequest.all()] == ["+79000000001"]
    await mother.forges(line)
    await mother.says("8 900 000-00-02")
    mother.sees("уже просили")
    await mother.says("/menu")
    await mother.forges(send)
    mother.sees("всё поменялось")
    assert await CorrectionRequest.all().count() == 1


@pytest.mark.row("B17", "works", "ru")
async def test_the_own_card_and_a_birthday(rig: Rig, mother: Talker) -> None:
    office = await rig.linked("secretary")
    await mother.forges("diaries")
    await mother.presses("Школа № 5")
    await mother.presses("Личные данные")
    mother.sees("Мои данные", "Имя: Анна", "День рождения: не записано")
    await mother.presses("✏ День рождения")
    for typed in ("вчера", "31.02.1985", "01.01.2100", "01.01.1700"):
        await mother.says(typed)
        mother.sees("Не понял дату")
    await mother.sends_file("голос.ogg", b"x")
    mother.sees("словами")
    await mother.says("5 марта 1985")
    mother.sees("5 марта 1985")
    await mother.presses("Передать школе")
    await office.forges(f"fixdone:{(await CorrectionRequest.get()).id}")
    await mother.hears("День рождения: 5 марта 1985")
    assert (await Person.get(id=rig.school.people["mother"])).birth_date == date(1985, 3, 5)


@pytest.mark.row("B17", "stranger", "ru", "en")
async def test_others_have_no_card(
    rig: Rig, mother: Talker, olyas_father: Talker, history_teacher: Talker, class_teacher: Talker, stranger: Talker
) -> None:
    request, people = await asks(mother, rig), rig.school.people
    primary = await rig.linked("primary_teacher", "en")
    await stranger.says("/start")
    of_card = [f"card:{people['masha']}", f"card:{people['mother']}", f"cardfix:{people['masha']}:email"]
    of_office = ["fixes:0", f"fix:{request.id}", f"fixdone:{request.id}", f"fixno:{request.id}"]
    for nosy in (olyas_father, history_teacher, class_teacher, primary, stranger):
        for data in (*of_card, *of_office):
            await nosy.forges(data)
            nosy.does_not_see("Ветрова", "masha@", "Анна")
    await mother.forges(f"fixdone:{request.id}")
    mother.sees("недоступно")
    await request.refresh_from_db()
    assert request.state == "open"


@pytest.mark.row("B17", "stranger", "en")
async def test_an_office_decides_in_its_own_school_only(rig: Rig, mother: Talker) -> None:
    request = await asks(mother, rig)
    other = await School.create(name="Школа № 9", short_name="Школа № 9", zone="Europe/Moscow")
    person = await Person.create(school_id=other.id, key="S1", surname="Чужая", given="Канцелярия")
    await StaffRole.create(person_id=person.id, role="secretary")
    rig.school.people["other_office"] = person.id
    office = await rig.linked("other_office", "en")
    await office.presses("Corrections")
    office.sees("Nobody asks")
    for data in (f"fix:{request.id}", f"fixdone:{request.id}", f"fixno:{request.id}"):
        await office.forges(data)
        office.does_not_see("masha@")
    await request.refresh_from_db()
    assert request.state == "open"


@pytest.mark.row("B17", "works", "en")
@pytest.mark.row("A5", "works", "en")
async def test_free_words_reach_the_office_too(rig: Rig, father: Talker) -> None:
    office = await rig.linked("secretary", "en")
    await father.forges(f"databad:{rig.school.people['father']}")
    await father.says("My son is in another class")
    await father.forges(f"card:{rig.school.people['masha']}")
    father.sees("The child's data", "Birthday: 1 May 2013", "Only the school corrects data")
    await office.says("/menu")
    await office.presses("Corrections")
    office.sees("Waiting: 1", "Ветров И. П.: Other")
    await office.presses("Ветров И. П.")
    office.sees("My son is in another class")
    await office.presses("Refuse")
    await office.says("The class is right")
    office.sees("Refused.", "The class is right")
    await father.hears("did not correct", "My son is in another class", "The class is right")
