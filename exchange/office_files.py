"""Files for the office to keep: an empty school book, and the school as a roster."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from exchange.oneroster.writer import write_oneroster
from exchange.template import write_template
from texts.words import words
from usecases.ports.pictures import Document
from usecases.ports.school_book import SchoolBook


class OfficeDocuments:
    """See usecases.ports.office.OfficeFiles. `read_school` gives the school's book by its id."""

    def __init__(self, read_school: Callable[[int], Awaitable[SchoolBook]]) -> None:
        self._read_school = read_school

    async def template(self, language: str) -> Document:
        return Document(words(language).plain("office-template-file"), await asyncio.to_thread(_template))

    async def roster(self, school_id: int) -> Document:
        book = await self._read_school(school_id)
        return Document("oneroster.zip", await asyncio.to_thread(write_oneroster, book))


def _template() -> bytes:
    with tempfile.TemporaryDirectory(prefix="peremena-") as folder:
        path = Path(folder, "school.xlsx")
        write_template(path)
        return path.read_bytes()
