"""The dialogs of the grid: a column, a cell with its comments and dots, two values for one cell."""

from datetime import timedelta

from school.dots import DotKind
from school.marks import COMMENT_LIMIT, WEIGHTS, ControlForm
from texts import journal_page as texts
from texts.dates import day_and_month
from texts.forms import form as form_name
from texts.words import Html, Words
from usecases.dots.set import WORST
from usecases.journal_page.show import ColumnKey, GridPage, GridRow
from usecases.ports.journal_page import GridDot, GridMark
from web.journal.frame import options
from web.journal.html import joined, tag

DOT_LASTS = timedelta(days=7)
"""Offered first. Ours: the next week's lesson."""


def dialogs(t: Words, page: GridPage) -> tuple[Html, ...]:
    close = tag("button", t.plain("page-close"), type="button", data_close=True)
    card = tag("dialog", tag("div", id="card-inside"), close, id="card", aria_labelledby="card-title")
    clash = tag(
        "dialog",
        tag("h2", t.plain("page-clash-title"), id="clash-title", tabindex="-1"),
        tag("p", id="clash-what"),
        tag(
            "div",
            tag("button", t.plain("page-clash-theirs"), type="button", id="clash-theirs"),
            tag("button", t.plain("page-clash-mine"), type="button", id="clash-mine"),
            class_="choice",
        ),
        id="clash",
        role="alertdialog",
        aria_labelledby="clash-title",
        aria_describedby="clash-what",
    )
    return card, clash, _column_dialog(t, page, close)


def _column_dialog(t: Words, page: GridPage, close: Html) -> Html:
    add = tag(
        "form",
        tag("h3", t.plain("page-column-add")),
        tag("input", type="hidden", name="period", value=page.span.period_id),
        *(tag("input", type="hidden", name="add", value=str(key)) for key in page.added),
        tag("input", type="hidden", name="at", id="column-at"),
        tag("label", t.plain("page-column-form"), " ", _forms(t)),
        tag("label", t.plain("page-column-weight"), " ", _weights()),
        tag("button", t.plain("page-column-add-do"), type="submit", class_="chief"),
        method="get",
    )
    parts = (tag("h2", id="column-title", tabindex="-1"), tag("p", id="column-topic"))
    return tag("dialog", *parts, add if page.of.writable else None, close, id="column", aria_labelledby="column-title")


def _forms(t: Words) -> Html:
    known = [(form.value, form_name(t, form)) for form in ControlForm]
    return tag("select", options(known, ControlForm.TEST.value), name="form")


def _weights() -> Html:
    known = [(str(weight), str(weight)) for weight in WEIGHTS]
    return tag("select", options(known, str(ControlForm.TEST.default_weight)), name="weight")


def asked_column(at: str, form: str, weight: str) -> ColumnKey:
    """What the dialog of a column wishes for. Raises NotYours for what is no column."""
    on, number, *_ = [*at.split("."), ""]
    return ColumnKey.read(f"{on}.{number}.{form}.{weight}")


# What the dialog of a cell holds; its forms go to the addresses that data-to names.


def card(t: Words, page: GridPage, row: GridRow, key: ColumnKey) -> Html:
    cell = row.cells[key]
    title = t.plain("page-card", pupil=texts.short_name(row), day=day_and_month(t, key.on))
    marks = [_mark(t, page, mark) for mark in cell.marks] or [tag("p", t.plain("page-card-none"), class_="quiet")]
    dots = [_dot(t, page, dot) for dot in row.dots]
    listed = (tag("h3", t.plain("page-card-dots")), *dots) if dots else ()
    new = _new_dot(t, page, row, key) if page.of.writable else None
    return joined(tag("h2", title, id="card-title", tabindex="-1"), *marks, *listed, new)


def _mark(t: Words, page: GridPage, mark: GridMark) -> Html:
    head = tag("p", tag("b", texts.card_mark(t, mark)))
    author = tag("p", t.plain("page-card-author", name=mark.author.polite), class_="quiet") if mark.author else None
    comment = mark.record.comment
    if not page.of.writable:
        return tag("section", head, author, tag("p", comment) if comment else None)
    field = tag("textarea", comment, name="comment", rows="2", maxlength=COMMENT_LIMIT)
    form = tag(
        "form",
        _hidden("mark", mark.mark_id),
        _hidden("version", mark.version),
        tag("label", t.plain("page-card-comment"), field),
        tag("button", t.plain("page-save"), type="submit", class_="chief"),
        data_to="comment",
    )
    return tag("section", head, author, form)


def _dot(t: Words, page: GridPage, one: GridDot) -> Html:
    told = tag("p", texts.card_dot(t, one))
    if not page.of.writable:
        return tag("section", told)
    form = tag(
        "form",
        _hidden("dot", one.dot_id),
        _hidden("version", one.version),
        tag("button", t.plain("page-card-dot-close"), type="submit"),
        data_to="dot/close",
    )
    return tag("section", told, tag("p", one.dot.comment, class_="quiet") if one.dot.comment else None, form)


def _new_dot(t: Words, page: GridPage, row: GridRow, key: ColumnKey) -> Html:
    scale = page.of.course.scale
    kinds = [(one.value, t.plain(f"dot-kind-{one}")) for one in DotKind]
    ends = [(WORST[scale], texts.value_sign(t, scale, WORST[scale])), ("", t.plain("page-card-dot-nothing"))]
    kind = tag("select", options(kinds, DotKind.DEBT.value), name="kind")
    becomes = tag("select", options(ends, ends[0][0]), name="becomes")
    due = min(page.today + DOT_LASTS, page.of.course.year_ends)
    day = tag("input", type="date", name="due", value=due.isoformat(), required=True)
    form = tag(
        "form",
        _hidden("pupil", row.pupil.enrolment_id),
        _hidden("column", str(key)),
        tag("label", t.plain("page-card-dot-kind"), " ", kind),
        tag("label", t.plain("page-card-dot-due"), " ", day),
        tag("label", t.plain("page-card-dot-becomes"), " ", becomes),
        tag("button", t.plain("page-card-dot-new"), type="submit"),
        data_to="dot",
    )
    return tag("details", tag("summary", t.plain("page-card-dot-new")), form)


def _hidden(name: str, value: str | int) -> Html:
    return tag("input", type="hidden", name=name, value=value)
