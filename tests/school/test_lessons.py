from datetime import date, time

import pytest

from school.bells import Bell, BellProblem
from school.bells import problems_of as bell_problems
from school.lessons import DayLesson, Departure, LessonStatus, day_lessons, lesson_now
from school.timetable import Slot, slots_on

FRIDAY, AUTUMN = date(2026, 11, 20), date(2026, 9, 1)
ALGEBRA = Slot(1, 5, 1, "Алгебра", "Волков О. Н.", "301", AUTUMN)
ENGLISH = Slot(2, 5, 2, "Английский", "Смит Д.", "210", AUTUMN)
GERMAN = Slot(3, 5, 2, "Немецкий", "Майер Г. К.", "211", AUTUMN)
PHYSICS = Slot(4, 5, 3, "Физика", "Орлова В. И.", "105", AUTUMN)
SLOTS = (PHYSICS, GERMAN, ENGLISH, ALGEBRA)
BELLS = (Bell.of_minutes(1, 510, 555), Bell.of_minutes(2, 565, 610), Bell.of_minutes(3, 630, 675))


def test_a_plain_day_follows_the_timetable() -> None:
    lessons = day_lessons(FRIDAY, SLOTS, (), BELLS)
    assert [lesson.subject for lesson in lessons] == ["Алгебра", "Английский", "Немецкий", "Физика"]
    assert lessons[0] == DayLesson(1, 1, time(8, 30), time(9, 15), "Алгебра", "Волков О. Н.", "301")
    assert day_lessons(date(2026, 11, 21), SLOTS, (), BELLS) == ()


@pytest.mark.parametrize(
    ("day", "held"),
    [(date(2026, 8, 28), False), (date(2026, 9, 4), True), (date(2026, 10, 23), True), (date(2026, 11, 6), False)],
)
def test_a_slot_is_valid_between_its_dates(day: date, held: bool) -> None:
    slot = Slot(1, 5, 1, "Алгебра", "Волков О. Н.", "301", AUTUMN, date(2026, 10, 25))
    assert bool(slots_on([slot], day)) is held


@pytest.mark.parametrize(
    ("departure", "status", "teacher", "room"),
    [
        (Departure(1, FRIDAY, 1, topic="Дроби"), LessonStatus.PLANNED, "Волков О. Н.", "301"),
        (Departure(1, FRIDAY, 1, room="301"), LessonStatus.PLANNED, "Волков О. Н.", "301"),
        (Departure(1, FRIDAY, 1, cancelled=True), LessonStatus.CANCELLED, "Волков О. Н.", "301"),
        (Departure(1, FRIDAY, 1, teacher="Зуева А. П."), LessonStatus.SUBSTITUTED, "Зуева А. П.", "301"),
        (Departure(1, FRIDAY, 1, teacher="Зуева А. П.", room="9"), LessonStatus.SUBSTITUTED, "Зуева А. П.", "9"),
        (Departure(1, FRIDAY, 1, room="302"), LessonStatus.MOVED, "Волков О. Н.", "302"),
        (Departure(1, date(2026, 11, 27), 1, cancelled=True), LessonStatus.PLANNED, "Волков О. Н.", "301"),
    ],
)
def test_what_departs_from_the_timetable_is_visible(
    departure: Departure, status: LessonStatus, teacher: str, room: str
) -> None:
    lesson = day_lessons(FRIDAY, SLOTS, [departure], BELLS)[0]
    assert (lesson.status, lesson.teacher, lesson.room) == (status, teacher, room)
    assert lesson.topic == (departure.topic if departure.on == FRIDAY else "")


def test_another_course_may_take_the_place_of_a_cancelled_one() -> None:
    changes = [Departure(4, FRIDAY, 3, cancelled=True), Departure(1, FRIDAY, 3, subject="Алгебра", room="301")]
    *_, algebra, physics = day_lessons(FRIDAY, SLOTS, changes, BELLS)
    assert (algebra.subject, algebra.status, algebra.starts) == ("Алгебра", LessonStatus.EXTRA, time(10, 30))
    assert (physics.subject, physics.status) == ("Физика", LessonStatus.CANCELLED)


def test_one_half_of_a_class_may_be_without_its_lesson() -> None:
    lessons = day_lessons(FRIDAY, SLOTS, [Departure(3, FRIDAY, 2, cancelled=True)], BELLS)
    assert [lesson.is_held for lesson in lessons if lesson.number == 2] == [True, False]


@pytest.mark.parametrize(
    ("at", "subject", "is_on"),
    [
        (time(7), "Алгебра", False),
        (time(8, 30), "Алгебра", True),
        (time(9, 14), "Алгебра", True),
        (time(9, 15), "Английский", False),
        (time(9, 30), "Английский", True),
        (time(10, 20), "Физика", False),
        (time(11, 15), None, False),
    ],
)
def test_the_lesson_now_is_the_current_or_the_next_one(at: time, subject: str | None, is_on: bool) -> None:
    lesson = lesson_now(day_lessons(FRIDAY, SLOTS, (), BELLS), at)
    assert (lesson and lesson.subject) == subject
    assert lesson is None or lesson.is_on(at) is is_on


def test_cancelled_lessons_and_lessons_without_a_bell_are_passed_over() -> None:
    cancelled = [Departure(1, FRIDAY, 1, cancelled=True)]
    first = lesson_now(day_lessons(FRIDAY, SLOTS, cancelled, BELLS), time(8, 40))
    assert first is not None
    assert first.subject == "Английский"
    silent = day_lessons(FRIDAY, SLOTS, (), ())
    assert [lesson.starts for lesson in silent] == [None] * 4
    assert lesson_now(silent, time(8, 40)) is None
    assert not silent[0].is_on(time(8, 40))


@pytest.mark.parametrize(
    ("bells", "problems"),
    [
        (BELLS, []),
        ((Bell.of_minutes(1, 510, 555), Bell.of_minutes(2, 555, 600)), []),
        ((Bell.of_minutes(2, 550, 600), Bell.of_minutes(1, 510, 555)), [(BellProblem.OVERLAP, 2)]),
        ((Bell.of_minutes(1, 510, 510),), [(BellProblem.BACKWARDS, 1)]),
        ((Bell.of_minutes(1, 510, 555), Bell.of_minutes(1, 600, 645)), [(BellProblem.NUMBER_TWICE, 1)]),
    ],
)
def test_what_is_wrong_with_bells(bells: tuple[Bell, ...], problems: list[tuple[BellProblem, int]]) -> None:
    assert bell_problems(bells) == problems
