"""The progress table: on the screen, as a picture, as a spreadsheet (B3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from school.progress import NEVER_AWAY, SubjectProgress, weak_first
from usecases.asker import Asker
from usecases.diary import Diary
from usecases.ports.periods import WHOLE_YEAR, Span, StoredPeriod
from usecases.ports.pictures import Books, Document, Picture, Pictures, Theme
from usecases.progress.looks import Looks
from usecases.progress.reading import Opened, OpenProgress


@dataclass(frozen=True, slots=True)
class ProgressPage:
    """`subjects` in the order in which they are to be read; `periods` are all of the year, for the final marks."""

    diary: Diary
    span: Span
    today: date
    subjects: tuple[SubjectProgress, ...]
    periods: tuple[StoredPeriod, ...]
    weak_first: bool

    @property
    def weak(self) -> tuple[SubjectProgress, ...]:
        return tuple(subject for subject in weak_first(self.subjects) if subject.is_weak)

    def finals(self, subject: SubjectProgress) -> Mapping[int, str]:
        """What stands of the span: one final mark, or for the year those of the periods and its own, in order."""
        ids = [self.span.period_id] if self.span.period else [*(period.id for period in self.periods), WHOLE_YEAR]
        return {number: subject.finals[number] for number in ids if number in subject.finals}


class ShowProgress:
    """Raises as OpenProgress."""

    def __init__(self, open_progress: OpenProgress) -> None:
        self._open = open_progress

    async def __call__(
        self, asker: Asker, child_id: int | None = None, period_id: int | None = None, *, weak: bool = False
    ) -> ProgressPage:
        opened = await self._open(asker, child_id, period_id)
        return _page(opened, await self._open.subjects(opened), weak=weak)


class DrawProgress:
    """The table as a picture; None for an empty one. A theme that was `chosen` is kept.

    Raises as OpenProgress.
    """

    def __init__(self, show: ShowProgress, pictures: Pictures, looks: Looks) -> None:
        self._show, self._pictures, self._looks = show, pictures, looks

    async def __call__(
        self, asker: Asker, child_id: int, period_id: int | None, chosen: Theme | None = None
    ) -> tuple[ProgressPage, Theme, Picture | None]:
        page = await self._show(asker, child_id, period_id)
        theme = await self._looks.of(asker, chosen)
        picture = await self._pictures.progress(page, asker.language, theme) if page.subjects else None
        return page, theme, picture


class WriteProgress:
    """The table as a spreadsheet with every mark. Raises as OpenProgress."""

    def __init__(self, show: ShowProgress, books: Books) -> None:
        self._show, self._books = show, books

    async def __call__(self, asker: Asker, child_id: int, period_id: int | None) -> tuple[ProgressPage, Document]:
        page = await self._show(asker, child_id, period_id)
        return page, await self._books.progress(page, asker.language)


def _page(opened: Opened, subjects: tuple[SubjectProgress, ...], *, weak: bool) -> ProgressPage:
    # A subject that is here only for the final mark of another period says nothing of this one.
    shown = [it for it in subjects if it.marks or it.counts != NEVER_AWAY or _has_final(it, opened.span)]
    ordered = weak_first(shown) if weak else tuple(shown)
    return ProgressPage(opened.diary, opened.span, opened.today, ordered, opened.calendar.periods, weak)


def _has_final(subject: SubjectProgress, span: Span) -> bool:
    return bool(subject.finals) if span.period is None else span.period_id in subject.finals
