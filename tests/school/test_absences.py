"""What a family may tell of an absence, and what it explains: tables of plain values."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.absences import (
    Absence,
    AbsenceCommentTooLong,
    AbsenceKind,
    AbsenceOutsideTheYear,
    AbsenceOverlaps,
    AbsenceTooLong,
    AbsenceTooLongAgo,
    EndsBeforeItBegins,
    FileTooLarge,
    NoLessonsThen,
    NoSuchLessons,
    Reason,
    TooManyPapers,
    apart,
    check,
    check_comment,
    check_files,
    covering,
    earliest,
    is_asked_about,
    joined,
    week_end,
)
from school.attendance import AttendanceCode
from school.calendars import ClassCalendar
from school.periods import Period, PeriodKind, SchoolYear
from school.refusals import Refusal

TODAY = date(2026, 11, 23)
QUARTERS = (
    Period(PeriodKind.QUARTER, "1", date(2026, 9, 1), date(2026, 10, 25)),
    Period(PeriodKind.QUARTER, "2", date(2026, 11, 2), date(2026, 12, 29)),
    Period(PeriodKind.QUARTER, "3", date(2027, 1, 11), date(2027, 3, 21)),
    Period(PeriodKind.QUARTER, "4", date(2027, 3, 29), date(2027, 5, 28)),
)
CALENDAR = ClassCalendar(
    SchoolYear("2026/27", date(2026, 9, 1), date(2027, 5, 28), QUARTERS), PeriodKind.QUARTER, frozenset(range(1, 6))
)


def nov(first: int, last: int | None = None, reason: Reason = Reason.ILL, **more: object) -> Absence:
    return Absence(date(2026, 11, first), date(2026, 11, last or first), reason, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("absence", "refusal"),
    [
        (nov(23), None),
        (nov(18), None),
        (nov(17), AbsenceTooLongAgo),
        (nov(24, 23), EndsBeforeItBegins),
        (nov(28, 29), NoLessonsThen),
        (nov(27, 29), None),
        (Absence(date(2026, 12, 30), date(2027, 1, 10), Reason.TRIP), NoLessonsThen),
        (Absence(TODAY, date(2027, 5, 29), Reason.TRIP), AbsenceOutsideTheYear),
        (Absence(date(2026, 8, 31), TODAY, Reason.TRIP), AbsenceOutsideTheYear),
        (Absence(TODAY, date(2027, 1, 21), Reason.TRIP), None),
        (Absence(TODAY, date(2027, 1, 22), Reason.TRIP), AbsenceTooLong),
        (nov(23, kind=AbsenceKind.LATE, from_lesson=1, to_lesson=2), None),
        (nov(23, from_lesson=3, to_lesson=2), NoSuchLessons),
        (nov(23, from_lesson=0, to_lesson=2), NoSuchLessons),
        (nov(23, from_lesson=13), NoSuchLessons),
    ],
)
def test_what_may_be_told(absence: Absence, refusal: type[Refusal] | None):
    if refusal is None:
        assert check(absence, TODAY, CALENDAR) == absence
        return
    with pytest.raises(refusal):
        check(absence, TODAY, CALENDAR)


def test_four_hundred_days_are_too_many_in_any_year():
    endless = ClassCalendar(SchoolYear("?", date(2026, 9, 1), date(2029, 5, 28)), PeriodKind.QUARTER)
    with pytest.raises(AbsenceTooLong) as refused:
        check(Absence(TODAY, date(2027, 12, 27), Reason.TRIP), TODAY, endless)
    assert refused.value.values == {"days": 400, "limit": 60}


def test_an_old_notice_may_be_changed_from_its_own_first_day_on():
    assert check(nov(9, 25), TODAY, CALENDAR, known_since=date(2026, 11, 9)) == nov(9, 25)
    with pytest.raises(AbsenceTooLongAgo):
        check(nov(6, 25), TODAY, CALENDAR, known_since=date(2026, 11, 9))


@pytest.mark.parametrize(
    ("today", "day"), [(TODAY, date(2026, 11, 18)), (date(2026, 11, 2), date(2026, 10, 21)), (date(2026, 9, 1), None)]
)
def test_three_school_days_back(today: date, day: date | None):
    assert earliest(today, CALENDAR) == (day or today)


@pytest.mark.parametrize(
    ("absence", "covered"),
    [
        (nov(23), True),
        (nov(22), False),
        (nov(20, open_ended=True), True),
        (nov(24, open_ended=True), False),
        (nov(23, from_lesson=1, to_lesson=2), False),
        (nov(23, from_lesson=3), True),
        (nov(23, to_lesson=3), True),
    ],
)
def test_the_third_lesson_of_today(absence: Absence, covered: bool):
    assert absence.covers(TODAY, 3) is covered


@pytest.mark.parametrize(
    ("known", "wish", "days"),
    [
        (nov(23), nov(23), (23, 23)),
        (nov(23), nov(23, 25), (23, 25)),
        (nov(23, 25), nov(24), (23, 25)),
        (nov(23, open_ended=True), nov(24, 26), (23, 26)),
        (nov(23), nov(24), None),
        (nov(23, to_lesson=1), nov(23, from_lesson=5), None),
    ],
)
def test_what_says_the_same_is_joined(known: Absence, wish: Absence, days: tuple[int, int] | None):
    found = joined(wish, [("notice", known)])
    assert (found and (found.notice, found.absence)) == (days and ("notice", nov(*days)))


@pytest.mark.parametrize(
    "wish", [nov(23, reason=Reason.DOCTOR), nov(23, to_lesson=2), nov(20, 27, Reason.TRIP), nov(23, 24)]
)
def test_what_says_something_else_is_refused(wish: Absence):
    known = [("one", nov(23)), ("two", nov(24, reason=Reason.FAMILY))]
    with pytest.raises(AbsenceOverlaps):
        joined(wish, known)
    with pytest.raises(AbsenceOverlaps):
        apart(wish, [absence for _, absence in known])


def test_the_whole_day_explains_before_a_part_of_it():
    notices = [("part", nov(23, to_lesson=2)), ("whole", nov(20, 24, Reason.TRIP))]
    assert covering(TODAY, 1, notices) == "whole"
    assert covering(date(2026, 11, 25), 1, notices) is None
    assert (Reason.ILL.code, Reason.TRIP.code) == (AttendanceCode.ILL, AttendanceCode.EXCUSED)


@pytest.mark.parametrize(
    ("absence", "day", "asked"),
    [
        (nov(20), date(2026, 11, 23), True),
        (nov(20), date(2026, 11, 21), False),
        (nov(20), date(2026, 11, 24), False),
        (nov(23), date(2026, 11, 23), False),
        (nov(20, reason=Reason.TRIP), date(2026, 11, 23), False),
        (nov(20, to_lesson=2), date(2026, 11, 23), False),
        (nov(10, open_ended=True), date(2026, 11, 24), True),
        (nov(10, open_ended=True), date(2026, 11, 29), False),
        (Absence(date(2026, 12, 29), date(2026, 12, 29), Reason.ILL), date(2027, 1, 11), False),
    ],
)
def test_who_is_asked_in_the_morning(absence: Absence, day: date, asked: bool):
    assert is_asked_about(absence, day, CALENDAR) is asked


@pytest.mark.parametrize(("day", "end"), [(23, 27), (27, 27)])
def test_the_end_of_the_week(day: int, end: int):
    assert week_end(date(2026, 11, day), CALENDAR) == date(2026, 11, end)


def test_comments_and_files():
    assert check_comment("  температура ") == "температура"
    with pytest.raises(AbsenceCommentTooLong):
        check_comment("ж" * 501)
    check_files([None, 20 * 1024**2], already=8)
    with pytest.raises(FileTooLarge):
        check_files([60 * 1024**2], already=0)
    with pytest.raises(TooManyPapers):
        check_files([1], already=10)


DAYS = st.dates(date(2026, 9, 1), date(2027, 5, 28))


@given(DAYS, DAYS, DAYS, DAYS, st.sampled_from(Reason), st.sampled_from(Reason))
def test_two_notices_meet_just_when_they_share_a_lesson(
    a: date, b: date, c: date, d: date, first: Reason, second: Reason
):
    one, other = Absence(min(a, b), max(a, b), first), Absence(min(c, d), max(c, d), second)
    shared = max(one.first, other.first) <= min(one.last, other.last)
    assert one.meets(other) is other.meets(one) is shared
