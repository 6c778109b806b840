"""Lists of the school from a file: a look at the difference, then the deed (E6). For the secretary's own school."""

from typing import Any

from school.clock import Clock
from school.office import Deed, DifferenceChanged
from usecases.asker import Asker
from usecases.differences import Difference
from usecases.imports import ImportSchool
from usecases.office.show import ShowOffice
from usecases.ports.access import NewLine, OfficeJournal
from usecases.ports.once import Once
from usecases.ports.school_book import SchoolBook


class PreviewLists:
    """Raises NotYours, SchoolNotImported."""

    def __init__(self, show: ShowOffice, imports: ImportSchool) -> None:
        self._show, self._imports = show, imports

    async def __call__(self, asker: Asker, book: SchoolBook) -> Difference:
        office = await self._show(asker)
        return await self._imports.preview(book, school_id=office.school_id)


class ApplyLists:
    """`digest` is that of the difference that was looked at. With `archive` whom the file does not name leaves.

    Raises NotYours, SchoolNotImported, DifferenceChanged. Returns the numbers of those who came, left and moved.
    """

    def __init__(
        self, show: ShowOffice, imports: ImportSchool, journal: OfficeJournal, once: Once, clock: Clock
    ) -> None:
        self._show, self._imports, self._journal, self._once, self._clock = show, imports, journal, once, clock

    async def __call__(self, asker: Asker, book: SchoolBook, digest: str, *, archive: bool) -> dict[str, Any]:
        return await self._once(asker.next_deed(), lambda: self._apply(asker, book, digest, archive))

    async def _apply(self, asker: Asker, book: SchoolBook, digest: str, archive: bool) -> dict[str, Any]:
        office = await self._show(asker)
        found = await self._imports.within(book, school_id=office.school_id, archive=archive)
        if found.digest != digest:
            raise DifferenceChanged
        left = len(found.left) if archive else 0
        changed = found.done.people_added + found.done.people_changed + found.done.moved + left
        line = NewLine(office.school_id, office.by, Deed.IMPORT, self._clock.now(), count=changed)
        await self._journal.write(line)
        return {"came": len(found.came), "left": left, "moved": len(found.moved)}
