"""What an office hears about its file. Plain text: it goes to a terminal or into a message as a file."""

from collections.abc import Sequence

from texts.understand.sheets import sheets
from texts.words import Words
from usecases.imports import SchoolNotImported
from usecases.ports.imports import Imported
from usecases.ports.school_book import Problem, ProblemCode

_SHEETS = {"card": "school"}
"""Parts of a school book that are not called as their sheet."""


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


def not_imported(t: Words, refused: SchoolNotImported) -> str:
    """Why a sound file did not get into the diary."""
    titles = [sheets()[_SHEETS.get(part, part)].title for part in refused.missing]
    missing = [Problem(ProblemCode.FIRST_NEEDS_SHEET, title) for title in titles]
    return report(t, [*refused.problems, *missing])


def imported(t: Words, done: Imported) -> str:
    """What an import did, in a few lines."""
    if done.nothing_new:
        return _lines(t.plain("import-unchanged", school=done.school), _absent(t, done))
    if done.first:
        return t.plain(
            "import-done",
            school=done.school,
            people=done.people_added,
            classes=done.classes_added,
            lessons=done.lessons_added,
        )
    changed = t.plain(
        "import-changed",
        school=done.school,
        added=done.people_added,
        changed=done.people_changed,
        classes=done.classes_added,
    )
    others = done.other_changes + done.lessons_added + done.lessons_ended
    return _lines(
        changed,
        t.plain("import-moved", count=done.moved) if done.moved else "",
        t.plain("import-other-changes", count=others) if others else "",
        _absent(t, done),
    )


def _absent(t: Words, done: Imported) -> str:
    return t.plain("import-absent", count=done.absent) if done.absent else ""


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)
