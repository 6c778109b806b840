"""Every way in which a school book can be wrong: the exact sheet, row, column and kind, and nothing is handed out."""

from datetime import date, datetime

import pytest

from exchange.school_book import read_school_book
from tests.exchange.books import Spoil, add, both, drop, drop_column, merge, page, put, rename, spoiled
from texts.imports import problem_line, report
from texts.words import LANGUAGES, words

PEOPLE, CLASSES, COURSES, WEEK = "Люди", "Классы", "Нагрузка", "Расписание"
BELLS, PERIODS, SCHOOL, BOOKS = "Звонки", "Периоды", "Школа", "Учебники"
PUPIL = ["П-9", "Громова", "Ольга", "Борисовна", date(2013, 8, 1), "ученица", "7Б"]

BROKEN: dict[str, tuple[Spoil, list[tuple[str, str, int | None, str | None]]]] = {
    "the sheet of people is missing": (drop(PEOPLE), [("sheet-missing", PEOPLE, None, None)]),
    "the sheet of classes is missing": (drop(CLASSES), [("sheet-missing", CLASSES, None, None)]),
    "the sheet of people is empty": (
        lambda book: page(book, PEOPLE).delete_rows(2, 20),
        [("sheet-empty", PEOPLE, None, None)],
    ),
    "a sheet twice under two names": (
        lambda book: book.create_sheet("Четверти").append(["Название", "Начало", "Конец"]),
        [("sheet-twice", "Четверти", None, None)],
    ),
    "a column is missing": (drop_column(PEOPLE, 5), [("column-missing", PEOPLE, 1, None)]),
    "two columns are missing": (
        both(drop_column(BELLS, 3), drop_column(BELLS, 2)),
        [("headings-missing", BELLS, None, None)],
    ),
    "a column twice": (put(PEOPLE, "L1", "фамилия"), [("column-twice", PEOPLE, 1, "L")]),
    "no headings at all": (
        both(put(PERIODS, "A1", "что"), put(PERIODS, "B1", ""), put(PERIODS, "C1", ""), put(PERIODS, "D1", "")),
        [("headings-missing", PERIODS, None, None)],
    ),
    "a formula": (put(PEOPLE, "B3", '=CONCATENATE("Вет","ров")'), [("formula", PEOPLE, 3, "B")]),
    "a formula in a card": (put(SCHOOL, "B1", "=1+1"), [("formula", SCHOOL, 1, "B")]),
    "an error value": (put(WEEK, "E2", "#N/A"), [("cell-error", WEEK, 2, "E")]),
    "merged cells in the data": (merge(PEOPLE, "G2:G3"), [("merged", PEOPLE, 2, "G")]),
    "a heading merged with the row under it": (merge(CLASSES, "A1:A2"), [("merged", CLASSES, 2, "A")]),
    "a duplicate number": (
        add(PEOPLE, "П-1", "Громова", "Ольга", None, date(2013, 8, 1), "ученица", "7Б"),
        [("key-twice", PEOPLE, 8, "A")],
    ),
    "a duplicate pupil": (
        add(PEOPLE, "П-7", "ВЕТРОВА", "Мария", "Ильинична", date(2013, 5, 6), "ученица", "7Б"),
        [("person-twice", PEOPLE, 8, "B"), ("child-ambiguous", PEOPLE, 5, "H")],
    ),
    "a pupil without a class": (put(PEOPLE, "G3", None), [("pupil-without-class", PEOPLE, 3, "G")]),
    "a pupil without a birth date": (put(PEOPLE, "E3", None), [("cell-empty", PEOPLE, 3, "E")]),
    "a pupil of an unknown class": (put(PEOPLE, "G3", "5В"), [("class-unknown", PEOPLE, 3, "G")]),
    "something that is no class": (put(PEOPLE, "G3", "подготовительный"), [("class-bad", PEOPLE, 3, "G")]),
    "a class that Excel took for a date": (
        put(CLASSES, "A3", date(2026, 10, 7)),
        [("date-instead-of-text", CLASSES, 3, "A")],
    ),
    "an adult without children": (put(PEOPLE, "H5", None), [("adult-without-children", PEOPLE, 5, "H")]),
    "a child that is not there": (put(PEOPLE, "H5", "Ветрова Марья, 7Б"), [("child-unknown", PEOPLE, 5, "H")]),
    "a child of another class": (put(PEOPLE, "H5", "Ветрова Мария, 3А"), [("child-unknown", PEOPLE, 5, "H")]),
    "a role that nobody has": (put(PEOPLE, "F6", "звездочёт"), [("word-unknown", PEOPLE, 6, "F")]),
    "no role": (put(PEOPLE, "F3", None), [("cell-empty", PEOPLE, 3, "F")]),
    "no surname": (put(PEOPLE, "B5", None), [("cell-empty", PEOPLE, 5, "B")]),
    "a name of digits": (put(PEOPLE, "C5", "12345"), [("name-bad", PEOPLE, 5, "C")]),
    "ten thousand characters": (put(PEOPLE, "C5", "А" * 10_000), [("cell-too-long", PEOPLE, 5, "C")]),
    "month 13": (put(PEOPLE, "E3", "01.13.2017"), [("date-bad", PEOPLE, 3, "E")]),
    "30 February": (put(PEOPLE, "E3", "30.02.2017"), [("date-bad", PEOPLE, 3, "E")]),
    "a birth date in words": (put(PEOPLE, "E3", "весной"), [("date-bad", PEOPLE, 3, "E")]),
    "a pupil born in 1917": (put(PEOPLE, "E3", date(1917, 10, 12)), [("date-far", PEOPLE, 3, "E")]),
    "a bad phone": (put(PEOPLE, "J4", "8 945 000-00-0"), [("phone-bad", PEOPLE, 4, "J")]),
    "two phones in a cell": (
        put(PEOPLE, "J4", "+7 945 000-00-01, +7 945 000-00-02"),
        [("phone-bad", PEOPLE, 4, "J")],
    ),
    "a bad e-mail": (
        both(put(PEOPLE, "K1", "Эл. почта"), put(PEOPLE, "K4", "anna@example")),
        [("email-bad", PEOPLE, 4, "K")],
    ),
    "a SNILS with a slip": (
        both(put(PEOPLE, "K1", "СНИЛС"), put(PEOPLE, "K4", "112-233-445 96")),
        [("snils-checksum", PEOPLE, 4, "K")],
    ),
    "a SNILS too short": (
        both(put(PEOPLE, "K1", "СНИЛС"), put(PEOPLE, "K4", "112-233")),
        [("snils-bad", PEOPLE, 4, "K")],
    ),
    "an unknown relation": (put(PEOPLE, "I4", "сосед"), [("word-unknown", PEOPLE, 4, "I")]),
    "a class twice": (add(CLASSES, "7 «б»", None, None), [("row-twice", CLASSES, 4, "A")]),
    "an unknown class teacher": (put(CLASSES, "B2", "Кротова А. И."), [("teacher-unknown", CLASSES, 2, "B")]),
    "a pupil as a class teacher": (put(CLASSES, "B2", "Ветрова Мария"), [("teacher-unknown", CLASSES, 2, "B")]),
    "an ambiguous teacher": (
        add(PEOPLE, "У-3", "Белова", "Надежда", "Орестовна", None, "учитель"),
        [("teacher-ambiguous", CLASSES, 2, "B")],
    ),
    "an unknown scale": (put(CLASSES, "C2", "12"), [("word-unknown", CLASSES, 2, "C")]),
    "a course of an unknown class": (put(COURSES, "A2", "9Я"), [("class-unknown", COURSES, 2, "A")]),
    "a course twice": (add(COURSES, "7Б", "алгебра", "У-1"), [("row-twice", COURSES, 4, "B")]),
    "a course with an unknown teacher": (put(COURSES, "C2", "Кротова"), [("teacher-unknown", COURSES, 2, "C")]),
    "a lesson of an unknown subject": (put(WEEK, "D2", "Астрология"), [("subject-unknown", WEEK, 2, "D")]),
    "a lesson that the class does not have": (
        add(WEEK, "3А", "ср", 1, "Алгебра", None, None),
        [("course-unknown", WEEK, 5, "D")],
    ),
    "two lessons at once": (add(WEEK, "7Б", "Пн", 1, "Музыка", None, None), [("lesson-twice", WEEK, 5, "C")]),
    "a lesson without a bell": (put(WEEK, "C2", 7), [("bell-unknown", WEEK, 2, "C")]),
    "a lesson number in words": (put(WEEK, "C2", "первый"), [("number-bad", WEEK, 2, "C")]),
    "a lesson number too large": (put(WEEK, "C2", 40), [("number-far", WEEK, 2, "C")]),
    "an unknown weekday": (put(WEEK, "B2", "завтра"), [("word-unknown", WEEK, 2, "B")]),
    "a room that Excel took for a date": (
        put(WEEK, "E2", datetime(2026, 2, 1)),  # noqa: DTZ001 - spreadsheets know no zones
        [("date-instead-of-text", WEEK, 2, "E")],
    ),
    "a bad bell": (put(BELLS, "B3", "9.2"), [("time-bad", BELLS, 3, "B")]),
    "a bell backwards": (put(BELLS, "C3", "9:10"), [("ends-before-it-starts", BELLS, 3, "C")]),
    "a bell twice": (add(BELLS, 2, "11:00", "11:45"), [("row-twice", BELLS, 4, "A")]),
    "bells that overlap": (put(BELLS, "B3", "9:10"), [("overlaps", BELLS, 3, "B")]),
    "a period backwards": (put(PERIODS, "D3", "01.11.2026"), [("ends-before-it-starts", PERIODS, 3, "C")]),
    "periods that overlap": (put(PERIODS, "C3", "20.10.2026"), [("overlaps", PERIODS, 3, "C")]),
    "a period twice": (put(PERIODS, "A3", "1 четверть"), [("row-twice", PERIODS, 3, "A")]),
    "a period outside the year": (put(PERIODS, "D3", "30.12.2027"), [("outside-the-year", PERIODS, 3, "C")]),
    "a year backwards": (
        both(put(SCHOOL, "B7", date(2026, 8, 1)), drop(PERIODS)),
        [("ends-before-it-starts", SCHOOL, 7, "B")],
    ),
    "a year of unknown length": (
        both(put(SCHOOL, "B6", None), put(SCHOOL, "B7", None), drop(PERIODS)),
        [("year-unknown", SCHOOL, 6, "B")],
    ),
    "an unknown zone": (put(SCHOOL, "B3", "Лунное море"), [("zone-unknown", SCHOOL, 3, "B")]),
    "a school without a name": (put(SCHOOL, "B1", None), [("cell-empty", SCHOOL, 1, "B")]),
    "a textbook of an unknown subject": (put(BOOKS, "A2", "Латынь"), [("subject-unknown", BOOKS, 2, "A")]),
    "a textbook for grade 12": (put(BOOKS, "B2", 12), [("number-far", BOOKS, 2, "B")]),
    "a textbook in kilograms": (put(BOOKS, "D2", 0.38), [("number-bad", BOOKS, 2, "D")]),
    "a textbook twice": (add(BOOKS, "Алгебра", 7, "алгебра. 7 КЛАСС", 1), [("row-twice", BOOKS, 3, "C")]),
    "a sheet of thirty thousand rows": (put(PEOPLE, "A30000", "П"), [("sheet-too-long", PEOPLE, None, None)]),
    "a sheet of a thousand columns": (put(BOOKS, "ALL1", "П"), [("sheet-too-wide", BOOKS, None, None)]),
}


def found_in(data: bytes) -> list[tuple[str, str | None, int | None, str | None]]:
    reading = read_school_book(data)
    assert reading.book is None
    return [
        (problem.code.value, problem.sheet, problem.row, problem.column)
        for problem in reading.problems
        if not problem.code.is_warning
    ]


@pytest.mark.row("E6", "works")
@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_book_is_refused_with_the_exact_place(name: str):
    spoil, expected = BROKEN[name]
    assert sorted(found_in(spoiled(spoil)), key=str) == sorted(expected, key=str)


def test_every_bad_row_is_told_in_the_order_of_the_file():
    spoil = both(
        put(PEOPLE, "E2", "32.05.2013"),
        put(PEOPLE, "J4", "нет"),
        put(PEOPLE, "G3", None),
        put(BELLS, "B2", "утро"),
        put(WEEK, "B4", "никогда"),
    )
    assert found_in(spoiled(spoil)) == [
        ("date-bad", PEOPLE, 2, "E"),
        ("pupil-without-class", PEOPLE, 3, "G"),
        ("phone-bad", PEOPLE, 4, "J"),
        ("word-unknown", WEEK, 4, "B"),
        ("time-bad", BELLS, 2, "B"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", BROKEN)
def test_every_problem_has_a_sentence_with_its_place(name: str, language: str):
    t = words(language)
    reading = read_school_book(spoiled(BROKEN[name][0]))
    for problem in reading.problems:
        line = problem_line(t, problem)
        assert problem.sheet in line
        assert problem.row is None or str(problem.row) in line
        assert problem.column is None or f" {problem.column} " in line
    assert report(t, reading.problems).count("\n") == len(reading.problems) + any(
        problem.code.is_warning for problem in reading.problems
    )


@pytest.mark.row("E6", "ru")
def test_a_secretary_reads_where_and_what_to_do():
    reading = read_school_book(spoiled(put(PEOPLE, "E3", "01.13.2017")))
    assert report(words("ru"), reading.problems).splitlines() == [
        "Файл не загружен: в нём 1 ошибка. Исправьте её и загрузите файл ещё раз. В дневнике ничего не изменилось.",
        (
            "Лист «Люди», строка 3, столбец E «Дата рождения»: «01.13.2017» - не дата. "
            "Напишите день, месяц и год: 05.03.2013."
        ),
    ]


@pytest.mark.row("E6", "en")
def test_a_secretary_reads_it_in_english():
    reading = read_school_book(spoiled(merge(PEOPLE, "G2:G3")))
    assert "Sheet “Люди”, row 2, column G “Класс”: the cells G2:G3 are merged." in report(words("en"), reading.problems)


def test_a_sheet_of_a_strange_name_is_only_a_warning():
    reading = read_school_book(spoiled(both(rename(BOOKS, "Учебнички"), drop("Учебные планы"))))
    assert [(problem.code.value, problem.sheet) for problem in reading.problems] == [("sheet-unknown", "Учебнички")]
    assert reading.book is not None
    assert reading.book.textbooks == ()


def test_a_teacher_in_two_rooms_is_only_a_warning():
    reading = read_school_book(spoiled(put(WEEK, "C4", 2)))
    assert [(p.code.value, p.row, p.column) for p in reading.problems] == [("teacher-in-two-places", 4, "F")]
    assert reading.book is not None


def test_two_classes_with_one_teacher_in_one_room_are_a_joint_lesson():
    reading = read_school_book(spoiled(both(put(WEEK, "C4", 2), put(WEEK, "E4", "актовый зал"))))
    assert reading.problems == ()
