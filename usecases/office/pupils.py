"""Pupils of the school, one by one: to another class, away, and back (E6)."""

from collections.abc import Sequence
from dataclasses import dataclass

from school.clock import Clock, local_date
from school.office import Deed, SameClass
from school.refusals import NotYours
from usecases.asker import Asker
from usecases.office.show import ShowOffice
from usecases.ports.access import NewLine, OfficeJournal
from usecases.ports.office import OfficeBook, OfficeClass, OfficeOf, OfficePupil
from usecases.ports.once import Once


@dataclass(frozen=True, slots=True)
class ClassRoll:
    of: OfficeClass
    pupils: Sequence[OfficePupil]


class ShowPupils:
    """Raises NotYours for everybody but a secretary, and for what is of another school."""

    def __init__(self, show: ShowOffice, book: OfficeBook) -> None:
        self._show, self._book = show, book

    async def classes(self, asker: Asker) -> Sequence[OfficeClass]:
        return await self._book.classes((await self._show(asker)).school_id)

    async def roll(self, asker: Asker, class_id: int) -> ClassRoll:
        of = await self.one_class(await self._show(asker), class_id)
        return ClassRoll(of, await self._book.roll(class_id))

    async def pupil(self, asker: Asker, child_id: int) -> tuple[OfficeOf, OfficePupil]:
        office = await self._show(asker)
        pupil = await self._book.pupil(office.school_id, child_id)
        if pupil is None:
            raise NotYours
        return office, pupil

    async def one_class(self, office: OfficeOf, class_id: int) -> OfficeClass:
        classes = await self._book.classes(office.school_id)
        of = next((one for one in classes if one.id == class_id), None)
        if of is None:
            raise NotYours
        return of


class MovePupil:
    """To a class of the latest year, from today on; marks stay where they were put. Who left comes back by it.

    Raises NotYours, SameClass.
    """

    def __init__(self, show: ShowPupils, book: OfficeBook, journal: OfficeJournal, once: Once, clock: Clock) -> None:
        self._show, self._book, self._journal, self._once, self._clock = show, book, journal, once, clock

    async def __call__(self, asker: Asker, child_id: int, class_id: int) -> None:
        await self._once(asker.next_deed(), lambda: self._move(asker, child_id, class_id))

    async def _move(self, asker: Asker, child_id: int, class_id: int) -> None:
        office, pupil = await self._show.pupil(asker, child_id)
        of = await self._show.one_class(office, class_id)
        if pupil.class_id == class_id:
            raise SameClass(school_class=of.name.display)
        now = self._clock.now()
        await self._book.move(child_id, class_id, local_date(now, office.zone))
        what = Deed.RETURN if pupil.archived else Deed.TRANSFER
        await self._journal.write(NewLine(office.school_id, office.by, what, now, child_id=child_id, class_id=class_id))


class ArchivePupil:
    """The pupil leaves the school: the diary closes for the family, nothing is erased. Raises NotYours."""

    def __init__(self, show: ShowPupils, book: OfficeBook, journal: OfficeJournal, once: Once, clock: Clock) -> None:
        self._show, self._book, self._journal, self._once, self._clock = show, book, journal, once, clock

    async def __call__(self, asker: Asker, child_id: int) -> None:
        await self._once(asker.next_deed(), lambda: self._archive(asker, child_id))

    async def _archive(self, asker: Asker, child_id: int) -> None:
        office, pupil = await self._show.pupil(asker, child_id)
        if pupil.archived:
            return
        now = self._clock.now()
        await self._book.archive(child_id, local_date(now, office.zone), now)
        line = NewLine(office.school_id, office.by, Deed.ARCHIVE, now, child_id=child_id, class_id=pupil.class_id)
        await self._journal.write(line)
