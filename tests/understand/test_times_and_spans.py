"""Hours of a meeting, days and grades of an event, as people type them."""

from datetime import date, time, timedelta

import pytest

from school.happenings import NotGrades
from texts.understand.days import NotADay
from texts.understand.spans import parse_days, parse_grades
from texts.understand.times import NotAnHour, hours

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "starts", "minutes"),
    [
        ("18:00", time(18), None),
        ("18.30", time(18, 30), None),
        ("18", time(18), None),
        ("в 18:30", time(18, 30), None),
        ("at 9", time(9), None),
        ("18:00-19:30", time(18), 90),
        ("18:00 – 19.30", time(18), 90),
        ("с 18 до 19:30", time(18), 90),
        ("from 18 to 20", time(18), 120),
        ("19:00-18:00", time(19), -60),
        ("00:10", time(0, 10), None),
    ],
)
def test_hours_as_people_type_them(typed: str, starts: time, minutes: int | None) -> None:
    assert hours(typed) == (starts, None if minutes is None else timedelta(minutes=minutes))


@pytest.mark.parametrize(
    "typed", ["25:00", "18:75", "вечером", "", "-18", "1800", "18-19-20", "18:0", "٢٢", "<b>", "9" * 50]
)
def test_what_is_no_hour(typed: str) -> None:
    with pytest.raises(NotAnHour):
        hours(typed)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("5.12", date(2026, 12, 5), date(2026, 12, 5)),
        ("5.12-7.12", date(2026, 12, 5), date(2026, 12, 7)),
        ("5.12 – 7.12", date(2026, 12, 5), date(2026, 12, 7)),
        ("5 декабря — 7 декабря", date(2026, 12, 5), date(2026, 12, 7)),
        ("5 December - 7 December", date(2026, 12, 5), date(2026, 12, 7)),
        ("2026-12-05", date(2026, 12, 5), date(2026, 12, 5)),
        ("завтра", date(2026, 11, 24), date(2026, 11, 24)),
        ("7.12-5.12", date(2026, 12, 7), date(2026, 12, 5)),
    ],
)
def test_days_as_people_type_them(typed: str, first: date, last: date) -> None:
    assert parse_days(typed, TODAY) == (first, last)


@pytest.mark.parametrize("typed", ["", " – ", "31 февраля", "5.12 – 6.12 – 7.12", "скоро", "5.12 – когда-нибудь"])
def test_what_are_no_days(typed: str) -> None:
    with pytest.raises(NotADay):
        parse_days(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "grades"),
    [("9", (9, 9)), ("5-7", (5, 7)), ("5 – 7", (5, 7)), ("с 5 по 7", (5, 7)), ("5-7 классы", (5, 7)), ("7-5", (7, 5))],
)
def test_grades_as_people_type_them(typed: str, grades: tuple[int, int]) -> None:
    assert parse_grades(typed) == grades


@pytest.mark.parametrize("typed", ["", "все", "5,6,7", "555", "<b>"])
def test_what_are_no_grades(typed: str) -> None:
    with pytest.raises(NotGrades):
        parse_grades(typed)
