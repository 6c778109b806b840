"""Who may open the office's books: the secretary, as the school's data say."""

from school.refusals import NotYours
from usecases.asker import Asker
from usecases.ports.office import OfficeBook, OfficeOf


class ShowOffice:
    """Raises NotYours for everybody but a secretary."""

    def __init__(self, book: OfficeBook) -> None:
        self._book = book

    async def __call__(self, asker: Asker) -> OfficeOf:
        office = await self._book.office(asker.person_ids)
        if office is None:
            raise NotYours
        return office
