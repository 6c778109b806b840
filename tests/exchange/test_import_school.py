"""From a school book into the diary: all of it or nothing, a second time nothing, later only what is new."""

from datetime import date, timedelta

import pytest
from tortoise import Tortoise
from tortoise.exceptions import IntegrityError

from exchange.school_book import read_school_book
from school.clock import MovableClock
from storage.database import transaction
from storage.models import (
    Account,
    Course,
    Enrolment,
    Guardianship,
    Person,
    School,
    SchoolClass,
    SchoolYear,
    StaffRole,
    TimetableSlot,
)
from storage.repositories.imports import ImportsInDatabase
from storage.repositories.imports import teaching as teaching_tables
from tests.exchange.books import Spoil, add, both, drop, page, put, spoiled
from texts.imports import imported, not_imported
from texts.words import words
from usecases.imports import ImportSchool, SchoolNotImported
from usecases.ports.imports import Imported
from usecases.ports.school_book import SchoolBook

pytestmark = pytest.mark.usefixtures("database")
TODAY = date(2026, 11, 23)


def nothing(_: object) -> None:
    """Leave the book as it is."""


def book(spoil: Spoil = nothing) -> SchoolBook:
    reading = read_school_book(spoiled(spoil))
    assert reading.book is not None, reading.problems
    return reading.book


async def take(clock: MovableClock, spoil: Spoil = nothing, *, new_school: bool = False) -> Imported:
    return await ImportSchool(ImportsInDatabase(), transaction, clock)(book(spoil), new_school=new_school)


async def everything() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    connection = Tortoise.get_connection("default")
    tables = await connection.execute_query_dict("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {
        row["name"]: [
            tuple(line.values()) for line in await connection.execute_query_dict(f"SELECT * FROM {row['name']}")
        ]
        for row in tables
    }


async def person(key: str) -> Person:
    return await Person.get(key=key)


@pytest.mark.row("E6", "works")
async def test_a_school_is_taken_with_everything(clock: MovableClock):
    done = await take(clock)
    assert done == Imported(
        school="Школа № 15",
        first=True,
        people_added=6,
        classes_added=2,
        lessons_added=3,
        other_changes=done.other_changes,
    )
    school, year = await School.get(), await SchoolYear.get()
    assert (school.name, school.office_contact, year.name) == (
        "Школа № 15 города Ясногорска",
        "+7 945 000-00-00",
        "2026/27",
    )
    masha = await person("П-1")
    enrolment = await Enrolment.get(child_id=masha.id).select_related("school_class__class_teacher")
    assert (enrolment.since, enrolment.until) == (date(2026, 9, 1), None)
    assert (enrolment.school_class.grade, enrolment.school_class.letter) == (7, "Б")
    assert enrolment.school_class.class_teacher.key == "У-2"
    ties = await Guardianship.filter(child_id=masha.id).select_related("adult").order_by("adult__given")
    assert [(tie.adult.given, tie.kind, tie.since) for tie in ties] == [
        ("Анна", "mother", date(2026, 9, 1)),
        ("Илья", "father", date(2026, 9, 1)),
    ]
    assert set(await StaffRole.all().values_list("role", flat=True)) == {"teacher", "class_teacher"}
    algebra = await Course.get(subject__name="Алгебра").select_related("teacher")
    slot = await TimetableSlot.get(course_id=algebra.id)
    assert (algebra.teacher.key, slot.weekday, slot.number, slot.room) == ("У-1", 1, 1, "23")
    assert (slot.since, slot.until) == (date(2026, 9, 1), None)


@pytest.mark.row("A2", "works")
async def test_adults_get_logins_of_digits_and_no_passwords(clock: MovableClock):
    await take(clock)
    logins = {
        account.person.key[:3]: account for account in await Account.all().select_related("person").order_by("id")
    }
    assert {key: account.login for key, account in logins.items() if key[0] != "~"} == {
        "Р-1": "0702001",
        "У-1": "9900001",
        "У-2": "9900002",
    }
    assert await Account.filter(login="0702002").count() == 1
    assert await Account.filter(password_hash=None, password_temporary=False).count() == len(logins) == 4


async def test_the_same_file_again_changes_not_a_single_row(clock: MovableClock):
    await take(clock)
    before = await everything()
    clock.move(timedelta(days=3))
    done = await take(clock)
    assert done.nothing_new
    assert await everything() == before
    assert imported(words("ru"), done) == "В файле нет ничего нового: школа «Школа № 15» осталась как была."


async def test_when_the_last_table_fails_nothing_stays(clock: MovableClock, monkeypatch: pytest.MonkeyPatch):
    async def fail(*_: object) -> int:
        raise IntegrityError("the disk says no")

    before = await everything()
    monkeypatch.setattr(teaching_tables, "write_curricula", fail)
    with pytest.raises(IntegrityError):
        await take(clock)
    assert await everything() == before
    assert await School.all().count() == 0


@pytest.mark.parametrize("sheet", ["Школа", "Периоды", "Звонки"])
async def test_a_first_import_needs_the_school_its_periods_and_bells(clock: MovableClock, sheet: str):
    before = await everything()
    with pytest.raises(SchoolNotImported) as refused:
        await take(clock, drop(sheet))
    assert await everything() == before
    said = not_imported(words("ru"), refused.value)
    assert f"Лист «{sheet}»: школа загружается впервые, без этого листа нельзя." in said
    assert f"Sheet “{sheet}”: the school is loaded for the first time" in not_imported(words("en"), refused.value)


async def test_later_files_may_lack_them(clock: MovableClock):
    await take(clock)
    before = await everything()
    done = await take(clock, both(*(drop(sheet) for sheet in ("Школа", "Периоды", "Звонки", "Учебники", "Расписание"))))
    assert done.nothing_new
    assert await everything() == before


async def test_a_slip_in_the_name_does_not_make_a_second_school(clock: MovableClock):
    await take(clock)
    before = await everything()
    slip = both(put("Школа", "B1", "Школа 15 г. Ясногорска"), put("Школа", "B2", "Школа 15"))
    with pytest.raises(SchoolNotImported) as refused:
        await take(clock, slip)
    assert await everything() == before
    assert "В файле школа «Школа 15», а в дневнике уже есть: Школа № 15." in not_imported(words("ru"), refused.value)
    assert (await take(clock, slip, new_school=True)).first
    assert await School.all().count() == 2
    assert await Person.all().count() == 12


async def test_schools_of_two_towns_may_share_a_short_name(clock: MovableClock):
    await take(clock)
    other_town = put("Школа", "B1", "Школа № 15 города Заречного")
    assert (await take(clock, other_town, new_school=True)).first
    assert await School.filter(short_name="Школа № 15").count() == 2
    assert (await take(clock, other_town)).nothing_new
    assert (await take(clock)).nothing_new


async def test_with_two_schools_a_file_must_name_its_school(clock: MovableClock):
    await take(clock)
    await take(clock, both(put("Школа", "B1", "Лицей"), put("Школа", "B2", "Лицей")), new_school=True)
    with pytest.raises(SchoolNotImported) as refused:
        await take(clock, drop("Школа"))
    assert "не одна школа" in not_imported(words("ru"), refused.value)
    assert (await take(clock)).nothing_new


async def test_a_school_may_change_its_full_name(clock: MovableClock):
    await take(clock)
    assert not (await take(clock, put("Школа", "B1", "Школа № 15 имени Лобачевского"))).first
    assert (await School.get()).name == "Школа № 15 имени Лобачевского"


@pytest.mark.row("E6", "works", "ru")
async def test_new_and_changed_people_are_taken(clock: MovableClock):
    await take(clock)
    later = both(
        add("Люди", "П-9", "Громова", "Ольга", "Борисовна", date(2013, 8, 1), "ученица", "7Б"),
        add("Люди", "Р-9", "Громов", "Борис", "Львович", None, "родитель", None, "П-9", "отец"),
        put("Люди", "B2", "Ветрова-Лугова"),
        put("Люди", "H5", "П-1"),
        put("Люди", "J4", "+7 945 000-00-77"),
    )
    done = await take(clock, later)
    assert (done.people_added, done.people_changed, done.first) == (2, 2, False)
    assert imported(words("ru"), done).startswith("Школа «Школа № 15» обновлена: новых людей 2, изменённых 2,")
    assert (await person("П-1")).surname == "Ветрова-Лугова"
    assert (await person("Р-1")).phone == "+79450000077"
    assert (await Account.get(person__key="Р-9")).login == "0702003"
    tie = await Guardianship.get(adult__key="Р-9")
    assert (tie.kind, tie.since) == ("father", TODAY)


async def test_a_blank_cell_erases_nothing(clock: MovableClock):
    await take(clock)
    done = await take(clock, both(put("Люди", "J4", None), put("Классы", "B2", None), put("Люди", "D4", None)))
    assert done.nothing_new
    assert ((await person("Р-1")).phone, (await person("Р-1")).patronymic) == ("+79450000001", "Сергеевна")


@pytest.mark.row("E6", "works", "en")
async def test_who_is_not_in_the_file_stays_and_is_counted(clock: MovableClock):
    await take(clock)
    done = await take(clock, lambda book: page(book, "Люди").delete_rows(5))
    assert (done.absent, done.nothing_new) == (1, True)
    assert await Person.filter(given="Илья", archived_at=None).count() == 1
    assert await Guardianship.filter(until=None).count() == 3
    assert "1 person is in the diary but not in the file and stayed" in imported(words("en"), done)


async def test_a_number_given_later_finds_the_same_person(clock: MovableClock):
    await take(clock)
    father = await Person.get(given="Илья")
    done = await take(clock, put("Люди", "A5", "Р-2"))
    assert (done.people_added, done.people_changed) == (0, 1)
    assert (await Person.get(id=father.id)).key == "Р-2"
    assert await Account.filter(person_id=father.id).count() == 1


async def test_a_namesake_with_another_birth_date_is_another_person(clock: MovableClock):
    await take(clock)
    twin = add("Люди", "П-9", "Ветрова", "Мария", "Ильинична", date(2012, 1, 1), "ученица", "3А")
    assert (await take(clock, twin)).people_added == 1
    assert (await person("П-1")).birth_date == date(2013, 5, 6)


async def test_a_pupil_of_another_class_moves_from_today_on(clock: MovableClock):
    await take(clock)
    later = both(add("Классы", "7В", None, None), put("Люди", "G2", "7В"), put("Люди", "H5", "П-1"))
    done = await take(clock, later)
    assert (done.moved, done.classes_added) == (1, 1)
    rows = await Enrolment.filter(child__key="П-1").order_by("since").select_related("school_class")
    assert [(row.school_class.letter, row.since, row.until) for row in rows] == [
        ("Б", date(2026, 9, 1), TODAY - timedelta(days=1)),
        ("В", TODAY, None),
    ]
    assert (await take(clock, later)).nothing_new


async def test_a_new_teacher_takes_over_the_course_with_its_marks(clock: MovableClock):
    await take(clock)
    before = await Course.get(subject__name="Алгебра")
    done = await take(clock, put("Нагрузка", "C2", "У-2"))
    after = await Course.get(subject__name="Алгебра").select_related("teacher")
    assert (after.id, after.teacher.key, done.other_changes) == (before.id, "У-2", 1)


async def test_a_new_timetable_holds_from_today_and_the_old_one_stays_known(clock: MovableClock):
    await take(clock)
    done = await take(clock, put("Расписание", "C2", 2))
    assert (done.lessons_added, done.lessons_ended) == (1, 1)
    slots = await TimetableSlot.filter(course__subject__name="Алгебра").order_by("since")
    assert [(slot.number, slot.since, slot.until) for slot in slots] == [
        (1, date(2026, 9, 1), TODAY - timedelta(days=1)),
        (2, TODAY, None),
    ]


async def test_the_timetable_of_a_class_that_the_file_does_not_name_stays(clock: MovableClock):
    await take(clock)
    done = await take(clock, lambda book: page(book, "Расписание").delete_rows(4))
    assert done.nothing_new
    assert await TimetableSlot.filter(until=None).count() == 3


async def test_a_file_of_the_next_year_makes_its_classes_and_closes_the_old_ones(clock: MovableClock):
    await take(clock)
    clock.move(timedelta(days=250))
    later = both(
        put("Школа", "B5", "2027/28"), put("Школа", "B6", date(2027, 9, 1)), put("Школа", "B7", date(2028, 5, 28)),
        put("Периоды", "C2", "01.09.2027"), put("Периоды", "D2", "22.10.2027"),
        put("Периоды", "C3", "01.11.2027"), put("Периоды", "D3", "29.12.2027"),
        put("Классы", "A2", "8Б"), put("Классы", "A3", "4А"), put("Люди", "G2", "8Б"), put("Люди", "G3", "4А"),
        put("Нагрузка", "A2", "8Б"), put("Нагрузка", "A3", "8Б, 4А"), put("Люди", "H5", "П-1"),
        put("Расписание", "A2", "8Б"), put("Расписание", "A3", "8Б"), put("Расписание", "A4", "4А"),
    )  # fmt: skip
    done = await take(clock, later)
    assert (done.moved, done.classes_added, done.people_added) == (2, 2, 0)
    assert await SchoolYear.all().count() == 2
    assert await SchoolClass.all().count() == 4
    rows = await Enrolment.filter(child__key="П-1").order_by("since")
    assert [(row.since, row.until) for row in rows] == [
        (date(2026, 9, 1), date(2027, 5, 28)),
        (date(2027, 9, 1), None),
    ]


async def test_an_ended_guardianship_is_not_revived_by_an_old_list(clock: MovableClock):
    await take(clock)
    await Guardianship.filter(kind="father").update(until=date(2026, 11, 1))
    assert (await take(clock)).nothing_new
    assert await Guardianship.filter(kind="father", until=date(2026, 11, 1)).count() == 1


async def test_hostile_names_are_stored_as_they_are(clock: MovableClock):
    await take(clock, both(put("Люди", "C2", "<b>Мария</b> 🌸'; DROP TABLE people; --"), put("Люди", "H5", "П-1")))
    assert (await person("П-1")).given == "<b>Мария</b> 🌸'; DROP TABLE people; --"
