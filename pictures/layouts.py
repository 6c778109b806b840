"""How each sheet is laid out on paper, in pixels from the upper left corner."""

from collections.abc import Callable
from typing import Any

from pictures.paper import EDGE, WIDTH, Align, Paper, fitting, width_of
from pictures.sheets import Bars, Grid, GridRow, Head, LineRow, Lines, PairRow, Pairs, Sheet, Table, TableRow
from pictures.themes import Palette

TITLE, BELOW, NAME, NARROW, VALUE, NOTE, SMALL = 50, 34, 36, 30, 40, 28, 26
"""Sizes of letters; a phone shows them a third as large."""
INNER = WIDTH - 2 * EDGE
HEAD = 170
FOOT = 46


def drawn(sheet: Sheet, palette: Palette) -> bytes:
    """The picture as PNG."""
    return _LAYOUTS[type(sheet)](sheet, palette).png()


def _headed(head: Head, height: float, palette: Palette) -> Paper:
    paper = Paper(height, palette)
    paper.text(EDGE, 84, fitting(head.title, TITLE, INNER, bold=True), TITLE, palette.ink, bold=True)
    paper.text(EDGE, 134, fitting(head.below, BELOW, INNER), BELOW, palette.soft)
    return paper


BAR_ROW, BAR = 98, 20


def bars(sheet: Bars, palette: Palette) -> Paper:
    """A name with its number above, a bar below: long names need the whole width of a phone."""
    bottom = HEAD + len(sheet.rows) * BAR_ROW
    paper = _headed(sheet.head, bottom + FOOT + 24, palette)
    said = max(width_of(row.said, VALUE, bold=True) for row in sheet.rows)
    for place, row in enumerate(sheet.rows):
        y, colour = HEAD + place * BAR_ROW + 50, palette.weak if row.weak else palette.good
        room = INNER - said - width_of(row.note, NOTE) - 60
        _name(paper, row.name, y, room)
        paper.text(WIDTH - EDGE - said - 26, y, row.note, NOTE, palette.soft, align="right")
        paper.text(WIDTH - EDGE, y, row.said, VALUE, colour, bold=True, align="right")
        paper.bar(EDGE, y + 16, INNER, BAR, palette.grid)
        paper.bar(EDGE, y + 16, _at(row.value, sheet.lowest, sheet.highest) - EDGE, BAR, colour)
    _scale(paper, sheet.lowest, sheet.highest, bottom + 34)
    return paper


def _name(paper: Paper, name: str, y: float, room: float) -> None:
    """In smaller letters, before it is cut."""
    size = NAME if width_of(name, NAME) <= room else NARROW
    paper.text(EDGE, y, fitting(name, size, room), size, paper.colours.ink)


def _scale(paper: Paper, lowest: int, highest: int, y: float) -> None:
    """The numbers of the scale, below everything that is measured by it."""
    for mark in range(lowest, highest + 1, 1 if highest <= 10 else 20):
        align: Align = "left" if mark == lowest else "right" if mark == highest else "center"
        paper.text(_at(mark, lowest, highest), y, str(mark), NOTE, paper.colours.soft, align=align)


def _at(value: float, lowest: int, highest: int) -> float:
    """Where a value stands from left to right; the whole scale, so that no difference looks larger than it is."""
    return EDGE + (value - lowest) / (highest - lowest) * INNER


PAIR_ROW, DOT, TRACK = 112, 26, 8


def pairs(sheet: Pairs, palette: Palette) -> Paper:
    """Two dots on one line: hollow before, full after."""
    top = HEAD + 74
    bottom = top + len(sheet.rows) * PAIR_ROW
    paper = _headed(sheet.head, bottom + FOOT + 24, palette)
    _legend(paper, sheet)
    for place, row in enumerate(sheet.rows):
        _pair(paper, sheet, row, top + place * PAIR_ROW + 48)
    _scale(paper, sheet.lowest, sheet.highest, bottom + 30)
    return paper


def _legend(paper: Paper, sheet: Pairs) -> None:
    y, soft = HEAD + 40, paper.colours.soft
    x = float(EDGE)
    if sheet.before:
        before = fitting(sheet.before, NOTE, INNER / 2 - 60)
        paper.dot(x + 13, y - 11, DOT - 4, soft, hollow=True)
        paper.text(x + 40, y, before, NOTE, soft)
        x += 40 + width_of(before, NOTE) + 44
    paper.dot(x + 13, y - 11, DOT, soft)
    paper.text(x + 40, y, fitting(sheet.after, NOTE, INNER / 2 - 60), NOTE, soft)


def _pair(paper: Paper, sheet: Pairs, row: PairRow, y: float) -> None:
    colour = _way(paper.colours, row)
    said = " → ".join(number for number in (row.said_before, row.said_after) if number)
    _name(paper, row.name, y, INNER - width_of(said, NAME, bold=True) - 40)
    paper.text(WIDTH - EDGE, y, said, NAME, colour, bold=True, align="right")
    paper.bar(EDGE, y + 30, INNER, TRACK, paper.colours.grid)
    before, after = (_spot(sheet, value) for value in (row.before, row.after))
    if before is not None and after is not None:
        paper.line([(before, y + 34), (after, y + 34)], colour, TRACK)
    if before is not None:
        paper.dot(before, y + 34, DOT - 4, colour, hollow=True)
    if after is not None:
        paper.dot(after, y + 34, DOT, colour)


def _spot(sheet: Pairs, value: float | None) -> float | None:
    """Half a dot from the edges, where the tracks end."""
    if value is None:
        return None
    return min(max(_at(value, sheet.lowest, sheet.highest), EDGE + DOT / 2), WIDTH - EDGE - DOT / 2)


def _way(colours: Palette, row: PairRow) -> str:
    if row.before is None or row.after is None or row.after == row.before:
        return colours.soft
    return colours.good if row.after > row.before else colours.weak


PLOT, LEGEND_ROW = 640, 58


def lines(sheet: Lines, palette: Palette) -> Paper:
    """Days to the right; every line is named above with its newest value, in its own colour."""
    top = HEAD + len(sheet.rows) * LEGEND_ROW + 40
    paper = _headed(sheet.head, top + PLOT + 90, palette)
    low, high = _bounds(sheet)
    frame = _Frame(sheet, low, high, top, top + PLOT)
    _levels(paper, frame)
    for place, (row, colour) in enumerate(zip(sheet.rows, palette.lines, strict=False)):
        y = HEAD + place * LEGEND_ROW + 44
        paper.dot(EDGE + 13, y - 12, 26, colour)
        paper.text(EDGE + 44, y, fitting(row.name, NAME, INNER - 220), NAME, palette.ink)
        paper.text(WIDTH - EDGE, y, row.said, VALUE, colour, bold=True, align="right")
        _course(paper, frame, row, colour)
    return paper


class _Frame:
    """Where days and values stand."""

    def __init__(self, sheet: Lines, low: float, high: float, top: float, bottom: float) -> None:
        self.ticks, self.low, self.high, self.top, self.bottom = sheet.ticks, low, high, top, bottom
        days = [day.toordinal() for row in sheet.rows for day, _ in row.points]
        self._first, self._days = min(days), max(1, max(days) - min(days))
        self.left, self.right = EDGE + 64, WIDTH - EDGE - 16

    def x(self, ordinal: int) -> float:
        return self.left + (ordinal - self._first) / self._days * (self.right - self.left)

    def y(self, value: float) -> float:
        return self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - self.top)


def _bounds(sheet: Lines) -> tuple[float, float]:
    """Whole marks around what happened, two of them at least; on a hundred points full tens."""
    step = 1 if sheet.highest <= 10 else 10
    values = [value for row in sheet.rows for _, value in row.points]
    low = max(sheet.lowest, min(values) // step * step)
    high = min(sheet.highest, -(-max(values) // step) * step)
    if high - low < 2 * step:
        low = max(sheet.lowest, low - step)
    if high - low < 2 * step:
        high = min(sheet.highest, low + 2 * step)
    return low, high


def _levels(paper: Paper, frame: _Frame) -> None:
    soft, grid = paper.colours.soft, paper.colours.grid
    step = 1 if frame.high <= 10 else 10
    for mark in range(round(frame.low), round(frame.high) + 1, step):
        paper.line([(frame.left - 14, frame.y(mark)), (frame.right + 14, frame.y(mark))], grid, 2)
        paper.text(EDGE, frame.y(mark) + 11, str(mark), NOTE, soft)
    for day, said in frame.ticks:
        x = frame.x(day.toordinal())
        half = width_of(said, SMALL) / 2
        paper.text(min(max(x, EDGE + half), WIDTH - EDGE - half), frame.bottom + 56, said, SMALL, soft, align="center")


def _course(paper: Paper, frame: _Frame, row: LineRow, colour: str) -> None:
    points = [(frame.x(day.toordinal()), frame.y(value)) for day, value in row.points]
    if len(points) > 1:
        paper.line(points, colour, 7)
    paper.dot(*points[-1], 24, colour)


TABLE_ROW, COLUMN_HEAD, GAP = 112, 70, 30


def table(sheet: Table, palette: Palette) -> Paper:
    """A subject with its marks below, numbers in columns to the right; the first column stands out."""
    top = HEAD + COLUMN_HEAD
    bottom = top + len(sheet.rows) * TABLE_ROW
    paper = _headed(sheet.head, bottom + (FOOT + 50 if sheet.foot else 30), palette)
    widths = [_column(sheet, place) for place in range(len(sheet.columns))]
    rights = [WIDTH - EDGE - sum(widths[place + 1 :]) - GAP * (len(widths) - place - 1) for place in range(len(widths))]
    for right, name, width in zip(rights, sheet.columns, widths, strict=True):
        paper.text(right, HEAD + 40, fitting(name, SMALL, width), SMALL, palette.soft, align="right")
    for place, row in enumerate(sheet.rows):
        _table_row(paper, row, rights, rights[0] - widths[0] - EDGE - GAP, top + place * TABLE_ROW)
    if sheet.foot:
        paper.line([(EDGE, bottom - 4), (WIDTH - EDGE, bottom - 4)], palette.grid, 2)
        paper.text(EDGE, bottom + 54, fitting(sheet.foot, BELOW, INNER), BELOW, palette.ink)
    return paper


def _column(sheet: Table, place: int) -> float:
    """As wide as its name and its widest number."""
    numbers = (width_of(row.cells[place], VALUE, bold=place == 0) for row in sheet.rows)
    return max(width_of(sheet.columns[place], SMALL), *numbers)


def _table_row(paper: Paper, row: TableRow, rights: list[float], room: float, y: float) -> None:
    colours = paper.colours
    paper.line([(EDGE, y - 4), (WIDTH - EDGE, y - 4)], colours.grid, 2)
    _name(paper, row.name, y + 46, room)
    paper.text(EDGE, y + 88, _latest(row.below, room), NOTE, colours.soft)
    for place, (right, cell) in enumerate(zip(rights, row.cells, strict=True)):
        colour = (colours.weak if row.weak else colours.good) if place == 0 else colours.ink
        paper.text(right, y + 62, cell, VALUE, colour, bold=place == 0, align="right")


def _latest(marks: str, room: float) -> str:
    """The newest marks that fit, for they say more than the oldest."""
    words = marks.split()
    if width_of(marks, NOTE) <= room:
        return marks
    while words and width_of("… " + " ".join(words), NOTE) > room:
        words = words[1:]
    return "… " + " ".join(words)


GRID_ROW, GRID_HEAD, GRID_NAME = 46, 250, 236
_GRID_SIZES = (28, 26, 24, 22, 20, 18, 16)


def grid(sheet: Grid, palette: Palette) -> Paper:
    """A row a person, a narrow column a subject; letters get smaller before anything is cut."""
    top = HEAD + GRID_HEAD
    bottom = top + len(sheet.rows) * GRID_ROW
    paper = _headed(sheet.head, bottom + (FOOT + 40 if sheet.foot else 30), palette)
    step = (INNER - GRID_NAME) / max(1, len(sheet.columns))
    middles = [EDGE + GRID_NAME + step * (place + 0.5) for place in range(len(sheet.columns))]
    cells = [cell for row in sheet.rows for cell in row.cells]
    size = next((one for one in _GRID_SIZES if all(width_of(it, one) <= step - 12 for it in cells)), _GRID_SIZES[-1])
    for x, name in zip(middles, sheet.columns, strict=True):
        paper.upright(
            x, top - 18, fitting(name, min(SMALL, size + 4), GRID_HEAD - 30), min(SMALL, size + 4), palette.soft
        )
    for place, row in enumerate(sheet.rows):
        _grid_row(paper, row, middles, size, top + place * GRID_ROW)
    if sheet.foot:
        paper.line([(EDGE, bottom), (WIDTH - EDGE, bottom)], palette.grid, 2)
        paper.text(EDGE, bottom + 44, fitting(sheet.foot, SMALL, INNER), SMALL, palette.soft)
    return paper


def _grid_row(paper: Paper, row: GridRow, middles: list[float], size: int, y: float) -> None:
    colours = paper.colours
    paper.line([(EDGE, y), (WIDTH - EDGE, y)], colours.grid, 2)
    paper.text(EDGE, y + 33, fitting(row.name, NOTE, GRID_NAME - 12), NOTE, colours.ink)
    for place, (x, cell) in enumerate(zip(middles, row.cells, strict=True)):
        weak = place in row.weak
        colour = colours.weak if weak else colours.ink
        if cell:
            paper.text(x, y + 33, cell, size, colour, bold=weak, align="center")


_LAYOUTS: dict[type[Sheet], Callable[[Any, Palette], Paper]] = {
    Bars: bars,
    Pairs: pairs,
    Lines: lines,
    Table: table,
    Grid: grid,
}
