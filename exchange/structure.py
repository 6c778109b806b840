"""What the reading library does not tell of a sheet: formulas, error cells, merged ranges, true size.

The library lays a sheet out as a full rectangle (a lone cell in the last corner of a sheet costs gigabytes) and copies
a shared string into every cell that names it, so both are measured here first, by the standard library's expat.
Document type declarations are refused: no spreadsheet needs one, and entities live only there.
"""

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pyexpat import ExpatError, XMLParserType
from xml.parsers import expat

from exchange.container import WORKBOOK_ENTRY, BadFile
from usecases.ports.school_book import ProblemCode

MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_CHARACTERS = 30_000_000
"""Of all cells of a sheet together, shared strings counted once per cell."""
CHUNK = 64 * 1024

Attributes = dict[str, str]
OnStart = Callable[[str, Attributes], None]
OnName = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, numbered from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def name(self) -> str:
        """As spreadsheets write it: B5:B7."""
        return f"{column_letter(self.left)}{self.top}:{column_letter(self.right)}{self.bottom}"

    def cells(self, columns: int) -> Iterator[tuple[int, int]]:
        """Its cells within the first `MAX_ROWS` rows and `columns` columns: a merge may span a million."""
        for row in range(self.top, min(self.bottom, MAX_ROWS) + 1):
            for column in range(self.left, min(self.right, columns) + 1):
                yield row, column


@dataclass(slots=True)
class SheetStructure:
    """Positions are (row, column) from 1. `rows` and `columns` span the cells that hold something."""

    formulas: set[tuple[int, int]] = field(default_factory=set)
    errors: set[tuple[int, int]] = field(default_factory=set)
    merges: list[Area] = field(default_factory=list)
    rows: int = 0
    columns: int = 0
    characters: int = 0

    @property
    def is_too_long(self) -> bool:
        return self.rows > MAX_ROWS or self.characters > MAX_CHARACTERS

    @property
    def is_too_wide(self) -> bool:
        return self.columns > MAX_COLUMNS


@dataclass(frozen=True, slots=True)
class WorkbookStructure:
    """`paths`: sheet name -> entry of the zip. `starts_1904`: day numbers count from 1904 (old Macintosh files)."""

    paths: dict[str, str]
    starts_1904: bool
    string_lengths: list[int]


def workbook_structure(archive: zipfile.ZipFile) -> WorkbookStructure:
    """Raises `BadFile` on XML that is unsafe or broken."""
    ids: dict[str, str] = {}
    flags: list[bool] = []

    def on_start(name: str, attributes: Attributes) -> None:
        if name == "sheet":
            ids[attributes["name"]] = next(value for key, value in attributes.items() if key.endswith(" id"))
        elif name == "workbookPr":
            flags.append(attributes.get("date1904", "0") in {"1", "true"})

    _parse(archive, WORKBOOK_ENTRY, on_start)
    targets = _targets(archive)
    paths = {name: targets[identifier] for name, identifier in ids.items() if identifier in targets}
    return WorkbookStructure(paths, any(flags), _string_lengths(archive))


def sheet_structure(archive: zipfile.ZipFile, path: str, string_lengths: list[int]) -> SheetStructure:
    """Stops early at a sheet that is too long or too wide. Raises `BadFile` on XML that is unsafe or broken."""
    reader = _SheetReader(string_lengths)
    _parse(archive, path, reader.on_start, reader.on_end, reader.on_text)
    return reader.structure


def _targets(archive: zipfile.ZipFile) -> dict[str, str]:
    """Relationship id -> entry of the zip."""
    targets: dict[str, str] = {}

    def on_start(name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            targets[attributes["Id"]] = posixpath.normpath(posixpath.join("/xl", attributes["Target"])).lstrip("/")

    _parse(archive, "xl/_rels/workbook.xml.rels", on_start)
    return targets


def _string_lengths(archive: zipfile.ZipFile) -> list[int]:
    lengths: list[int] = []
    if "xl/sharedStrings.xml" not in archive.namelist():
        return lengths

    def on_start(name: str, _: Attributes) -> None:
        if name == "si":
            lengths.append(0)

    def on_text(text: str) -> None:
        if lengths:
            lengths[-1] += len(text)

    _parse(archive, "xl/sharedStrings.xml", on_start, on_text=on_text)
    return lengths


class _Enough(Exception):
    """The sheet is past its limits; the rest need not be read."""


class _SheetReader:
    """Walks the cells of one sheet. A cell or row without an address follows the one before it."""

    def __init__(self, string_lengths: list[int]) -> None:
        self.structure = SheetStructure()
        self._string_lengths = string_lengths
        self._row = self._column = 0
        self._kind = ""
        self._value = ""
        self._in_value = False

    def on_start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._column = column_number(attributes["r"]) if "r" in attributes else self._column + 1
            self._kind, self._value = attributes.get("t", "n"), ""
        elif name in {"v", "t"}:
            self._in_value = True
        elif name == "f":
            self.structure.formulas.add((self._row, self._column))
        elif name == "row":
            self._row, self._column = int(attributes.get("r", self._row + 1)), 0
        elif name == "mergeCell":
            self.structure.merges.append(parse_area(attributes["ref"]))

    def on_text(self, text: str) -> None:
        if self._in_value:
            self._value += text

    def on_end(self, name: str) -> None:
        if name in {"v", "t"}:
            self._in_value = False
        elif name == "c" and self._value:
            self._count()

    def _count(self) -> None:
        structure = self.structure
        structure.rows, structure.columns = max(structure.rows, self._row), max(structure.columns, self._column)
        structure.characters += self._string_lengths[int(self._value)] if self._kind == "s" else len(self._value)
        if self._kind == "e":
            structure.errors.add((self._row, self._column))
        if structure.is_too_long or structure.is_too_wide:
            raise _Enough


def _parse(
    archive: zipfile.ZipFile,
    path: str,
    on_start: OnStart,
    on_end: OnName | None = None,
    on_text: OnName | None = None,
) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: on_start(name.rpartition(" ")[2], attributes)
    if on_end:
        parser.EndElementHandler = lambda name: on_end(name.rpartition(" ")[2])
    if on_text:
        parser.CharacterDataHandler = on_text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        _feed(parser, archive, path)
    except _Enough:
        return
    except (ExpatError, KeyError, ValueError, IndexError, StopIteration) as error:
        raise BadFile(ProblemCode.DAMAGED) from error


def _feed(parser: XMLParserType, archive: zipfile.ZipFile, path: str) -> None:
    with archive.open(path) as stream:
        while chunk := stream.read(CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)


def _refuse_doctype(*_: object) -> None:
    raise BadFile(ProblemCode.UNSAFE_XML)


def column_number(address: str) -> int:
    """A cell's column from 1: C7 -> 3. Raises ValueError."""
    letters = re.match(r"\$?([A-Z]{1,3})\$?\d+$", address)
    if not letters:
        raise ValueError(address)
    number = 0
    for letter in letters[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_letter(number: int) -> str:
    """3 -> C, 28 -> AB."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def parse_area(reference: str) -> Area:
    """A1:C3 as an area. Raises ValueError."""
    first, _, last = reference.partition(":")
    last = last or first
    return Area(_row_number(first), column_number(first), _row_number(last), column_number(last))


def _row_number(address: str) -> int:
    return int(re.sub(r"[^0-9]", "", address))
