"""A school as a spreadsheet of the office tells it: plain values that passed every check (FEATURES E6).

People are known by `key`: the office's own number, else a digest of full name and date of birth, so that a second
import of the same file finds the same people. References between rows are keys and class names, never positions.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from school.classes import ClassName
from school.marks import Scale
from school.people import Name, Role
from school.periods import PeriodKind

STAFF = frozenset({Role.TEACHER, Role.CLASS_TEACHER, Role.SECRETARY, Role.DEPUTY, Role.HEAD, Role.ORGANISER})


class Relation(enum.StrEnum):
    """Who an adult is to a child. Stored."""

    MOTHER = "mother"
    FATHER = "father"
    GUARDIAN = "guardian"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SchoolCard:
    """`year_name`, `year_starts` and `year_ends` come from the sheet, else from the periods."""

    name: str
    short_name: str
    zone: str
    region: str | None
    office_contact: str | None
    year_name: str
    year_starts: date
    year_ends: date


@dataclass(frozen=True, slots=True)
class Ward:
    """A child of an adult, by the child's key."""

    child_key: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class PersonRow:
    """`own_key` is false when the key was made from name and birth date because the office gave none."""

    key: str
    own_key: bool
    name: Name
    birth_date: date | None
    roles: frozenset[Role]
    school_class: ClassName | None
    wards: tuple[Ward, ...]
    phone: str | None
    email: str | None
    snils: str | None

    @property
    def is_pupil(self) -> bool:
        return Role.PUPIL in self.roles

    @property
    def staff_roles(self) -> frozenset[Role]:
        return self.roles & STAFF


@dataclass(frozen=True, slots=True)
class ClassRow:
    name: ClassName
    scale: Scale
    class_teacher_key: str | None


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A subject taught to a class by a teacher."""

    school_class: ClassName
    subject: str
    teacher_key: str | None


@dataclass(frozen=True, slots=True)
class BellRow:
    """Local wall-clock times in minutes after midnight."""

    schedule: str
    number: int
    starts: int
    ends: int


@dataclass(frozen=True, slots=True)
class PeriodRow:
    name: str
    kind: PeriodKind
    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A lesson of the week. `weekday` is ISO: Monday is 1."""

    course: CourseRow
    weekday: int
    number: int
    room: str | None


@dataclass(frozen=True, slots=True)
class TextbookRow:
    subject: str
    grade: int
    title: str
    grams: int | None


@dataclass(frozen=True, slots=True)
class CurriculumRow:
    """`classes` is how the office wrote them: shown, not computed with."""

    name: str
    description: str | None
    profile: str | None
    classes: str | None


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A time at school: `came` and `left` in local minutes after midnight, `meals` are school.visits.MealKind."""

    pupil_key: str
    on: date
    came: int | None
    left: int | None
    meals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SchoolBook:
    """Everything a file told. A sheet that the file lacks is an empty tuple, `card` is None without its sheet."""

    card: SchoolCard | None
    people: tuple[PersonRow, ...]
    classes: tuple[ClassRow, ...]
    courses: tuple[CourseRow, ...]
    bells: tuple[BellRow, ...]
    periods: tuple[PeriodRow, ...]
    slots: tuple[SlotRow, ...]
    textbooks: tuple[TextbookRow, ...]
    curricula: tuple[CurriculumRow, ...]
    visits: tuple[VisitRow, ...] = ()


class ProblemCode(enum.StrEnum):
    """What can be wrong with a file; the sentence of each is `import-<code>` in texts/locales/*/import.ftl."""

    FILE_EMPTY = "file-empty"
    FILE_TOO_LARGE = "file-too-large"
    NOT_A_SPREADSHEET = "not-a-spreadsheet"
    PLAIN_TEXT = "plain-text"
    OLD_XLS = "old-xls"
    PASSWORD_PROTECTED = "password-protected"  # noqa: S105 - not a password
    DAMAGED = "damaged"
    UNPACKS_TOO_LARGE = "unpacks-too-large"
    UNSAFE_XML = "unsafe-xml"
    SHEET_MISSING = "sheet-missing"
    SHEET_TWICE = "sheet-twice"
    SHEET_UNKNOWN = "sheet-unknown"
    SHEET_TOO_LONG = "sheet-too-long"
    SHEET_TOO_WIDE = "sheet-too-wide"
    SHEET_EMPTY = "sheet-empty"
    HEADINGS_MISSING = "headings-missing"
    COLUMN_MISSING = "column-missing"
    COLUMN_TWICE = "column-twice"
    FORMULA = "formula"
    MERGED = "merged"
    CELL_ERROR = "cell-error"
    CELL_TOO_LONG = "cell-too-long"
    CELL_EMPTY = "cell-empty"
    DATE_INSTEAD_OF_TEXT = "date-instead-of-text"
    DATE_BAD = "date-bad"
    DATE_FAR = "date-far"
    TIME_BAD = "time-bad"
    NUMBER_BAD = "number-bad"
    NUMBER_FAR = "number-far"
    PHONE_BAD = "phone-bad"
    EMAIL_BAD = "email-bad"
    SNILS_BAD = "snils-bad"
    SNILS_CHECKSUM = "snils-checksum"
    WORD_UNKNOWN = "word-unknown"
    ZONE_UNKNOWN = "zone-unknown"
    NAME_BAD = "name-bad"
    CLASS_BAD = "class-bad"
    CLASS_UNKNOWN = "class-unknown"
    TEACHER_UNKNOWN = "teacher-unknown"
    TEACHER_AMBIGUOUS = "teacher-ambiguous"
    SUBJECT_UNKNOWN = "subject-unknown"
    COURSE_UNKNOWN = "course-unknown"
    CHILD_UNKNOWN = "child-unknown"
    CHILD_AMBIGUOUS = "child-ambiguous"
    KEY_TWICE = "key-twice"
    PERSON_TWICE = "person-twice"
    PUPIL_WITHOUT_CLASS = "pupil-without-class"
    PUPIL_WITHOUT_ADULT = "pupil-without-adult"
    ADULT_WITHOUT_CHILDREN = "adult-without-children"
    ROW_TWICE = "row-twice"
    LESSON_TWICE = "lesson-twice"
    TEACHER_IN_TWO_PLACES = "teacher-in-two-places"
    BELL_UNKNOWN = "bell-unknown"
    ENDS_BEFORE_IT_STARTS = "ends-before-it-starts"
    OVERLAPS = "overlaps"
    OUTSIDE_THE_YEAR = "outside-the-year"
    YEAR_UNKNOWN = "year-unknown"
    FIRST_NEEDS_SHEET = "first-needs-sheet"
    OTHER_SCHOOL = "other-school"
    WHICH_SCHOOL = "which-school"
    ROSTER_FILE_NEEDED = "roster-file-needed"
    ROSTER_FILE_MISSING = "roster-file-missing"
    ROSTER_SCHOOLS = "roster-schools"
    ROSTER_BOM = "roster-bom"
    ROSTER_ENCODING = "roster-encoding"
    ROSTER_DELIMITER = "roster-delimiter"
    ROSTER_COLUMNS = "roster-columns"
    ROSTER_CELLS = "roster-cells"
    ROSTER_DELETED = "roster-deleted"
    ROSTER_DATE = "roster-date"
    ROSTER_TWICE = "roster-twice"
    ROSTER_REFERENCE = "roster-reference"
    ROSTER_ROLE = "roster-role"
    ROSTER_CLASS = "roster-class"
    ROSTER_NO_CLASS = "roster-no-class"
    ROSTER_TWO_CLASSES = "roster-two-classes"
    ROSTER_VALUE = "roster-value"
    ROSTER_NAME = "roster-name"
    ROSTER_DAY = "roster-day"

    @property
    def is_warning(self) -> bool:
        """A warning is told and imported all the same: an office may mean it."""
        return self in WARNINGS


_STOPS_A_ROSTER = {ProblemCode.ROSTER_FILE_NEEDED, ProblemCode.ROSTER_SCHOOLS}
WARNINGS = frozenset(
    {ProblemCode.SHEET_UNKNOWN, ProblemCode.PUPIL_WITHOUT_ADULT, ProblemCode.TEACHER_IN_TWO_PLACES}
    | {code for code in ProblemCode if code.value.startswith("roster-") and code not in _STOPS_A_ROSTER}
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to correct. `row` counts from 1 as spreadsheets do, `column` is the letter; both absent for a whole
    file or sheet. `heading` is the heading of that column."""

    code: ProblemCode
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    heading: str | None = None
    values: Mapping[str, str | int] = field(default_factory=dict)
