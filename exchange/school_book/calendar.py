"""The sheets of the school itself, of its periods and of its bells."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from exchange.fields import day, integer, minutes, text, word, zone
from exchange.tables import Row, Table
from school.periods import Period, PeriodKind, SchoolYear, YearProblem, YearProblemKind, problems_of
from texts.understand import sheets as vocabulary
from usecases.ports.school_book import BellRow, PeriodRow, ProblemCode, SchoolCard

SCHOOL_REQUIRED = (("name",),)
PERIODS_REQUIRED = (("name",), ("starts",), ("ends",))
BELLS_REQUIRED = (("number",), ("starts",), ("ends",))
SHORT_NAME_LIMIT = 80
CONTACT_LIMIT = 200

_CODES = {
    YearProblemKind.BACKWARDS: ProblemCode.ENDS_BEFORE_IT_STARTS,
    YearProblemKind.OUTSIDE_THE_YEAR: ProblemCode.OUTSIDE_THE_YEAR,
    YearProblemKind.OVERLAP: ProblemCode.OVERLAPS,
    YearProblemKind.NAME_TWICE: ProblemCode.ROW_TWICE,
}


def read_periods(table: Table) -> list[tuple[Row, PeriodRow]]:
    periods: list[tuple[Row, PeriodRow]] = []
    for row in table.rows:
        to_day = day(starts_1904=table.starts_1904)
        name = row.read("name", text(40), required=True)
        kind = PeriodKind(row.read("kind", word("period_kinds")) or _kind_in_name(name))
        starts, ends = row.read("starts", to_day, required=True), row.read("ends", to_day, required=True)
        if name and starts and ends:
            periods.append((row, PeriodRow(name, kind, starts, ends)))
    return periods


def _kind_in_name(name: str | None) -> str:
    """An office that writes "1 quarter" has told the kind already."""
    known = (vocabulary.meaning("period_kinds", part) for part in (name or "").split())
    return next((kind for kind in known if kind), PeriodKind.QUARTER)


def read_school(table: Table, periods: Sequence[PeriodRow], default_zone: str) -> SchoolCard | None:
    """The school and its year; the year may be left to the periods. None when a needed value is missing."""
    if not table.rows:
        return None
    row = table.rows[0]
    to_day = day(starts_1904=table.starts_1904)
    name = row.read("name", text(200), required=True)
    short_name = row.read("short_name", text(SHORT_NAME_LIMIT))
    region, phone, contact = (row.read(column, text(80)) for column in ("region", "phone", "contact"))
    local = row.read("zone", zone) or default_zone
    year_name = row.read("year_name", text(20))
    starts = row.read("year_starts", to_day) or min((period.starts for period in periods), default=None)
    ends = row.read("year_ends", to_day) or max((period.ends for period in periods), default=None)
    if starts is None or ends is None:
        row.report(ProblemCode.YEAR_UNKNOWN, "year_starts")
        return None
    if name is None:
        return None
    office = ", ".join(part for part in (contact, phone) if part)[:CONTACT_LIMIT]
    year_name = year_name or _year_name(starts)
    return SchoolCard(
        name, short_name or name[:SHORT_NAME_LIMIT], local, region, office or None, year_name, starts, ends
    )


def _year_name(starts: date) -> str:
    """2026/27 for a year that starts in the second half of 2026."""
    first = starts.year if starts.month > 6 else starts.year - 1
    return f"{first}/{(first + 1) % 100:02}"


def report_year(card: SchoolCard | None, school: Table | None, periods: Sequence[tuple[Row, PeriodRow]]) -> None:
    """Periods that overlap, end before they start or stick out of the year."""
    rows: dict[str, list[Row]] = {}
    for row, period in periods:
        rows.setdefault(period.name, []).append(row)
    values = tuple(Period(period.kind, period.name, period.starts, period.ends) for _, period in periods)
    if card is None and not values:
        return
    starts = card.year_starts if card else min(period.starts for period in values)
    ends = card.year_ends if card else max(period.ends for period in values)
    for problem in problems_of(SchoolYear(card.year_name if card else "", starts, ends, values)):
        _report(problem, rows, school)


def _report(problem: YearProblem, rows: dict[str, list[Row]], school: Table | None) -> None:
    code = _CODES[problem.kind]
    if problem.name in rows:
        row = rows[problem.name][-1]
        other = rows[problem.other][0].number if problem.other in rows else 0
        column = "name" if code is ProblemCode.ROW_TWICE else "starts"
        row.report(code, column, given=problem.name, other=other)
    elif school and school.rows:
        school.rows[0].report(code, "year_ends", given=problem.name, other=0)


def read_bells(table: Table) -> list[BellRow]:
    bells: list[tuple[Row, BellRow]] = []
    for row in table.rows:
        schedule = row.read("schedule", text(40)) or vocabulary.default_bells()
        number = row.read("number", integer(0, 15), required=True)
        starts, ends = row.read("starts", minutes, required=True), row.read("ends", minutes, required=True)
        if starts is not None and ends is not None and starts >= ends:
            row.report(ProblemCode.ENDS_BEFORE_IT_STARTS, "ends", given=row.shown("ends"), other=0)
            row.lose()
        elif number is not None and starts is not None and ends is not None:
            bells.append((row, BellRow(schedule, number, starts, ends)))
        else:
            row.lose()
    _report_bells(bells)
    return [bell for _, bell in bells]


def _report_bells(bells: Sequence[tuple[Row, BellRow]]) -> None:
    first: dict[tuple[str, int], int] = {}
    for row, bell in bells:
        if (other := first.setdefault((bell.schedule, bell.number), row.number)) != row.number:
            row.report(ProblemCode.ROW_TWICE, "number", given=bell.number, other=other)
    by_time = sorted(bells, key=lambda pair: (pair[1].schedule, pair[1].number, pair[1].starts))
    for (before, earlier), (after, later) in pairwise(by_time):
        same = earlier.schedule == later.schedule and earlier.number != later.number
        if same and later.starts < earlier.ends:
            after.report(ProblemCode.OVERLAPS, "starts", given=later.number, other=before.number)
