"""Days and marks as teachers type them, seen on Monday, 23 November 2026."""

from datetime import date

import pytest

from texts.understand.days import NotADay, in_numbers, parse_day
from texts.understand.marks import mark_sign

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("25.11", "2026-11-25"),
        ("25.11.", "2026-11-25"),
        ("25/11/26", "2026-11-25"),
        ("1.12.2026", "2026-12-01"),
        ("2026-12-01", "2026-12-01"),
        ("20.11", "2026-11-20"),
        ("15.01", "2027-01-15"),
        ("30 мая", "2027-05-30"),
        ("1 сентября", "2027-09-01"),
        ("24.10", "2026-10-24"),
        ("до 25 ноября", "2026-11-25"),
        ("25 ноября, 2026", "2026-11-25"),
        ("Nov 25", "2026-11-25"),
        ("сегодня", "2026-11-23"),
        ("Завтра", "2026-11-24"),
        ("послезавтра", "2026-11-25"),
        ("day after tomorrow", "2026-11-25"),
        ("через неделю", "2026-11-30"),
        ("в пятницу", "2026-11-27"),
        ("on Friday", "2026-11-27"),
        ("понедельник", "2026-11-30"),
    ],
)
def test_a_day_is_understood(typed: str, meant: str) -> None:
    assert parse_day(typed, TODAY).isoformat() == meant


@pytest.mark.parametrize(
    ("typed", "today", "meant"),
    [("29.02", date(2027, 11, 23), date(2028, 2, 29)), ("29.02", date(2028, 3, 1), date(2028, 2, 29))],
)
def test_the_29th_of_february_is_in_the_year_that_has_one(typed: str, today: date, meant: date) -> None:
    assert parse_day(typed, today) == meant


@pytest.mark.parametrize(
    "typed", ["", "31.11", "29.02", "25", "25 25 ноября", "ноября", "99.99.9999", "когда-нибудь", "²5.11"]
)
def test_what_is_no_day_is_refused_and_quoted_in_short(typed: str) -> None:
    with pytest.raises(NotADay) as refused:
        parse_day(typed, TODAY)
    assert refused.value.values == {"typed": typed}


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("3 мая 2013", "03.05.2013"),
        ("3 Мая 2013 г.", "03.05.2013"),
        ("1 сентября 2013 года", "01.09.2013"),
        ("May 3, 2013", "03.05.2013"),
        ("2013-05-03", "03.05.2013"),
        ("3 мая", "3 мая"),
        ("завтра", "завтра"),
        ("31 февраля 2013", "31 февраля 2013"),
        ("03.05.13", "03.05.13"),
        ("Маша 2013", "Маша 2013"),
    ],
)
def test_a_birthday_is_written_in_numbers(typed: str, numbers: str) -> None:
    assert in_numbers(typed) == numbers


def test_a_long_text_is_quoted_in_short() -> None:
    with pytest.raises(NotADay) as refused:
        parse_day("ы" * 4000, TODAY)
    assert refused.value.values == {"typed": "ы" * 20}


@pytest.mark.parametrize(
    ("typed", "sign"), [("Пятёрка", "5"), ("незачёт", "-"), (" Зачет ", "+"), ("7", "7"), ("two", "2"), ("", "")]
)
def test_a_word_stands_for_a_sign_and_the_rest_comes_back(typed: str, sign: str) -> None:
    assert mark_sign(typed) == sign
