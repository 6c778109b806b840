"""The day by the clock, and what the bells say now."""

from datetime import time

import pytest

from school.bells import Bell
from school.lessons import DayLesson, LessonStatus
from school.regime import Now, RegimeItem, RegimeKind, bells_now, day_lines

BELLS = (Bell(1, time(8, 30), time(9, 15)), Bell(2, time(9, 25), time(10, 10)), Bell(3, time(10, 30), time(11, 15)))


def lesson(number: int, status: LessonStatus = LessonStatus.PLANNED, course: int = 1) -> DayLesson:
    bell = BELLS[number - 1]
    return DayLesson(course, number, bell.starts, bell.ends, "Алгебра", "", "", status)


def spans(lessons: list[DayLesson], *items: RegimeItem) -> list[tuple[str, str]]:
    return [
        (f"{line.starts:%H:%M}", line.item.kind if line.item else str(line.lesson and line.lesson.number))
        for line in day_lines(lessons, items)
    ]


def test_breaks_stand_between_lessons() -> None:
    assert spans([lesson(1), lesson(2), lesson(3)]) == [
        ("08:30", "1"),
        ("09:15", "break"),
        ("09:25", "2"),
        ("10:10", "break"),
        ("10:30", "3"),
    ]


def test_a_meal_fills_the_break_and_a_cancelled_lesson_makes_it_longer() -> None:
    lunch = RegimeItem(RegimeKind.MEAL, time(9, 40), time(10, 0))
    assert spans([lesson(1), lesson(2, LessonStatus.CANCELLED), lesson(3)], lunch) == [
        ("08:30", "1"),
        ("09:40", "meal"),
        ("10:30", "3"),
    ]


def test_two_halves_of_a_class_have_one_break() -> None:
    assert [kind for _, kind in spans([lesson(1), lesson(1, course=2), lesson(2)])] == ["1", "1", "break", "2"]


def test_lessons_without_a_bell_have_no_place_on_the_clock() -> None:
    assert day_lines([DayLesson(1, 9, None, None, "Алгебра", "", "")], ()) == ()


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (time(8, 0), Now(next=BELLS[0])),
        (time(8, 30), Now(lesson=BELLS[0])),
        (time(9, 14), Now(lesson=BELLS[0])),
        (time(9, 15), Now(next=BELLS[1])),
        (time(10, 10), Now()),
    ],
)
def test_what_the_bells_say(at: time, said: Now) -> None:
    assert bells_now(BELLS, 2, at) == said
