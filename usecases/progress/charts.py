"""The progress chart: the reader chooses what is compared, of which subjects, in which period (B4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from school.averages import running, weighted
from school.marks import ControlForm, MarkRecord, Scale
from school.periods import DayRange
from school.progress import SubjectProgress
from school.refusals import Outdated
from usecases.asker import Asker
from usecases.diary import Diary
from usecases.ports.periods import Span
from usecases.ports.pictures import Picture, Pictures, Theme
from usecases.progress.looks import Looks
from usecases.progress.passing import main_scale
from usecases.progress.reading import Opened, OpenProgress

MOST_CHOSEN = 3
"""Ours: as many subjects as callback data and a chart of lines hold; none chosen means all of them."""


class ChartKind(StrEnum):
    """What is compared. The values stand in callback data."""

    SUBJECTS = "s"
    PERIODS = "p"
    FORMS = "f"
    TIME = "t"


@dataclass(frozen=True, slots=True)
class ChartWish:
    """`against_id` only counts for PERIODS; None is the period before."""

    kind: ChartKind = ChartKind.SUBJECTS
    subjects: tuple[int, ...] = ()
    period_id: int | None = None
    against_id: int | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A weighted average of `marks` marks; `name` is a subject or, for FORMS, a control form's value."""

    name: str
    average: Decimal
    marks: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A subject's weighted average in the earlier and in the later of two periods."""

    name: str
    before: Decimal | None
    after: Decimal | None


@dataclass(frozen=True, slots=True)
class Line:
    """The weighted average as it was after each day with marks. An empty name means all subjects together."""

    name: str
    points: tuple[tuple[date, Decimal], ...]


@dataclass(frozen=True, slots=True)
class ChartPage:
    """`offered` are the subjects to choose from; one of `bars`, `pairs` and `lines` is filled, by `kind`."""

    diary: Diary
    span: Span
    against: Span | None
    kind: ChartKind
    scale: Scale
    offered: tuple[SubjectProgress, ...]
    chosen: tuple[SubjectProgress, ...]
    bars: tuple[Bar, ...] = ()
    pairs: tuple[Pair, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.bars or self.pairs or self.lines)


class ShowChart:
    """Raises as OpenProgress, Outdated when none of the chosen subjects is there any more."""

    def __init__(self, open_progress: OpenProgress) -> None:
        self._open = open_progress

    async def __call__(self, asker: Asker, child_id: int, wish: ChartWish) -> ChartPage:
        opened = await self._open(asker, child_id, wish.period_id)
        year = opened.calendar.calendar.year
        offered = await self._open.marks(opened, DayRange(year.starts, year.ends))
        chosen = tuple(it for it in offered if it.id in wish.subjects)
        if wish.subjects and not chosen:
            raise Outdated
        return _page(opened, wish, offered, chosen)


class DrawChart:
    """The picture is None when there is nothing to draw; a theme that was `chosen` is kept. Raises as ShowChart."""

    def __init__(self, show: ShowChart, pictures: Pictures, looks: Looks) -> None:
        self._show, self._pictures, self._looks = show, pictures, looks

    async def __call__(
        self, asker: Asker, child_id: int, wish: ChartWish, chosen: Theme | None = None
    ) -> tuple[ChartPage, Theme, Picture | None]:
        page = await self._show(asker, child_id, wish)
        theme = await self._looks.of(asker, chosen)
        return page, theme, None if page.is_empty else await self._pictures.chart(page, asker.language, theme)


def _page(
    opened: Opened, wish: ChartWish, offered: tuple[SubjectProgress, ...], chosen: tuple[SubjectProgress, ...]
) -> ChartPage:
    scale = main_scale(chosen[0].scale if chosen else opened.diary.child.scale)
    fitting = tuple(it for it in offered if any(mark.scale is scale for mark in it.marks))
    drawn = tuple(it for it in chosen if it in fitting) if chosen else fitting
    days, against = opened.span.days, _against(opened, wish)
    known = (opened.diary, opened.span, against, wish.kind, scale, offered, chosen)
    match wish.kind:
        case ChartKind.SUBJECTS:
            return ChartPage(*known, bars=_by_subject(drawn, days, scale))
        case ChartKind.PERIODS:
            return ChartPage(*known, pairs=_by_period(drawn, days, against, scale))
        case ChartKind.FORMS:
            return ChartPage(*known, bars=_by_form(drawn, days, scale))
        case ChartKind.TIME:
            return ChartPage(*known, lines=_by_day(drawn if chosen else (), fitting, days, scale))


def _against(opened: Opened, wish: ChartWish) -> Span | None:
    """The wished span, else the period before; None where there is none."""
    if wish.kind is not ChartKind.PERIODS:
        return None
    if wish.against_id is not None:
        return opened.calendar.span(wish.against_id, opened.today)
    ids = [period.id for period in opened.span.offered]
    place = ids.index(opened.span.period_id) if opened.span.period_id in ids else len(ids)
    return opened.calendar.span(ids[place - 1], opened.today) if place > 0 else None


def _within(subjects: Iterable[SubjectProgress], days: DayRange, scale: Scale) -> list[tuple[str, list[MarkRecord]]]:
    """By subject the marks of those days on the scale; subjects without any are left out."""
    found = [(it.name, [mark for mark in it.marks if mark.on in days and mark.scale is scale]) for it in subjects]
    return [(name, marks) for name, marks in found if marks]


def _by_subject(subjects: Iterable[SubjectProgress], days: DayRange, scale: Scale) -> tuple[Bar, ...]:
    """The best on top."""
    bars = [_bar(name, marks, scale) for name, marks in _within(subjects, days, scale)]
    return tuple(sorted(bars, key=lambda bar: (-bar.average, bar.name)))


def _by_form(subjects: Iterable[SubjectProgress], days: DayRange, scale: Scale) -> tuple[Bar, ...]:
    """The weightiest works on top."""
    marks = [mark for _, some in _within(subjects, days, scale) for mark in some]
    forms = sorted({mark.form for mark in marks}, key=_weight_of)
    return tuple(_bar(form.value, [mark for mark in marks if mark.form is form], scale) for form in forms)


def _weight_of(form: ControlForm) -> tuple[int, str]:
    return -form.default_weight, form.value


def _bar(name: str, marks: list[MarkRecord], scale: Scale) -> Bar:
    average = weighted(marks, scale)
    assert average is not None  # noqa: S101 - only groups with marks on the scale come here
    return Bar(name, average, len(marks))


def _by_period(
    subjects: tuple[SubjectProgress, ...], days: DayRange, against: Span | None, scale: Scale
) -> tuple[Pair, ...]:
    after = {name: weighted(marks, scale) for name, marks in _within(subjects, days, scale)}
    before = {name: weighted(marks, scale) for name, marks in _within(subjects, against.days, scale)} if against else {}
    return tuple(Pair(name, before.get(name), after.get(name)) for name in sorted({*before, *after}))


def _by_day(
    chosen: tuple[SubjectProgress, ...], everything: tuple[SubjectProgress, ...], days: DayRange, scale: Scale
) -> tuple[Line, ...]:
    if chosen:
        return tuple(Line(name, running(marks, scale)) for name, marks in _within(chosen, days, scale))
    marks = [mark for _, some in _within(everything, days, scale) for mark in some]
    return (Line("", running(marks, scale)),) if marks else ()
