"""A class as a spreadsheet for those who work with it (E5): a summary, every mark, every absence."""

import io
from collections.abc import Iterator

import xlsxwriter

from exchange.lined import Cell, Line, fill
from exchange.sheet_writer import OPTIONS
from school.marks import Scale
from school.progress import overall
from texts.classes import absence_counts
from texts.diary import span_name
from texts.forms import form
from texts.marks import value
from texts.words import Words
from usecases.classes.table import ClassTable
from usecases.progress.passing import main_scale


def name(t: Words, page: ClassTable) -> str:
    return t.plain("class-book-name", school_class=page.it.name.display, span=span_name(t, page.span))


def written(t: Words, page: ClassTable) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {**OPTIONS, "in_memory": True}) as book:
        heading = book.add_format({"bold": True, "bg_color": "#E3EFEC", "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "dd.mm.yyyy", "align": "left"})
        summary, marks = book.add_worksheet(t.plain("book-summary")), book.add_worksheet(t.plain("book-marks"))
        absences = book.add_worksheet(t.plain("class-book-absences"))
        fill(summary, _summary_head(t, page), _summary(page), heading, day)
        fill(marks, _marks_head(t), _marks(t, page), heading, day)
        fill(absences, _absences_head(t), _absences(t, page), heading, day)
    return file.getvalue()


def _summary_head(t: Words, page: ClassTable) -> list[str]:
    return [
        t.plain("class-book-pupil"),
        *(one.name for one in page.subjects),
        t.plain("class-column-mean"),
        t.plain("book-missed"),
        t.plain("book-without-reason"),
        t.plain("book-late"),
    ]


def _summary(page: ClassTable) -> Iterator[Line]:
    for row in page.rows:
        found = [row.subjects.get(one.id) for one in page.subjects]
        averages: list[Cell] = [None if one is None else one.weighted for one in found]
        counts = absence_counts(row)
        mean = overall(list(row.subjects.values()), main_scale(page.it.scale))
        yield [row.pupil.name.full, *averages, mean, counts.missed, counts.without_reason, counts.late]


def _marks_head(t: Words) -> list[str]:
    return [
        t.plain("class-book-pupil"),
        t.plain("book-subject"),
        t.plain("book-day"),
        t.plain("book-value"),
        t.plain("book-form"),
        t.plain("book-weight"),
        t.plain("book-comment"),
    ]


def _marks(t: Words, page: ClassTable) -> Iterator[Line]:
    for row in page.rows:
        for one in row.marks:
            mark = one.record
            put: Cell = value(t, mark.scale, mark.value) if mark.scale is Scale.PASS_FAIL else int(mark.value)
            what = form(t, mark.form)
            yield [row.pupil.name.full, one.subject.name, mark.on, put, what, mark.weight, mark.comment]


def _absences_head(t: Words) -> list[str]:
    return [
        t.plain("class-book-pupil"),
        t.plain("book-day"),
        t.plain("class-book-lesson"),
        t.plain("book-subject"),
        t.plain("class-book-what"),
    ]


def _absences(t: Words, page: ClassTable) -> Iterator[Line]:
    for row in page.rows:
        for one in row.absences:
            entry, what = one.entry, t.plain(f"attendance-what-{one.entry.code}")
            yield [row.pupil.name.full, entry.on, entry.number, one.subject.name, what]
