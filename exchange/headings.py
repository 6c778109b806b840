"""Where the headings of a sheet stand and what lies under them: titles above, extra columns, blank rows are fine."""

from collections.abc import Iterable, Mapping, Sequence

from exchange.fields import Raw, clean
from exchange.structure import SheetStructure, column_letter
from exchange.tables import Cell, Row, Table
from texts.understand import sheets as vocabulary
from usecases.ports.school_book import ProblemCode

HEADING_ROWS = 20
"""Headings are looked for in this many first rows: offices put titles and dates above them."""
FEWEST_HEADINGS = 2

Values = Sequence[Sequence[Raw]]
Required = Sequence[Sequence[str]]
"""Groups of columns; of each group at least one must be there."""


def fill(table: Table, values: Values, structure: SheetStructure, required: Required) -> None:
    """Gives the table its rows and reports what makes its layout or single cells unreadable."""
    if table.sheet.vertical and len(places := _card_places(table, values)) >= FEWEST_HEADINGS:
        _fill_card(table, values, structure, places, required)
    else:
        _fill_rows(table, values, structure, required)


def _card_places(table: Table, values: Values) -> dict[str, tuple[int, int]]:
    """A card has its headings in the first filled column; column name -> (row, column) of the value beside it."""
    places: dict[str, tuple[int, int]] = {}
    for number, row in enumerate(values, 1):
        first = next((at for at, raw in enumerate(row) if isinstance(raw, str) and raw.strip()), None)
        known = vocabulary.column_named(table.sheet, str(row[first])) if first is not None else None
        if first is not None and known:
            places.setdefault(known.name, (number, first + 2))
            table.headings.setdefault(known.name, clean(str(row[first])))
    return places


def _fill_card(
    table: Table,
    values: Values,
    structure: SheetStructure,
    places: Mapping[str, tuple[int, int]],
    required: Required,
) -> None:
    _check_columns(table, None, places, required)
    broken = _report_broken(table, {place: name for name, place in places.items()}, structure)
    cells = {
        name: Cell(row, column, None if (row, column) in broken else _value(values, row, column))
        for name, (row, column) in places.items()
    }
    table.rows.append(Row(table, 1, cells))


def _value(values: Values, row: int, column: int) -> Raw:
    """Nothing when the whole column of values is empty and so was not read."""
    line = values[row - 1]
    return line[column - 1] if column <= len(line) else ""


def _fill_rows(table: Table, values: Values, structure: SheetStructure, required: Required) -> None:
    heading_row = _heading_row(table, values)
    if heading_row is None:
        table.has_lost_rows = True
        expected = [column.heading for column in table.sheet.columns.values() if not column.hidden]
        table.report(ProblemCode.HEADINGS_MISSING, expected=", ".join(expected))
        return
    columns = _columns(table, values[heading_row - 1], heading_row)
    _check_columns(table, heading_row, columns, required)
    below = {
        (row, column): name for row in range(heading_row + 1, structure.rows + 1) for name, column in columns.items()
    }
    broken = _report_broken(table, below, structure) | _report_merged(table, heading_row, columns, below, structure)
    for number in range(heading_row + 1, len(values) + 1):
        line = values[number - 1]
        cells = {
            name: Cell(number, column, None if (number, column) in broken else line[column - 1])
            for name, column in columns.items()
        }
        if not all(cell.is_blank for cell in cells.values()):
            table.rows.append(Row(table, number, cells))


def _heading_row(table: Table, values: Values) -> int | None:
    """The row from 1 with the most known headings, the upper one of equals."""
    counts = [_known_headings(table, row) for row in values[:HEADING_ROWS]]
    best = max(counts, default=0)
    return counts.index(best) + 1 if best >= FEWEST_HEADINGS else None


def _known_headings(table: Table, row: Sequence[Raw]) -> int:
    return len({known.name for raw in row if (known := vocabulary.column_named(table.sheet, str(raw)))})


def _columns(table: Table, headings: Sequence[Raw], heading_row: int) -> dict[str, int]:
    """Column name -> number from 1."""
    columns: dict[str, int] = {}
    for number, raw in enumerate(headings, 1):
        known = vocabulary.column_named(table.sheet, str(raw))
        if known is None:
            continue
        if known.name in columns:
            other = column_letter(columns[known.name])
            table.report(ProblemCode.COLUMN_TWICE, heading_row, number, known.name, other=other)
        else:
            columns[known.name] = number
            table.headings[known.name] = clean(str(raw))
    return columns


def _check_columns(table: Table, heading_row: int | None, there: Iterable[str], required: Required) -> None:
    known = set(there)
    for group in required:
        if known.isdisjoint(group):
            table.has_lost_rows = True
            table.report(ProblemCode.COLUMN_MISSING, heading_row, None, group[0])


def _report_broken(
    table: Table, places: Mapping[tuple[int, int], str], structure: SheetStructure
) -> set[tuple[int, int]]:
    """Formulas and error values. A formula is refused even with a value: it may be stale."""
    for code, cells in ((ProblemCode.FORMULA, structure.formulas), (ProblemCode.CELL_ERROR, structure.errors)):
        for place in sorted(cells & places.keys()):
            if code is ProblemCode.FORMULA or place not in structure.formulas:
                table.report(code, *place, places[place])
    return (structure.formulas | structure.errors) & places.keys()


def _report_merged(
    table: Table,
    heading_row: int,
    columns: Mapping[str, int],
    below: Mapping[tuple[int, int], str],
    structure: SheetStructure,
) -> set[tuple[int, int]]:
    """Each merged area that reaches under the headings, once."""
    merged: set[tuple[int, int]] = set()
    for area in structure.merges:
        touched = set(area.cells(max(columns.values(), default=0))) & below.keys()
        if touched and area.bottom > heading_row:
            table.report(ProblemCode.MERGED, *min(touched), below[min(touched)], area=area.name)
            merged |= touched
    return merged
