"""Pages of progress as sheets to draw, in words of a language (B3, B4)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pictures.sheets import BarRow, Bars, Head, LineRow, Lines, PairRow, Pairs, Sheet, Table, TableRow
from school.marks import Scale
from school.needed import RANGES
from school.progress import WEAK_BELOW, SubjectProgress, overall
from texts.dates import day_and_month, number
from texts.diary import span_name
from texts.marks import value
from texts.progress import charts as texts
from texts.words import Words
from usecases.progress.charts import ChartKind, ChartPage, Pair
from usecases.progress.passing import main_scale
from usecases.progress.show import ProgressPage

TICKS = 4
_NOT_YET = "\N{EN DASH}"


def chart(t: Words, page: ChartPage) -> Sheet:
    head = Head(page.diary.child.called, _about(t, page))
    lowest, highest = RANGES[page.scale]
    match page.kind:
        case ChartKind.SUBJECTS | ChartKind.FORMS:
            return Bars(head, lowest, highest, tuple(_bars(t, page)))
        case ChartKind.PERIODS:
            before = span_name(t, page.against) if page.against else ""
            rows = tuple(_pair(t, it) for it in page.pairs)
            return Pairs(head, lowest, highest, before, span_name(t, page.span), rows)
        case ChartKind.TIME:
            courses = tuple(
                LineRow(
                    texts.line_name(t, it),
                    tuple((day, float(average)) for day, average in it.points),
                    number(t, it.points[-1][1]),
                )
                for it in page.lines
            )
            return Lines(head, lowest, highest, courses, _ticks(t, page))


def _about(t: Words, page: ChartPage) -> str:
    what = texts.kind_name(t, page.kind)
    if page.chosen and page.kind is ChartKind.FORMS:
        return f"{what}: {texts.subjects_name(t, page)}"
    return what if page.kind is ChartKind.PERIODS else f"{what}, {texts.spans(t, page)}"


def _bars(t: Words, page: ChartPage) -> Iterator[BarRow]:
    for bar in page.bars:
        yield BarRow(
            texts.bar_name(t, page, bar),
            texts.marks(t, bar.marks),
            float(bar.average),
            number(t, bar.average),
            bar.average < WEAK_BELOW[page.scale],
        )


def _pair(t: Words, it: Pair) -> PairRow:
    return PairRow(
        it.name,
        _float(it.before),
        _float(it.after),
        number(t, it.before) if it.before is not None else "",
        number(t, it.after) if it.after is not None else "",
    )


def _float(average: Decimal | None) -> float | None:
    return None if average is None else float(average)


def _ticks(t: Words, page: ChartPage) -> tuple[tuple[date, str], ...]:
    """A few days at even distances, the first and the last among them."""
    days = sorted({day for it in page.lines for day, _ in it.points})
    first, last = days[0].toordinal(), days[-1].toordinal()
    count = min(TICKS, last - first + 1)
    if count == 1:
        return ((days[0], day_and_month(t, days[0])),)
    chosen = [date.fromordinal(first + (last - first) * place // (count - 1)) for place in range(count)]
    return tuple((day, day_and_month(t, day)) for day in chosen)


def table(t: Words, page: ProgressPage) -> Table:
    columns = list(_columns(t, page))
    return Table(
        Head(page.diary.child.called, f"{t.plain('table-title')}, {span_name(t, page.span)}"),
        tuple(name for name, _ in columns),
        tuple(_row(t, page, it, [cells[place] for _, cells in columns]) for place, it in enumerate(page.subjects)),
        _foot(t, page),
    )


def _row(t: Words, page: ProgressPage, it: SubjectProgress, cells: list[str]) -> TableRow:
    return TableRow(it.name, _below(t, page, it), tuple(cells), it.is_weak)


def _below(t: Words, page: ProgressPage, it: SubjectProgress) -> str:
    """The marks, or for the year the final marks of the periods in their order, for so many marks say little."""
    finals = [it.finals.get(period.id) for period in page.periods]
    if page.span.period is None and any(finals):
        told = [value(t, it.scale, final) if final else _NOT_YET for final in finals]
        return t.plain("table-finals", finals=" · ".join(told))
    return " ".join(value(t, mark.scale, mark.value) for mark in it.marks)


def _columns(t: Words, page: ProgressPage) -> Iterator[tuple[str, list[str]]]:
    """Names with their cells from top to bottom; a column that nobody has anything in is left out."""
    every = page.subjects
    yield t.plain("table-weighted"), [number(t, it.weighted) if it.weighted is not None else "" for it in every]
    finals = [it.finals.get(page.span.period_id) for it in every]
    if any(finals):
        name = t.plain("table-final") if page.span.period else t.plain("table-year")
        yield name, [value(t, it.scale, put) if put else "" for it, put in zip(every, finals, strict=True)]
    if any(it.counts.missed for it in every):
        yield t.plain("table-missed"), [_count(it.counts.missed) for it in every]
    if any(it.counts.late for it in every):
        yield t.plain("table-late"), [_count(it.counts.late) for it in every]


def _count(lessons: int) -> str:
    return str(lessons) if lessons else ""


def _foot(t: Words, page: ProgressPage) -> str:
    mean = overall(page.subjects, _scale(page))
    return f"{t.plain('table-overall')} {number(t, mean)}" if mean is not None else ""


def _scale(page: ProgressPage) -> Scale:
    return main_scale(page.diary.child.scale)
