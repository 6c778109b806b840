"""The sheet of the week's lessons."""

from collections.abc import Iterable

from exchange.fields import integer, text, word
from exchange.school_book.classes import SUBJECT_LIMIT, Courses
from exchange.tables import Row, Table
from school.classes import ClassName
from usecases.ports.school_book import BellRow, ProblemCode, SlotRow

REQUIRED = (("school_class",), ("weekday",), ("number",), ("subject",))
ROOM_LIMIT = 20
LESSON_NUMBERS = (0, 15)
"""Some schools begin with a lesson number nought."""


def read_timetable(table: Table, courses: Courses, bells: Iterable[BellRow], bell_table: Table) -> list[SlotRow]:
    numbers = set() if bell_table.has_lost_rows else {bell.number for bell in bells}
    slots = [(row, slot) for row in table.rows if (slot := _read_slot(row, courses, numbers))]
    _report_two_lessons_at_once(slots)
    _report_teachers_in_two_places(slots)
    return [slot for _, slot in slots]


def _read_slot(row: Row, courses: Courses, bells: set[int]) -> SlotRow | None:
    name = row.read("school_class", courses.known_class, required=True)
    weekday = row.read("weekday", word("weekdays"), required=True)
    number = row.read("number", integer(*LESSON_NUMBERS), required=True)
    subject = row.read("subject", courses.known_subject if courses.is_told else text(SUBJECT_LIMIT), required=True)
    room = row.read("room", text(ROOM_LIMIT))
    teacher = row.read("teacher", courses.directory.teacher)
    if number is not None and bells and number not in bells:
        row.report(ProblemCode.BELL_UNKNOWN, "number", given=number)
    if name is None or weekday is None or number is None or subject is None:
        return None
    course = courses.of_lesson(row, name, subject, teacher)
    return SlotRow(course, int(weekday), number, room) if course else None


def _report_two_lessons_at_once(slots: Iterable[tuple[Row, SlotRow]]) -> None:
    first: dict[tuple[ClassName, int, int], int] = {}
    for row, slot in slots:
        name = slot.course.school_class
        if (other := first.setdefault((name, slot.weekday, slot.number), row.number)) != row.number:
            row.report(ProblemCode.LESSON_TWICE, "number", school_class=name.display, given=slot.number, other=other)


def _report_teachers_in_two_places(slots: Iterable[tuple[Row, SlotRow]]) -> None:
    """A warning: joint lessons of two classes in one room are usual, in two rooms they are not."""
    first: dict[tuple[str, int, int], tuple[int, str | None]] = {}
    for row, slot in slots:
        teacher = slot.course.teacher_key
        if not teacher:
            continue
        other, room = first.setdefault((teacher, slot.weekday, slot.number), (row.number, slot.room))
        if other != row.number and (room is None or room != slot.room):
            row.report(ProblemCode.TEACHER_IN_TWO_PLACES, "teacher", given=slot.number, other=other)
