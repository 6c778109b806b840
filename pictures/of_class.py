"""Averages and absences of a class as a sheet to draw (E5)."""

from decimal import Decimal

from pictures.sheets import Grid, GridRow, Head
from school.progress import overall
from texts.classes import about_table, absence_counts
from texts.dates import number
from texts.diary import span_name
from texts.journal.lessons import register_names
from texts.words import Words
from usecases.classes.table import ClassTable, PupilRow
from usecases.progress.passing import main_scale

_TENTH = Decimal("0.1")


def grid(t: Words, page: ClassTable, part: int) -> Grid:
    """`part` of the pupils, from 0."""
    names = register_names(row.pupil for row in page.rows)
    columns = (*(one.name for one in page.subjects), t.plain("class-column-mean"), t.plain("class-column-missed"))
    rows = tuple(_row(t, page, row, names[row.pupil.enrolment_id]) for row in page.on_picture(part))
    head = Head(page.it.name.display, f"{about_table(t)}, {span_name(t, page.span)}")
    return Grid(head, columns, rows, t.plain("class-picture-foot"))


def _row(t: Words, page: ClassTable, row: PupilRow, name: str) -> GridRow:
    found = [row.subjects.get(one.id) for one in page.subjects]
    weak = frozenset(place for place, one in enumerate(found) if one is not None and one.is_weak)
    averages = tuple(_average(t, one.weighted if one is not None else None) for one in found)
    mean = overall(list(row.subjects.values()), main_scale(page.it.scale))
    counts = absence_counts(row)
    return GridRow(name, (*averages, _average(t, mean), str(counts.missed) if counts.missed else ""), weak)


def _average(t: Words, average: Decimal | None) -> str:
    """To tenths: a column is narrow, and hundredths stand on the screen."""
    return "" if average is None else number(t, average.quantize(_TENTH))
