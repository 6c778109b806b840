"""What the service is and how to get it: public, so whoever asks is told (A20)."""

from collections.abc import Sequence

from usecases.asker import Asker
from usecases.ports.service import SchoolCard, Schools

MOST = 3
"""Ours: somebody without a diary is told the contacts of so few schools; a longer list would help nobody."""


class ShowService:
    """Contacts of the asker's own schools; of all schools where the asker has none and they are few."""

    def __init__(self, schools: Schools) -> None:
        self._schools = schools

    async def __call__(self, asker: Asker) -> Sequence[SchoolCard]:
        own = {person.school_id for person in asker.people} if asker.linked else None
        found = await self._schools.cards(own, MOST + 1)
        return found if len(found) <= MOST else ()
