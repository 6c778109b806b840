"""Applications: strangers, old buttons, two at the same moment, albums, what is due and what is forgotten (A9)."""

import os
from datetime import timedelta
from typing import Any

import pytest

from school.papers import MEGABYTES
from storage.models import Application, ApplicationPaper, Chat, Guardianship, Notice, Person, School, StaffRole
from tests.conversations.application_steps import ANSWERS, PDF, begins, button, files, fills_in, newest, sealed
from tests.conversations.test_own_data import asks_to_forget
from tests.conversations.thread_steps import PNG, sends_raw
from tests.rig.living import Rig
from tests.rig.people import BOT, Talker
from tests.rig.questions import asks_little, full_class

CANARY = ("Канарейкина Ирина Павловна", "Громова Ольга Борисовна", "7б", "02.05.2013")


@pytest.fixture
async def irina(rig: Rig) -> Talker:
    return rig.newcomer("irina", first_name="Ирина")


async def other_office(rig: Rig) -> Talker:
    school = await School.create(name="Школа № 9", short_name="Школа № 9", zone="Europe/Moscow")
    person = await Person.create(school_id=school.id, key="S1", surname="Чужая", given="Канцелярия")
    await StaffRole.create(person_id=person.id, role="secretary")
    rig.school.people["other_office"] = person.id
    return await rig.linked("other_office")


def of_applicant(number: int) -> list[str]:
    return [
        *(f"ap:{number}", f"appap:{number}:birth", f"apdrop:{number}:birth", f"apsend:{number}"),
        *(f"apgone:{number}:0", f"apgone:{number}:1", f"apagain:{number}"),
    ]


def of_office(number: int, pupil: int) -> list[str]:
    return [
        *(f"inone:{number}", f"inhide:{number}", f"inmiss:{number}:2:0", f"inmiss:{number}:2:1"),
        *(f"inask:{number}:2:1", f"inwhy:{number}", f"inno:{number}:2:papers", f"inwho:{number}"),
        *(f"inyes:{number}:2:{pupil}:0", f"inhand:{number}"),
    ]


@pytest.mark.row("A9", "stranger", "ru", "en")
@pytest.mark.row("C6", "stranger")
async def test_nobody_else_reads_or_decides_an_application(
    rig: Rig, irina: Talker, mother: Talker, father: Talker, class_teacher: Talker, stranger: Talker
) -> None:
    it, olya = await files(irina, answers=CANARY), rig.school.people["olya"]
    paper = (await ApplicationPaper.filter(application_id=it.id).first()).id  # type: ignore[union-attr]
    nine = await other_office(rig)
    await stranger.says("/start")
    for nosy in (stranger, mother, father, class_teacher, nine):
        for data in (*of_applicant(it.id), *of_office(it.id, olya), f"inpaper:{paper}"):
            await nosy.forges(data)
            answer = nosy.screen
            nosy.does_not_see("Канарейкина", "Громова", "02.05")
            name, _, rest = data.partition(":")
            await nosy.forges(":".join([name, "999999", *rest.split(":")[1:]]))
            assert nosy.screen == answer, f"{nosy.who} can tell by {data} that it is there"
    for data in (*of_office(it.id, olya), "inall:0", f"inpaper:{paper}"):
        await irina.forges(data)
        irina.sees("недоступно")
    office = await rig.linked("secretary")
    for data in of_applicant(it.id):
        await office.forges(data)
        office.sees("недоступно")
    await it.refresh_from_db()
    assert (it.state, it.version) == ("filed", 2)
    assert not await Guardianship.exists(adult__surname="Канарейкина")


@pytest.mark.row("A9", "stranger", "ru")
async def test_the_office_sees_neither_drafts_nor_an_own_application(rig: Rig, irina: Talker) -> None:
    office = await rig.linked("secretary")
    it = await begins(irina, answers=CANARY)
    for data in of_office(it.id, rig.school.people["olya"]):
        await office.forges(data)
        office.sees("недоступно")
    own = await files(office)
    await office.heard()
    await office.forges(f"inone:{own.id}")
    for data in (f"inyes:{own.id}:2:{rig.school.people['olya']}:0", f"inno:{own.id}:2:papers", f"inask:{own.id}:2:1"):
        await office.forges(data)
        office.sees("недоступно")
    assert (await newest()).state == "filed"


@pytest.mark.row("A9", "stranger", "ru")
async def test_a_child_who_is_not_there_is_told_to_the_office_only(rig: Rig, irina: Talker) -> None:
    office = await rig.linked("secretary")
    it = await files(irina, answers=("Летова Ирина Павловна", "Нетова Вера Ивановна", "7б", "02.05.2013"))
    irina.sees("Записано. Школа ответит не позже")
    irina.does_not_see("нет")
    await office.forges(f"inone:{it.id}")
    office.sees("‼ Ученика с таким именем в школе нет")
    await office.presses("✓ Открыть доступ")
    office.sees("Открыть нечего")
    for pupil in (0, rig.school.people["olya"], rig.school.people["mother"]):
        await office.forges(f"inyes:{it.id}:2:{pupil}:0")
        office.sees("больше нет")
    await office.forges(f"inwhy:{it.id}")
    await office.presses("Не учится в этой школе")
    await irina.hears("отказ", "Такого ученика в школе нет")


@pytest.mark.row("A9", "stale", "ru")
@pytest.mark.row("C6", "stale", "ru")
async def test_two_presses_do_it_once_and_old_buttons_do_no_harm(rig: Rig, irina: Talker) -> None:
    office = await rig.linked("secretary")
    await fills_in(irina)
    save = button(irina, "apsave:")
    await irina.forges(save)
    irina.sees("Сейчас жду: Паспорт")
    await irina.forges(save)
    irina.does_not_see("изменилось", "поменялось")
    it = await newest()
    assert await Application.all().count() == 1
    for paper in ("identity", "birth"):
        await irina.forges(f"appap:{it.id}:{paper}")
        await irina.sends_file("скан.pdf", PDF)
    for _ in range(2):
        rig.emulator.press(BOT, irina.id, data=f"apsend:{it.id}")
    await rig.settle()
    assert (await newest()).version == 2
    assert await Notice.filter(person_id=rig.school.people["secretary"]).count() == 1
    await irina.forges(f"apsend:{it.id}")
    irina.sees("уже что-то изменилось")
    await irina.sends_file("скан.pdf", PDF)
    assert await ApplicationPaper.all().count() == 2
    for old in (f"appap:{it.id}:birth", f"apdrop:{it.id}:birth", f"apagain:{it.id}"):
        await irina.forges(old)
        assert "изменилось" in irina.screen or "поменялось" in irina.screen
    await office.heard()
    await office.forges(f"inhand:{it.id}")
    office.sees("уже что-то изменилось")
    yes = f"inyes:{it.id}:2:{rig.school.people['olya']}:0"
    for _ in range(2):
        rig.emulator.press(BOT, office.id, data=yes)
    await rig.settle()
    assert await Person.filter(surname="Летова").count() == 1
    assert await Guardianship.filter(adult__surname="Летова").count() == 1
    await irina.hears("одобрено")
    for old in (yes, f"inno:{it.id}:2:papers", f"inask:{it.id}:2:1", f"inno:{it.id}:3:papers", f"inwhy:{it.id}"):
        await office.forges(old)
        office.sees("уже что-то изменилось")
    for old in (f"apgone:{it.id}:1", f"apsend:{it.id}"):
        await irina.forges(old)
        irina.sees("уже что-то изменилось")
    await irina.hears_nothing()
    await office.forges(f"inhand:{it.id}")
    give = button(office, "ingive:")
    await office.forges(give)
    office.sees("Передайте лично")
    await office.forges(give)
    office.sees("Уже выдано", "Доступ открыт")
    await office.says("/menu")
    await office.forges(give)
    office.does_not_see("Передайте лично", "Временный пароль")


@pytest.mark.row("A9", "stale", "en")
async def test_a_draft_of_another_language_or_time_is_begun_anew(rig: Rig) -> None:
    john = rig.newcomer("john", "en", "John")
    await fills_in(john, "en")
    old = button(john, "apsave:")
    number = old.split(":")[1]
    await fills_in(john, "en")
    for stale in (old, f"apwho:{number}:father", f"apfix:{number}:name", f"apform:{number}", f"apsch:{number}:1"):
        await john.forges(stale)
        john.sees("changed")
    await john.forges("apok:1:ru")
    john.sees("Consent", "please read it again")
    await john.forges("apok:0:en")
    john.sees("please read it again")
    assert not await Application.exists()


@pytest.mark.row("A9", "stale", "ru")
async def test_withdrawn_and_decided_at_the_same_moment(rig: Rig, irina: Talker) -> None:
    """Whichever comes first stands; the other is told."""
    office, olya = await rig.linked("secretary"), rig.school.people["olya"]
    it = await files(irina)
    await office.heard()
    rig.emulator.press(BOT, irina.id, data=f"apgone:{it.id}:1")
    rig.emulator.press(BOT, office.id, data=f"inyes:{it.id}:2:{olya}:0")
    await rig.settle()
    await it.refresh_from_db()
    tied = await Guardianship.exists(adult__surname="Летова")
    assert (it.state, tied) in (("withdrawn", False), ("granted", True))
    assert it.version == 3
    it = await files(irina, answers=("Летов Иван Павлович", *ANSWERS[1:]))
    await office.heard()
    await irina.forges(f"apgone:{it.id}:0")
    irina.sees(f"Забрать заявление № {it.id}?")
    await irina.presses("Да, точно")
    irina.sees("Вы забрали заявление", "Готово")
    await office.hears(f"Заявление № {it.id} забрали")
    await office.forges(f"inyes:{it.id}:2:{olya}:0")
    office.sees("уже что-то изменилось")
    assert not await Person.exists(surname="Летов")
    await irina.presses("✍ Подать снова")
    irina.sees("Летов Иван Павлович (Мама)")


@pytest.mark.row("A9", "works", "ru")
async def test_the_same_twice_and_too_many(rig: Rig, irina: Talker) -> None:
    it = await files(irina)
    await fills_in(irina, answers=("ЛЕТОВА ирина павловна", *ANSWERS[1:]))
    await irina.presses("Всё верно, к бумагам")
    irina.sees(f"уже ждёт ответа: № {it.id}")
    await begins(irina, answers=("Летов Иван Павлович", *ANSWERS[1:]))
    await begins(irina, answers=("Летов Пётр Павлович", *ANSWERS[1:]))
    await irina.forges("apnew")
    irina.sees("За сутки можно начать 3 заявления")
    await rig.passes(hours=25)
    await irina.forges("apnew")
    irina.sees("Согласие")


@pytest.mark.row("A9", "works", "ru")
async def test_an_album_is_one_card_and_a_large_file_is_refused(rig: Rig, irina: Talker) -> None:
    await begins(irina)
    before = len(irina.chat)
    for number in range(3):
        shot = rig.emulator.world.files.keep("photo", f"{number}.png", PNG + bytes([number]), (1, 1)).content()
        await sends_raw(rig, irina, 810 + number, **shot, media_group_id="album-1")
    assert await ApplicationPaper.filter(paper="identity").count() == 3
    assert len(irina.chat) == before + 1, "one answer to an album"
    assert "✓ Паспорт: 3" in irina.chat[-1].text
    large: dict[str, Any] = {"file_id": "x", "file_unique_id": "x", "file_name": "a.pdf", "file_size": 1}
    large["file_size"] = MEGABYTES * 1024 * 1024 + 1
    await sends_raw(rig, irina, 820, document=large)
    assert "больше 20 МБ" in irina.chat[-1].text
    lied = rig.emulator.world.files.keep("document", "a.jpg", b"PK\x03\x04 no picture").content()
    lied["document"]["mime_type"] = "image/jpeg"
    await sends_raw(rig, irina, 821, **lied)
    assert "не фото и не PDF" in irina.chat[-1].text
    assert len(sealed(rig)) == 3


@pytest.mark.row("A9", "works", "ru")
async def test_a_school_is_chosen_where_there_are_several(rig: Rig, irina: Talker) -> None:
    nine = await other_office(rig)
    await irina.says("/start")
    for label in ("📝 Подать заявление", "✍ Новое заявление", "Согласен, дальше"):
        await irina.presses(label)
    irina.sees("В какую школу?")
    draft = button(irina, "apschs" if any(one.startswith("apschs") for one in irina.button_data) else "apsch:")
    await irina.forges(f"apwho:{draft.split(':')[1]}:mother")
    irina.sees("поменялось")
    await irina.forges(f"apsch:{draft.split(':')[1]}:999999")
    irina.sees("недоступно")
    await irina.presses("Школа № 9")
    await irina.presses("Учитель")
    for answer in ("Летова Ирина", "5а"):
        await irina.says(answer)
    irina.sees("Журнал класса 5 «А»", "Школа: Школа № 9")
    await irina.presses("Всё верно, к бумагам")
    await irina.sends_file("скан.pdf", PDF)
    await irina.presses("Отправить в школу")
    office = await rig.linked("secretary")
    await nine.hears("Новое заявление", "(Учитель)")
    await office.hears_nothing()


@pytest.mark.row("A9", "works", "ru")
async def test_the_office_is_reminded_of_the_last_day_and_of_what_is_overdue(rig: Rig, irina: Talker) -> None:
    office = await rig.linked("secretary")
    it = await files(irina)
    await office.hears("Новое заявление")
    await rig.until_local(26, 8, 30)
    assert not any("последний день" in text for text in await office.heard())
    await rig.until_local(26, 9, 30)
    await office.hears(f"Сегодня последний день: заявление № {it.id}", "Летова Ирина Павловна")
    await rig.until_local(26, 18)
    assert not any("последний день" in text for text in await office.heard())
    await rig.until_local(27, 9, 30)
    await office.hears("Срок прошёл 26 ноября", f"№ {it.id}")
    await office.says("/menu")
    for label in ("Канцелярия", "Заявления"):
        await office.presses(label)
    office.sees("Ждёт 1 заявление", f"‼ № {it.id} Летова И. П.")
    await irina.forges(f"ap:{it.id}")
    irina.sees("Школа должна была ответить до 26 ноября", "кабинет 12")
    await rig.until_local(29, 12)
    assert not any("Срок прошёл" in text for text in await office.heard()), "not on a Saturday or Sunday"
    await office.forges(f"inno:{it.id}:2:papers")
    await rig.until_local(30, 12)
    assert not any("Срок прошёл" in text for text in await office.heard())


@pytest.mark.row("A9", "works")
async def test_few_questions_for_a_screen(rig: Rig, irina: Talker) -> None:
    """The same with a class of 35, a namesake in each family, and as many papers as an application takes."""
    office = await rig.linked("secretary")
    await full_class(rig.school, families=True)
    await Person.filter(key__startswith="G").update(surname="Летова", given="Ирина", patronymic="Павловна")
    it = await files(irina)
    for number in range(10):
        await ApplicationPaper.create(
            application_id=it.id, paper="birth", format="pdf", size=1, token=f"{number:032}", kept_at=rig.clock.now()
        )
    of_office, of_chat = [
        await rig.product.engine.parts.chats.asker(talker.id, language="ru", inbox_id=None)
        for talker in (office, irina)
    ]
    await asks_little(
        rig.product.use_cases,
        ("show_intake", of_office),
        ("show_intake_one", of_office, it.id),
        ("show_applications", of_chat),
        ("show_application", of_chat, it.id),
        ("show_apply_schools", of_chat),
    )


async def test_papers_are_forgotten_before_the_application(rig: Rig, irina: Talker) -> None:
    office = await rig.linked("secretary")
    it = await files(irina)
    draft = await begins(irina, answers=("Летов Иван Павлович", *ANSWERS[1:]))
    await irina.sends_file("скан.pdf", PDF)
    await office.forges(f"inno:{it.id}:2:papers")
    paper = (await ApplicationPaper.filter(application_id=it.id).first()).id  # type: ignore[union-attr]
    assert len(sealed(rig)) == 3
    await rig.passes(hours=26)
    assert not await Application.exists(id=draft.id), "nobody went on with it"
    assert len(sealed(rig)) == 2
    rig.clock.move_to(rig.clock.now() + timedelta(days=14))
    await rig.sweep()
    assert sealed(rig) == []
    assert not await ApplicationPaper.exists()
    await office.forges(f"inpaper:{paper}")
    office.sees("недоступно")
    await office.forges(f"inone:{it.id}")
    office.sees("Бумаг нет: стёрты")
    rig.clock.move_to(rig.clock.now() + timedelta(days=76))
    await rig.sweep()
    assert not await Application.exists()


async def test_a_file_that_no_row_names_is_swept_away(rig: Rig, irina: Talker) -> None:
    await begins(irina)
    await irina.sends_file("скан.pdf", PDF)
    [kept] = sealed(rig)
    left = kept.parent / f"{'a' * 32}.sealed"
    left.write_bytes(b"a crash left it")
    os.utime(left, times=(rig.clock.now().timestamp(),) * 2)
    await rig.passes(minutes=30)
    assert set(sealed(rig)) == {left, kept}, "its row may be on the way"
    await rig.passes(hours=3)
    assert sealed(rig) == [kept]


@pytest.mark.row("A15", "works", "ru")
async def test_forgetting_erases_the_papers_at_once(rig: Rig, irina: Talker) -> None:
    office = await rig.linked("secretary")
    it = await files(irina, answers=CANARY)
    await irina.says("/privacy")
    irina.sees("бумаг к заявлениям", "через 14 дней", "через 90")
    await irina.forges(await asks_to_forget(irina))
    assert len(sealed(rig)) == 2, "there are days to think better of it"
    await irina.presses("🗑 Стереть сейчас, не ждать")
    irina.sees("Всё стёрто")
    assert sealed(rig) == []
    assert not await Application.exists()
    assert not await Chat.exists(external_id=irina.id)
    assert not [one for one in await Notice.all() if "Канарейкина" in str(one.payload)]
    await office.forges(f"inone:{it.id}")
    office.sees("недоступно")
