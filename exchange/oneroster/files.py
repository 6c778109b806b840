"""The CSV files of a roster, from a folder or a zip, as other programs really write them.

Everything is read under the limits of exchange.container; an oddity is understood where it can be, and reported.
"""

import csv
import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from exchange.container import MAX_ENTRIES, MAX_FILE_BYTES, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_COUNTS_FROM, BadFile
from usecases.ports.school_book import Problem, ProblemCode

KNOWN = (
    "manifest.csv", "orgs.csv", "academicsessions.csv", "courses.csv", "classes.csv", "users.csv", "roles.csv",
    "enrollments.csv", "demographics.csv", "userprofiles.csv",
)  # fmt: skip
OTHERS = (
    "categories.csv",
    "lineitems.csv",
    "results.csv",
    "resources.csv",
    "classresources.csv",
    "courseresources.csv",
)
"""Of the standard, but not about who learns where: left alone without a word."""
MAX_ROWS, MAX_CELL = 200_000, 2_000
GONE = ("tobedeleted", "inactive", "deleted")
ENCODINGS = ("utf-8-sig", "utf-16", "cp1251")


@dataclass
class Findings:
    """What is odd about the files, in the order in which it was met."""

    problems: list[Problem] = field(default_factory=list)
    _counted: Counter[tuple[ProblemCode, str, str | None]] = field(default_factory=Counter)

    def add(
        self, code: ProblemCode, file: str, row: int | None = None, column: str | None = None, /, **values: str | int
    ) -> None:
        self.problems.append(Problem(code, file, row, None, column, values))

    def count(self, code: ProblemCode, file: str, column: str | None = None) -> None:
        """What is met in every other row is told once, with its number."""
        self._counted[code, file, column] += 1

    def all(self) -> tuple[Problem, ...]:
        counted = [
            Problem(code, file, heading=column, values={"count": number})
            for (code, file, column), number in self._counted.items()
        ]
        return (*self.problems, *counted)


@dataclass(frozen=True, slots=True)
class Line:
    """A row by the names of its columns, in small letters. `number` is that of a spreadsheet."""

    file: str
    number: int
    cells: Mapping[str, str]
    findings: Findings

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column.casefold(), "")

    def ids(self, column: str) -> list[str]:
        """Several ids in one cell stand between commas."""
        return [one.strip() for one in self[column].split(",") if one.strip()]

    def odd(self, code: ProblemCode, column: str | None = None, /, **values: str | int) -> None:
        self.findings.add(code, self.file, self.number, column, **values)

    def day(self, column: str) -> date | None:
        """ISO 8601 by the standard; a quote before it, a time after it and dd.mm.yyyy are met in real files."""
        typed = self[column].strip().strip("'\"")
        if not typed:
            return None
        found = _day(typed[:10])
        if found is None:
            self.odd(ProblemCode.ROSTER_DAY, column, given=typed[:40])
        elif typed != self[column] or len(typed) > 10 or not typed[:4].isdigit():
            self.findings.count(ProblemCode.ROSTER_DATE, self.file, column)
        return found


def _day(typed: str) -> date | None:
    parts = typed.replace("/", ".").replace("-", ".").split(".")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return None
    year, month, day = parts if len(parts[0]) == 4 else reversed(parts)
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def read_files(source: Path | bytes, findings: Findings) -> dict[str, list[Line]]:
    """By the file's name in small letters. Raises BadFile, and OSError for a folder that cannot be read."""
    found: dict[str, list[Line]] = {}
    for name, content in _of_folder(source) if isinstance(source, Path) else _of_zip(source):
        small = name.casefold()
        if small in found:
            findings.add(ProblemCode.SHEET_TWICE, name, other=name)
        elif small in KNOWN:
            found[small] = list(_lines(name, content(), findings))
        elif small not in OTHERS and not small.startswith("."):
            findings.add(ProblemCode.SHEET_UNKNOWN, name)
    return found


Content = Callable[[], bytes]


def _of_folder(folder: Path) -> Iterator[tuple[str, Content]]:
    paths = sorted(path for path in folder.iterdir() if path.is_file())
    _check(len(paths), sum(path.stat().st_size for path in paths), MAX_UNPACKED_BYTES)
    for path in paths:
        yield path.name, path.read_bytes


def _of_zip(packed: bytes) -> Iterator[tuple[str, Content]]:
    if len(packed) > MAX_FILE_BYTES:
        raise BadFile(ProblemCode.FILE_TOO_LARGE, limit=MAX_FILE_BYTES // 1024 // 1024)
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            limit = min(MAX_UNPACKED_BYTES, max(len(packed) * MAX_RATIO, RATIO_COUNTS_FROM))
            _check(len(entries), sum(entry.file_size for entry in entries), limit)
            if any(entry.flag_bits & 1 for entry in entries):
                raise BadFile(ProblemCode.PASSWORD_PROTECTED)
            contents = {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise BadFile(ProblemCode.DAMAGED) from error
    for name, content in contents.items():
        if "__MACOSX" not in name:
            yield name.rsplit("/", 1)[-1], content.__bytes__


def _check(entries: int, size: int, limit: int) -> None:
    """A bomb must end as a sentence. zipfile never unpacks more of an entry than it declares."""
    if entries > MAX_ENTRIES or size > limit:
        raise BadFile(ProblemCode.UNPACKS_TOO_LARGE, limit=MAX_UNPACKED_BYTES // 1024 // 1024)


def _lines(name: str, content: bytes, findings: Findings) -> Iterator[Line]:
    text = _text(name, content, findings)
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    if delimiter != ",":
        findings.add(ProblemCode.ROSTER_DELIMITER, name)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    headings = [heading.strip().casefold() for heading in next(rows, [])]
    extra = [heading for heading in headings if heading.startswith("metadata.") and "peremena" not in heading]
    if extra:
        findings.add(ProblemCode.ROSTER_COLUMNS, name, given=", ".join(extra)[:200])
    for number, row in enumerate(rows, start=2):
        if number > MAX_ROWS:
            raise BadFile(ProblemCode.UNPACKS_TOO_LARGE, limit=MAX_UNPACKED_BYTES // 1024 // 1024)
        if not any(cell.strip() for cell in row):
            continue
        cells = {heading: cell.strip()[:MAX_CELL] for heading, cell in zip(headings, row, strict=False)}
        line = Line(name, number, cells, findings)
        if len(row) != len(headings):
            line.odd(ProblemCode.ROSTER_CELLS, given=len(row), expected=len(headings))
        if line["status"].casefold() in GONE:
            findings.count(ProblemCode.ROSTER_DELETED, name)
        else:
            yield line


def _text(name: str, content: bytes, findings: Findings) -> str:
    if content.startswith(b"\xef\xbb\xbf"):
        findings.add(ProblemCode.ROSTER_BOM, name)
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ENCODINGS:
        if (encoding == "utf-16") is not wide:
            continue
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "utf-8-sig":
            findings.add(ProblemCode.ROSTER_ENCODING, name, given=encoding)
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    raise BadFile(ProblemCode.DAMAGED)
