"""The class journal as a grid: pupils, the lessons of a period, what stands where they meet (E3, E12)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from school.averages import weighted
from school.clock import Clock, local_date
from school.marks import WEIGHTS, ControlForm
from school.periods import DayRange
from school.refusals import NotYours
from usecases.asker import Asker
from usecases.marks.grid import USUAL_FORM
from usecases.ports.classes import Classes
from usecases.ports.finals import FinalBook
from usecases.ports.journal import Journal, JournalCourse, JournalLesson, LessonAt, Pupil
from usecases.ports.journal_page import (
    CourseRow,
    CourseToRead,
    GridAbsence,
    GridDot,
    GridLesson,
    GridMark,
    JournalPages,
)
from usecases.ports.periods import Span

MOST_ADDED = 20
"""Columns that an address may ask for. Ours."""


@dataclass(frozen=True, slots=True, order=True)
class ColumnKey:
    """One piece of work at one lesson. Several marks of a pupil may stand there."""

    on: date
    number: int
    form: ControlForm
    weight: int

    def __str__(self) -> str:
        return f"{self.on.isoformat()}.{self.number}.{self.form}.{self.weight}"

    @classmethod
    def read(cls, text: str) -> "ColumnKey":
        """Raises NotYours for what is no column."""
        try:
            on, number, form, weight = text.split(".")
            key = cls(date.fromisoformat(on), int(number), ControlForm(form), int(weight))
        except ValueError:
            raise NotYours from None
        if key.weight not in WEIGHTS or not 0 <= key.number < 100:
            raise NotYours
        return key


@dataclass(frozen=True, slots=True)
class Column:
    """`first`: the leftmost of its lesson."""

    key: ColumnKey
    topic: str
    first: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """What was noted at a lesson stands in every column of it; a dot in the first one only."""

    marks: Sequence[GridMark] = ()
    absence: GridAbsence | None = None
    dots: Sequence[GridDot] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.marks or self.dots or (self.absence and self.absence.code))


@dataclass(frozen=True, slots=True)
class GridRow:
    """`average` is the weighted one of the subject in the span; `dots` are all that are open."""

    pupil: Pupil
    cells: Mapping[ColumnKey, Cell]
    average: Decimal | None
    dots: Sequence[GridDot]


@dataclass(frozen=True, slots=True)
class GridPage:
    """`pulse` changes with every change; `added` are columns that only the address asks for."""

    of: CourseToRead
    span: Span
    today: date
    columns: Sequence[Column]
    rows: Sequence[GridRow]
    pulse: str
    added: Sequence[ColumnKey]

    def row(self, enrolment_id: int) -> GridRow:
        """Raises NotYours for a pupil who is not in the class."""
        found = next((row for row in self.rows if row.pupil.enrolment_id == enrolment_id), None)
        if found is None:
            raise NotYours
        return found


@dataclass(frozen=True, slots=True)
class JournalsPage:
    """`own` are courses that the asker may write to, `others` those of the same classes and of the whole school."""

    own: Sequence[CourseRow]
    others: Mapping[str, Sequence[CourseRow]]


class ShowJournals:
    """Raises NotYours for who reads no class."""

    def __init__(self, classes: Classes, pages: JournalPages, clock: Clock) -> None:
        self._classes, self._pages, self._clock = classes, pages, clock

    async def __call__(self, asker: Asker) -> JournalsPage:
        found = await self._classes.readable(asker, self._clock.now().date())
        if not found:
            raise NotYours
        courses = await self._pages.courses(asker, [one.id for one in found])
        others = groupby((one for one in courses if not one.own), key=lambda one: one.class_name.display)
        return JournalsPage([one for one in courses if one.own], {name: list(rows) for name, rows in others})


class ShowJournalGrid:
    """`period_id` None is the running period. `added`: columns wished for. Raises NotYours, Outdated for no period."""

    def __init__(self, pages: JournalPages, journal: Journal, finals: FinalBook, clock: Clock) -> None:
        self._pages, self._journal, self._finals, self._clock = pages, journal, finals, clock

    async def __call__(
        self, asker: Asker, course_id: int, period_id: int | None = None, added: Sequence[ColumnKey] = ()
    ) -> GridPage:
        of = await self._pages.course(asker, course_id)
        course, today = of.course, local_date(self._clock.now(), of.course.zone)
        calendar = await self._finals.calendar(_day_of(course, today))
        span = calendar.span(period_id, today)
        days = DayRange(span.days.starts, max(span.days.starts, min(today, span.days.ends)))
        taught = [DayRange(one.starts, one.ends) for one in calendar.periods]
        lessons = await self._pages.lessons(course, days, taught)
        pupils = await self._journal.pupils(_day_of(course, days.ends))
        marks = await self._pages.marks(course, days)
        asked = sorted({key for key in added[:MOST_ADDED] if _is_held(key, lessons)})
        columns = columns_of(lessons, [_key(mark) for mark in marks if mark.here], asked)
        rows = rows_of(course, pupils, columns, marks, await self._pages.absences(course, days))
        dots = await self._pages.dots(course)
        return GridPage(of, span, today, columns, [_with_dots(row, columns, dots) for row in rows], of.pulse, asked)


class FeelPulse:
    """Whether anything changed since. Raises NotYours."""

    def __init__(self, pages: JournalPages) -> None:
        self._pages = pages

    async def __call__(self, asker: Asker, course_id: int) -> str:
        return (await self._pages.course(asker, course_id)).pulse


def columns_of(lessons: Iterable[GridLesson], used: Iterable[ColumnKey], added: Iterable[ColumnKey]) -> list[Column]:
    """What was marked or is wished for; a lesson with neither has one column of the usual form."""
    of_lesson: dict[tuple[date, int], set[ColumnKey]] = {}
    for key in (*used, *added):
        of_lesson.setdefault((key.on, key.number), set()).add(key)
    found = []
    for one in lessons:
        usual = ColumnKey(one.on, one.number, USUAL_FORM, USUAL_FORM.default_weight)
        keys = sorted(of_lesson.get((one.on, one.number), {usual}))
        found += [Column(key, one.topic, key is keys[0]) for key in keys]
    return found


def rows_of(
    course: JournalCourse,
    pupils: Iterable[Pupil],
    columns: Sequence[Column],
    marks: Iterable[GridMark],
    absences: Iterable[GridAbsence],
) -> list[GridRow]:
    """Without dots."""
    in_cell: dict[tuple[int, ColumnKey], list[GridMark]] = {}
    counted: dict[int, list[GridMark]] = {}
    for mark in marks:
        counted.setdefault(mark.enrolment_id, []).append(mark)
        if mark.here:
            in_cell.setdefault((mark.enrolment_id, _key(mark)), []).append(mark)
    noted = {(one.enrolment_id, one.on, one.number): one for one in absences}
    found = []
    for pupil in pupils:
        who = pupil.enrolment_id
        cells = {
            one.key: Cell(in_cell.get((who, one.key), ()), noted.get((who, one.key.on, one.key.number)))
            for one in columns
        }
        mean = weighted((mark.record for mark in counted.get(who, ())), course.scale)
        found.append(GridRow(pupil, cells, mean, ()))
    return found


def _with_dots(row: GridRow, columns: Iterable[Column], dots: Iterable[GridDot]) -> GridRow:
    own = [dot for dot in dots if dot.enrolment_id == row.pupil.enrolment_id]
    if not own:
        return row
    cells = dict(row.cells)
    for column in columns:
        at = (column.key.on, column.key.number)
        here = [dot for dot in own if (dot.on, dot.number) == at] if column.first else []
        cells[column.key] = Cell(cells[column.key].marks, cells[column.key].absence, here)
    return GridRow(row.pupil, cells, row.average, own)


def _key(mark: GridMark) -> ColumnKey:
    return ColumnKey(mark.record.on, mark.number, mark.record.form, mark.record.weight)


def _is_held(key: ColumnKey, lessons: Iterable[GridLesson]) -> bool:
    return any((one.on, one.number) == (key.on, key.number) for one in lessons)


def _day_of(course: JournalCourse, day: date) -> JournalLesson:
    """What asks of a lesson's day wants one: this one has no number."""
    return JournalLesson(course, LessonAt(course.id, day, 0), None, "")
