"""Filling sheets line by line: whatever people typed is written as text, never as a formula."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Cell = str | int | Decimal | date | None
Line = Sequence[Cell]
WIDEST, NARROWEST = 40, 9
"""Of columns, in letters."""
_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', " "))
"""What names of files may not hold somewhere."""


def file_name(name: str) -> str:
    return f"{' '.join(name.translate(_FORBIDDEN).split())}.xlsx"


def fill(page: Worksheet, head: Sequence[str], lines: Iterable[Line], heading: Format, day: Format) -> None:
    """`day` is how dates are written."""
    widths = [len(name) for name in head]
    page.freeze_panes(1, 1)
    for at, name in enumerate(head):
        page.write_string(0, at, name, heading)
    row = 0
    for row, line in enumerate(lines, 1):
        for at, cell in enumerate(line):
            _put(page, row, at, cell, day)
            widths[at] = max(widths[at], len(str(cell)))
    for at, width in enumerate(widths):
        page.set_column(at, at, min(max(width + 2, NARROWEST), WIDEST))
    page.autofilter(0, 0, row, len(head) - 1)


def _put(page: Worksheet, row: int, at: int, cell: Cell, day: Format) -> None:
    match cell:
        case None:
            return
        case str():
            page.write_string(row, at, cell)
        case date():
            page.write_datetime(row, at, cell, day)
        case _:
            page.write_number(row, at, float(cell))
