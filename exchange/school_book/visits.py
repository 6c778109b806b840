"""The sheet of visits and meals: a row for each time that a pupil was at school (B20)."""

from exchange.fields import Raw, day, minutes, text, word
from exchange.school_book.directory import Directory
from exchange.tables import Row, Table
from usecases.ports.school_book import ProblemCode, VisitRow

REQUIRED = (("on",), ("pupil",))
MEALS_LIMIT = 200
_meal = word("meals")


def read_visits(table: Table, directory: Directory) -> list[VisitRow]:
    return [visit for row in table.rows if (visit := _read(row, directory))]


def _read(row: Row, directory: Directory) -> VisitRow | None:
    on = row.read("on", day(starts_1904=row.table.starts_1904), required=True)
    pupil = row.read("pupil", directory.pupil, required=True)
    came, left = row.read("came", minutes), row.read("left", minutes)
    meals = row.read("meals", _meals) or ()
    if came is not None and left is not None and left <= came:
        row.report(ProblemCode.ENDS_BEFORE_IT_STARTS, "left", given=row.shown("left"), other=0)
        return None
    if on is None or pupil is None:
        return None
    return VisitRow(pupil, on, came, left, meals)


def _meals(raw: Raw) -> tuple[str, ...]:
    """Kinds of meals, in the order in which they are written, each once."""
    words = [part.strip() for part in text(MEALS_LIMIT)(raw).replace(";", ",").split(",") if part.strip()]
    return tuple(dict.fromkeys(_meal(one) for one in words))
