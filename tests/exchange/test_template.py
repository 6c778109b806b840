"""The template that an office fills."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from exchange.school_book import read_school_book
from exchange.sheet_writer import SheetWriter, write_school_book
from exchange.template import write_template
from texts.understand.sheets import sheets


@pytest.mark.row("E6", "works")
def test_the_filled_example_is_a_school_that_imports_cleanly(tmp_path: Path):
    write_template(tmp_path / "school.xlsx", filled=True)
    reading = read_school_book(tmp_path / "school.xlsx")
    assert reading.problems == ()
    assert reading.book is not None
    assert (len(reading.book.people), len(reading.book.classes), len(reading.book.slots)) == (8, 2, 3)
    assert all(
        (reading.book.card, reading.book.periods, reading.book.bells, reading.book.textbooks, reading.book.curricula)
    )


def test_the_empty_template_asks_for_what_is_needed_and_shows_examples_that_are_not_read(tmp_path: Path):
    write_template(tmp_path / "school.xlsx")
    titles = load_workbook(tmp_path / "school.xlsx").sheetnames
    assert titles[: len(sheets())] == [sheet.title for sheet in sheets().values()]
    assert titles[len(sheets()) :] == [f"{sheet.title} (пример)" for sheet in sheets().values()]
    problems = read_school_book(tmp_path / "school.xlsx").problems
    assert [(p.code.value, p.sheet, p.row, p.column) for p in problems] == [
        ("cell-empty", "Школа", 1, "B"),
        ("year-unknown", "Школа", 8, "B"),
        ("sheet-empty", "Люди", None, None),
        ("sheet-empty", "Классы", None, None),
    ]


def test_every_heading_has_a_note_and_lists_offer_words(tmp_path: Path):
    write_template(tmp_path / "school.xlsx")
    book = load_workbook(tmp_path / "school.xlsx")
    for sheet in sheets().values():
        page = book[sheet.title]
        cells = page["A"] if sheet.vertical else page[1]
        headings = {cell.value: cell.comment.text for cell in cells if cell.comment}
        assert headings == {c.heading: c.note for c in sheet.columns.values() if not c.hidden}
    offered = [validation.formula1 for validation in book["Классы"].data_validations.dataValidation]
    assert offered == ['"5,100,зачёт"']


@pytest.mark.parametrize("hostile", ["=1+1", "+7", "@SUM(A1)", "-2", "http://example.org", "{=1}", "007"])
def test_whatever_is_written_stays_text(tmp_path: Path, hostile: str):
    write_school_book(tmp_path / "school.xlsx", {"people": [{"surname": hostile}]})
    cell = load_workbook(tmp_path / "school.xlsx")["Люди"]["B2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (hostile, "s", None)


def test_a_failed_writing_leaves_no_half_file(tmp_path: Path):
    with pytest.raises(ZeroDivisionError), SheetWriter(tmp_path / "school.xlsx") as writer:
        writer.sheet(sheets()["classes"], [{"school_class": "7Б"}])
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []
