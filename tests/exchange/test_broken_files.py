"""Files that are no school books at all end as one sentence, and never as a dead process."""

import io
import struct
import tempfile
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from exchange.container import MAX_FILE_BYTES, OLE_MAGIC
from exchange.school_book import Reading, read_school_book
from exchange.sheet_writer import write_school_book
from exchange.template import write_template
from tests.exchange.books import page, saved, sound
from texts.imports import report
from texts.words import LANGUAGES, words


def entries(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def as_excel_writes() -> bytes:
    """The template with its example: its strings are shared, as in files of Excel."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "school.xlsx"
        write_template(path, filled=True)
        return path.read_bytes()


def with_entry(name: str, change: tuple[bytes, bytes], data: bytes | None = None) -> bytes:
    files = entries(data or saved(sound()))
    assert change[0] in files[name]
    files[name] = files[name].replace(*change, 1)
    return packed(files)


def lying_about_its_size() -> bytes:
    """A zip whose directory says that the first sheet is ten bytes long."""
    data = bytearray(saved(sound()))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        size = archive.getinfo("xl/worksheets/sheet2.xml").file_size
    at = data.rindex(b"xl/worksheets/sheet2.xml") - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    assert struct.unpack_from("<I", data, at + 24)[0] == size
    struct.pack_into("<I", data, at + 24, 10)
    return bytes(data)


def bomb() -> bytes:
    files = entries(saved(sound()))
    files["xl/media/image1.xml"] = b"\0" * (150 * 1024 * 1024)
    return packed(files)


def far_corner() -> bytes:
    """Two cells: laid out as a full sheet they would take hundreds of gigabytes."""
    book = sound()
    page(book, "Люди")["XFD1048576"] = "!"
    return saved(book)


def one_string_in_every_cell() -> bytes:
    """Shared, it is stored once; read, it would be copied a thousand times."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "school.xlsx"
        write_school_book(path, {"people": [{"surname": "А" * 32_000}] * 1_200})
        return path.read_bytes()


DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet'
SHEET = "xl/worksheets/sheet2.xml"
HTML = "<html><body><table><tr><td>Фамилия</td></tr></table></body></html>"

FILES: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "empty": (lambda: b"", ["file-empty"]),
    "too large": (lambda: b"PK\x03\x04" + b"\0" * MAX_FILE_BYTES, ["file-too-large"]),
    "a csv in utf-8": (lambda: "Фамилия;Имя\nВетрова;Мария\n".encode(), ["plain-text"]),
    "a csv in a Windows encoding": (lambda: "Фамилия;Имя\nВетрова;Мария\n".encode("cp1251"), ["plain-text"]),
    "a csv in utf-16": (lambda: "Фамилия;Имя".encode("utf-16"), ["plain-text"]),
    "a page saved as a spreadsheet": (lambda: HTML.encode("cp1251"), ["plain-text"]),
    "an old xls": (lambda: OLE_MAGIC + b"\0" * 600 + "Workbook".encode("utf-16-le"), ["old-xls"]),
    "a spreadsheet with a password": (
        lambda: OLE_MAGIC + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        ["password-protected"],
    ),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ["not-a-spreadsheet"]),
    "a zip of something else": (lambda: packed({"word/document.xml": b"<w/>"}), ["not-a-spreadsheet"]),
    "half a file": (lambda: saved(sound())[:5_000], ["damaged"]),
    "a file with a broken middle": (
        lambda: saved(sound()).replace(b"\x03\x04", b"\x03\x05", 3)[2:],
        ["not-a-spreadsheet"],
    ),
    "a sheet cut in the middle": (lambda: with_entry(SHEET, (b"</sheetData>", b"")), ["damaged"]),
    "a cell with a broken address": (lambda: with_entry(SHEET, (b'r="A1"', b'r="1A"')), ["damaged"]),
    "a string that is not there": (lambda: with_entry(SHEET, (b"<v>", b"<v>99999"), as_excel_writes()), ["damaged"]),
    "an entity": (lambda: with_entry(SHEET, (b"<worksheet", DOCTYPE)), ["unsafe-xml"]),
    "an entity among the strings": (
        lambda: with_entry(
            "xl/sharedStrings.xml", (b"<sst", DOCTYPE[21:].replace(b"<worksheet", b"<sst")), as_excel_writes()
        ),
        ["unsafe-xml"],
    ),
    "a zip that lies about sizes": (lambda: lying_about_its_size(), ["damaged"]),
    "a bomb": (lambda: bomb(), ["unpacks-too-large"]),
    "a cell in the far corner": (lambda: far_corner(), ["sheet-too-wide"]),
    "one long string in every cell": (lambda: one_string_in_every_cell(), ["sheet-missing", "sheet-too-long"]),
}


@cache
def reading_of(name: str) -> Reading:
    return read_school_book(FILES[name][0]())


@pytest.mark.row("E6", "works")
@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_ends_as_one_sentence(name: str):
    reading = reading_of(name)
    assert reading.book is None
    assert [problem.code.value for problem in reading.problems] == FILES[name][1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FILES)
def test_the_sentence_says_what_to_do(name: str, language: str):
    said = report(words(language), reading_of(name).problems)
    assert len(said.splitlines()) == 1 + len(FILES[name][1])
    assert all(len(line) > 20 for line in said.splitlines())


def test_a_file_on_disk_is_not_read_when_it_is_too_large(tmp_path: Path):
    path = tmp_path / "school.xlsx"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    assert [problem.code.value for problem in read_school_book(path).problems] == ["file-too-large"]


def test_a_file_that_is_not_there_is_the_callers_mistake(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        read_school_book(tmp_path / "school.xlsx")


def test_a_sound_file_packed_anew_is_still_sound():
    assert read_school_book(packed(entries(saved(sound())))).book is not None
