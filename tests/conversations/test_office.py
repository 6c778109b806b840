"""The office's books in chat: lists from a file with a look before, pupils moved and archived (E6)."""

import io
import zipfile
from dataclasses import replace

import pytest

from exchange.oneroster.writer import write_oneroster
from storage.models import ActivationCode, Enrolment, OfficeDeed, Person, School, StaffRole
from storage.repositories.imports.reading import read_school
from tests.conversations.access import letter
from tests.conversations.test_progress import content_of
from tests.exchange.books import put, spoiled
from tests.exchange.test_import_school import everything
from tests.rig.living import Rig
from tests.rig.people import Talker
from usecases.ports.school_book import PersonRow, SchoolBook


def button(talker: Talker, prefix: str) -> str:
    return [data for data in talker.button_data if data.startswith(prefix)][-1]


async def the_book(rig: Rig) -> SchoolBook:
    return await read_school(rig.school.school)


def without(book: SchoolBook, *keys: str) -> SchoolBook:
    """As if these people were no longer in the list."""
    people = [
        replace(one, wards=tuple(ward for ward in one.wards if ward.child_key not in keys))
        for one in book.people
        if one.key not in keys
    ]
    return replace(book, people=tuple(people))


def changed(book: SchoolBook, key: str, **values: object) -> SchoolBook:
    def one(person: PersonRow) -> PersonRow:
        return replace(person, **values) if person.key == key else person  # type: ignore[arg-type]

    return replace(book, people=tuple(one(person) for person in book.people))


async def sends(office: Talker, book: SchoolBook) -> None:
    await office.forges("offile")
    await office.sends_file("roster.zip", write_oneroster(book))


async def facts() -> dict[str, list[tuple[object, ...]]]:
    """Who is who and who learns where."""
    kept = await everything()
    return {
        name: kept[name] for name in ("people", "enrolments", "guardianships", "courses", "classes", "office_deeds")
    }


@pytest.mark.row("E6", "works", "ru")
async def test_the_secretary_looks_at_the_difference_and_applies_it(rig: Rig) -> None:
    office, people = await rig.linked("secretary"), rig.school.people
    book = await the_book(rig)
    newcomer = replace(book.people[-1], key="N1", name=replace(book.people[-1].name, given="Новенький"))
    newcomer = replace(newcomer, wards=())
    later = changed(
        without(book, "P6"), "P2", school_class=next(one.name for one in book.classes if one.name.grade == 3)
    )
    before = await facts()
    await office.presses("Канцелярия")
    office.sees("Школа № 5", "Учебный год 2026/27. Классов: 2, учеников: 7")
    await office.presses("Обновить списки")
    await office.sends_file("roster.zip", write_oneroster(replace(later, people=(*later.people, newcomer))))
    office.sees("что изменится", "Пришли: 1", "Нет в файле: 1", "Шилов Е. Д., 7 «Б»", "Сменили класс: 1")
    office.sees("Громова О. Б., 7 «Б» → 3 «А»", "Пока ничего не изменилось", "Применить, выбывших: 1")
    assert await facts() == before
    await office.presses("Применить, выбывших: 1")
    office.sees("Готово. Пришли: 1, выбыли: 1, сменили класс: 1")
    egor = await Person.get(id=people["egor"])
    assert egor.archived_at == rig.clock.now()
    assert await Enrolment.filter(child_id=people["egor"], until=None).count() == 0
    open_one = await Enrolment.get(child_id=people["olya"], until=None)
    assert open_one.school_class_id == rig.school.classes["3А"]
    assert (await Person.get(key="N1")).given == "Новенький"
    deed = await OfficeDeed.get()
    assert (deed.what, deed.by_id) == ("import", people["secretary"])
    await sends(office, book)
    office.sees("Пришли: 1", "Шилов Е. Д.", "Нет в файле: 1")
    await office.presses("Применить, никого не убирать")
    assert (await Person.get(id=people["egor"])).archived_at is None
    assert await Enrolment.filter(child_id=people["egor"], until=None).count() == 1


@pytest.mark.row("E6", "works", "en")
async def test_a_third_of_the_school_is_asked_about_separately(rig: Rig) -> None:
    office = await rig.linked("secretary", "en")
    await sends(office, without(await the_book(rig), "P1", "P2", "P3"))
    office.sees("Not in the file: 3", "Nothing has changed yet")
    await office.presses("Apply, those who left: 3")
    office.sees("3 of 7 pupils would leave", "incomplete file")
    assert await Person.exclude(archived_at=None).count() == 0
    await office.presses("Yes, all of them left")
    office.sees("left: 3")
    assert await Person.exclude(archived_at=None).count() == 3


@pytest.mark.row("E6", "works", "ru")
async def test_our_own_export_changes_nothing(rig: Rig) -> None:
    office = await rig.linked("secretary")
    await office.forges("office")
    await office.presses("Списки в OneRoster")
    office.sees("OneRoster 1.2")
    content = content_of(rig, office)
    before = await facts()
    await office.forges("offile")
    await office.sends_file("oneroster.zip", content)
    office.sees("В файле нет ничего нового")
    assert await facts() == before


@pytest.mark.row("E6", "works", "ru")
async def test_bad_rows_are_named_and_nothing_is_half_applied(rig: Rig) -> None:
    office = await rig.linked("secretary")
    await School.filter(id=rig.school.school).update(name="Школа № 15 города Ясногорска", short_name="Школа № 15")
    before = await facts()
    await office.forges("offile")
    await office.sends_file("школа.xlsx", spoiled(put("Люди", "E2", "вчера")))
    office.sees("Лист «Люди», строка 2, столбец E", "«вчера» - не дата", "ничего не изменилось")
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 30 * 1024 * 1024)
    for name, content, said in (
        ("бомба.xlsx", bomb.getvalue(), "После распаковки"),
        ("пусто.xlsx", b"", "пуст"),
        ("картинка.png", b"\x89PNG\r\n", "не таблица"),
        ("список.csv", "имя;класс\n".encode("cp1251"), "текст или CSV"),
    ):
        if content:
            await office.sends_file(name, content)
            office.sees(said)
    await office.says("вот файл")
    office.sees("Здесь нужен файл")
    await office.sends_file("голос.ogg", b"x", kind="voice")
    office.sees("Здесь нужен файл")
    await office.presses("Образец таблицы")
    office.sees("Заполните листы")
    assert await facts() == before


@pytest.mark.row("E6", "works", "en")
async def test_a_file_of_another_school_is_refused(rig: Rig) -> None:
    office = await rig.linked("secretary", "en")
    await office.forges("offile")
    await office.sends_file("school.xlsx", spoiled(lambda _: None))
    office.sees("Школа № 15", "Школа № 5")
    assert await School.all().count() == 1


@pytest.mark.row("E6", "stale", "ru")
async def test_what_was_looked_at_is_what_is_done_and_once(rig: Rig) -> None:
    office = await rig.linked("secretary")
    later = without(await the_book(rig), "P6")
    await sends(office, later)
    apply = button(office, "ofapply:")
    await Person.filter(id=rig.school.people["olya"]).update(given="Оля")
    await office.forges(apply)
    office.sees("что-то изменилось")
    assert (await Person.get(id=rig.school.people["olya"])).given == "Оля"
    await sends(office, later)
    apply = button(office, "ofapply:")
    for said in ("Готово", "Уже сделано"):
        await office.forges(apply)
        office.sees(said)
    assert await OfficeDeed.all().count() == 1
    await office.says("/menu")
    await sends(office, later)
    await office.forges(apply)
    office.sees("всё поменялось")


@pytest.mark.row("E6", "works", "ru")
async def test_a_pupil_is_moved_archived_and_brought_back(rig: Rig, mother: Talker) -> None:
    office, masha = await rig.linked("secretary"), rig.school.people["masha"]
    paper = await letter(rig, "father", "masha")
    await office.forges("office")
    for label in ("Ученики", "7 «Б»", "Ветрова М. И.", "Перевести"):
        await office.presses(label)
    office.sees("в какой класс перевести")
    assert "7 «Б»" not in office.buttons
    await office.presses("3 «А»")
    office.sees("Перевести с сегодняшнего дня", "Прежние оценки останутся")
    await office.presses("Да, в 3 «А»")
    office.sees("3 «А» с 23 ноября", "Переведён")
    await mother.says("/children")
    mother.sees("3 «А»")
    await office.presses("Выбыл")
    office.sees("Дневник закроется для семьи")
    await office.presses("Да, выбыл")
    office.sees("Больше не учится здесь")
    await mother.says("/children")
    mother.does_not_see("Мария")
    mother.sees("Пётр")
    assert (await ActivationCode.get(id=paper.row)).revoked_at == rig.clock.now()
    await office.presses("Вернуть в школу")
    await office.presses("7 «Б»")
    await office.presses("Да, в 7 «Б»")
    office.sees("7 «Б» с 23 ноября")
    await mother.says("/children")
    mother.sees("Мария")
    assert [one.what for one in await OfficeDeed.all().order_by("id")] == ["transfer", "archive", "return"]
    assert (await Enrolment.filter(child_id=masha, until=None).count()) == 1


@pytest.mark.row("E6", "stale", "en")
async def test_pressing_twice_moves_and_archives_once(rig: Rig) -> None:
    office, masha = await rig.linked("secretary", "en"), rig.school.people["masha"]
    third = rig.school.classes["3А"]
    await office.forges(f"ofto:{masha}:{third}:1")
    office.sees("Moved", "3 «А» since 23 November")
    await office.forges(f"ofto:{masha}:{third}:1")
    office.sees("in class 3 «А» already")
    for _ in range(2):
        await office.forges(f"ofgone:{masha}:1")
        office.sees("Left")
    assert [one.what for one in await OfficeDeed.all().order_by("id")] == ["transfer", "archive"]


@pytest.mark.row("E6", "stranger", "ru", "en")
async def test_nobody_else_opens_the_books(
    rig: Rig, mother: Talker, olyas_father: Talker, class_teacher: Talker, stranger: Talker
) -> None:
    masha, seven = rig.school.people["masha"], rig.school.classes["7Б"]
    primary = await rig.linked("primary_teacher", "en")
    other = await School.create(name="Школа № 9", short_name="Школа № 9", zone="Europe/Moscow")
    person = await Person.create(school_id=other.id, key="S1", surname="Чужая", given="Канцелярия")
    await StaffRole.create(person_id=person.id, role="secretary")
    rig.school.people["other_office"] = person.id
    alien = await rig.linked("other_office", "en")
    await stranger.says("/start")
    before = await facts()
    own = ("office", "offile", "oftempl", "ofroster", "ofcls:0", "ofapply:1:1:1")
    of_child = (
        f"ofroll:{seven}:0",
        f"ofpup:{masha}",
        f"ofmove:{masha}:0",
        f"ofto:{masha}:{seven}:1",
        f"ofgone:{masha}:1",
    )
    for nosy in (mother, olyas_father, class_teacher, primary, stranger, alien):
        for data in of_child if nosy is alien else (*own, *of_child):
            await nosy.forges(data)
            nosy.does_not_see("Ветрова", "учеников", "OneRoster", "Классов")
        await nosy.sends_file("roster.zip", write_oneroster(await the_book(rig)))
        nosy.does_not_see("что изменится", "would change")
    assert await facts() == before
