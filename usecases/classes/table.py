"""Marks and absences of a whole class: on the screen, as a picture, as a spreadsheet (E5, E12)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from school.clock import Clock, local_date
from school.progress import SubjectProgress
from school.refusals import Outdated
from usecases.asker import Asker
from usecases.ports.classes import Classes, ClassToRead
from usecases.ports.journal import Pupil
from usecases.ports.periods import Span
from usecases.ports.pictures import Books, Document, Picture, Pictures, Theme
from usecases.ports.progress import ReadAbsence, ReadMark, SubjectOf
from usecases.progress.looks import Looks
from usecases.progress.reading import subjects

ROWS_OF_A_PICTURE = 18
"""Ours: a chat shrinks a picture whose longer side is over 1280, and names must stay readable."""


@dataclass(frozen=True, slots=True)
class PupilRow:
    pupil: Pupil
    marks: Sequence[ReadMark]
    absences: Sequence[ReadAbsence]
    subjects: Mapping[int, SubjectProgress]


@dataclass(frozen=True, slots=True)
class ClassTable:
    """`subjects` are those with a mark or an absence in the span, by name."""

    it: ClassToRead
    span: Span
    today: date
    rows: Sequence[PupilRow]
    subjects: Sequence[SubjectOf]

    @property
    def pictures(self) -> int:
        return max(1, -(-len(self.rows) // ROWS_OF_A_PICTURE))

    def subject(self, subject_id: int) -> SubjectOf:
        """Raises Outdated for one that the class has nothing in."""
        found = next((one for one in self.subjects if one.id == subject_id), None)
        if found is None:
            raise Outdated
        return found

    def on_picture(self, number: int) -> Sequence[PupilRow]:
        return self.rows[number * ROWS_OF_A_PICTURE :][:ROWS_OF_A_PICTURE]


class ShowClassTable:
    """`period_id` None is the running period, 0 the year. Raises NotYours, and Outdated for no such period."""

    def __init__(self, classes: Classes, clock: Clock) -> None:
        self._classes, self._clock = classes, clock

    async def __call__(self, asker: Asker, class_id: int, period_id: int | None = None) -> ClassTable:
        it = await self._classes.one(asker, class_id)
        today = local_date(self._clock.now(), it.zone)
        span = (await self._classes.calendar(it)).span(period_id, today)
        pupils = await self._classes.pupils(it, today)
        marks = await self._classes.marks(it, span.days)
        absences = await self._classes.absences(it, span.days)
        rows = [_row(one, marks.get(one.enrolment_id, ()), absences.get(one.enrolment_id, ())) for one in pupils]
        found = {SubjectOf(one.id, one.name) for row in rows for one in row.subjects.values()}
        return ClassTable(it, span, today, rows, sorted(found, key=lambda one: (one.name, one.id)))


def _row(pupil: Pupil, marks: Sequence[ReadMark], absences: Sequence[ReadAbsence]) -> PupilRow:
    return PupilRow(pupil, marks, absences, {one.id: one for one in subjects(marks, absences)})


class DrawClassTable:
    """A part of the table as a picture; None where there is nothing. A theme that was `chosen` is kept.

    Raises as ShowClassTable, and Outdated for a part that the table does not have.
    """

    def __init__(self, show: ShowClassTable, pictures: Pictures, looks: Looks) -> None:
        self._show, self._pictures, self._looks = show, pictures, looks

    async def __call__(
        self, asker: Asker, class_id: int, period_id: int | None, number: int, chosen: Theme | None = None
    ) -> tuple[ClassTable, Theme, Picture | None]:
        page = await self._show(asker, class_id, period_id)
        if not 0 <= number < page.pictures:
            raise Outdated
        theme = await self._looks.of(asker, chosen)
        drawn = await self._pictures.of_class(page, number, asker.language, theme) if page.subjects else None
        return page, theme, drawn


class WriteClassTable:
    """The table as a spreadsheet with every mark and every absence. Raises as ShowClassTable."""

    def __init__(self, show: ShowClassTable, books: Books) -> None:
        self._show, self._books = show, books

    async def __call__(self, asker: Asker, class_id: int, period_id: int | None) -> tuple[ClassTable, Document]:
        page = await self._show(asker, class_id, period_id)
        return page, await self._books.of_class(page, asker.language)
