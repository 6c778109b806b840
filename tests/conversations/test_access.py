"""Logins, passwords, codes and letters from the hands of the class teacher and the office (E9, E6, A3)."""

import io
import re

import pypdfium2
import pytest
import zxingcpp

from storage.models import AccessKeeper, Account, ActivationCode, Guardianship, LinkedAccount, OfficeDeed, SchoolClass
from tests.conversations.access import agrees, is_linked
from tests.conversations.test_progress import content_of
from tests.rig.living import Rig
from tests.rig.people import BOT, Talker


def button(talker: Talker, prefix: str) -> str:
    return [data for data in talker.button_data if data.startswith(prefix)][-1]


async def opens(talker: Talker, rig: Rig, *labels: str) -> None:
    await talker.forges(f"accls:{rig.school.classes['7Б']}:0")
    for label in labels:
        await talker.presses(label)


def link_in(text: str) -> str:
    found = re.search(r"start=([A-Za-z0-9_-]{22})", text)
    assert found
    return found[1]


@pytest.mark.row("E9", "works", "ru")
async def test_the_class_teacher_issues_a_code_to_a_mother(rig: Rig, class_teacher: Talker, stranger: Talker) -> None:
    await class_teacher.presses("Ещё")
    await class_teacher.presses("Логины и коды")
    class_teacher.sees("Выберите класс", "7 «Б»")
    await class_teacher.presses("7 «Б»")
    class_teacher.sees("У 6 учеников дневник не привязал", "✗ Шилов Е. Д.")
    await class_teacher.presses("· Ветрова М. И.")
    await class_teacher.presses("Ветрова А. С.")
    class_teacher.sees("Ветрова Анна Сергеевна (мама)", "Ребёнок: Ветрова Мария Ильинична, 7 «Б»", "Чат не привязан")
    await class_teacher.presses("Выдать код")
    class_teacher.sees("Почему выдаём?")
    await class_teacher.presses("Потеряли")
    class_teacher.sees("Код для Анна Сергеевна (Мария)", "Передайте лично", f"https://t.me/{BOT}?start=")
    await agrees(stranger)
    await stranger.opens_link(link_in(class_teacher.screen))
    stranger.sees("Это письмо для вас?", "Анна Сергеевна", "Мария, 7 «Б»")
    await stranger.presses("Да, это я")
    stranger.sees("дневник привязан")
    assert (await LinkedAccount.get(chat__external_id=stranger.id)).person_id == rig.school.people["mother"]
    await class_teacher.presses("Готово, убрать с экрана")
    class_teacher.sees("✓ Чат привязан")
    assert "Код для" not in class_teacher.chat[-1].text
    deed = await OfficeDeed.get()
    told = (deed.what, deed.why, deed.by_id, deed.person_id, deed.child_id, deed.at)
    people = rig.school.people
    assert told == ("code", "lost", people["class_teacher"], people["mother"], people["masha"], rig.clock.now())
    await opens(class_teacher, rig, "Что выдали")
    class_teacher.sees("Белова Н. О.: код", "Кому: Ветрова А. С. · Ветрова М. И.", "Почему: потеряли")


@pytest.mark.row("E9", "works", "en")
async def test_a_temporary_password_ends_the_earlier_one(rig: Rig, stranger: Talker) -> None:
    teacher = await rig.linked("class_teacher", "en")
    await opens(teacher, rig, "Ветрова М. И.", "Ветров И. П.", "Temporary password")
    teacher.sees("The earlier password stops working")
    await teacher.presses("For the first time")
    account = await Account.get(person_id=rig.school.people["father"])
    teacher.sees(account.login, "Temporary password:")
    password = re.search(r"Temporary password: <code>(.+?)</code>|Temporary password: (\S+)", teacher.screen)
    assert password
    typed = password[1] or password[2]
    await agrees(stranger)
    await stranger.presses("Логин и пароль")
    await stranger.says(account.login)
    await stranger.says(typed)
    stranger.sees("пароль")
    await stranger.says("Синица-в-руках-7")
    await stranger.says("Синица-в-руках-7")
    assert await is_linked(stranger)
    await opens(teacher, rig, "What was issued")
    teacher.sees("a temporary password", "Ветров И. П. · Ветрова М. И.", "Why: for the first time")


@pytest.mark.row("E9", "stale", "ru")
async def test_two_presses_issue_once(rig: Rig, class_teacher: Talker) -> None:
    await opens(class_teacher, rig, "Ветрова М. И.", "Ветрова А. С.", "Выдать код")
    give = button(class_teacher, "acgive:")
    await class_teacher.forges(give)
    await class_teacher.forges(give)
    class_teacher.sees("Уже выдано", "Код выдан, действует до")
    assert await OfficeDeed.all().count() == await ActivationCode.all().count() == 1
    await opens(class_teacher, rig, "Ветрова М. И.", "Ветрова А. С.", "Выдать код")
    old = button(class_teacher, "acgive:")
    await Guardianship.filter(adult_id=rig.school.people["mother"]).delete()
    await class_teacher.forges(old)
    class_teacher.sees("недоступно")
    await class_teacher.forges(old.replace(":phone", ":nothing"))
    assert await ActivationCode.all().count() == 1


@pytest.mark.row("E9", "stale", "en")
async def test_a_new_code_ends_the_earlier_and_a_lost_class_closes_the_buttons(rig: Rig) -> None:
    teacher = await rig.linked("class_teacher", "en")
    for _ in range(2):
        await opens(teacher, rig, "Ветрова М. И.", "Ветрова А. С.", "Issue a code", "It did not work")
    first, second = await ActivationCode.all().order_by("id")
    assert (first.revoked_at, second.revoked_at) == (rig.clock.now(), None)
    await opens(teacher, rig, "Ветрова М. И.", "Ветрова А. С.", "Issue a code")
    draft = button(teacher, "acgive:")
    await SchoolClass.filter(id=rig.school.classes["7Б"]).update(class_teacher_id=None)
    await teacher.forges(draft)
    teacher.sees("not open to you")
    assert await ActivationCode.all().count() == 2


@pytest.mark.row("E6", "works", "ru")
@pytest.mark.row("E9", "works", "ru")
async def test_a_qr_of_the_printed_letters_lets_the_right_adult_in_and_no_other(
    rig: Rig, class_teacher: Talker, stranger: Talker
) -> None:
    await opens(class_teacher, rig, "Письма с QR", "Сделать PDF")
    class_teacher.sees("3 письма для 7 «Б»")
    links = {}
    for page in pypdfium2.PdfDocument(io.BytesIO(content_of(rig, class_teacher))):
        [code] = zxingcpp.read_barcodes(page.render(scale=2).to_pil())
        links[page.get_textpage().get_text_range()] = code.text
    assert len(links) == 3
    [mothers] = [link for text, link in links.items() if "Анна" in text]
    olyas = await rig.linked("olyas_father")
    await olyas.opens_link(link_in(mothers))
    olyas.sees("выписан другому человеку")
    await agrees(stranger)
    await stranger.opens_link(link_in(mothers))
    await stranger.presses("Да, это я")
    assert (await LinkedAccount.get(chat__external_id=stranger.id)).person_id == rig.school.people["mother"]
    deed = await OfficeDeed.get()
    assert (deed.what, deed.count) == ("letters", 3)


@pytest.mark.row("E6", "stale", "en")
async def test_letters_are_revoked_and_an_empty_class_is_refused(rig: Rig) -> None:
    teacher = await rig.linked("class_teacher", "en")
    await opens(teacher, rig, "Letters with QR")
    printing = button(teacher, "acpdf:")
    await teacher.presses("Make the PDF")
    await teacher.forges(printing)
    teacher.sees("made already")
    assert await ActivationCode.all().count() == 3
    await opens(teacher, rig, "Revoke letters")
    teacher.sees("Revoke all unused letters")
    await teacher.presses("Yes, revoke")
    teacher.sees("3 letters revoked")
    assert await ActivationCode.filter(revoked_at=None).count() == 0
    await teacher.forges(f"acrev:{rig.school.classes['7Б']}:1")
    teacher.sees("no unused letters")
    empty = await SchoolClass.create(year_id=rig.school.year, grade=9, letter="Я")
    office = await rig.linked("secretary", "en")
    await office.presses("The office")
    for label in ("Logins and codes", "9 «Я»"):
        await office.presses(label)
    office.sees("There is nobody in the class yet")
    await office.presses("Letters with QR")
    await office.presses("Make the PDF")
    office.sees("nobody to print letters for")
    assert empty.id


@pytest.mark.row("E9", "works", "ru")
async def test_an_appointed_one_issues_until_the_appointment_ends(rig: Rig, algebra_teacher: Talker) -> None:
    row = await AccessKeeper.create(
        school_class_id=rig.school.classes["3А"],
        person_id=rig.school.people["algebra_teacher"],
        appointed_at=rig.clock.now(),
    )
    await algebra_teacher.forges("acc:0")
    algebra_teacher.sees("3 «А»")
    algebra_teacher.does_not_see("7 «Б»")
    await algebra_teacher.presses("3 «А»")
    for label in ("Ветров П. И.", "Ветрова А. С.", "Выдать код", "Впервые"):
        await algebra_teacher.presses(label)
    algebra_teacher.sees("Код для")
    await AccessKeeper.filter(id=row.id).update(ended_at=rig.clock.now())
    await algebra_teacher.forges("acc:0")
    algebra_teacher.sees("У вас нет класса")


@pytest.mark.row("E9", "stranger", "ru", "en")
async def test_nobody_else_hands_anything_out(
    rig: Rig, mother: Talker, olyas_father: Talker, algebra_teacher: Talker, stranger: Talker
) -> None:
    people, seven = rig.school.people, rig.school.classes["7Б"]
    primary = await rig.linked("primary_teacher", "en")
    await stranger.says("/start")
    whose = f"{seven}:{people['masha']}:{people['mother']}"
    for nosy in (mother, olyas_father, algebra_teacher, primary, stranger):
        for data in (
            f"accls:{seven}:0", f"acpup:{seven}:{people['masha']}", f"acad:{whose}", f"acwhy:{whose}:0",
            f"acwhy:{whose}:1", f"acask:{seven}", f"acrev:{seven}:0", f"acrev:{seven}:1", f"acjour:{seven}",
            "acgive:1:lost", "acpdf:1",
        ):  # fmt: skip
            await nosy.forges(data)
            nosy.does_not_see("Анна", "Логин:", "Login:", "Ветров И. П.")
    await primary.forges(f"acpup:{rig.school.classes['3А']}:{people['masha']}")
    primary.sees("not open to you")
    await primary.forges(f"acad:{rig.school.classes['3А']}:{people['petya']}:{people['olyas_father']}")
    primary.sees("not open to you")
    assert await OfficeDeed.all().count() == await ActivationCode.all().count() == 0


@pytest.mark.row("E9", "stranger")
async def test_only_a_legal_representative_gets_anything(rig: Rig, class_teacher: Talker) -> None:
    people, seven = rig.school.people, rig.school.classes["7Б"]
    for who in ("olyas_father", "algebra_teacher", "class_teacher", "masha"):
        await class_teacher.forges(f"acwhy:{seven}:{people['masha']}:{people[who]}:0")
        class_teacher.sees("недоступно")
    assert await ActivationCode.all().count() == 0
