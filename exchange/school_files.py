"""A file of the office, whatever it is: a spreadsheet of ours, or OneRoster CSV in a zip or a folder (FEATURES E6)."""

import asyncio
import io
import zipfile
from pathlib import Path

from exchange.container import MAX_FILE_BYTES, ZIP_MAGIC
from exchange.oneroster.reader import USERS, read_oneroster
from exchange.school_book import Reading, read_school_book


class SchoolFiles:
    """Reading takes a worker thread: a large file is some seconds of work."""

    async def read(self, content: bytes, zone: str) -> Reading:
        return await asyncio.to_thread(read_school_file, content, zone)


def read_school_file(source: Path | bytes, zone: str) -> Reading:
    """`zone` is for schools that do not name theirs. Raises OSError for a path that cannot be read."""
    if isinstance(source, Path) and source.is_dir():
        return read_oneroster(source, zone)
    head = source[: MAX_FILE_BYTES + 1] if isinstance(source, bytes) else _bytes_of(source)
    return read_oneroster(head, zone) if _holds_a_roster(head) else read_school_book(source, zone)


def _bytes_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_FILE_BYTES + 1)


def _holds_a_roster(content: bytes) -> bool:
    if not content.startswith(ZIP_MAGIC):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(name.rsplit("/", 1)[-1].casefold() == USERS for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return False
