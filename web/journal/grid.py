"""The grid: pupils, the lessons of a period, what stands where they meet."""

import hashlib
from urllib.parse import urlencode

from school.attendance import AttendanceCode
from school.marks import values_of
from texts import journal_page as texts
from texts.diary import span_name
from texts.words import Html, Words
from usecases.journal_page.show import Cell, Column, GridPage, GridRow
from usecases.ports.journal_page import GridMark
from web.journal.dialogs import dialogs
from web.journal.frame import banner, whole
from web.journal.html import joined, tag
from web.journal.site import Site


def grid(t: Words, site: Site, page: GridPage, form: str) -> str:
    course = page.of.course
    title = f"{course.class_name.display}, {course.subject}"
    teacher = page.of.teacher
    heading = tag(
        "div",
        tag("a", t.plain("page-back"), href=site.root, class_="back"),
        tag("h1", title),
        tag("p", t.plain("page-teacher", name=teacher.polite), class_="quiet") if teacher else None,
        class_="heading",
    )
    state = tag("p", texts.state(t, page), id="state", role="status")
    scriptless = tag("noscript", tag("p", t.plain("page-skipped")))
    parts = (scriptless, _periods(t, site, page), _how(t, page), _table(t, page), _quick(t, page), _said())
    skip = tag("a", t.plain("page-to-grid"), href="#grid", class_="skip")
    shell = (skip, banner(t, site, form, heading, state), tag("main", *parts, class_="journal"), *dialogs(t, page))
    return whole(t, site, title, *shell, form=form, script=True)


def address(site: Site, page: GridPage) -> str:
    """Of the page as it stands, without its columns that only the address asks for."""
    return f"{site.root}/course/{page.of.course.id}?{urlencode({'period': page.span.period_id})}"


def layout(page: GridPage) -> str:
    """Changes when columns or pupils come or go: then the script asks for the whole page."""
    known = [*(str(column.key) for column in page.columns), *(str(row.pupil.enrolment_id) for row in page.rows)]
    return hashlib.sha256(" ".join(known).encode()).hexdigest()[:16]


def _periods(t: Words, site: Site, page: GridPage) -> Html | None:
    if len(page.span.offered) < 2:
        return None
    known = [
        tag(
            "a",
            one.name,
            href=f"{site.root}/course/{page.of.course.id}?period={one.id}",
            aria_current="page" if one.id == page.span.period_id else None,
        )
        for one in page.span.offered
    ]
    return tag("nav", *known, class_="periods", aria_label=t.plain("page-period"))


def _how(t: Words, page: GridPage) -> Html | None:
    if not page.of.writable:
        return None
    how = tag("p", texts.how(t, page.of.course.scale), id="how")
    return tag("details", tag("summary", t.plain("page-keys")), how, class_="how")


def _table(t: Words, page: GridPage) -> Html:
    if not page.columns or not page.rows:
        return tag("p", texts.nothing(t, page), class_="nothing")
    head = tag(
        "tr",
        tag("th", t.plain("page-pupil"), scope="col", class_="who"),
        *(_head(t, column, fresh=column is page.columns[-1]) for column in page.columns),
        tag("th", t.plain("page-average"), scope="col", class_="mean", title=t.plain("page-average-full")),
        tag("th", t.plain("page-dots"), scope="col", class_="open-dots"),
    )
    rows = [_row(t, page, row, number) for number, row in enumerate(page.rows, start=1)]
    spoken = {f"data_say_{key}": said for key, said in texts.spoken(t).items()}
    table = tag(
        "table",
        tag("thead", head),
        tag("tbody", *rows),
        id="grid",
        role="grid",
        aria_label=texts.grid_name(t, page, span_name(t, page.span)),
        aria_describedby="how" if page.of.writable else None,
        aria_readonly="false" if page.of.writable else "true",
        data_scale=page.of.course.scale,
        data_pulse=page.pulse,
        data_layout=layout(page),
        **spoken,
    )
    return tag("div", table, class_="scroll", tabindex="-1")


def _head(t: Words, column: Column, *, fresh: bool) -> Html:
    name = texts.column_name(t, column)
    about = joined(
        tag("span", texts.column_day(t, column), class_="day"),
        tag("span", texts.column_sign(t, column), tag("i", f"×{column.key.weight}"), class_="form"),
    )
    button = tag("button", about, type="button", aria_label=t.plain("page-column-about", what=name), title=name)
    classes = " ".join(["column", *(["first"] if column.first else []), *(["fresh"] if fresh else [])])
    day = texts.column_day(t, column)
    return tag("th", button, scope="col", class_=classes, data_c=str(column.key), data_topic=column.topic, data_day=day)


def _row(t: Words, page: GridPage, row: GridRow, number: int) -> Html:
    who = tag(
        "th",
        tag("span", str(number), class_="number", aria_hidden="true"),
        tag("span", row.pupil.name.surname, " ", tag("span", row.pupil.name.given), class_="name"),
        scope="row",
        class_="who",
        title=row.pupil.name.full,
    )
    cells = [_cell(t, column, row.cells[column.key]) for column in page.columns]
    return tag(
        "tr",
        who,
        *cells,
        tag("td", texts.average(t, row), class_="mean"),
        tag("td", _open_dots(t, row), class_="open-dots"),
        data_p=row.pupil.enrolment_id,
        data_name=texts.short_name(row),
    )


def _cell(t: Words, column: Column, cell: Cell) -> Html:
    return tag(
        "td", cell_inside(t, cell), class_="cell first" if column.first else "cell", tabindex="-1", **_data(t, cell)
    )


def _data(t: Words, cell: Cell) -> dict[str, str | None]:
    """What the script needs: the text as it would be typed, and what of it was seen."""
    return {
        "data_t": texts.typed(t, cell) or None,
        "data_s": " ".join(f"{mark.mark_id}:{mark.version}" for mark in cell.marks) or None,
        "data_n": str(cell.absence.version) if cell.absence else None,
    }


def cell_inside(t: Words, cell: Cell) -> Html:
    code = cell.absence.code if cell.absence else None
    return joined(
        *(_mark(t, mark) for mark in cell.marks),
        _code(t, code) if code else None,
        *(_dot(t, texts.card_dot(t, one)) for one in cell.dots),
    )


def _mark(t: Words, mark: GridMark) -> Html:
    comment = mark.record.comment
    unseen = tag("span", f" {t.plain('page-comment-mark')}", class_="unseen") if comment else None
    classes = f"mark v{mark.record.value}" + (" said" if comment else "")
    return tag("span", texts.mark_sign(t, mark), unseen, class_=classes, title=comment or None)


def _code(t: Words, code: AttendanceCode) -> Html:
    return tag("span", texts.code_sign(t, code), class_=f"code {code}", title=t.plain(f"attendance-what-{code}"))


def _dot(t: Words, about: str) -> Html:
    sign = tag("span", "●", aria_hidden="true")
    return tag("span", sign, tag("span", t.plain("page-dot-mark"), class_="unseen"), class_="dot", title=about)


def _open_dots(t: Words, row: GridRow) -> Html:
    return joined(*(_dot(t, texts.card_dot(t, one)) for one in row.dots))


def row_parts(t: Words, page: GridPage, row: GridRow) -> dict[str, object]:
    """A row anew, for the script: its cells by column, the average, the dots."""
    return {
        "cells": {str(column.key): _part(t, row.cells[column.key]) for column in page.columns},
        "mean": texts.average(t, row),
        "dots": str(_open_dots(t, row)),
    }


def _part(t: Words, cell: Cell) -> list[str]:
    known = _data(t, cell)
    return [str(cell_inside(t, cell)), *(known[key] or "" for key in ("data_t", "data_s", "data_n"))]


def _quick(t: Words, page: GridPage) -> Html | None:
    """For fingers: what a keyboard would type."""
    if not page.of.writable or not page.rows:
        return None
    scale = page.of.course.scale
    signs = [texts.code_sign(t, code) for code in (AttendanceCode.ABSENT, AttendanceCode.LATE)]
    typed = [*(texts.value_sign(t, scale, value) for value in values_of(scale)), *signs]
    write = [] if typed[:-2] else [tag("button", t.plain("page-type"), type="button", data_do="edit")]
    buttons = [tag("button", sign, type="button", data_type=sign) for sign in typed]
    erase = tag("button", "⌫", type="button", data_do="erase", aria_label=t.plain("page-erase"))
    more = tag("button", "✎", type="button", data_do="card", aria_label=t.plain("page-more"))
    return tag("div", *write, *buttons, erase, more, class_="quick", role="toolbar", aria_label=t.plain("page-quick"))


def _said() -> Html:
    """What changed, for who does not see it; and what went wrong, for everybody."""
    return joined(
        tag("p", id="said", role="status", aria_live="polite", class_="unseen"),
        tag("p", id="wrong", role="alert", hidden=True),
    )
