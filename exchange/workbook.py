"""An open spreadsheet: which of its sheets are ours, and their rows."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Self

import python_calamine

from exchange.container import BadFile
from exchange.fields import Raw
from exchange.headings import Required, fill
from exchange.structure import MAX_COLUMNS, MAX_ROWS, SheetStructure, sheet_structure, workbook_structure
from exchange.tables import Findings, Table
from texts.understand import sheets as vocabulary
from usecases.ports.school_book import Problem, ProblemCode


class Workbook:
    """Raises `BadFile` when the inside of the container is broken. The container itself must be checked before."""

    def __init__(self, data: bytes) -> None:
        self._archive = zipfile.ZipFile(BytesIO(data))
        self._structure = workbook_structure(self._archive)
        try:
            self._book = python_calamine.load_workbook(BytesIO(data))
        except python_calamine.PasswordError as error:
            raise BadFile(ProblemCode.PASSWORD_PROTECTED) from error
        except (python_calamine.CalamineError, OSError, ValueError) as error:
            raise BadFile(ProblemCode.DAMAGED) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._book.close()
        self._archive.close()

    def tables(self, findings: Findings, required: Mapping[str, Required]) -> dict[str, Table]:
        """Known sheets by their name in code, in the order of the file. Unknown and repeated ones are reported."""
        found: dict[str, Table] = {}
        for title in self._structure.paths:
            sheet = vocabulary.sheet_named(title)
            if sheet is None:
                self._report_unknown(title, findings)
            elif sheet.name in found:
                findings.add(Problem(ProblemCode.SHEET_TWICE, title, values={"other": found[sheet.name].title}))
            else:
                found[sheet.name] = Table(sheet, title, findings, self._structure.starts_1904)
                self._fill(found[sheet.name], required.get(sheet.name, ()))
        return found

    def _report_unknown(self, title: str, findings: Findings) -> None:
        if not vocabulary.is_example(title) and self._measure(title).rows:
            findings.add(Problem(ProblemCode.SHEET_UNKNOWN, title))

    def _fill(self, table: Table, required: Required) -> None:
        structure = self._measure(table.title)
        table.has_lost_rows = structure.is_too_wide or structure.is_too_long
        if structure.is_too_wide:
            table.report(ProblemCode.SHEET_TOO_WIDE, limit=MAX_COLUMNS)
        elif structure.is_too_long:
            table.report(ProblemCode.SHEET_TOO_LONG, limit=MAX_ROWS)
        elif structure.rows == 0:
            table.report(ProblemCode.SHEET_EMPTY)
        else:
            fill(table, self._values(table.title), structure, required)

    def _measure(self, title: str) -> SheetStructure:
        return sheet_structure(self._archive, self._structure.paths[title], self._structure.string_lengths)

    def _values(self, title: str) -> list[list[Raw]]:
        try:
            return self._book.get_sheet_by_name(title).to_python(skip_empty_area=False)
        except (python_calamine.CalamineError, OSError, ValueError) as error:
            raise BadFile(ProblemCode.DAMAGED) from error
