"""Classes as sheets to draw: averages and absences of one (E5), the week of all (E7)."""

from decimal import Decimal

from pictures.sheets import Grid, GridRow, Head
from school.progress import overall
from texts.classes import about_table, absence_counts
from texts.dates import number, numeric_day
from texts.diary import span_name
from texts.journal.lessons import register_names
from texts.words import Words
from usecases.classes.table import ClassTable, PupilRow
from usecases.overview.show import SchoolWeek
from usecases.ports.overview import ClassCount, WeekOfClass
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


def school_week(t: Words, page: SchoolWeek) -> Grid:
    """The counters of a week, a row a class (E7)."""
    columns = (
        t.plain("overview-column-pupils"),
        t.plain("overview-column-linked"),
        t.plain("overview-column-signed"),
        t.plain("overview-column-marks"),
        t.plain("overview-column-missed"),
        t.plain("overview-column-without"),
    )
    rows = tuple(_class_row(one, page.weeks.get(one.class_id, _QUIET)) for one in page.classes)
    below = t.plain("overview-week-title", day=numeric_day(t, page.monday))
    return Grid(Head(page.school.name, below), columns, rows, "")


_QUIET = WeekOfClass(0, 0, 0, 0)
_WITHOUT = 5


def _class_row(one: ClassCount, week: WeekOfClass) -> GridRow:
    """What was missed without a reason stands out."""
    counts = (one.pupils, one.linked, week.signed, week.marks, week.missed, week.without_reason)
    weak = frozenset({_WITHOUT} if week.without_reason else ())
    return GridRow(one.name.display, tuple(str(count) for count in counts), weak)
