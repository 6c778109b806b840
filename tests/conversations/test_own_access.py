"""Pupils' own access: a guardian agrees, the child links, sees only its own, and it can be taken back (A13)."""

import re
from datetime import date

import pytest

from storage.models import ActivationCode, LinkedAccount, OwnAccessConsent, Person
from tests.conversations.access import agrees, letter, puts_a_mark
from tests.rig.living import Rig
from tests.rig.people import Talker


async def opens(talker: Talker, rig: Rig) -> None:
    await talker.forges(f"kid:{rig.school.people['masha']}")
    await talker.presses("Свой доступ")


async def gets_code(mother: Talker, rig: Rig) -> str:
    await opens(mother, rig)
    await mother.presses("Разрешаю")
    await mother.presses("Код для ребёнка")
    found = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", mother.screen)
    assert found is not None, mother.screen
    return found.group()


async def links(rig: Rig, code: str, language: str = "ru") -> Talker:
    masha = rig.newcomer("masha", language, first_name="Маша")
    await agrees(masha)
    await masha.presses("Есть код из школы")
    await masha.says(code)
    masha.sees("ваш собственный дневник")
    await masha.presses("Да, это я")
    await masha.presses("Всё верно")
    return masha


@pytest.mark.row("A13", "works", "ru")
async def test_a_child_under_fourteen_gets_a_diary_of_its_own(
    rig: Rig, mother: Talker, algebra_teacher: Talker
) -> None:
    await opens(mother, rig)
    mother.sees("Мария: свой доступ", "Своего чата пока нет", "До 14 лет нужно согласие", "Разрешаю")
    assert "Код для ребёнка" not in mother.buttons
    code = await gets_code(mother, rig)
    mother.sees("Он одноразовый")
    assert not await ActivationCode.filter(code_hash__contains=code.replace("-", "")).exists()
    masha = await links(rig, code)
    assert await LinkedAccount.exists(person_id=rig.school.people["masha"], ended_at=None)
    await masha.says("/today")
    masha.sees("Мария", "Алгебра")
    await masha.says("/children")
    masha.does_not_see("Пётр")
    await opens(mother, rig)
    mother.sees("Свой чат привязан", "Согласие дано: Анна Сергеевна")
    assert "Код для ребёнка" not in mother.buttons
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    await masha.hears("Алгебра", "5")
    await mother.hears("Алгебра", "5")


@pytest.mark.row("A13", "works", "stale", "ru")
async def test_taking_the_consent_back_stops_everything_at_once(
    rig: Rig, mother: Talker, algebra_teacher: Talker
) -> None:
    masha = await links(rig, await gets_code(mother, rig))
    await opens(mother, rig)
    await mother.presses("Забрать разрешение")
    mother.sees("сразу перестанет")
    await mother.presses("Да, закрыть доступ")
    mother.sees("Доступ закрыт", "Разрешаю")
    await masha.heard()
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    await mother.hears("Алгебра", "5")
    await masha.hears_nothing()
    for command in ("/today", "/week", "/marks", "/remarks", "/sign"):
        await masha.says(command)
        masha.does_not_see("Алгебра", "Мария")
    for data in (f"day:{rig.school.people['masha']}:20261123", f"rms:{rig.school.people['masha']}::0"):
        await masha.forges(data)
        masha.does_not_see("Алгебра", "Мария")
    consent = await OwnAccessConsent.get()
    assert consent.withdrawn_at is not None
    await mother.presses("Разрешаю")
    await masha.says("/today")
    masha.sees("Мария", "Алгебра")
    assert await OwnAccessConsent.all().count() == 2


@pytest.mark.row("A13", "stale", "ru")
async def test_codes_that_do_not_count_any_more(rig: Rig, mother: Talker) -> None:
    first = await gets_code(mother, rig)
    await opens(mother, rig)
    await mother.presses("Код для ребёнка")
    masha = rig.newcomer("masha", first_name="Маша")
    await agrees(masha)
    await masha.presses("Есть код из школы")
    await masha.says(first)
    masha.does_not_see("Да, это я", "Мария")
    await mother.forges(f"ownno:{rig.school.people['masha']}:1")
    mother.sees("Доступ закрыт")
    await mother.forges(f"owncode:{rig.school.people['masha']}")
    mother.sees("Сначала разрешите")
    assert await ActivationCode.filter(revoked_at=None, used_at=None).count() == 0
    for _ in range(2):
        await mother.forges(f"ownyes:{rig.school.people['masha']}")
        mother.sees("Разрешено")
    assert await OwnAccessConsent.filter(withdrawn_at=None).count() == 1


@pytest.mark.row("A13", "stranger", "ru")
@pytest.mark.row("B16", "stranger", "ru")
async def test_what_a_pupil_may_not(rig: Rig, mother: Talker) -> None:
    masha, child = await links(rig, await gets_code(mother, rig)), rig.school.people["masha"]
    await masha.forges(f"sgn:{child}:20261123")
    masha.sees("коротко")
    assert not [label for label in masha.buttons if "Подпись: неделя" in label]
    for data in (f"sgndo:{child}:20261123:0", f"absay:{child}", f"own:{child}", f"ownno:{child}:1"):
        await masha.forges(data)
        masha.does_not_see("Спасибо", "свой доступ", "Доступ закрыт")
    await masha.says("Завтра меня не будет, болею")
    masha.does_not_see("Сообщить школе")
    for other in ("olya", "petya", "mother"):
        await masha.forges(f"card:{rig.school.people[other]}")
        masha.does_not_see("Фамилия")
    await masha.forges(f"card:{child}")
    masha.sees("Фамилия: Ветрова")
    assert await OwnAccessConsent.filter(withdrawn_at=None).count() == 1


@pytest.mark.row("A13", "stranger", "ru", "en")
async def test_others_give_no_access(rig: Rig, olyas_father: Talker, class_teacher: Talker, stranger: Talker) -> None:
    child = rig.school.people["masha"]
    primary = await rig.linked("primary_teacher", "en")
    await stranger.says("/start")
    for nosy in (olyas_father, class_teacher, primary, stranger):
        for data in (f"own:{child}", f"ownyes:{child}", f"owncode:{child}", f"ownno:{child}:1"):
            await nosy.forges(data)
            nosy.does_not_see("Мария", "Ветрова")
    assert not await OwnAccessConsent.exists()
    assert not await ActivationCode.exists()


@pytest.mark.row("A13", "works", "en")
async def test_from_fourteen_on_nobody_is_asked(rig: Rig, father: Talker) -> None:
    await Person.filter(id=rig.school.people["masha"]).update(birth_date=date(2012, 11, 23))
    await father.forges(f"kid:{rig.school.people['masha']}")
    await father.presses("The child's own access")
    father.sees("an access of its own", "From 14 on your consent is not needed", "A code for the child")
    assert not {"I agree", "Take the consent back"} & set(father.buttons)
    paper = await letter(rig, "masha")
    masha = rig.newcomer("masha", "en", first_name="Masha")
    await masha.says("/start")
    await masha.presses("Link the diary")
    await masha.presses("I agree")
    await masha.presses("I have a code")
    await masha.says(paper.code)
    masha.sees("your own diary")
    await masha.presses("Yes, it is me")
    assert await LinkedAccount.exists(person_id=rig.school.people["masha"], ended_at=None)
    await masha.says("/week")
    masha.sees("Алгебра")
