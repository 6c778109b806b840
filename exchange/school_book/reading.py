"""A whole spreadsheet -> the school, or everything that is wrong with the file. Never half of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from exchange.container import BadFile, check_container, read_container
from exchange.school_book import calendar, classes, people, textbooks, timetable, visits
from exchange.school_book.directory import Directory
from exchange.tables import Findings, Table
from exchange.workbook import Workbook
from texts.understand.sheets import sheets
from usecases.ports.school_book import Problem, ProblemCode, SchoolBook

ALWAYS_NEEDED = ("people", "classes")
REQUIRED_COLUMNS = {
    "school": calendar.SCHOOL_REQUIRED,
    "people": people.REQUIRED,
    "classes": classes.CLASSES_REQUIRED,
    "courses": classes.COURSES_REQUIRED,
    "timetable": timetable.REQUIRED,
    "bells": calendar.BELLS_REQUIRED,
    "periods": calendar.PERIODS_REQUIRED,
    "textbooks": textbooks.TEXTBOOKS_REQUIRED,
    "curricula": textbooks.CURRICULA_REQUIRED,
    "visits": visits.REQUIRED,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """`book` is None when there is at least one error; warnings alone leave it usable."""

    book: SchoolBook | None
    problems: tuple[Problem, ...]


def read_school_book(source: Path | bytes, default_zone: str = "Europe/Moscow") -> Reading:
    """Reads a file of the office. `default_zone` is for schools that do not name theirs. Raises OSError only."""
    try:
        data = _safe_bytes(source)
        with Workbook(data) as workbook:
            findings = Findings()
            tables = workbook.tables(findings, REQUIRED_COLUMNS)
    except BadFile as bad:
        return Reading(None, (bad.problem,))
    for name in ALWAYS_NEEDED:
        _need(name, tables, findings)
    book = _read(tables, findings, default_zone)
    problems = _in_order(findings.problems, tables)
    return Reading(None if findings.has_errors else book, problems)


def _need(name: str, tables: dict[str, Table], findings: Findings) -> None:
    if name not in tables:
        findings.add(Problem(ProblemCode.SHEET_MISSING, sheets()[name].title))
    elif not tables[name].rows:
        tables[name].has_lost_rows = True
        if not findings.mention(tables[name].title):
            tables[name].report(ProblemCode.SHEET_EMPTY)


def _safe_bytes(source: Path | bytes) -> bytes:
    if isinstance(source, Path):
        return read_container(source)
    check_container(source)
    return source


def _read(tables: dict[str, Table], findings: Findings, default_zone: str) -> SchoolBook:
    """Reads every sheet even after problems, so that an office corrects everything in one go."""

    def table(name: str) -> Table:
        return tables.get(name) or _missing(name, findings)

    drafts = people.read_people(table("people"))
    directory = Directory(drafts, is_whole=not table("people").has_lost_rows)
    directory.settle_wards()
    directory.report_pupils_alone()
    class_rows = classes.read_classes(table("classes"), directory)
    classes.report_unknown_classes(directory, class_rows, table("classes"))
    courses = classes.Courses(class_rows, directory, all_classes=not table("classes").has_lost_rows)
    if "courses" in tables:
        courses.read(tables["courses"])
    periods = calendar.read_periods(table("periods"))
    bells = calendar.read_bells(table("bells"))
    card = calendar.read_school(table("school"), [period for _, period in periods], default_zone)
    calendar.report_year(card, tables.get("school"), periods)
    if card:
        people.report_ages(directory.drafts, card.year_starts)
    slots = timetable.read_timetable(table("timetable"), courses, bells, table("bells"))
    return SchoolBook(
        card=card,
        people=tuple(draft.person for draft in directory.drafts),
        classes=tuple(class_rows),
        slots=tuple(slots),
        courses=tuple(courses.all()),
        bells=tuple(bells),
        periods=tuple(period for _, period in periods),
        textbooks=tuple(textbooks.read_textbooks(table("textbooks"), courses)),
        curricula=tuple(textbooks.read_curricula(table("curricula"))),
        visits=tuple(visits.read_visits(table("visits"), directory)),
    )


def _missing(name: str, findings: Findings) -> Table:
    """An empty sheet; what others refer to in one that is always needed is simply not known."""
    sheet = sheets()[name]
    return Table(sheet, sheet.title, findings, starts_1904=False, has_lost_rows=name in ALWAYS_NEEDED)


def _in_order(problems: Sequence[Problem], tables: dict[str, Table]) -> tuple[Problem, ...]:
    """As a person walks through the file: sheet by sheet, from top to bottom, from left to right."""
    order = {table.title: number for number, table in enumerate(tables.values())}

    def place(problem: Problem) -> tuple[int, int, int, str]:
        column = problem.column or ""
        return order.get(problem.sheet or "", -1), problem.row or 0, len(column), column

    return tuple(sorted(problems, key=place))
