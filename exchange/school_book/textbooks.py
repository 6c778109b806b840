"""The sheets of textbooks and curricula."""

from exchange.fields import integer, text
from exchange.school_book.classes import Courses
from exchange.tables import Table
from school.classes import GRADES
from texts.understand.sheets import folded
from usecases.ports.school_book import CurriculumRow, ProblemCode, TextbookRow

TEXTBOOKS_REQUIRED = (("subject",), ("grade",), ("title",))
CURRICULA_REQUIRED = (("name",),)
HEAVIEST = 3_000
"""Grams. Sanitary rules allow 0.6 kg at most in the senior classes; more than 3 kg is a slip of the pen."""


def read_textbooks(table: Table, courses: Courses) -> list[TextbookRow]:
    books: list[TextbookRow] = []
    first: dict[tuple[str, int, str], int] = {}
    for row in table.rows:
        subject = row.read("subject", courses.known_subject, required=True)
        grade = row.read("grade", integer(GRADES[0], GRADES[-1]), required=True)
        title = row.read("title", text(200), required=True)
        grams = row.read("grams", integer(1, HEAVIEST))
        if subject is None or grade is None or title is None:
            continue
        if (other := first.setdefault((subject, grade, folded(title)), row.number)) != row.number:
            row.report(ProblemCode.ROW_TWICE, "title", given=title, other=other)
            continue
        books.append(TextbookRow(subject, grade, title, grams))
    return books


def read_curricula(table: Table) -> list[CurriculumRow]:
    plans: list[CurriculumRow] = []
    first: dict[str, int] = {}
    for row in table.rows:
        name = row.read("name", text(200), required=True)
        description, profile = row.read("description", text(2_000)), row.read("profile", text(100))
        classes = row.read("classes", text(200))
        if name is None:
            continue
        if (other := first.setdefault(folded(name), row.number)) != row.number:
            row.report(ProblemCode.ROW_TWICE, "name", given=name, other=other)
            continue
        plans.append(CurriculumRow(name, description, profile, classes))
    return plans
