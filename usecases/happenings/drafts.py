"""What an organiser looks at: the published list, one entry, the draft (E10)."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from school.clock import Clock, local_date
from school.refusals import Outdated
from usecases.asker import Asker
from usecases.happenings.publish import happening_at
from usecases.ports.happenings import Happening, HappeningBook, SubjectChoice

ON_A_PAGE = 8


@dataclass(frozen=True, slots=True)
class PublishedList:
    """Pages count from 0."""

    happenings: tuple[Happening, ...]
    page: int
    more: bool


@dataclass(frozen=True, slots=True)
class PublishedCard:
    """`open` while it may be changed."""

    happening: Happening
    open: bool


@dataclass(frozen=True, slots=True)
class HappeningDraftPage:
    """`families`: how many children the grades have. `was`: the entry that is being changed."""

    zone: ZoneInfo
    today: date
    subjects: tuple[SubjectChoice, ...]
    families: int
    organiser: str
    was: Happening | None = None

    def subject(self, subject_id: int | None) -> str:
        return next((one.name for one in self.subjects if one.id == subject_id), "")


class ShowPublished:
    """Raises NotYours; Outdated for a page that no list has."""

    def __init__(self, book: HappeningBook) -> None:
        self._book = book

    async def __call__(self, asker: Asker, page: int = 0) -> PublishedList:
        publisher = await self._book.publisher(asker)
        if not 0 <= page < 1000:
            raise Outdated
        found = await self._book.listed(publisher, offset=page * ON_A_PAGE, limit=ON_A_PAGE + 1)
        return PublishedList(tuple(found[:ON_A_PAGE]), page, len(found) > ON_A_PAGE)


class ShowPublishedCard:
    """Raises NotYours."""

    def __init__(self, book: HappeningBook, clock: Clock) -> None:
        self._book, self._clock = book, clock

    async def __call__(self, asker: Asker, happening_id: int) -> PublishedCard:
        happening = await self._book.one(asker, happening_id)
        over = happening.entry.ends_on < local_date(self._clock.now(), happening.zone)
        return PublishedCard(happening, not over and happening.cancelled is None)


class ShowHappeningDraft:
    """`grades` of the draft, for the number of families. Raises NotYours; with an entry to change also what
    `happening_at` refuses.
    """

    def __init__(self, book: HappeningBook, clock: Clock) -> None:
        self._book, self._clock = book, clock

    async def __call__(
        self, asker: Asker, grades: range = range(0), changing: tuple[int, int] | None = None
    ) -> HappeningDraftPage:
        publisher, now = await self._book.publisher(asker), self._clock.now()
        was = await happening_at(self._book, asker, changing, now) if changing else None
        today = local_date(now, publisher.zone)
        classes = await self._book.classes(publisher.school_id, grades, today) if grades else ()
        families = await self._book.families(classes) if classes else 0
        subjects = tuple(await self._book.subjects(publisher))
        organiser = was.organiser if was and was.organiser else publisher.name
        return HappeningDraftPage(publisher.zone, today, subjects, families, organiser.polite, was)
