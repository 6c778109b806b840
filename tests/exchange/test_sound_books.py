"""What offices really write is understood: spellings, orders, titles, dates as they come."""

from datetime import date, time

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from exchange.school_book import read_school_book
from school.classes import ClassName
from school.marks import Scale
from school.people import Name, Role
from school.periods import PeriodKind
from tests.exchange.books import add, both, page, put, saved, sound, spoiled
from usecases.ports.school_book import (
    BellRow,
    ClassRow,
    CourseRow,
    CurriculumRow,
    PeriodRow,
    Relation,
    SchoolBook,
    SchoolCard,
    SlotRow,
    TextbookRow,
    Ward,
)

SEVENTH, THIRD = ClassName(7, "Б"), ClassName(3, "А")


def read(data: bytes) -> SchoolBook:
    reading = read_school_book(data)
    assert reading.problems == ()
    assert reading.book is not None
    return reading.book


@pytest.mark.row("E6", "works")
def test_a_sound_book_is_read_to_the_last_value():
    book = read(saved(sound()))
    assert book.card == SchoolCard(
        name="Школа № 15 города Ясногорска",
        short_name="Школа № 15",
        zone="Europe/Moscow",
        region=None,
        office_contact="+7 945 000-00-00",
        year_name="2026/27",
        year_starts=date(2026, 9, 1),
        year_ends=date(2027, 5, 28),
    )
    assert book.classes == (ClassRow(SEVENTH, Scale.FIVE, "У-2"), ClassRow(THIRD, Scale.FIVE, None))
    algebra, music7, music3 = book.courses
    assert algebra == CourseRow(SEVENTH, "Алгебра", "У-1")
    assert (music7, music3) == (CourseRow(SEVENTH, "Музыка", "У-2"), CourseRow(THIRD, "Музыка", "У-2"))
    assert book.slots == (
        SlotRow(algebra, 1, 1, "23"),
        SlotRow(music7, 2, 2, "актовый зал"),
        SlotRow(music3, 2, 1, "5"),
    )
    assert book.bells == (BellRow("основное", 1, 510, 555), BellRow("основное", 2, 565, 610))
    assert book.periods[1] == PeriodRow("2 четверть", PeriodKind.QUARTER, date(2026, 11, 2), date(2026, 12, 30))
    assert book.textbooks == (TextbookRow("Алгебра", 7, "Алгебра. 7 класс", 380),)
    assert book.curricula == (CurriculumRow("Инженерный", "Физика", "технический", "10А"),)


def test_people_keep_their_roles_children_and_contacts():
    masha, petya, mother, father, algebra_teacher, class_teacher = read(saved(sound())).people
    assert (masha.key, masha.name, masha.birth_date) == ("П-1", Name("Ветрова", "Мария", "Ильинична"), date(2013, 5, 6))
    assert (masha.is_pupil, masha.school_class, petya.school_class) == (True, SEVENTH, THIRD)
    assert mother.wards == (Ward("П-1", Relation.MOTHER), Ward("П-2", Relation.MOTHER))
    assert mother.phone == "+79450000001"
    assert (father.own_key, father.key[0], father.wards) == (False, "~", (Ward("П-1", Relation.FATHER),))
    assert algebra_teacher.staff_roles == {Role.TEACHER}
    assert class_teacher.staff_roles == {Role.TEACHER, Role.CLASS_TEACHER}


def test_a_made_key_stays_the_same_while_other_cells_change():
    before = read(saved(sound())).people[3]
    after = read(spoiled(both(put("Люди", "J5", "+7 945 000-00-09"), put("Люди", "B5", " ВЕТРОВ ")))).people[3]
    assert after.key == before.key


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Люди", {"B1": " ФАМИЛИЯ ", "E1": "Д/р", "F1": "должность", "H1": "Ребенок"}),
        ("Звонки", {"A1": "№ урока", "B1": "С", "C1": "До"}),
        ("Периоды", {"A1": "Период", "C1": "с", "D1": "по"}),
        ("Учебники", {"D1": "Вес (г)"}),
    ],
)
def test_headings_are_recognised_however_they_are_written(title: str, written: dict[str, str]):
    assert read(spoiled(both(*(put(title, at, text) for at, text in written.items())))) == read(saved(sound()))


def test_titles_above_blank_rows_between_and_columns_of_the_office_do_no_harm():
    book = sound()
    people = page(book, "Люди")
    people.insert_rows(1, 2)
    people["A1"] = "Контингент школы на 1 сентября"
    people.merge_cells("A1:J1")
    people.insert_rows(6)
    people.insert_cols(3)
    people["C3"] = "Примечание"
    people["C4"] = "отличница"
    book["Люди"].title = " люди "
    assert read(saved(book)).people == read(saved(sound())).people


def test_the_order_of_sheets_and_columns_does_not_matter():
    book = Workbook()
    del book["Sheet"]
    for title, rows in reversed([(each.title, list(each.values)) for each in sound().worksheets]):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row) if title == "Школа" else list(reversed(row)))
    assert read(saved(book)) == read(saved(sound()))


def test_a_school_may_stand_in_one_row_under_headings():
    book = sound()
    values = list(page(book, "Школа").values)
    del book["Школа"]
    sheet = book.create_sheet("Школа")
    for row in zip(*values, strict=True):
        sheet.append(list(row))
    assert read(saved(book)).card == read(saved(sound())).card


def test_a_year_without_dates_is_as_long_as_its_periods():
    card = read(spoiled(both(*(put("Школа", at, None) for at in ("B5", "B6", "B7"))))).card
    assert card is not None
    assert (card.year_name, card.year_starts, card.year_ends) == ("2026/27", date(2026, 9, 1), date(2026, 12, 30))


def test_full_names_may_stand_in_one_column():
    book = sound()
    people = page(book, "Люди")
    for row in range(1, people.max_row + 1):
        parts = [people.cell(row, column).value for column in (2, 3, 4)]
        people.cell(row, 2).value = "ФИО" if row == 1 else " ".join(str(part) for part in parts)
    people.delete_cols(3, 2)
    assert read(saved(book)).people == read(saved(sound())).people


@pytest.mark.parametrize(
    "written",
    ["П-1", "п-1", "Ветрова Мария Ильинична", "Ветрова Мария, 7Б", "ветрова мария (7-б)", "Ветрова М. И., 7 «Б»"],
)
def test_a_child_is_found_however_it_is_named(written: str):
    assert read(spoiled(put("Люди", "H5", written))).people[3].wards == (Ward("П-1", Relation.FATHER),)


@pytest.mark.parametrize("written", ["П-1; П-2", "П-1, П-2", "П-1\nП-2", "Ветрова Мария, 7Б; П-2;"])
def test_several_children_in_a_cell(written: str):
    assert [ward.child_key for ward in read(spoiled(put("Люди", "H5", written))).people[3].wards] == ["П-1", "П-2"]


@pytest.mark.parametrize("written", ["У-2", "Белова Нина Олеговна", "Белова Н.О.", "БЕЛОВА Н. О.", "Белова Нина"])
def test_a_teacher_is_found_however_named(written: str):
    assert read(spoiled(put("Классы", "B2", written))).classes[0].class_teacher_key == "У-2"


def test_the_class_of_a_class_teacher_may_stand_with_the_people():
    book = read(spoiled(both(put("Классы", "B2", None), put("Люди", "G7", "7Б"))))
    assert book.classes[0].class_teacher_key == "У-2"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("<b>Мария</b>", "<b>Мария</b>"),
        ("Мария 🌸", "Мария 🌸"),
        ("Ма\u202eрия\u200b", "Мария"),
        ("  Мария   Анна ", "Мария Анна"),
        ("=Мария", "=Мария"),
    ],
)
def test_hostile_names_are_kept_without_what_cannot_be_seen(written: str, kept: str):
    book = sound()
    cell = page(book, "Люди")["C2"]
    cell.value = written
    cell.data_type = "s"
    page(book, "Люди")["H5"] = "П-1"
    assert read(saved(book)).people[0].name.given == kept


def test_without_a_sheet_of_courses_the_timetable_tells_them():
    book = sound()
    del book["Нагрузка"]
    page(book, "Расписание")["F2"] = "Орлова Е. В."
    courses = read(saved(book)).courses
    assert courses[0] == CourseRow(SEVENTH, "Алгебра", "У-1")
    assert [course.teacher_key for course in courses] == ["У-1", None, "У-2"]


def test_numbers_times_and_dates_may_be_text_or_numbers():
    spoil = both(
        put("Люди", "E2", "06.05.13"),
        put("Люди", "E3", 43020),
        put("Звонки", "A2", "1"),
        put("Звонки", "B2", 8.5 / 24),
        put("Звонки", "C2", "9:15:00"),
        put("Звонки", "B3", time(9, 25)),
        put("Классы", "C2", "5"),
        put("Расписание", "C2", "1"),
        put("Периоды", "B2", None),
    )
    assert read(spoiled(spoil)) == read(saved(sound()))


def test_dates_of_old_macintosh_files_count_from_1904():
    book = sound()
    book.epoch = CALENDAR_MAC_1904
    page(book, "Люди")["E3"] = 43020 - 1462
    assert read(saved(book)).people[1].birth_date == date(2017, 10, 12)


def test_namesakes_with_numbers_or_birth_dates_are_different_people():
    book = read(
        spoiled(
            both(
                add("Люди", "П-8", "Ветрова", "Мария", "Ильинична", date(2012, 1, 1), "ученица", "3А"),
                put("Люди", "H5", "Ветрова Мария, 7Б; Ветрова Мария, 3А"),
            )
        )
    )
    assert [ward.child_key for ward in book.people[3].wards] == ["П-1", "П-8"]
