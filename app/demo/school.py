"""The made-up school of the demo: about 900 pupils, deterministic, written as a file that goes through the import.

Everything stands on the school year 2026/27; the demo's now is Monday, 23 November 2026, 08:20 in Moscow.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

from app.demo.people import Families, FamilyPlan, Parent, Pupil, StaffMember, some_staff
from app.demo.week import Course, Post, Slot, make_courses, make_posts, make_week
from app.demo.words import teaching
from exchange.sheet_writer import Content, Line, write_school_book
from school.classes import ClassName

SEED = 20261123
NOW = datetime(2026, 11, 23, 5, 20, tzinfo=UTC)
"""08:20 in Moscow: ten minutes before the first lesson."""
ZONE = "Europe/Moscow"
LETTERS = "АБВ"
SEATS = 27
QUARTERS = (
    ("1 четверть", date(2026, 9, 1), date(2026, 10, 23)),
    ("2 четверть", date(2026, 11, 2), date(2026, 12, 30)),
    ("3 четверть", date(2027, 1, 11), date(2027, 3, 19)),
    ("4 четверть", date(2027, 3, 29), date(2027, 5, 28)),
)
MASHAS_CLASS, PETYAS_CLASS = ClassName(7, "Б"), ClassName(3, "А")
ALGEBRA = "Алгебра"
WISHES = {(MASHAS_CLASS, ALGEBRA): (1, 3, 5)}
"""Masha's class has algebra on the Monday on which the demo begins, as the second lesson."""
WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница")

FAMILY = FamilyPlan(
    surname="Ветров",
    father="Илья",
    mother=("Анна", "Сергеевна"),
    father_patronymic="Петрович",
    children=(
        ("Мария", True, MASHAS_CLASS, date(2013, 5, 6)),
        ("Пётр", False, PETYAS_CLASS, date(2017, 10, 12)),
    ),
)


@dataclass(frozen=True, slots=True)
class Cast:
    """The keys of the people whom the demo and its scenarios name."""

    masha: str
    petya: str
    mother: str
    father: str
    algebra_teacher: str
    class_teacher: str
    secretary: str
    head: str


@dataclass(frozen=True, slots=True)
class MadeUpSchool:
    pupils: tuple[Pupil, ...]
    parents: tuple[Parent, ...]
    staff: tuple[StaffMember, ...]
    teachers: dict[Post, StaffMember]
    leaders: dict[ClassName, StaffMember]
    courses: tuple[Course, ...]
    slots: tuple[Slot, ...]
    cast: Cast

    @property
    def classes(self) -> list[ClassName]:
        return list(self.leaders)

    def content(self) -> Content:
        """As rows of a school book."""
        return {
            "school": [_card()],
            "people": [
                *(p.line() for p in self.pupils),
                *(p.line() for p in self.parents),
                *(s.line() for s in self.staff),
            ],
            "classes": [self._class_line(name) for name in self.classes],
            "courses": [
                {"school_class": c.school_class.plain, "subject": c.subject, "teacher": self.teachers[c.post].key}
                for c in self.courses
            ],
            "timetable": [self._slot_line(slot) for slot in self.slots],
            "bells": [
                _bell_line(b["schedule"], n, t) for b in teaching()["bells"] for n, t in enumerate(b["times"], 1)
            ],
            "periods": [{"name": n, "kind": "четверть", "starts": s, "ends": e} for n, s, e in QUARTERS],
            "textbooks": _textbooks(self.courses),
            "curricula": teaching()["curricula"],
            "visits": _visits((self.cast.masha, self.cast.petya)),
        }

    def _class_line(self, name: ClassName) -> Line:
        scale = "зачёт" if name.grade == 1 else "5"
        return {"school_class": name.plain, "class_teacher": self.leaders[name].full_name, "scale": scale}

    def _slot_line(self, slot: Slot) -> Line:
        course = slot.course
        return {
            "school_class": course.school_class.plain, "weekday": WEEKDAYS[slot.weekday - 1], "number": slot.number,
            "subject": course.subject, "room": course.post.room,
        }  # fmt: skip


def make_school(seed: int = SEED) -> MadeUpSchool:
    """The same seed makes the same school."""
    random = Random(seed)  # noqa: S311 - a made-up school needs repeatable chance, not secrets
    classes = [ClassName(grade, letter) for grade in range(1, 12) for letter in LETTERS]
    families = Families(random, {name: SEATS + (name.letter == LETTERS[0]) for name in classes})
    families.settle(FAMILY)
    families.fill()
    posts = make_posts(classes)
    courses = make_courses(classes, posts)
    slots = make_week(random, courses, WISHES)
    teachers, leaders = _teachers(random, classes, posts, courses)
    office = _office()
    pupils = sorted(families.pupils, key=lambda p: (p.school_class, p.surname, p.given))
    return MadeUpSchool(
        tuple(pupils), tuple(families.parents), (*teachers.values(), *office), teachers, leaders, tuple(courses),
        tuple(slots), _cast(families, teachers, leaders, courses, office),
    )  # fmt: skip


def write_made_up_school(path: Path, seed: int = SEED) -> MadeUpSchool:
    """Writes the school as a school book (.xlsx) and gives what it was made of. Raises OSError."""
    school = make_school(seed)
    write_school_book(path, school.content())
    return school


def _post_of(courses: list[Course], name: ClassName, subject: str) -> Post:
    return next(course.post for course in courses if (course.school_class, course.subject) == (name, subject))


def _teachers(
    random: Random, classes: list[ClassName], posts: list[Post], courses: list[Course]
) -> tuple[dict[Post, StaffMember], dict[ClassName, StaffMember]]:
    """Names for the posts and a class teacher for every class."""
    named = {
        _post_of(courses, MASHAS_CLASS, ALGEBRA): ("Орлова", "Елена", "Викторовна"),
        _post_of(courses, MASHAS_CLASS, "Русский язык"): ("Белова", "Нина", "Олеговна"),
    }
    taken = {"Орлов", "Белов", FAMILY.surname}
    leads = _leading_posts(classes, posts, courses)
    teachers: dict[Post, StaffMember] = {}
    for post in posts:
        roles = "учитель, классный руководитель" if post in leads.values() else "учитель"
        member = some_staff(random, f"У-{post.number:03}", roles, taken)
        if post in named:
            surname, given, patronymic = named[post]
            member = replace(member, surname=surname, given=given, patronymic=patronymic)
        teachers[post] = member
    return teachers, {name: teachers[leads[name]] for name in classes}


def _leading_posts(classes: list[ClassName], posts: list[Post], courses: list[Course]) -> dict[ClassName, Post]:
    """Nobody leads two classes; who leads a class teaches it."""
    leads = {post.leads: post for post in posts if post.leads}
    leads[MASHAS_CLASS] = _post_of(courses, MASHAS_CLASS, "Русский язык")
    banned = {_post_of(courses, MASHAS_CLASS, ALGEBRA)}
    for name in classes:
        if name not in leads:
            teaching_it = [course.post for course in courses if course.school_class == name]
            leads[name] = next(post for post in teaching_it if post not in banned | set(leads.values()))
    return leads


def _office() -> list[StaffMember]:
    return [
        StaffMember("К-001", "Дубравин", "Андрей", "Львович", "директор"),
        StaffMember("К-002", "Кротова", "Алла", "Игоревна", "секретарь"),
        StaffMember("К-003", "Холмова", "Лидия", "Петровна", "завуч"),
        StaffMember("К-004", "Ручьёва", "Инна", "Борисовна", "завуч"),
        StaffMember("К-005", "Тропинина", "Алла", "Юрьевна", "организатор"),
    ]


def _cast(
    families: Families,
    teachers: dict[Post, StaffMember],
    leaders: dict[ClassName, StaffMember],
    courses: list[Course],
    office: list[StaffMember],
) -> Cast:
    masha, petya = families.pupils[:2]
    mother, father = families.parents[:2]
    algebra = teachers[_post_of(courses, MASHAS_CLASS, ALGEBRA)]
    class_teacher = leaders[MASHAS_CLASS]
    return Cast(
        masha.key, petya.key, mother.key, father.key, algebra.key, class_teacher.key, office[1].key, office[0].key
    )


def _card() -> Line:
    return {
        "name": "Муниципальное общеобразовательное учреждение «Школа № 15»", "short_name": "Школа № 15", "zone": ZONE,
        "region": "Тверская область", "phone": "+7 (4822) 00-00-00", "contact": "каб. 12, будни с 8 до 16",
        "year_name": "2026/27", "year_starts": QUARTERS[0][1], "year_ends": QUARTERS[-1][2],
    }  # fmt: skip


def _visits(pupils: Sequence[str]) -> list[Line]:
    """The school week before, and the way in on the demo's own morning."""
    days = [NOW.date() - timedelta(days=back) for back in (7, 6, 5, 4, 3)]
    whole: list[Line] = [
        {"on": on, "pupil": key, "came": f"8:{10 + place + on.day % 4:02}", "left": f"13:{20 + on.day % 7 * 5:02}",
         "meals": "завтрак, обед" if on.day % 2 else "обед"}
        for on in days for place, key in enumerate(pupils)
    ]  # fmt: skip
    today: list[Line] = [{"on": NOW.date(), "pupil": key, "came": "8:14"} for key in pupils]
    return whole + today


def _bell_line(schedule: str, number: int, times: str) -> Line:
    starts, ends = (time.fromisoformat(part) for part in times.split("-"))
    return {"schedule": schedule, "number": number, "starts": starts, "ends": ends}


def _textbooks(courses: tuple[Course, ...]) -> list[Line]:
    """One for each subject and grade; thicker for the older (within the norms of weight)."""
    pairs = sorted({(c.school_class.grade, c.subject) for c in courses})
    return [
        {"subject": subject, "grade": grade, "title": f"{subject}. {grade} класс", "grams": grams(subject, grade)}
        for grade, subject in pairs
        if subject not in teaching()["without_textbook"]
    ]


def grams(subject: str, grade: int) -> int:
    """Norms allow 300 g in primary classes and 400 to 600 g later; each subject has its own thickness."""
    thickness = sum(map(ord, subject)) % 9 * 10
    return (190 if grade in range(1, 5) else 250 + 10 * grade) + thickness
