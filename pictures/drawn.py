"""Drawing on request: in one thread, for matplotlib is for one only, and once for each picture that is remembered."""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

from pictures import of_class, week
from pictures.progress import chart, table
from pictures.sheets import Sheet
from pictures.themes import PALETTES
from texts.words import words
from usecases.classes.table import ClassTable
from usecases.overview.show import SchoolWeek
from usecases.ports.pictures import Picture, Theme
from usecases.progress.charts import ChartPage
from usecases.progress.show import ProgressPage

REMEMBERED = 64
"""Pictures of about 60 KB each."""


class DrawnPictures:
    """See usecases.ports.pictures.Pictures."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")
        self._drawn: OrderedDict[str, bytes] = OrderedDict()

    async def progress(self, page: ProgressPage, language: str, theme: Theme) -> Picture:
        return await self.of(table(words(language), page), theme)

    async def chart(self, page: ChartPage, language: str, theme: Theme) -> Picture:
        return await self.of(chart(words(language), page), theme)

    async def of_class(self, page: ClassTable, number: int, language: str, theme: Theme) -> Picture:
        return await self.of(of_class.grid(words(language), page, number), theme)

    async def school_week(self, page: SchoolWeek, language: str, theme: Theme) -> Picture:
        return await self.of(of_class.school_week(words(language), page), theme)

    async def week(self, child: str, item: Mapping[str, object], language: str, theme: Theme) -> Picture:
        return await self.of(week.table(words(language), child, item), theme)

    async def of(self, sheet: Sheet, theme: Theme) -> Picture:
        """Everything on the sheet is plain values, so the same words and numbers are the same picture."""
        key = hashlib.sha256(f"{theme} {sheet!r}".encode()).hexdigest()
        content = self._drawn.get(key)
        if content is None:
            loop = asyncio.get_running_loop()
            content = await loop.run_in_executor(self._thread, _draw, sheet, theme)
            self._keep(key, content)
        self._drawn.move_to_end(key)
        return Picture(key, content)

    def forget(self) -> None:
        """Everything is drawn anew from now on."""
        self._drawn.clear()

    def _keep(self, key: str, content: bytes) -> None:
        self._drawn[key] = content
        while len(self._drawn) > REMEMBERED:
            self._drawn.popitem(last=False)


def _draw(sheet: Sheet, theme: Theme) -> bytes:
    from pictures.layouts import drawn  # with the first picture: it takes a second and fifty megabytes

    return drawn(sheet, PALETTES[theme])
