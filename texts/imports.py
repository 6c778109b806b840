"""What an office hears about its file. Plain text: it goes to a terminal or into a message as a file."""

from collections.abc import Sequence

from texts.words import Words
from usecases.ports.school_book import Problem


def problem_line(t: Words, problem: Problem) -> str:
    """One line: where, what is wrong, what to do."""
    sentence = t.plain(f"import-{problem.code}", **problem.values)
    place = _place(t, problem)
    return t.plain("import-line", place=place, trouble=sentence) if place else sentence


def report(t: Words, problems: Sequence[Problem]) -> str:
    """Every problem of a file, errors first; empty when there is none."""
    errors = [problem for problem in problems if not problem.code.is_warning]
    warnings = [problem for problem in problems if problem.code.is_warning]
    parts: list[str] = []
    if errors:
        parts += [t.plain("import-refused", count=len(errors)), *(problem_line(t, problem) for problem in errors)]
    if warnings:
        parts += [t.plain("import-warnings", count=len(warnings)), *(problem_line(t, problem) for problem in warnings)]
    return "\n".join(parts)


def _place(t: Words, problem: Problem) -> str:
    sheet, row, heading = problem.sheet, problem.row, problem.heading
    if sheet is None:
        return ""
    if row is None:
        return t.plain("import-place-column", sheet=sheet, heading=heading) if heading else _sheet(t, sheet)
    if heading is None:
        return t.plain("import-place-row", sheet=sheet, row=str(row))
    if problem.column is None:
        return t.plain("import-place-row-heading", sheet=sheet, row=str(row), heading=heading)
    return t.plain("import-place-cell", sheet=sheet, row=str(row), column=problem.column, heading=heading)


def _sheet(t: Words, sheet: str) -> str:
    return t.plain("import-place-sheet", sheet=sheet)
