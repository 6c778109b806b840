"""Who teaches what in the made-up school, and a timetable in which nobody is in two places.

Lessons are first spread over the days (no class or teacher gets more than a day holds), then each day is coloured:
a graph of classes and teachers of degree n always can be coloured in n lessons (König), by turning alternating paths.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from app.demo.words import teaching
from school.classes import ClassName

PRIMARY_GRADES = range(1, 5)
DAYS = range(1, 6)
LESSONS_A_DAY = {True: 5, False: 6}
"""In primary school and after it."""
TRIES = 400


@dataclass(frozen=True, slots=True)
class Post:
    """A teacher before having a name. `leads` is the primary class that the teacher teaches almost everything."""

    number: int
    subjects: tuple[str, ...]
    room: str
    primary: bool
    leads: ClassName | None = None


@dataclass(frozen=True, slots=True)
class Course:
    school_class: ClassName
    subject: str
    post: Post
    hours: int


@dataclass(frozen=True, slots=True)
class Slot:
    course: Course
    weekday: int
    number: int


def is_primary(name: ClassName) -> bool:
    return name.grade in PRIMARY_GRADES


def hours_of(name: ClassName) -> Mapping[str, int]:
    """Lessons a week by subject."""
    return next(plan["hours"] for plan in teaching()["plans"] if name.grade in plan["grades"])


def make_posts(classes: Iterable[ClassName]) -> list[Post]:
    posts: list[Post] = []
    for name in filter(is_primary, classes):
        posts.append(Post(len(posts) + 1, (), str(101 + len(posts)), True, name))
    for level in ("primary", "senior"):
        for department in teaching()[level]:
            for _ in range(department["teachers"]):
                room = department.get("room") or str(188 + len(posts))
                posts.append(Post(len(posts) + 1, tuple(department["subjects"]), room, level == "primary"))
    return posts


def make_courses(classes: Sequence[ClassName], posts: Sequence[Post]) -> list[Course]:
    """Departments share their classes evenly; one teacher takes all subjects of the department in a class."""
    load: Counter[Post] = Counter()
    courses: list[Course] = []
    for name in sorted(classes, key=lambda name: (-name.grade, name.letter)):
        chosen: dict[tuple[str, ...], Post] = {}
        for subject, hours in hours_of(name).items():
            able = [post for post in posts if post.primary == is_primary(name) and subject in post.subjects]
            fits = able or [post for post in posts if post.leads == name]
            post = chosen.setdefault(fits[0].subjects, min(fits, key=lambda post: (load[post], post.number)))
            load[post] += hours
            courses.append(Course(name, subject, post, hours))
    return courses


def make_week(
    random: Random, courses: Sequence[Course], wishes: Mapping[tuple[ClassName, str], tuple[int, ...]]
) -> list[Slot]:
    """`wishes` are the weekdays of some courses, by class and subject; the first lesson on the first of them is the
    second of the day.
    """
    slots: list[Slot] = []
    for primary in (True, False):
        level = [course for course in courses if is_primary(course.school_class) == primary]
        days = _spread(random, level, LESSONS_A_DAY[primary], wishes)
        for weekday in DAYS:
            slots += _colour(days[weekday], weekday, LESSONS_A_DAY[primary])
    return _second_lesson(slots, wishes)


def _spread(
    random: Random, courses: Sequence[Course], a_day: int, wishes: Mapping[tuple[ClassName, str], tuple[int, ...]]
) -> dict[int, list[Course]]:
    for _ in range(TRIES):
        days = _try_to_spread(random, courses, a_day, wishes)
        if days:
            return days
    raise RuntimeError("the plan of the made-up school does not fit into its week")


def _try_to_spread(
    random: Random, courses: Sequence[Course], a_day: int, wishes: Mapping[tuple[ClassName, str], tuple[int, ...]]
) -> dict[int, list[Course]] | None:
    busy: Counter[tuple[object, int]] = Counter()
    held: Counter[tuple[Course, int]] = Counter()
    days: dict[int, list[Course]] = defaultdict(list)
    order = sorted(courses, key=lambda c: ((c.school_class, c.subject) not in wishes, -c.hours, random.random()))
    for course in order:
        wished = wishes.get((course.school_class, course.subject), ())
        for lesson in range(course.hours):
            free = [
                day
                for day in (wished[lesson : lesson + 1] or DAYS)
                if busy[course.school_class, day] < a_day and busy[course.post, day] < a_day
            ]
            if not free:
                return None
            day = min(
                free,
                key=lambda d: (held[course, d], busy[course.post, d] + busy[course.school_class, d], random.random()),
            )
            held[course, day] += 1
            busy[course.school_class, day] += 1
            busy[course.post, day] += 1
            days[day].append(course)
    return days


class _Day:
    """Lessons of one day by place: a place is a class or a teacher, and holds one course a lesson."""

    def __init__(self) -> None:
        self.held: dict[object, dict[int, Course]] = defaultdict(dict)

    def put(self, course: Course, number: int) -> None:
        self.held[course.school_class][number] = course
        self.held[course.post][number] = course

    def take(self, course: Course, number: int) -> None:
        del self.held[course.school_class][number]
        del self.held[course.post][number]

    def free(self, place: object, a_day: int) -> int:
        return next(number for number in range(1, a_day + 1) if number not in self.held[place])

    def make_free(self, post: Post, number: int, other: int) -> None:
        """Turns the path of lessons `number`, `other`, `number` ... that begins at the teacher."""
        path: list[tuple[Course, int]] = []
        place: object = post
        wanted = number
        while course := self.held[place].get(wanted):
            path.append((course, wanted))
            place = course.school_class if place == course.post else course.post
            wanted = other if wanted == number else number
        for course, at in path:
            self.take(course, at)
        for course, at in path:
            self.put(course, other if at == number else number)


def _colour(courses: Sequence[Course], weekday: int, a_day: int) -> list[Slot]:
    day = _Day()
    for course in courses:
        number = day.free(course.school_class, a_day)
        if number in day.held[course.post]:
            day.make_free(course.post, number, day.free(course.post, a_day))
        day.put(course, number)
    places = [place for place in day.held if isinstance(place, ClassName)]
    return [
        Slot(day.held[name][number], weekday, number) for name in sorted(places) for number in sorted(day.held[name])
    ]


def _second_lesson(slots: list[Slot], wishes: Mapping[tuple[ClassName, str], tuple[int, ...]]) -> list[Slot]:
    """Swaps two lessons of a whole day for everyone of the level, which moves nobody into two places."""
    for (name, subject), weekdays in wishes.items():
        now = next(
            slot.number
            for slot in slots
            if (slot.course.school_class, slot.course.subject, slot.weekday) == (name, subject, weekdays[0])
        )
        turn = {now: 2, 2: now}
        slots = [
            Slot(slot.course, slot.weekday, turn.get(slot.number, slot.number))
            if slot.weekday == weekdays[0] and is_primary(slot.course.school_class) == is_primary(name)
            else slot
            for slot in slots
        ]
    return slots
