"""Rows of named cells, and what was found wrong with them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from exchange.fields import BadCell, Doubtful, Raw, is_blank, shown
from exchange.structure import column_letter
from texts.understand.sheets import Sheet
from usecases.ports.school_book import Problem, ProblemCode

T = TypeVar("T")


class Findings:
    """Everything that was found wrong in a file."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def add(self, problem: Problem) -> None:
        self.problems.append(problem)

    def mention(self, sheet: str) -> bool:
        return any(problem.sheet == sheet for problem in self.problems)

    @property
    def has_errors(self) -> bool:
        return any(not problem.code.is_warning for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Cell:
    """`raw` is None when the cell was already reported (a formula, an error, merged): it must not be reported twice."""

    row: int
    column: int
    raw: Raw | None

    @property
    def is_blank(self) -> bool:
        return self.raw is not None and is_blank(self.raw)


@dataclass(slots=True)
class Table:
    """One sheet that was understood. `title` is its name in the file; `starts_1904`: day numbers count from 1904."""

    sheet: Sheet
    title: str
    findings: Findings
    starts_1904: bool
    rows: list["Row"] = field(default_factory=list)
    has_lost_rows: bool = False
    """Some row could not be read so far that others may refer to it; nobody is blamed for referring to nothing then."""
    headings: dict[str, str] = field(default_factory=dict)
    """As the file writes them, by the names of columns."""

    def report(
        self,
        code: ProblemCode,
        row: int | None = None,
        column: int | None = None,
        name: str | None = None,
        /,
        **values: str | int,
    ) -> None:
        heading = self.headings.get(name, self.sheet.columns[name].heading) if name else None
        letter = column_letter(column) if column else None
        self.findings.add(Problem(code, self.title, row, letter, heading, values))


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One row of a table by the names of its columns; a column that the sheet lacks is absent."""

    table: Table
    number: int
    cells: Mapping[str, Cell]

    def read(self, column: str, parse: Callable[[Raw], T], *, required: bool = False) -> T | None:
        """The value of a cell; None when it is blank, absent or bad. Bad cells and blank required ones are reported."""
        cell = self.cells.get(column)
        if cell is None or cell.raw is None:
            return None
        if is_blank(cell.raw):
            if required:
                self.report(ProblemCode.CELL_EMPTY, column)
            return None
        try:
            return parse(cell.raw)
        except Doubtful:
            return None
        except BadCell as bad:
            self.report(bad.code, column, **bad.values)
            return None

    def lose(self) -> None:
        self.table.has_lost_rows = True

    def is_filled(self, column: str) -> bool:
        """Whether something stands in the cell, be it unreadable."""
        cell = self.cells.get(column)
        return cell is not None and not cell.is_blank

    def shown(self, column: str) -> str:
        cell = self.cells.get(column)
        return shown(cell.raw) if cell is not None and cell.raw is not None else ""

    def report(self, code: ProblemCode, column: str, /, **values: str | int) -> None:
        """A problem with one cell of this row, or with its place when the sheet lacks the column."""
        cell = self.cells.get(column)
        row, number = (cell.row, cell.column) if cell else (self.number, None)
        self.table.report(code, row, number, column, **values)
