"""The sheets of classes and of who teaches what to whom."""

import re
from collections import defaultdict
from collections.abc import Iterable

from exchange.fields import BadCell, Doubtful, Raw, class_name, shown, text, word
from exchange.school_book.directory import Directory
from exchange.tables import Row, Table
from school.classes import ClassName
from school.marks import Scale
from school.people import Role
from texts.understand.sheets import folded
from usecases.ports.school_book import ClassRow, CourseRow, ProblemCode

CLASSES_REQUIRED = (("school_class",),)
COURSES_REQUIRED = (("school_class",), ("subject",), ("teacher",))
SUBJECT_LIMIT = 120
BETWEEN_CLASSES = re.compile(r"[,;\n]")


def read_classes(table: Table, directory: Directory) -> list[ClassRow]:
    """A class teacher may also be told in the sheet of people, by the class in the row of the teacher."""
    led = {
        draft.person.school_class: draft.person.key
        for draft in directory.drafts
        if Role.CLASS_TEACHER in draft.person.roles and draft.person.school_class
    }
    classes: dict[ClassName, ClassRow] = {}
    first_rows: dict[ClassName, int] = {}
    for row in table.rows:
        name = row.read("school_class", class_name, required=True)
        teacher = row.read("class_teacher", directory.teacher)
        scale = Scale(row.read("scale", word("scales")) or Scale.FIVE)
        if name is None:
            row.lose()
            continue
        if name in classes:
            row.report(ProblemCode.ROW_TWICE, "school_class", given=name.display, other=first_rows[name])
            continue
        classes[name], first_rows[name] = ClassRow(name, scale, teacher or led.get(name)), row.number
    return list(classes.values())


def report_unknown_classes(directory: Directory, classes: Iterable[ClassRow], table: Table) -> None:
    known = {row.name for row in classes}
    if table.has_lost_rows:
        return
    for draft in directory.drafts:
        name = draft.person.school_class
        if name and name not in known:
            draft.row.report(ProblemCode.CLASS_UNKNOWN, "school_class", given=name.display)


class Courses:
    """Who teaches what to whom. Subjects are one subject whatever their letter case; the first spelling is kept."""

    def __init__(self, classes: Iterable[ClassRow], directory: Directory, *, all_classes: bool) -> None:
        self.classes = {row.name for row in classes}
        self.all_classes = all_classes
        self.directory = directory
        self.is_told = False
        self._is_whole = True
        self._rows: dict[CourseRow, int] = {}
        self._subjects: dict[str, str] = {}
        self._courses: dict[tuple[ClassName, str], list[CourseRow]] = defaultdict(list)

    def all(self) -> list[CourseRow]:
        return [course for courses in self._courses.values() for course in courses]

    def read(self, table: Table) -> None:
        """Takes the sheet of courses; from now on the timetable must keep to it."""
        self.is_told = True
        for row in table.rows:
            names = row.read("school_class", self.known_classes, required=True) or []
            subject = row.read("subject", text(SUBJECT_LIMIT), required=True)
            teacher = row.read("teacher", self.directory.teacher)
            if not names or subject is None:
                row.lose()
                continue
            for name in names:
                course = self._course(name, subject, teacher)
                if (other := self._add(course, row)) != row.number:
                    row.report(ProblemCode.ROW_TWICE, "subject", given=f"{name.display}, {subject}", other=other)
        self._is_whole = not table.has_lost_rows

    def _add(self, course: CourseRow, row: Row) -> int:
        """The number of the row that told the course first."""
        if course not in self._rows:
            self._rows[course] = row.number
            self._courses[course.school_class, folded(course.subject)].append(course)
        return self._rows[course]

    def known_classes(self, raw: Raw) -> list[ClassName]:
        """A reader of one or several classes of the sheet of classes."""
        pieces = BETWEEN_CLASSES.split(raw) if isinstance(raw, str) else [raw]
        return [self.known_class(piece) for piece in pieces if str(piece).strip()]

    def known_class(self, raw: Raw) -> ClassName:
        name = class_name(raw)
        if name not in self.classes and not self.all_classes:
            raise Doubtful
        if name not in self.classes:
            raise BadCell(ProblemCode.CLASS_UNKNOWN, given=shown(raw))
        return name

    def known_subject(self, raw: Raw) -> str:
        """A reader of a subject that some class learns."""
        typed = text(SUBJECT_LIMIT)(raw)
        if folded(typed) not in self._subjects and not self._is_whole:
            raise Doubtful
        if self._subjects and folded(typed) not in self._subjects:
            raise BadCell(ProblemCode.SUBJECT_UNKNOWN, given=shown(raw))
        return self._subjects.get(folded(typed), typed)

    def of_lesson(self, row: Row, name: ClassName, subject: str, teacher: str | None) -> CourseRow | None:
        """The course of a row of the timetable; what does not fit the sheet of courses is reported."""
        known = self._courses.get((name, folded(subject)), [])
        if self.is_told and not known and not self._is_whole:
            return None
        if self.is_told and not known:
            row.report(ProblemCode.COURSE_UNKNOWN, "subject", given=subject, school_class=name.display)
            return None
        if not teacher and not row.is_filled("teacher") and len(known) > 1:
            row.report(ProblemCode.TEACHER_AMBIGUOUS, "teacher", given=subject)
            return None
        if not teacher and known:
            return known[0]
        course = self._course(name, subject, teacher)
        self._add(course, row)
        return course

    def _course(self, name: ClassName, subject: str, teacher: str | None) -> CourseRow:
        return CourseRow(name, self._subjects.setdefault(folded(subject), subject), teacher)
