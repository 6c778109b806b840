"""The sheet of visits and meals: what is read, what is refused, what a second import changes (B20)."""

from datetime import date, datetime, time

import pytest
from openpyxl import Workbook

from exchange.school_book import read_school_book
from school.clock import MovableClock
from storage.database import transaction
from storage.models import Meal, School, Visit
from storage.repositories.imports import ImportsInDatabase
from tests.exchange.books import spoiled
from usecases.imports import ImportSchool
from usecases.ports.school_book import ProblemCode, VisitRow

FRIDAY = date(2026, 11, 20)
HEAD = ["День", "Ученик", "Вход", "Выход", "Питание"]


def _with(*rows: list[object]) -> bytes:
    def spoil(workbook: Workbook) -> None:
        sheet = workbook.create_sheet("Проходы и питание")
        for row in (HEAD, *rows):
            sheet.append(row)

    return spoiled(spoil)


SOUND = _with(
    [FRIDAY, "П-1", time(8, 12), "14:05", "Обед, завтрак; обед"],
    ["20.11.2026", "Ветров Пётр, 3А", "8:20", None, None],
    [FRIDAY, "П-1", "15:30", "16:40", None],
)


def test_rows_are_read_as_offices_write_them() -> None:
    reading = read_school_book(SOUND)
    assert reading.book is not None, reading.problems
    assert reading.book.visits == (
        VisitRow("П-1", FRIDAY, 8 * 60 + 12, 14 * 60 + 5, ("lunch", "breakfast")),
        VisitRow("П-2", FRIDAY, 8 * 60 + 20, None, ()),
        VisitRow("П-1", FRIDAY, 15 * 60 + 30, 16 * 60 + 40, ()),
    )


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ([FRIDAY, "П-9", "8:12", None, None], ProblemCode.CHILD_UNKNOWN),
        ([FRIDAY, "Р-1", "8:12", None, None], ProblemCode.CHILD_UNKNOWN),
        ([None, "П-1", "8:12", None, None], ProblemCode.CELL_EMPTY),
        (["завтра", "П-1", "8:12", None, None], ProblemCode.DATE_BAD),
        ([FRIDAY, "П-1", "25:70", None, None], ProblemCode.TIME_BAD),
        ([FRIDAY, "П-1", "14:05", "8:12", None], ProblemCode.ENDS_BEFORE_IT_STARTS),
        ([FRIDAY, "П-1", None, None, "завтрак, пир"], ProblemCode.WORD_UNKNOWN),
    ],
)
def test_a_bad_row_is_told_with_its_place(row: list[object], code: ProblemCode) -> None:
    reading = read_school_book(_with(row))
    assert reading.book is None
    assert [(problem.code, problem.sheet, problem.row) for problem in reading.problems] == [
        (code, "Проходы и питание", 2)
    ]


@pytest.mark.usefixtures("database")
async def test_a_second_import_adds_only_what_is_new(clock: MovableClock) -> None:
    book = read_school_book(SOUND).book
    assert book is not None
    take = ImportSchool(ImportsInDatabase(), transaction, clock)
    await take(book)
    assert (await School.get()).gives_visits
    assert await Visit.all().count() == 5
    assert await Meal.all().count() == 2
    first = await Visit.filter(child__key="П-1").order_by("at").first()
    assert first is not None
    assert (first.way, first.at) == ("in", datetime.fromisoformat("2026-11-20T05:12:00+00:00"))
    await take(book)
    more = read_school_book(_with([FRIDAY, "П-1", "8:12", "14:05", "полдник"])).book
    assert more is not None
    await take(more)
    assert await Visit.all().count() == 5
    assert await Meal.all().count() == 3


@pytest.mark.usefixtures("database")
async def test_a_school_without_the_sheet_gives_no_visits(clock: MovableClock) -> None:
    book = read_school_book(spoiled(lambda _: None)).book
    assert book is not None
    await ImportSchool(ImportsInDatabase(), transaction, clock)(book)
    assert not (await School.get()).gives_visits
