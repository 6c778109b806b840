"""The made-up school is believable, the same every time, and imports through the front door."""

import subprocess
import sys
import zlib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from app.demo.people import made_up_phone
from app.demo.school import LETTERS, MASHAS_CLASS, NOW, PETYAS_CLASS, MadeUpSchool, make_school, write_made_up_school
from app.demo.term import FIRST_DAY, LAST_DAY, TermPlan, term_so_far
from app.demo.words import feminine, names
from exchange.school_book import Reading, read_school_book
from school.marks import WEIGHTS
from school.remarks import RemarkKind
from usecases.ports.school_book import SchoolBook


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[MadeUpSchool, Reading]:
    path = tmp_path_factory.mktemp("demo") / "school.xlsx"
    return write_made_up_school(path), read_school_book(path)


@pytest.fixture(scope="module")
def school(made: tuple[MadeUpSchool, Reading]) -> MadeUpSchool:
    return made[0]


@pytest.fixture(scope="module")
def book(made: tuple[MadeUpSchool, Reading]) -> SchoolBook:
    assert made[1].book is not None
    return made[1].book


@pytest.fixture(scope="module")
def term(school: MadeUpSchool) -> TermPlan:
    return term_so_far(school)


@pytest.mark.row("F1", "works")
def test_it_imports_without_a_single_remark(made: tuple[MadeUpSchool, Reading]):
    assert made[1].problems == ()


def test_its_size(book: SchoolBook):
    pupils = [person for person in book.people if person.is_pupil]
    staff = [person for person in book.people if person.staff_roles]
    assert (len(book.classes), len(pupils)) == (33, 902)
    assert 1_000 <= len(book.people) - len(pupils) - len(staff) <= 1_300
    assert 50 <= len(staff) <= 60
    assert (len(book.bells), len(book.periods), len(book.curricula)) == (14, 4, 3)
    assert len(book.textbooks) > 80


def test_the_cast_is_there(school: MadeUpSchool, book: SchoolBook):
    people = {person.key: person for person in book.people}
    cast = school.cast
    masha, petya, mother, father = (people[key] for key in (cast.masha, cast.petya, cast.mother, cast.father))
    assert (masha.name.full, masha.school_class) == ("Ветрова Мария Ильинична", MASHAS_CLASS)
    assert (petya.name.full, petya.school_class) == ("Ветров Пётр Ильич", PETYAS_CLASS)
    assert [ward.child_key for ward in mother.wards] == [ward.child_key for ward in father.wards]
    assert [ward.child_key for ward in mother.wards] == [cast.masha, cast.petya]
    algebra = next(c for c in book.courses if (c.school_class, c.subject) == (MASHAS_CLASS, "Алгебра"))
    led = next(row for row in book.classes if row.name == MASHAS_CLASS)
    assert algebra.teacher_key == cast.algebra_teacher
    assert led.class_teacher_key == cast.class_teacher
    assert people[cast.algebra_teacher].name.full == "Орлова Елена Викторовна"
    assert {role.value for role in people[cast.secretary].roles} == {"secretary"}
    assert {role.value for role in people[cast.head].roles} == {"head"}


def test_nobody_is_in_two_places(book: SchoolBook):
    classes = Counter((slot.course.school_class, slot.weekday, slot.number) for slot in book.slots)
    teachers = Counter((slot.course.teacher_key, slot.weekday, slot.number) for slot in book.slots)
    assert set(classes.values()) == set(teachers.values()) == {1}


def test_every_day_has_five_lessons_in_primary_school_and_six_later(book: SchoolBook):
    days = Counter((slot.course.school_class, slot.weekday) for slot in book.slots)
    assert {(name.grade < 5, lessons) for (name, _), lessons in days.items()} == {(True, 5), (False, 6)}
    assert len(days) == 33 * 5


def test_mashas_class_has_algebra_on_the_morning_of_the_demo(book: SchoolBook):
    assert NOW.isoweekday() == 1
    monday = {
        s.number: s.course.subject for s in book.slots if s.course.school_class == MASHAS_CLASS and s.weekday == 1
    }
    assert monday[2] == "Алгебра"


def test_families_are_believable(school: MadeUpSchool):
    pupils = {pupil.key: pupil for pupil in school.pupils}
    parents: Counter[str] = Counter()
    for parent in school.parents:
        parents.update(parent.children)
        classes = [pupils[key].school_class for key in parent.children]
        assert len({name.grade for name in classes}) == len(classes)
        if parent.relation == "отец":
            for key in parent.children:
                assert pupils[key].patronymic in names()["fathers"][parent.given]
    assert set(parents) == set(pupils)
    alone = sum(1 for count in parents.values() if count == 1)
    assert 0.1 < alone / len(pupils) < 0.25
    assert sum(1 for parent in school.parents if len(parent.children) > 1) > 300


def test_names_agree_in_gender(school: MadeUpSchool):
    for pupil in school.pupils:
        assert pupil.patronymic.endswith("на") == pupil.is_girl
        assert pupil.given in names()["girls" if pupil.is_girl else "boys"]
        if pupil.surname.endswith(("ова", "ева", "ёва", "ина", "ская", "ная")):
            assert pupil.is_girl
        if pupil.surname.endswith(("ов", "ев", "ёв", "ин", "ский", "ный")):
            assert not pupil.is_girl


@pytest.mark.parametrize(
    ("his", "hers"),
    [
        ("Ветров", "Ветрова"), ("Ильин", "Ильина"), ("Боровский", "Боровская"), ("Лесной", "Лесная"),
        ("Заречный", "Заречная"), ("Коваленко", "Коваленко"), ("Ким", "Ким"), ("Чайка", "Чайка"),
    ],
)  # fmt: skip
def test_surnames_of_women(his: str, hers: str):
    assert feminine(his) == hers


def test_phones_belong_to_nobody():
    assert made_up_phone(1234) == "+7 945 000-12-34"
    assert made_up_phone(12345) == "+7 945 001-23-45"


def test_the_same_seed_makes_the_same_school_in_another_process(school: MadeUpSchool, term: TermPlan):
    """Sets and hashes of strings differ between processes; nothing here may depend on them."""
    code = (
        "import zlib; from app.demo.school import make_school; from app.demo.term import term_so_far;"
        "s = make_school(); print(zlib.crc32(repr((s.content(), term_so_far(s))).encode()))"
    )
    root = Path(__file__).parents[2]
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert int(ran.stdout) == zlib.crc32(repr((school.content(), term)).encode())
    assert make_school(seed=1).content() != school.content()


def test_the_term_has_about_thirty_marks_a_pupil(term: TermPlan, school: MadeUpSchool):
    marked = {mark.pupil_key for mark in term.marks}
    pupils = {pupil.key: pupil for pupil in school.pupils}
    assert all(pupils[key].school_class.grade > 1 for key in marked)
    assert len(marked) == sum(1 for pupil in school.pupils if pupil.school_class.grade > 1)
    assert 25 <= len(term.marks) / len(marked) <= 40
    assert {mark.value for mark in term.marks} == {"2", "3", "4", "5"}
    assert all(mark.weight in WEIGHTS for mark in term.marks)


def test_marks_stand_on_lessons_that_were_held(term: TermPlan, school: MadeUpSchool):
    slots = {(s.course.school_class, s.course.subject, s.weekday, s.number) for s in school.slots}
    pupils = {pupil.key: pupil.school_class for pupil in school.pupils}
    absent = {(missed.pupil_key, missed.at.on) for missed in term.attendance if missed.code.is_missed}
    for mark in term.marks:
        at = mark.at
        assert FIRST_DAY <= at.on <= LAST_DAY
        assert (at.school_class, at.subject, at.on.isoweekday(), at.number) in slots
        assert pupils[mark.pupil_key] == at.school_class
        assert (mark.pupil_key, at.on) not in absent


def test_a_pupil_has_one_mark_for_one_work_and_one_absence_for_one_lesson(term: TermPlan):
    assert max(Counter((m.pupil_key, m.at, m.form, m.weight) for m in term.marks).values()) == 1
    assert max(Counter((m.pupil_key, m.at.on, m.at.number) for m in term.attendance).values()) == 1


def test_dots_are_open_on_the_day_of_the_demo(term: TermPlan, school: MadeUpSchool):
    assert all(dot.due_on > NOW.date() for dot in term.dots)
    mashas = [dot for dot in term.dots if dot.pupil_key == school.cast.masha]
    assert [(dot.at.subject, dot.kind.value, dot.turns_into) for dot in mashas][-1] == ("Физика", "retake", "2")


def test_remarks_and_praise_are_of_lessons_where_the_child_was(term: TermPlan, school: MadeUpSchool):
    absent = {(missed.pupil_key, missed.at.on) for missed in term.attendance if missed.code.is_missed}
    assert {said.pupil_key for said in term.remarks} == {school.cast.masha, school.cast.petya}
    assert {said.kind for said in term.remarks} == set(RemarkKind)
    assert all((said.pupil_key, said.at.on) not in absent and said.at.on <= LAST_DAY for said in term.remarks)
    assert {note.monday for note in term.behaviour} == {date(2026, 11, 16)}


def test_homework_is_set_before_its_lesson(term: TermPlan):
    assert all(homework.set_on < homework.at.on and homework.set_on <= LAST_DAY for homework in term.homework)
    for_monday = [h for h in term.homework if h.at.school_class == MASHAS_CLASS and h.at.on == NOW.date()]
    assert for_monday
    assert all("{" not in homework.text for homework in term.homework)


def test_classes_are_full(school: MadeUpSchool):
    sizes = Counter(pupil.school_class for pupil in school.pupils)
    assert len(sizes) == 11 * len(LETTERS)
    assert set(sizes.values()) == {27, 28}
