from datetime import date

import pytest

from school.attendance import AttendanceCode, AttendanceEntry, Counts, by_subject, count, days_missed, missed_on

THURSDAY, FRIDAY = date(2026, 11, 19), date(2026, 11, 20)
ENTRIES = (
    AttendanceEntry(FRIDAY, 3, "Физика", AttendanceCode.ABSENT),
    AttendanceEntry(FRIDAY, 1, "Алгебра", AttendanceCode.ILL),
    AttendanceEntry(FRIDAY, 2, "Физика", AttendanceCode.LATE),
    AttendanceEntry(THURSDAY, 1, "Физика", AttendanceCode.ABSENT),
    AttendanceEntry(date(2026, 11, 18), 1, "Физика", AttendanceCode.LATE),
)


def test_counts_tell_absences_without_a_reason_apart() -> None:
    counts = count(ENTRIES)
    assert counts == Counts(absent=2, late=2, ill=1)
    assert (counts.missed, counts.without_reason) == (3, 2)
    assert count([]) == Counts()


def test_counts_per_subject() -> None:
    assert list(by_subject(ENTRIES).items()) == [("Алгебра", Counts(ill=1)), ("Физика", Counts(absent=2, late=2))]


def test_a_date_opens_the_missed_lessons() -> None:
    assert [entry.number for entry in missed_on(ENTRIES, FRIDAY)] == [1, 3]
    assert missed_on(ENTRIES, date(2026, 11, 18)) == ()
    assert days_missed(ENTRIES) == (THURSDAY, FRIDAY)


@pytest.mark.parametrize("code", list(AttendanceCode))
def test_everybody_but_the_late_was_away(code: AttendanceCode) -> None:
    assert code.is_missed is (code is not AttendanceCode.LATE)
    assert count([AttendanceEntry(FRIDAY, 1, "Алгебра", code)]).missed == code.is_missed
