"""The file itself, before any cell is believed: is it an .xlsx, whole, unprotected and of a sane size?

A spreadsheet is a zip of XML made by a stranger. Everything is unpacked once here under a limit, whatever sizes the zip
declares, because the reading library allocates what it is told (a bomb must end as a sentence, not as a dead process).
"""

import io
import zipfile
import zlib
from pathlib import Path

from usecases.ports.school_book import Problem, ProblemCode

MAX_FILE_BYTES = 20 * 1024 * 1024
"""What Telegram lets a bot download, and far above a big school (2,000 people are about 300 KB)."""
MAX_UNPACKED_BYTES = 100 * 1024 * 1024
MAX_RATIO = 200
"""Real sheets pack 5 to 30 times; the ratio counts only once the whole is past `RATIO_COUNTS_FROM`."""
RATIO_COUNTS_FROM = 10 * 1024 * 1024
MAX_ENTRIES = 2_000
CHUNK = 256 * 1024

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
WORKBOOK_ENTRY = "xl/workbook.xml"


class BadFile(Exception):
    """The file cannot be read at all; `problem` says why."""

    def __init__(self, code: ProblemCode, **values: str | int) -> None:
        super().__init__(code)
        self.problem = Problem(code, values=values)


def read_container(path: Path) -> bytes:
    """The bytes of a spreadsheet that is safe to parse. Raises `BadFile`, and OSError when it cannot be opened."""
    _check_size(path.stat().st_size)
    data = path.read_bytes()
    check_container(data)
    return data


def check_container(data: bytes) -> None:
    """Raises `BadFile` unless `data` is a whole, unprotected .xlsx of a sane size."""
    _check_size(len(data))
    if not data:
        raise BadFile(ProblemCode.FILE_EMPTY)
    if data.startswith(OLE_MAGIC):
        protected = ENCRYPTED_STREAM in data
        raise BadFile(ProblemCode.PASSWORD_PROTECTED if protected else ProblemCode.OLD_XLS)
    if not data.startswith(ZIP_MAGIC):
        raise BadFile(ProblemCode.PLAIN_TEXT if _is_text(data) else ProblemCode.NOT_A_SPREADSHEET)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_archive(archive, len(data))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
        raise BadFile(ProblemCode.DAMAGED) from error


def _check_size(size: int) -> None:
    if size > MAX_FILE_BYTES:
        raise BadFile(ProblemCode.FILE_TOO_LARGE, limit=MAX_FILE_BYTES // 1024 // 1024)


def _check_archive(archive: zipfile.ZipFile, packed: int) -> None:
    entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise BadFile(ProblemCode.PASSWORD_PROTECTED)
    if WORKBOOK_ENTRY not in archive.namelist():
        raise BadFile(ProblemCode.NOT_A_SPREADSHEET)
    limit = min(MAX_UNPACKED_BYTES, max(packed * MAX_RATIO, RATIO_COUNTS_FROM))
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > limit:
        raise BadFile(ProblemCode.UNPACKS_TOO_LARGE, limit=MAX_UNPACKED_BYTES // 1024 // 1024)
    for entry in entries:
        _unpack_to_nowhere(archive, entry)


def _unpack_to_nowhere(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Proves that the declared size is true: zipfile stops at it and then compares the checksum."""
    with archive.open(entry) as stream:
        while stream.read(CHUNK):
            pass


def _is_text(data: bytes) -> bool:
    """A CSV or a page saved as a spreadsheet, in UTF-8, UTF-16 or a one-byte Russian encoding."""
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return not any(byte < 9 or 13 < byte < 32 for byte in head)
