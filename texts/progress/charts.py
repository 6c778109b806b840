"""The words of a chart: on the picture, under it for those who cannot see it, on its buttons (B4)."""

from collections.abc import Sequence
from decimal import Decimal

from texts.clip import shorten
from texts.dates import number
from texts.diary import semicolons, span_name, title
from texts.forms import form
from texts.words import Html, Words, lines, paragraphs
from usecases.progress.charts import MOST_CHOSEN, Bar, ChartKind, ChartPage, Line, Pair

ENDS = 2
"""So many of the best and of the worst are named where there are more than twice as many."""
MOST_CHANGES = 4
LONGEST_LABEL = 34


def kind_name(t: Words, kind: ChartKind) -> str:
    return t.plain(f"chart-title-{kind}")


def spans(t: Words, page: ChartPage) -> str:
    """The time of the chart, or both times that are compared."""
    if page.against is None:
        return t.plain("chart-span", span=span_name(t, page.span))
    return t.plain("chart-spans", before=span_name(t, page.against), after=span_name(t, page.span))


def bar_name(t: Words, page: ChartPage, bar: Bar) -> str:
    return form(t, bar.name) if page.kind is ChartKind.FORMS else bar.name


def line_name(t: Words, line: Line) -> str:
    return line.name or t.plain("chart-all-subjects")


def subjects_name(t: Words, page: ChartPage) -> str:
    return ", ".join(it.name for it in page.chosen) or t.plain("chart-all-subjects")


def marks(t: Words, count: int) -> str:
    return t.plain("chart-marks", count=count)


def empty(t: Words, page: ChartPage) -> Html:
    head = title(t, page.diary, t(f"chart-title-{page.kind}"))
    return paragraphs(head, t("chart-span", span=spans(t, page)), t("chart-empty"))


def caption(t: Words, page: ChartPage, asked: str = "") -> Html:
    """`asked` is what the buttons below choose: s subjects, p the time, a what it is compared with, or nothing."""
    return paragraphs(
        lines(
            t("chart-caption", child=page.diary.child.called, what=t(f"chart-title-{page.kind}")),
            t("chart-span", span=spans(t, page)),
            t("chart-span", span=subjects_name(t, page)) if page.chosen else None,
        ),
        lines(*_bars(t, page), *_pairs(t, page), *(_line(t, it) for it in page.lines)),
        _nothing_before(t, page),
        _question(t, asked),
    )


def _bars(t: Words, page: ChartPage) -> Sequence[Html]:
    told = [
        t("chart-value", name=bar_name(t, page, bar), average=number(t, bar.average))
        for bar in sorted(page.bars, key=lambda bar: -bar.average)
    ]
    if len(told) > 2 * ENDS:
        return t("chart-best", what=semicolons(*told[:ENDS])), t("chart-worst", what=semicolons(*told[-ENDS:]))
    return (t("chart-only", what=semicolons(*told)),) if told else ()


def _pairs(t: Words, page: ChartPage) -> Sequence[Html]:
    both = [(it, after - before) for it in page.pairs if (before := it.before) and (after := it.after)]
    both.sort(key=lambda pair: -abs(pair[1]))
    ways = (
        ("chart-up", [it for it, change in both if change > 0]),
        ("chart-down", [it for it, change in both if change < 0]),
        ("chart-same", [it for it, change in both if change == 0]),
    )
    return [t(way, what=semicolons(*(_change(t, it) for it in some[:MOST_CHANGES]))) for way, some in ways if some]


def _change(t: Words, it: Pair) -> Html:
    return t("chart-change", name=it.name, before=_number(t, it.before), after=_number(t, it.after))


def _line(t: Words, it: Line) -> Html:
    first, last = it.points[0][1], it.points[-1][1]
    return t("chart-line", name=line_name(t, it), before=number(t, first), after=number(t, last))


def _number(t: Words, value: Decimal | None) -> str:
    return "" if value is None else number(t, value)


def _nothing_before(t: Words, page: ChartPage) -> Html | None:
    return t("chart-nothing-before") if page.kind is ChartKind.PERIODS and page.against is None else None


def _question(t: Words, asked: str) -> Html | None:
    match asked:
        case "s":
            return t("chart-pick-subjects", most=str(MOST_CHOSEN))
        case "p":
            return t("chart-pick-period")
        case "a":
            return t("chart-pick-against")
        case _:
            return None


# Labels of buttons.


def kind_button(t: Words, kind: ChartKind, *, shown: bool) -> str:
    return shown_button(t, t.plain(f"button-chart-{kind}"), shown=shown)


def shown_button(t: Words, label: str, *, shown: bool) -> str:
    return t.plain("button-chart-shown", label=label) if shown else label


def subjects_button(t: Words, page: ChartPage) -> str:
    what = ", ".join(it.name for it in page.chosen) or t.plain("button-chart-all")
    return t.plain("button-chart-subjects", what=shorten(what, LONGEST_LABEL))


def period_button(t: Words, page: ChartPage) -> str:
    return t.plain("button-chart-period", what=span_name(t, page.span))


def against_button(t: Words, name: str) -> str:
    return t.plain("button-chart-against", what=name)
