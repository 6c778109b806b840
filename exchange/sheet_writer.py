"""Writes school books: the template and the made-up school of the demo come out of the same pen."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from pathlib import Path
from typing import Self

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from texts.understand import sheets as vocabulary
from texts.understand.sheets import Column, Sheet

Value = str | int | date | time
Line = Mapping[str, Value]
Content = Mapping[str, Sequence[Line]]
"""Rows by the name of their sheet and of their columns."""

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""A name that begins with "=" stays a name: whatever people type is written as text (formula injection)."""
MARKED_ROWS = 5_000
"""How far down drop-downs reach."""


class SheetWriter:
    """One new file. Use as a context manager: the file is written at the end. Raises OSError where it cannot be."""

    def __init__(self, path: Path) -> None:
        self._book = xlsxwriter.Workbook(str(path), OPTIONS)
        self._heading = self._book.add_format({"bold": True, "bg_color": "#DDE8F5", "border": 1, "text_wrap": True})
        self._text = self._book.add_format({"num_format": "@"})
        self._date = self._book.add_format({"num_format": "dd.mm.yyyy"})
        self._time = self._book.add_format({"num_format": "h:mm"})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, failure: type[BaseException] | None, *_: object) -> None:
        try:
            if failure is None:
                self._book.close()
        except FileCreateError as trouble:
            raise trouble.args[0] from None  # the OSError that the library wrapped
        finally:
            self._book.fileclosed = True  # else its destructor would write half a file

    def sheet(self, sheet: Sheet, lines: Sequence[Line], *, title: str | None = None) -> None:
        page = self._book.add_worksheet(title or sheet.title)
        columns = [column for column in sheet.columns.values() if not column.hidden]
        if sheet.vertical:
            self._card(page, columns, lines[0] if lines else {})
        else:
            self._table(page, columns, lines)

    def _card(self, page: Worksheet, columns: Sequence[Column], line: Line) -> None:
        page.set_column(0, 0, 26, self._text)
        page.set_column(1, 1, 50, self._text)
        for row, column in enumerate(columns):
            self._head(page, row, 0, column)
            self._put(page, row, 1, line.get(column.name))

    def _table(self, page: Worksheet, columns: Sequence[Column], lines: Sequence[Line]) -> None:
        page.freeze_panes(1, 0)
        for at, column in enumerate(columns):
            page.set_column(at, at, column.width, self._text)
            self._head(page, 0, at, column)
            if column.choices:
                offered = {"validate": "list", "source": vocabulary.choices(column.choices), "error_type": "warning"}
                page.data_validation(1, at, MARKED_ROWS, at, offered)
        for row, line in enumerate(lines, 1):
            for at, column in enumerate(columns):
                self._put(page, row, at, line.get(column.name))

    def _head(self, page: Worksheet, row: int, at: int, column: Column) -> None:
        page.write_string(row, at, column.heading, self._heading)
        page.write_comment(row, at, column.note, {"x_scale": 2})

    def _put(self, page: Worksheet, row: int, at: int, value: Value | None) -> None:
        if value is None:
            return
        if isinstance(value, str):
            page.write_string(row, at, value, self._text)
        elif isinstance(value, int):
            page.write_number(row, at, value)
        else:
            page.write_datetime(row, at, value, self._format(value))

    def _format(self, value: date | time) -> Format:
        return self._time if isinstance(value, time) else self._date


def write_school_book(path: Path, content: Content) -> None:
    """A whole school book; sheets that `content` lacks are left out. Raises OSError."""
    with SheetWriter(path) as writer:
        for name, sheet in vocabulary.sheets().items():
            if name in content:
                writer.sheet(sheet, content[name])
