"""What happened in the made-up school from 1 September to the Friday before the demo: a deterministic plan of values.

Nothing here touches storage: whoever starts the demo applies the plan. Grade 1 has no marks.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from app.demo.people import Pupil
from app.demo.school import MASHAS_CLASS, QUARTERS, SEED, MadeUpSchool
from app.demo.week import Course
from app.demo.words import conduct, teaching
from school.attendance import AttendanceCode
from school.classes import ClassName
from school.dots import DotKind
from school.marks import ControlForm
from school.remarks import Behaviour, RemarkKind

FIRST_DAY, LAST_DAY = QUARTERS[0][1], date(2026, 11, 20)
MASHAS_RETAKE = "Физика"
DAYS_OFF = frozenset({date(2026, 11, 4)})
HOMEWORK_FROM, HOMEWORK_TO = date(2026, 11, 9), date(2026, 12, 4)
LESSONS_PER_TEST = 16
COMMENTED, ONCE_ILL, ONCE_AWAY, LATE = 0.12, 0.6, 0.25, 0.006
FEW_ANSWER, FEW_WEIGHTS = (0, 1, 2, 3), (20, 40, 30, 10)
"""How many pupils get a mark on a usual lesson."""
DOTS_PER_CLASS = 2

TESTS = {
    "Русский язык": (ControlForm.DICTATION, ControlForm.TEST),
    "Литература": (ControlForm.ESSAY, ControlForm.QUIZ),
    "Физика": (ControlForm.LAB, ControlForm.TEST),
    "Химия": (ControlForm.LAB, ControlForm.TEST),
    "Физическая культура": (ControlForm.OTHER,),
    "Труд": (ControlForm.PROJECT,),
}
USUAL_TESTS = (ControlForm.QUIZ, ControlForm.TEST)
SMALL_WORKS = (ControlForm.ANSWER, ControlForm.ANSWER, ControlForm.CLASSWORK, ControlForm.HOMEWORK)


@dataclass(frozen=True, slots=True)
class At:
    """A lesson that was held."""

    school_class: ClassName
    subject: str
    teacher_key: str
    on: date
    number: int


@dataclass(frozen=True, slots=True)
class PlannedMark:
    """`weight` 1..10; `value` on the five-point scale."""

    pupil_key: str
    at: At
    value: str
    form: ControlForm
    weight: int
    comment: str | None


@dataclass(frozen=True, slots=True)
class PlannedAbsence:
    pupil_key: str
    at: At
    code: AttendanceCode


@dataclass(frozen=True, slots=True)
class PlannedDot:
    """Open on the day of the demo: `due_on` is after it. `turns_into` None: it disappears."""

    pupil_key: str
    at: At
    kind: DotKind
    form: ControlForm
    due_on: date
    turns_into: str | None
    comment: str


@dataclass(frozen=True, slots=True)
class PlannedHomework:
    """`at` is the lesson for which it is set, `set_on` the day on which the teacher did."""

    at: At
    set_on: date
    text: str
    mandatory: bool


@dataclass(frozen=True, slots=True)
class PlannedRemark:
    pupil_key: str
    at: At
    kind: RemarkKind
    text: str


@dataclass(frozen=True, slots=True)
class PlannedBehaviour:
    """Of the week that begins on `monday`."""

    pupil_key: str
    monday: date
    value: Behaviour
    text: str


@dataclass(frozen=True, slots=True)
class TermPlan:
    marks: tuple[PlannedMark, ...]
    attendance: tuple[PlannedAbsence, ...]
    dots: tuple[PlannedDot, ...]
    homework: tuple[PlannedHomework, ...]
    remarks: tuple[PlannedRemark, ...]
    behaviour: tuple[PlannedBehaviour, ...]


def term_so_far(school: MadeUpSchool, seed: int = SEED) -> TermPlan:
    """About thirty marks a pupil. The same school and seed make the same term."""
    return _Term(school, Random(seed)).plan()  # noqa: S311 - repeatable chance


def school_days(first: date, last: date) -> Iterator[date]:
    """Working days of the quarters, both ends included."""
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        held = any(starts <= day <= ends for _, starts, ends in QUARTERS)
        if held and day.isoweekday() <= 5 and day not in DAYS_OFF:
            yield day


class _Term:
    def __init__(self, school: MadeUpSchool, random: Random) -> None:
        self._random = random
        self._cast = school.cast
        self._pupils: dict[ClassName, list[Pupil]] = defaultdict(list)
        for pupil in school.pupils:
            self._pupils[pupil.school_class].append(pupil)
        self._ability = {pupil.key: random.gauss(4.0, 0.5) for pupil in school.pupils}
        self._ability |= {school.cast.masha: 3.9, school.cast.petya: 4.4}
        self._lessons = _lessons(school)
        self._away = {pupil.key: self._days_away() for pupil in school.pupils}

    def plan(self) -> TermPlan:
        marks: list[PlannedMark] = []
        homework: list[PlannedHomework] = []
        attendance: list[PlannedAbsence] = []
        for course, lessons in self._lessons.items():
            held = [at for at in lessons if at.on <= LAST_DAY]
            homework += self._homework(lessons)
            attendance += (missed for at in held for missed in self._missed(at))
            if course.school_class.grade > 1:
                marks += self._marks(held)
        dots, remarks, behaviour = tuple(self._dots()), tuple(self._remarks()), tuple(self._behaviour())
        return TermPlan(tuple(marks), tuple(attendance), dots, tuple(homework), remarks, behaviour)

    def _days_away(self) -> dict[date, AttendanceCode]:
        """Illnesses of some days, and single days missed for no told reason."""
        days = list(school_days(FIRST_DAY, LAST_DAY))
        away: dict[date, AttendanceCode] = {}
        if self._random.random() < ONCE_ILL:
            start = self._random.randrange(len(days))
            away |= dict.fromkeys(days[start : start + self._random.randint(2, 5)], AttendanceCode.ILL)
        if self._random.random() < ONCE_AWAY:
            away.setdefault(self._random.choice(days), AttendanceCode.ABSENT)
        return away

    def _missed(self, at: At) -> Iterator[PlannedAbsence]:
        for pupil in self._pupils[at.school_class]:
            code = self._away[pupil.key].get(at.on)
            if code is None and at.number == 1 and self._random.random() < LATE:
                code = AttendanceCode.LATE
            if code:
                yield PlannedAbsence(pupil.key, at, code)

    def _marks(self, held: Sequence[At]) -> Iterator[PlannedMark]:
        """Now and then a test for everyone who is there, in between answers and homework of a few."""
        forms = TESTS.get(held[0].subject, USUAL_TESTS)
        tests = set(range(LESSONS_PER_TEST // 2, len(held), LESSONS_PER_TEST)) or {len(held) // 2}
        for place, at in enumerate(held):
            there = [pupil for pupil in self._pupils[at.school_class] if at.on not in self._away[pupil.key]]
            if place in tests:
                form = forms[place // LESSONS_PER_TEST % len(forms)]
                yield from (self._mark(pupil, at, form) for pupil in there)
            else:
                few = self._random.choices(FEW_ANSWER, FEW_WEIGHTS)[0]
                for pupil in self._random.sample(there, min(few, len(there))):
                    yield self._mark(pupil, at, self._random.choice(SMALL_WORKS))

    def _mark(self, pupil: Pupil, at: At, form: ControlForm) -> PlannedMark:
        value = str(min(5, max(2, round(self._random.gauss(self._ability[pupil.key], 0.6)))))
        said = self._random.random() < COMMENTED
        comment = self._random.choice(teaching()["comments"][value]) if said else None
        return PlannedMark(pupil.key, at, value, form, form.default_weight, comment)

    def _homework(self, lessons: Sequence[At]) -> Iterator[PlannedHomework]:
        """Set on the lesson before. None over holidays and, one time in ten, none at all."""
        if lessons[0].subject in teaching()["without_textbook"] or lessons[0].school_class.grade == 1:
            return
        for before, at in pairwise(lessons):
            if before.on < at.on and at.on >= HOMEWORK_FROM and before.on <= LAST_DAY and self._random.random() < 0.9:
                yield PlannedHomework(at, before.on, self._task(at.subject), self._random.random() < 0.85)

    def _task(self, subject: str) -> str:
        tasks = teaching()["homework"]
        first = self._random.randint(40, 180)
        return str(self._random.choice(tasks.get(subject, tasks["*"]))).format(
            n=self._random.randint(8, 30),
            m=self._random.randint(31, 40),
            v=self._random.randint(2, 6),
            a=first,
            b=first + self._random.randint(1, 9),
        )

    def _dots(self) -> Iterator[PlannedDot]:
        """A few open ones in every class, and one of Masha's by name: she has a test in physics to write again."""
        last_held = {
            course: next(at for at in reversed(lessons) if at.on <= LAST_DAY)
            for course, lessons in self._lessons.items()
        }
        for name, pupils in self._pupils.items():
            courses = [course for course in last_held if course.school_class == name and name.grade > 1]
            for pupil in self._random.sample(pupils, DOTS_PER_CLASS) if courses else ():
                yield self._dot(pupil, last_held[self._random.choice(courses)], self._random.choice(list(DotKind)))
        physics = next(c for c in last_held if (c.school_class, c.subject) == (MASHAS_CLASS, MASHAS_RETAKE))
        yield self._dot(self._of_cast("masha"), last_held[physics], DotKind.RETAKE)

    def _dot(self, pupil: Pupil, at: At, kind: DotKind) -> PlannedDot:
        """Due in the week of the demo or the next one, and never later than the term."""
        due = self._random.choice(list(school_days(LAST_DAY + timedelta(days=5), LAST_DAY + timedelta(days=14))))
        turns_into = None if kind is DotKind.PLANNED else "2"
        form = ControlForm.ANSWER if kind is DotKind.PLANNED else ControlForm.TEST
        comment = self._random.choice(teaching()["dots"][kind.value])
        return PlannedDot(pupil.key, at, kind, form, due, turns_into, comment)

    def _remarks(self) -> Iterator[PlannedRemark]:
        """Of the children of the cast, at lessons where they were."""
        for said in conduct()["remarks"]:
            pupil = self._of_cast(said["pupil"])
            where = (pupil.school_class, said["subject"])
            held = next(
                [at for at in lessons if at.on <= LAST_DAY and at.on not in self._away[pupil.key]]
                for course, lessons in self._lessons.items()
                if (course.school_class, course.subject) == where
            )
            yield PlannedRemark(pupil.key, held[-said["lesson"]], RemarkKind(said["kind"]), said["text"])

    def _behaviour(self) -> Iterator[PlannedBehaviour]:
        """Of the last week before the first day."""
        monday = LAST_DAY - timedelta(days=LAST_DAY.weekday())
        for said in conduct()["behaviour"]:
            pupil = self._of_cast(said["pupil"])
            yield PlannedBehaviour(pupil.key, monday, Behaviour(said["value"]), said["text"])

    def _of_cast(self, who: str) -> Pupil:
        key = getattr(self._cast, who)
        return next(pupil for pupils in self._pupils.values() for pupil in pupils if pupil.key == key)


def _lessons(school: MadeUpSchool) -> Mapping[Course, list[At]]:
    """Every lesson of every course from the first day until homework is known."""
    days = list(school_days(FIRST_DAY, HOMEWORK_TO))
    lessons: dict[Course, list[At]] = {}
    for course in school.courses:
        teacher = school.teachers[course.post].key
        week = sorted((slot.weekday, slot.number) for slot in school.slots if slot.course == course)
        lessons[course] = [
            At(course.school_class, course.subject, teacher, day, number)
            for day in days
            for weekday, number in week
            if weekday == day.isoweekday()
        ]
    return lessons
