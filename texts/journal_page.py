"""The journal page: the way to it in the chat, and what its cells and columns say (E3, E12)."""

from school.attendance import AttendanceCode
from school.marks import PASS, Scale
from texts import attendance
from texts.dates import day_and_month, number, numeric_day
from texts.forms import form
from texts.marks import value
from texts.words import Html, Words, lines, paragraphs
from usecases.journal_page.show import Cell, Column, GridPage, GridRow
from usecases.journal_page.signing_in import PageWay
from usecases.ports.journal_page import GridDot, GridMark


def way(t: Words, page: PageWay) -> Html:
    return paragraphs(
        t("page-way"),
        lines(
            t("page-way-link", minutes=str(page.minutes)),
            t("page-way-browsers", count=str(page.browsers)) if page.browsers else None,
        ),
        t("page-way-phone"),
    )


def closed(t: Words) -> str:
    return t.plain("page-closed")


# On the page everything is plain text: whoever builds the page escapes it.


def mark_sign(t: Words, mark: GridMark) -> str:
    """As it stands in a cell, and as it is read when typed there (texts/understand/cells)."""
    return value_sign(t, mark.record.scale, mark.record.value)


def code_sign(t: Words, code: AttendanceCode) -> str:
    return attendance.code(t, code)


def typed(t: Words, cell: Cell) -> str:
    """What a person would type to get the cell as it stands: «5 4 н»."""
    signs = [mark_sign(t, mark) for mark in cell.marks]
    code = cell.absence.code if cell.absence else None
    return " ".join([*signs, code_sign(t, code)] if code else signs)


def told(t: Words, row: GridRow, cell: Cell) -> str:
    """«Ветрова Мария: 5», for who does not see the page."""
    return t.plain("page-put", pupil=short_name(row), what=typed(t, cell) or t.plain("page-empty"))


def short_name(row: GridRow) -> str:
    return f"{row.pupil.name.surname} {row.pupil.name.given}"


def average(t: Words, row: GridRow) -> str:
    return number(t, row.average) if row.average is not None else ""


def column_sign(t: Words, column: Column) -> str:
    return t.plain(f"page-form-{column.key.form.replace('_', '-')}")


def column_day(t: Words, column: Column) -> str:
    return numeric_day(t, column.key.on)


def column_name(t: Words, column: Column) -> str:
    key = column.key
    return t.plain(
        "page-column",
        day=day_and_month(t, key.on),
        number=str(key.number),
        form=form(t, key.form),
        weight=str(key.weight),
    )


def grid_name(t: Words, page: GridPage, span: str) -> str:
    course = page.of.course
    return t.plain("page-grid", school_class=course.class_name.display, subject=course.subject, span=span)


def how(t: Words, scale: Scale) -> str:
    return t.plain("page-how", marks=t.plain(f"page-how-{scale.replace('_', '-')}"))


def card_mark(t: Words, mark: GridMark) -> str:
    record = mark.record
    return t.plain(
        "page-card-mark",
        value=value(t, record.scale, record.value),
        form=form(t, record.form),
        weight=str(record.weight),
    )


def card_dot(t: Words, one: GridDot) -> str:
    dot = one.dot
    kind = t.plain(f"dot-kind-{dot.kind}")
    return t.plain("page-card-dot", kind=kind, form=form(t, dot.form), day=day_and_month(t, dot.due))


def value_sign(t: Words, scale: Scale, of: str) -> str:
    """A canonical value as it stands in a cell."""
    if scale is Scale.PASS_FAIL:
        return t.plain("page-mark-pass" if of == PASS else "page-mark-fail")
    return of


def state(t: Words, page: GridPage) -> str:
    return t.plain("page-saved" if page.of.writable else "page-read-only")


def nothing(t: Words, page: GridPage) -> str:
    """Instead of a grid."""
    return t.plain("page-no-pupils" if page.columns else "page-no-lessons")


def spoken(t: Words) -> dict[str, str]:
    """What the script of the page says by itself, under its own names."""
    return {
        "saved": t.plain("page-saved"),
        "saving": t.plain("page-saving"),
        "offline": t.plain("page-offline"),
        "others": t.plain("page-changed-by-others"),
        "signedout": t.plain("page-signed-out"),
    }
