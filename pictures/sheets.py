"""What pictures show, as plain words and numbers in the language of the reader: whatever is here is their key.

Values are on the scale from `lowest` to `highest`; the words of a number (`said`) are how the language writes it.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Head:
    title: str
    below: str


@dataclass(frozen=True, slots=True)
class BarRow:
    name: str
    note: str
    value: float
    said: str
    weak: bool


@dataclass(frozen=True, slots=True)
class Bars:
    head: Head
    lowest: int
    highest: int
    rows: tuple[BarRow, ...]


@dataclass(frozen=True, slots=True)
class PairRow:
    """None and no words where there was or is nothing."""

    name: str
    before: float | None
    after: float | None
    said_before: str
    said_after: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """`before` and `after` are the names of the two times."""

    head: Head
    lowest: int
    highest: int
    before: str
    after: str
    rows: tuple[PairRow, ...]


@dataclass(frozen=True, slots=True)
class LineRow:
    name: str
    points: tuple[tuple[date, float], ...]
    said: str


@dataclass(frozen=True, slots=True)
class Lines:
    """`ticks` are days with their names, below the picture."""

    head: Head
    lowest: int
    highest: int
    rows: tuple[LineRow, ...]
    ticks: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """`below` are marks, oldest first; `cells` belong to the columns of the table."""

    name: str
    below: str
    cells: tuple[str, ...]
    weak: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The first column holds what stands out."""

    head: Head
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    foot: str


@dataclass(frozen=True, slots=True)
class GridRow:
    """`weak` are the places of cells that need a look."""

    name: str
    cells: tuple[str, ...]
    weak: frozenset[int]


@dataclass(frozen=True, slots=True)
class Grid:
    """People by many narrow columns, whose names stand upright."""

    head: Head
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    foot: str


Sheet = Bars | Pairs | Lines | Table | Grid
