"""A child's progress as a spreadsheet for those who want to count themselves (B3): a summary, and every mark."""

import asyncio
import io
from collections.abc import Iterator

import xlsxwriter

from exchange import class_book
from exchange.lined import Cell, Line, file_name, fill
from exchange.sheet_writer import OPTIONS
from school.marks import Scale
from texts.forms import form
from texts.marks import value
from texts.progress.table import book_name
from texts.words import Words, words
from usecases.classes.table import ClassTable
from usecases.ports.periods import WHOLE_YEAR
from usecases.ports.pictures import Document
from usecases.progress.show import ProgressPage


class ProgressBooks:
    """See usecases.ports.pictures.Books."""

    async def progress(self, page: ProgressPage, language: str) -> Document:
        t = words(language)
        return Document(file_name(book_name(t, page)), await asyncio.to_thread(_written, t, page))

    async def of_class(self, page: ClassTable, language: str) -> Document:
        t = words(language)
        return Document(file_name(class_book.name(t, page)), await asyncio.to_thread(class_book.written, t, page))


def _written(t: Words, page: ProgressPage) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {**OPTIONS, "in_memory": True}) as book:
        heading = book.add_format({"bold": True, "bg_color": "#E3EFEC", "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "dd.mm.yyyy", "align": "left"})
        fill(book.add_worksheet(t.plain("book-summary")), _summary_head(t, page), _summary(t, page), heading, day)
        fill(book.add_worksheet(t.plain("book-marks")), _marks_head(t), _marks(t, page), heading, day)
    return file.getvalue()


def _summary_head(t: Words, page: ProgressPage) -> list[str]:
    return [
        t.plain("book-subject"),
        t.plain("book-weighted"),
        t.plain("book-plain"),
        t.plain("book-count"),
        t.plain("book-missed"),
        t.plain("book-without-reason"),
        t.plain("book-late"),
        *(name for _, name in _finals(t, page)),
    ]


def _finals(t: Words, page: ProgressPage) -> list[tuple[int, str]]:
    if page.span.period:
        return [(page.span.period.id, t.plain("book-final"))]
    return [*((period.id, period.name) for period in page.periods), (WHOLE_YEAR, t.plain("book-year"))]


def _summary(t: Words, page: ProgressPage) -> Iterator[Line]:
    for it in page.subjects:
        finals = [it.finals.get(period_id) for period_id, _ in _finals(t, page)]
        yield [
            it.name,
            it.weighted,
            it.plain,
            len(it.marks),
            it.counts.missed,
            it.counts.without_reason,
            it.counts.late,
            *(_mark(t, it.scale, final) if final else None for final in finals),
        ]


def _marks_head(t: Words) -> list[str]:
    return [
        t.plain("book-subject"),
        t.plain("book-day"),
        t.plain("book-value"),
        t.plain("book-form"),
        t.plain("book-weight"),
        t.plain("book-comment"),
    ]


def _marks(t: Words, page: ProgressPage) -> Iterator[Line]:
    for it in page.subjects:
        for mark in it.marks:
            put = _mark(t, mark.scale, mark.value)
            yield [it.name, mark.on, put, form(t, mark.form), mark.weight, mark.comment]


def _mark(t: Words, scale: Scale, stored: str) -> Cell:
    """A number where it is one: people will count with it."""
    return value(t, scale, stored) if scale is Scale.PASS_FAIL else int(stored)
