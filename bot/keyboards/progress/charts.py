"""Under a chart: what is compared, of which subjects, in which time, in which colours (B4)."""

from dataclasses import replace

from bot.keyboards.diary import behind, foot, in_rows
from bot.progress_callbacks import (
    AGAINST,
    PERIOD,
    SUBJECTS,
    OpenChart,
    OpenProgress,
    SendProgressPicture,
    SetChartLook,
    together,
)
from bot.screen import Button, Keyboard
from school.progress import SubjectProgress
from texts.diary import span_name
from texts.progress import charts as texts
from texts.progress.table import look_button
from texts.words import Words
from usecases.ports.periods import WHOLE_YEAR
from usecases.ports.pictures import Theme
from usecases.progress.charts import MOST_CHOSEN, ChartKind, ChartPage


def chart(t: Words, page: ChartPage, theme: Theme, picks: str) -> Keyboard:
    now = _now(page)
    return (
        *_choices(t, page, now, theme, picks),
        *foot(t, page.diary, OpenChart, behind(t, OpenProgress(page.diary.child.id, page.span.period_id))),
    )


def _choices(t: Words, page: ChartPage, now: OpenChart, theme: Theme, picks: str) -> Keyboard:
    done = (Button(t.plain("button-chart-done"), now),)
    match picks:
        case "s":
            return (*_subjects(t, page, now), done)
        case "p":
            return (*_spans(t, page, PERIOD, page.span.period_id), done)
        case "a":
            return (*_spans(t, page, AGAINST, page.against.period_id if page.against else None), done)
        case _:
            return (*_kinds(t, page, now), *_what(t, page, now), _looks(t, page, theme))


def _now(page: ChartPage) -> OpenChart:
    """The chart as it is, with nothing to choose."""
    chosen = together(tuple(it.id for it in page.chosen))
    against = page.against.period_id if page.against else None
    return OpenChart(page.diary.child.id, page.kind.value, chosen, page.span.period_id, against)


def _kinds(t: Words, page: ChartPage, now: OpenChart) -> Keyboard:
    return in_rows(
        [
            Button(texts.kind_button(t, kind, shown=kind is page.kind), replace(now, kind=kind.value, against_id=None))
            for kind in ChartKind
        ],
        2,
    )


def _what(t: Words, page: ChartPage, now: OpenChart) -> Keyboard:
    rows = [
        (Button(texts.subjects_button(t, page), replace(now, picks=SUBJECTS)),),
        (Button(texts.period_button(t, page), replace(now, picks=PERIOD)),),
    ]
    if page.against:
        rows.append((Button(texts.against_button(t, span_name(t, page.against)), replace(now, picks=AGAINST)),))
    return tuple(rows)


def _looks(t: Words, page: ChartPage, theme: Theme) -> tuple[Button, ...]:
    now, dark = _now(page), theme is Theme.DARK
    look = SetChartLook(now.child_id, now.kind, now.subjects, now.period_id, now.against_id, dark=not dark)
    table = SendProgressPicture(now.child_id, now.period_id)
    return Button(look_button(t, dark=dark), look), Button(t.plain("button-progress-table"), table)


def _subjects(t: Words, page: ChartPage, now: OpenChart) -> Keyboard:
    """A press chooses a subject or lets it go; beyond the most that fit, the first one chosen gives way."""
    buttons = [
        Button(
            texts.shown_button(t, it.name, shown=it in page.chosen),
            replace(now, subjects=together(_toggled(page, it)), picks=SUBJECTS),
        )
        for it in page.offered
    ]
    return in_rows(buttons, 2)


def _toggled(page: ChartPage, subject: SubjectProgress) -> tuple[int, ...]:
    ids = tuple(it.id for it in page.chosen)
    if subject.id in ids:
        return tuple(number for number in ids if number != subject.id)
    return (*ids, subject.id)[-MOST_CHOSEN:]


def _spans(t: Words, page: ChartPage, field: str, shown: int | None) -> Keyboard:
    now = _now(page)
    choices = [(period.id, period.name) for period in page.span.offered]
    choices.append((WHOLE_YEAR, t.plain("diary-whole-year")))
    buttons = [
        Button(texts.shown_button(t, name, shown=number == shown), _at(now, field, number))
        for number, name in choices
        if field == PERIOD or number != page.span.period_id
    ]
    return in_rows(buttons, 2)


def _at(now: OpenChart, field: str, number: int) -> OpenChart:
    """Another time is compared with the one before it, until something else is chosen."""
    if field == PERIOD:
        return replace(now, period_id=number, against_id=None, picks=PERIOD)
    return replace(now, against_id=number, picks=AGAINST)
