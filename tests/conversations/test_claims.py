"""Roles come from the school's data: a claim in chat opens nothing until the office confirms (A14)."""

import pytest

from storage.models import AccessKeeper, Course, OfficeDeed, Person, RoleClaim, School, SchoolClass, StaffRole
from tests.rig.living import Rig
from tests.rig.people import Talker


@pytest.mark.row("A14", "works", "ru")
async def test_a_journal_opens_when_the_office_confirms(rig: Rig, history_teacher: Talker) -> None:
    office, people = await rig.linked("secretary"), rig.school.people
    await history_teacher.presses("Ещё")
    for label in ("Логины и коды", "Мои роли"):
        await history_teacher.presses(label)
    history_teacher.sees("В данных школы вы: учитель", "Роль открывает только школа")
    for label in ("Попросить о роли", "3 «А»"):
        await history_teacher.presses(label)
    history_teacher.sees("о чём попросить", "Я классный руководитель", "Чтение")
    await history_teacher.presses("Чтение")
    history_teacher.sees("журнал 3 «А», Чтение: ждёт канцелярию")
    course = rig.school.courses["3А", "Чтение"]
    assert (await Course.get(id=course)).teacher_id == people["primary_teacher"]
    await office.hears("Сомов Юрий Ильич просит роль: журнал 3 «А», Чтение")
    await office.presses("Посмотреть")
    office.sees("Сомов Юрий Ильич", "Сейчас это ведёт Тихая Ирина Львовна")
    await office.forges("office")
    await office.presses("Подтвердить роли")
    office.sees("Просят роли: 1")
    await office.presses("Сомов Ю. И.: 3 «А»")
    office.sees("Сомов Юрий Ильич", "журнал 3 «А», Чтение", "Сейчас это ведёт Тихая Ирина Львовна")
    await office.presses("Подтвердить")
    office.sees("Никто не просит")
    await history_teacher.hears("Школа подтвердила", "журнал 3 «А», Чтение")
    assert (await Course.get(id=course)).teacher_id == people["history_teacher"]
    deed = await OfficeDeed.get()
    assert (deed.what, deed.by_id, deed.person_id) == ("role", people["secretary"], people["history_teacher"])


@pytest.mark.row("A14", "works", "en")
async def test_a_class_teacher_and_a_keeper_are_confirmed_too(rig: Rig) -> None:
    teacher, office = await rig.linked("algebra_teacher", "en"), await rig.linked("secretary", "en")
    third, people = rig.school.classes["3А"], rig.school.people
    await teacher.forges(f"accls:{third}:0")
    teacher.sees("not open to you")
    for what in ("leader", "keeper"):
        await teacher.forges(f"clmask:{third}:{what}:0")
        teacher.sees("waits for the office")
    await teacher.forges(f"accls:{third}:0")
    teacher.sees("not open to you")
    leader, keeper = await RoleClaim.all().order_by("id")
    await office.forges(f"clmone:{keeper.id}")
    office.sees("handing out logins of 3 «А»")
    await office.presses("Confirm")
    await teacher.hears("The school confirmed", "handing out logins of 3 «А»")
    await teacher.forges(f"accls:{third}:0")
    teacher.sees("3 «А»: logins and codes")
    await office.forges(f"clmdo:{leader.id}:0")
    office.sees("asks for: class teacher of 3 «А»", "Why do you refuse?", "Another teacher has it")
    await teacher.hears_nothing()
    await office.presses("The curriculum says otherwise")
    await teacher.hears("did not confirm", "class teacher of 3 «А»", "Why: the curriculum says otherwise.")
    await teacher.forges("clm")
    teacher.sees("refused: the curriculum says otherwise")
    assert (await SchoolClass.get(id=third)).class_teacher_id == people["primary_teacher"]
    assert not await StaffRole.exists(person_id=people["algebra_teacher"], role="class_teacher")
    assert await AccessKeeper.filter(person_id=people["algebra_teacher"], ended_at=None).count() == 1


@pytest.mark.row("A14", "stale", "ru")
async def test_asked_once_and_decided_once(rig: Rig, history_teacher: Talker) -> None:
    office, third = await rig.linked("secretary"), rig.school.classes["3А"]
    await history_teacher.forges(f"clmask:{third}:leader:0")
    await history_teacher.forges(f"clmask:{third}:leader:0")
    history_teacher.sees("уже просили")
    claim = await RoleClaim.get()
    await office.forges(f"clmdo:{claim.id}:1")
    assert (await SchoolClass.get(id=third)).class_teacher_id == rig.school.people["history_teacher"]
    await office.forges(f"clmdo:{claim.id}:0")
    office.sees("уже решили")
    await history_teacher.hears("Школа подтвердила")
    await history_teacher.hears_nothing()
    await history_teacher.forges(f"clmask:{third}:leader:0")
    history_teacher.sees("уже есть")
    await history_teacher.forges(f"clmask:{third}:emperor:0")
    await history_teacher.forges(f"clmask:{third}:journal:{rig.school.courses['7Б', 'Алгебра']}")
    history_teacher.sees("недоступно")
    assert await RoleClaim.all().count() == 1


@pytest.mark.row("A14", "works", "ru")
async def test_a_refusal_in_the_words_of_the_office(rig: Rig, history_teacher: Talker) -> None:
    office, third = await rig.linked("secretary"), rig.school.classes["3А"]
    await history_teacher.forges(f"clmask:{third}:leader:0")
    claim = await RoleClaim.get()
    await office.forges(f"clmdo:{claim.id}:0")
    office.sees("Почему отказать?")
    await office.sends_file("voice.ogg", b"OggS", kind="voice")
    office.sees("Сюда нужны слова")
    await office.says("ы" * 501)
    office.sees("Слишком длинно")
    await office.forges(f"clmno:{claim.id}:whim")
    office.sees("всё поменялось")
    await office.says("Класс ведёт <b>Тихая</b> 🙂")
    office.sees("Никто не просит")
    await history_teacher.hears("Школа не подтвердила", "Почему: Класс ведёт <b>Тихая</b> 🙂.")
    await history_teacher.forges("clm")
    history_teacher.sees("отказано: Класс ведёт <b>Тихая</b>")
    for late in (f"clmno:{claim.id}:plan", f"clmdo:{claim.id}:0", f"clmdo:{claim.id}:1"):
        await office.forges(late)
        office.sees("уже решили")
    await history_teacher.hears_nothing()
    assert (await RoleClaim.get()).reason == "Класс ведёт <b>Тихая</b> 🙂"


@pytest.mark.row("A14", "stranger", "ru", "en")
async def test_a_claim_of_ones_own_opens_nothing(
    rig: Rig, mother: Talker, olyas_father: Talker, history_teacher: Talker, stranger: Talker
) -> None:
    third, now = rig.school.classes["3А"], rig.clock.now()
    father = await rig.linked("father", "en")
    await stranger.says("/start")
    claim = await RoleClaim.create(
        person_id=rig.school.people["history_teacher"], school_class_id=third, what="leader", asked_at=now
    )
    for nosy in (mother, olyas_father, father, stranger):
        for data in ("clm", "clmcls:0", f"clmwhat:{third}", f"clmask:{third}:leader:0"):
            await nosy.forges(data)
            nosy.does_not_see("3 «А»", "Мои роли", "My roles")
    for nosy in (mother, history_teacher, stranger):
        for data in (
            "clmq",
            f"clmone:{claim.id}",
            f"clmdo:{claim.id}:1",
            f"clmdo:{claim.id}:0",
            f"clmno:{claim.id}:plan",
        ):
            await nosy.forges(data)
            nosy.does_not_see("Сомов")
    other = await School.create(name="Школа № 9", short_name="Школа № 9", zone="Europe/Moscow")
    person = await Person.create(school_id=other.id, key="S1", surname="Чужая", given="Канцелярия")
    await StaffRole.create(person_id=person.id, role="secretary")
    rig.school.people["other_office"] = person.id
    alien = await rig.linked("other_office", "en")
    for data in (f"clmone:{claim.id}", f"clmdo:{claim.id}:1", f"clmwhat:{third}"):
        await alien.forges(data)
        alien.does_not_see("Сомов", "3 «А»")
    assert (await RoleClaim.get()).state == "open"


@pytest.mark.row("A14", "stranger")
async def test_nobody_confirms_an_own_claim(rig: Rig) -> None:
    office, third = await rig.linked("secretary"), rig.school.classes["3А"]
    await office.forges(f"clmask:{third}:keeper:0")
    claim = await RoleClaim.get()
    await office.forges(f"clmdo:{claim.id}:1")
    office.sees("недоступно")
    assert (await RoleClaim.get()).state == "open"
