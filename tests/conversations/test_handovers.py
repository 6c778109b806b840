"""Contacts handed to the school, by families and by people whose diary opens by them (A19)."""

from datetime import timedelta

import pytest

from storage.models import ContactHandover, DialogState, Event, LinkedAccount, Person, School, StaffRole
from tests.conversations.access import agrees, is_linked
from tests.conversations.test_security import shares_phone
from tests.rig.living import Rig
from tests.rig.people import Talker

SNILS = "112-233-445 95"
LABELS = {
    "ru": {
        "begin": "📇 Передать школе свои контакты",
        "leader": "Классному руководителю 7 «Б»",
        "office": "В канцелярию",
        "skip": "Хватит телефона",
    },
    "en": {
        "begin": "📇 Hand my contacts to the school",
        "leader": "To the class teacher of 7 «Б»",
        "office": "To the school office",
        "skip": "The phone is enough",
    },
}


def button(talker: Talker, prefix: str) -> str:
    return [data for data in talker.button_data if data.startswith(prefix)][-1]


async def tells_who(
    talker: Talker, name: str = "Ветрова Анна Сергеевна", phone: str = "79000000077", language: str = "ru"
) -> None:
    """Up to the question for more contacts: a chat that has agreed and stands at the ways in."""
    await talker.presses(LABELS[language]["begin"])
    await talker.says(name)
    await talker.says("Ветрова Маша")
    await talker.presses("7 «Б»")
    await shares_phone(talker, phone=phone)


async def hands(talker: Talker, to: str = "leader", language: str = "ru", **who: str) -> ContactHandover:
    await tells_who(talker, language=language, **who)
    await talker.presses(LABELS[language]["skip"])
    await talker.presses(LABELS[language][to])
    return await ContactHandover.all().order_by("-id").first()  # type: ignore[return-value]


@pytest.mark.row("A19", "works", "ru")
async def test_the_class_teacher_writes_it_down_and_the_diary_opens(
    rig: Rig, stranger: Talker, class_teacher: Talker
) -> None:
    await agrees(stranger)
    await stranger.presses("📇 Передать школе свои контакты")
    stranger.sees("дневник откроется сам", "фамилию, имя и отчество полностью")
    for typed in ("Анна", "7 7", "🎉 🎉"):
        await stranger.says(typed)
        stranger.sees("Напишите фамилию и имя полностью")
    await stranger.sends_file("голос.ogg", b"x")
    stranger.sees("словами")
    await stranger.says("Ветрова Анна Сергеевна")
    await stranger.says("<b>Маша</b> Ветрова")
    stranger.sees("<b>Маша</b> Ветрова: в каком классе?", "3 «А»", "Не знаю класс")
    await stranger.presses("7 «Б»")
    stranger.sees("Поделиться своим номером")
    await shares_phone(stranger)
    stranger.sees("Телефон: +79000000077", "почту и СНИЛС")
    for typed, answer in (("112-233-445 96", "не похоже на СНИЛС"), ("ж" * 4000, "Не понял"), ("a@b", "почту")):
        await stranger.says(typed)
        stranger.sees(answer)
    await stranger.says(f"anna@example.ru, {SNILS}")
    stranger.sees("Ветрова Анна Сергеевна", "7 «Б»", "anna@example.ru", SNILS, "вы соглашаетесь")
    assert not await ContactHandover.exists(), "nothing is handed over before the consent"
    await stranger.presses("Классному руководителю 7 «Б»")
    stranger.sees("Ждём, пока школа запишет", "Забрать назад")
    await class_teacher.hears("передаёт школе контакты", "Ветрова Анна Сергеевна")
    await class_teacher.presses("Посмотреть")
    class_teacher.sees("номер подтвердил мессенджер", SNILS, "• Ветрова Анна Сергеевна: Ветрова Мария Ильинична")
    assert not await is_linked(stranger)
    await class_teacher.presses("Это Ветрова А. С. (Мария)")
    class_teacher.sees("✓ Записано", "человеку скажу")
    await stranger.hears("Школа записала почту, телефон, СНИЛС", "Дневник открыт")
    await stranger.says("/children")
    stranger.sees("Мария", "Пётр")
    person = await Person.get(id=rig.school.people["mother"])
    assert (person.email, person.phone, person.snils) == ("anna@example.ru", "+79000000077", SNILS)
    link = await LinkedAccount.get(chat__external_id=stranger.id)
    assert (link.via, link.person_id) == ("contact", person.id)
    row = await ContactHandover.get()
    assert (row.state, row.email, row.phone, row.snils) == ("entered", None, None, None), "they stand in the record now"
    assert SNILS not in str([*await DialogState.all().values(), *await Event.all().values()])


@pytest.mark.row("A19", "works", "en")
async def test_the_office_enters_it_in_english(rig: Rig) -> None:
    office, father = await rig.linked("secretary", "en"), rig.newcomer("father", "en")
    await father.says("/start")
    for label in ("Link the diary", "I agree"):
        await father.presses(label)
    await hands(father, "office", "en", name="Ветров Илья Петрович")
    father.sees("Waiting for the school to write it down")
    await office.says("/menu")
    for label in ("More", "📇 Contacts given", "🆕 Ветров Илья Петрович"):
        await office.presses(label)
    office.sees("This person has no diary yet", "Child: Ветрова Маша, 7 «Б»", "vouches for it")
    await office.presses("It is Ветров И. П.")
    await father.hears("The school has written down the phone", "The diary is open")
    await father.says("/children")
    father.sees("Мария")


@pytest.mark.row("A19", "works", "ru")
async def test_a_number_that_the_school_knows_opens_at_once(rig: Rig, stranger: Talker) -> None:
    await Person.filter(id=rig.school.people["mother"]).update(phone="+79000000077")
    await agrees(stranger)
    await hands(stranger, name="ветрова  анна сергеевна")
    stranger.sees("Школа вас узнала: дневник открыт", "Что посмотрим?")
    assert await is_linked(stranger)


@pytest.mark.row("A19", "works", "ru")
async def test_a_list_of_the_office_opens_it_by_itself(rig: Rig, stranger: Talker) -> None:
    await agrees(stranger)
    await hands(stranger, "office")
    await rig.sweep()
    assert not await is_linked(stranger)
    await Person.filter(id=rig.school.people["mother"]).update(phone="+79000000077")
    await rig.passes(hours=2)
    await stranger.hears("Дневник открыт")
    assert await is_linked(stranger)


@pytest.mark.row("A19", "works", "ru")
async def test_a_family_hands_over_the_childs_contacts_and_own_ones(
    rig: Rig, mother: Talker, class_teacher: Talker
) -> None:
    office = await rig.linked("secretary")
    masha = rig.school.people["masha"]
    await mother.forges(f"kid:{masha}")
    await mother.presses("Личные данные")
    await mother.presses("📇 Передать контакты школе")
    mother.sees("Какие контакты ребёнка")
    await mother.says(f"masha@example.ru; 8 (900) 000-00-01\n{SNILS}")
    mother.sees("Ветрова Мария Ильинична", "+79000000001", SNILS, "вы соглашаетесь")
    await mother.says("да")
    mother.sees("Нажмите, пожалуйста, кому передать")
    await mother.presses("Классному руководителю 7 «Б»")
    mother.sees("Ждём")
    await office.hears_nothing()
    await class_teacher.hears("Ветрова Анна Сергеевна передаёт школе контакты", "Ветрова Мария Ильинична")
    await class_teacher.presses("Посмотреть")
    class_teacher.sees("Записать это в данные школы?")
    await class_teacher.presses("Записать")
    await mother.hears("Школа записала почту, телефон, СНИЛС", "Ветрова Мария Ильинична")
    child = await Person.get(id=masha)
    assert (child.email, child.phone, child.snils) == ("masha@example.ru", "+79000000001", SNILS)
    await mother.forges(f"hand:{rig.school.people['mother']}")
    mother.sees("Какие ваши контакты")
    await mother.says("anna@example.ru")
    mother.sees("Классному руководителю 3 «А»", "Классному руководителю 7 «Б»", "В канцелярию")
    await mother.presses("В канцелярию")
    await class_teacher.hears_nothing()
    await office.hears("передаёт школе контакты")
    await office.presses("Посмотреть")
    await office.presses("Не записывать")
    await office.says("ы" * 501)
    office.sees("хватит 500")
    await office.sends_file("голос.ogg", b"x")
    office.sees("словами")
    await office.says("Подтвердите адрес на собрании <b>")
    office.sees("Не записано", "Подтвердите адрес")
    await mother.hears("не стала записывать", "Подтвердите адрес на собрании <b>")
    assert (await Person.get(id=rig.school.people["mother"])).email is None
    await mother.presses("Посмотреть")
    mother.sees("Школа не стала записывать", "Передать ещё раз")


@pytest.mark.row("A19", "stale", "ru")
async def test_it_is_handed_over_once_and_decided_once(rig: Rig, mother: Talker) -> None:
    office, masha = await rig.linked("secretary"), rig.school.people["masha"]
    await mother.forges(f"hand:{masha}")
    await mother.says("masha@example.ru")
    send = button(mother, "handsend:")
    for _ in range(2):
        await mother.forges(send)
        mother.sees("Передано")
    row = await ContactHandover.get()
    await mother.says("/menu")
    await mother.forges(f"hand:{masha}")
    mother.sees("Ждём, пока школа запишет")
    await mother.presses("Забрать назад")
    mother.sees("Вы это забрали")
    for old in (f"handok:{row.id}:0", f"handno:{row.id}"):
        await office.forges(old)
        office.sees("уже решили, или человек их забрал")
    await mother.forges(f"handback:{row.id}")
    mother.sees("уже решили, или человек их забрал")
    await mother.says("/menu")
    await mother.forges(send)
    mother.sees("всё поменялось")
    await row.refresh_from_db()
    assert (row.state, row.email) == ("withdrawn", None)
    assert (await Person.get(id=masha)).email is None


@pytest.mark.row("A19", "stale", "en")
async def test_who_takes_the_consent_back_is_let_in_by_nobody(rig: Rig) -> None:
    teacher, father = await rig.linked("class_teacher", "en"), rig.newcomer("father", "en")
    await father.says("/start")
    for label in ("Link the diary", "I agree"):
        await father.presses(label)
    row = await hands(father, language="en", name="Ветров Илья Петрович")
    await teacher.heard()
    await father.forges("revoke:1")
    await teacher.forges(f"handok:{row.id}:{rig.school.people['father']}")
    teacher.sees("decided about, or the person took them back")
    await row.refresh_from_db()
    assert (row.state, row.phone) == ("withdrawn", None)
    assert not await is_linked(father)
    await father.forges("handnew")
    father.does_not_see("Write your full name")


@pytest.mark.row("A19", "stale", "ru")
async def test_buttons_of_an_earlier_draft_and_odd_ids(rig: Rig, stranger: Talker) -> None:
    await agrees(stranger)
    await tells_who(stranger)
    skip = button(stranger, "handskip:")
    await stranger.says("/start")
    await stranger.presses("Привязать дневник")
    await stranger.presses("📇 Передать школе свои контакты")
    for old in (skip, "handsch:1:1", "handcls:1:1", "handsend:1:0"):
        await stranger.forges(old)
        stranger.sees("всё поменялось")
    assert not await ContactHandover.exists()


@pytest.mark.row("A19", "works", "ru")
async def test_what_nobody_answers_is_forgotten_after_a_month(rig: Rig, stranger: Talker) -> None:
    await agrees(stranger)
    await hands(stranger, "office", name="Неизвестная Анна Сергеевна")
    rig.clock.move(timedelta(days=29))
    await rig.sweep()
    assert await ContactHandover.exists()
    rig.clock.move(timedelta(days=2))
    await rig.sweep()
    assert not await ContactHandover.exists()


@pytest.mark.row("A19", "stranger", "ru", "en")
async def test_only_the_own_class_and_the_office_read_and_decide(
    rig: Rig, stranger: Talker, mother: Talker, olyas_father: Talker, history_teacher: Talker
) -> None:
    primary = await rig.linked("primary_teacher", "en")
    await agrees(stranger)
    row = await hands(stranger, name="Ветрова Анна Сергеевна")
    other = await _other_office(rig)
    absent, adult = row.id + 10**6, rig.school.people["mother"]
    for nosy in (mother, olyas_father, history_teacher, primary, other):
        for data in ("handone:{}", "handback:{}", "handin:{}", f"handok:{{}}:{adult}", "handno:{}"):
            answers = []
            for number in (row.id, absent):
                await nosy.forges(data.format(number))
                nosy.does_not_see("+79000000077", "Анна Сергеевна")
                answers.append(nosy.screen)
            assert answers[0] == answers[1], data
    await row.refresh_from_db()
    assert row.state == "open"
    for nosy in (mother, olyas_father, history_teacher):
        await nosy.forges("handq:0")
        nosy.does_not_see("Ветрова Анна")
    for nosy in (olyas_father, history_teacher, stranger):
        await nosy.forges(f"hand:{rig.school.people['masha']}")
        nosy.does_not_see("Мария", "Какие контакты")


@pytest.mark.row("A19", "stranger", "ru")
async def test_a_name_that_is_not_in_the_lists_and_a_foreign_number_open_nothing(
    rig: Rig, stranger: Talker, class_teacher: Talker
) -> None:
    await Person.filter(id=rig.school.people["mother"]).update(phone="+79000000077")
    await agrees(stranger)
    await stranger.presses("📇 Передать школе свои контакты")
    await stranger.says("Чужая Анна Сергеевна")
    await stranger.says("Маша")
    await stranger.presses("7 «Б»")
    await stranger._act(lambda: rig.emulator.share_contact("peremena_bot", stranger.id, own=False, phone="79000000077"))
    stranger.sees("Нужен ваш собственный номер")
    await shares_phone(stranger)
    await stranger.presses("Хватит телефона")
    await stranger.presses("Классному руководителю 7 «Б»")
    stranger.sees("Ждём")
    row = await ContactHandover.get()
    await class_teacher.presses("Посмотреть")
    class_teacher.sees("Такого взрослого в ваших списках нет")
    for adult in (0, rig.school.people["mother"], rig.school.people["father"]):
        await class_teacher.forges(f"handok:{row.id}:{adult}")
        class_teacher.sees("нет взрослого с таким полным именем")
    await rig.passes(hours=2)
    assert not await is_linked(stranger)


async def _other_office(rig: Rig) -> Talker:
    school = await School.create(name="Школа № 9", short_name="Школа № 9", zone="Europe/Moscow")
    person = await Person.create(school_id=school.id, key="S1", surname="Чужая", given="Канцелярия")
    await StaffRole.create(person_id=person.id, role="secretary")
    rig.school.people["other_office"] = person.id
    return await rig.linked("other_office")
