"""Whose logins one may hand out: classes, pupils, their legal representatives (E9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from school.clock import Clock, local_date
from school.people import Name
from school.refusals import NotYours
from usecases.asker import Asker
from usecases.ports.access import AccessAdult, AccessBook, AccessClass, AccessPupil, OfficeJournal, Written
from usecases.ports.school_book import STAFF

LINES = 15
"""Of the journal on a screen."""


@dataclass(frozen=True, slots=True)
class ClassPage:
    of: AccessClass
    pupils: Sequence[AccessPupil]


@dataclass(frozen=True, slots=True)
class PupilPage:
    of: AccessClass
    child_id: int
    child: Name
    adults: Sequence[AccessAdult]


class ShowAccess:
    """Raises NotYours for a class of others and for none, a pupil of another class, an adult who represents nobody
    here: all look the same."""

    def __init__(self, book: AccessBook, journal: OfficeJournal, clock: Clock) -> None:
        self._book, self._journal, self._clock = book, journal, clock

    async def classes(self, asker: Asker) -> Sequence[AccessClass]:
        """May be empty for who works at school. Raises NotYours for a parent and a stranger."""
        found = await self._book.classes(asker.person_ids)
        if not found and not at_school(asker):
            raise NotYours
        return found

    async def one_class(self, asker: Asker, class_id: int) -> AccessClass:
        found = await self._book.classes(asker.person_ids)
        of = next((one for one in found if one.id == class_id), None)
        if of is None:
            raise NotYours
        return of

    async def pupils(self, asker: Asker, class_id: int) -> ClassPage:
        of = await self.one_class(asker, class_id)
        return ClassPage(of, await self._book.pupils(class_id, self.today(of)))

    async def pupil(self, asker: Asker, class_id: int, child_id: int) -> PupilPage:
        of = await self.one_class(asker, class_id)
        child = await self._book.child(class_id, child_id)
        if child is None:
            raise NotYours
        adults = await self._book.adults(child_id, self.today(of), self._clock.now())
        return PupilPage(of, child_id, child, adults)

    async def adult(self, asker: Asker, class_id: int, child_id: int, adult_id: int) -> tuple[PupilPage, AccessAdult]:
        page = await self.pupil(asker, class_id, child_id)
        adult = next((one for one in page.adults if one.adult_id == adult_id), None)
        if adult is None:
            raise NotYours
        return page, adult

    async def journal(self, asker: Asker, class_id: int) -> tuple[AccessClass, Sequence[Written]]:
        of = await self.one_class(asker, class_id)
        return of, await self._journal.of_class(class_id, LINES)

    def today(self, of: AccessClass) -> date:
        return local_date(self._clock.now(), of.zone)


def at_school(asker: Asker) -> bool:
    """Whether a role of the staff stands in the school's data. Enough for an empty list, never for a deed."""
    return any(person.roles & STAFF for person in asker.people)
