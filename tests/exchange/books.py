"""A sound small school book, and ways to spoil it as offices do."""

import io
from collections.abc import Callable
from datetime import date, time

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Rows = list[list[object]]

SOUND: dict[str, Rows] = {
    "Школа": [
        ["Полное название", "Школа № 15 города Ясногорска"],
        ["Краткое название", "Школа № 15"],
        ["Часовой пояс", "Europe/Moscow"],
        ["Телефон канцелярии", "+7 945 000-00-00"],
        ["Учебный год", "2026/27"],
        ["Начало года", date(2026, 9, 1)],
        ["Конец года", date(2027, 5, 28)],
    ],
    "Люди": [
        ["Номер", "Фамилия", "Имя", "Отчество", "Дата рождения", "Роль", "Класс", "Дети", "Кем приходится", "Телефон"],
        ["П-1", "Ветрова", "Мария", "Ильинична", date(2013, 5, 6), "ученица", "7Б"],
        ["П-2", "Ветров", "Пётр", "Ильич", date(2017, 10, 12), "ученик", "3А"],
        ["Р-1", "Ветрова", "Анна", "Сергеевна", None, "родитель", None, "П-1; П-2", "мать", "+7 945 000-00-01"],
        [None, "Ветров", "Илья", "Петрович", None, "родитель", None, "Ветрова Мария, 7Б", "отец", None],
        ["У-1", "Орлова", "Елена", "Викторовна", None, "учитель"],
        ["У-2", "Белова", "Нина", "Олеговна", None, "учитель, классный руководитель"],
    ],
    "Классы": [["Класс", "Классный руководитель", "Шкала"], ["7Б", "Белова Н. О.", 5], ["3А", None, None]],
    "Нагрузка": [
        ["Класс", "Предмет", "Учитель"],
        ["7Б", "Алгебра", "Орлова Елена Викторовна"],
        ["7Б, 3А", "Музыка", "У-2"],
    ],
    "Расписание": [
        ["Класс", "День недели", "Урок", "Предмет", "Кабинет", "Учитель"],
        ["7Б", "понедельник", 1, "Алгебра", 23, None],
        ["7Б", "вт", 2, "Музыка", "актовый зал", None],
        ["3А", "вт", 1, "Музыка", "5", "Белова"],
    ],
    "Звонки": [
        ["Урок", "Начало", "Конец"],
        [1, time(8, 30), time(9, 15)],
        [2, "9:25", "10:10"],
    ],
    "Периоды": [
        ["Название", "Вид", "Начало", "Конец"],
        ["1 четверть", "четверть", date(2026, 9, 1), date(2026, 10, 23)],
        ["2 четверть", "четверть", "02.11.2026", "30.12.2026"],
    ],
    "Учебники": [["Предмет", "Параллель", "Название", "Вес, г"], ["Алгебра", 7, "Алгебра. 7 класс", 380]],
    "Учебные планы": [["Название", "Описание", "Профиль", "Классы"], ["Инженерный", "Физика", "технический", "10А"]],
}

Spoil = Callable[[Workbook], None]


def sound() -> Workbook:
    book = Workbook()
    del book["Sheet"]
    for title, rows in SOUND.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    page = book["Нагрузка"]
    page["C3"] = "Белова Нина Олеговна"
    book["Расписание"]["F4"] = "Белова Нина"
    return book


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def page(book: Workbook, title: str) -> Worksheet:
    found = book[title]
    assert isinstance(found, Worksheet)
    return found


def put(title: str, address: str, value: object) -> Spoil:
    """Write one cell."""

    def spoil(book: Workbook) -> None:
        page(book, title)[address] = value

    return spoil


def add(title: str, *values: object) -> Spoil:
    """One more row under the others."""
    return lambda book: page(book, title).append(list(values))


def drop(title: str) -> Spoil:
    return lambda book: book.remove(book[title])


def rename(title: str, new: str) -> Spoil:
    return lambda book: setattr(book[title], "title", new)


def merge(title: str, area: str) -> Spoil:
    return lambda book: page(book, title).merge_cells(area)


def drop_column(title: str, number: int) -> Spoil:
    return lambda book: page(book, title).delete_cols(number)


def both(*spoils: Spoil) -> Spoil:
    def spoil(book: Workbook) -> None:
        for each in spoils:
            each(book)

    return spoil


def spoiled(spoil: Spoil) -> bytes:
    book = sound()
    spoil(book)
    return saved(book)
