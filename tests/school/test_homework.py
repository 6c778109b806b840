from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from school.homework import (
    DayState,
    DueAfterTheYear,
    DueInThePast,
    Homework,
    SubjectTasks,
    TextIsEmpty,
    TextTooLong,
    check_due,
    check_text,
    day_state,
    tomorrow_digest,
)

MASHA, PETYA = 1, 2
TOMORROW = date(2026, 11, 23)
SET_AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
ALGEBRA = Homework(1, 10, "Алгебра", TOMORROW, "№ 312", SET_AT)
ALGEBRA_STAR = Homework(0, 10, "Алгебра", TOMORROW, "№ 313*", SET_AT, mandatory=False)
BIOLOGY = Homework(3, 11, "Биология", TOMORROW, "§ 12", SET_AT)
READING = Homework(4, 12, "Чтение", TOMORROW, "с. 40", SET_AT)
LATER = Homework(5, 11, "Биология", date(2026, 11, 30), "Доклад", SET_AT, independent=True)


def test_text_is_trimmed_and_limited() -> None:
    assert check_text("  № 312\n") == "№ 312"
    assert check_text("я" * 2000) == "я" * 2000
    with pytest.raises(TextTooLong) as refused:
        check_text("я" * 10_000)
    assert refused.value.values == {"length": 10_000, "limit": 2000}


def test_a_file_alone_is_a_task_and_silence_is_not() -> None:
    assert check_text("", files=1) == ""
    with pytest.raises(TextIsEmpty):
        check_text(" \n ")


def test_homework_is_for_today_or_later_within_the_year() -> None:
    today, year_ends = date(2026, 11, 20), date(2027, 5, 31)
    assert check_due(today, today, year_ends) == today
    with pytest.raises(DueInThePast):
        check_due(date(2026, 11, 19), today, year_ends)
    with pytest.raises(DueAfterTheYear):
        check_due(date(2027, 6, 1), today, year_ends)


@pytest.mark.parametrize(
    ("tasks", "nothing_said", "state"),
    [
        ((), False, DayState.NOT_FILLED),
        ((), True, DayState.NOTHING_SET),
        ((ALGEBRA,), False, DayState.SET),
        ((ALGEBRA,), True, DayState.SET),
    ],
)
def test_nothing_set_is_not_silence(tasks: tuple[Homework, ...], nothing_said: bool, state: DayState) -> None:
    assert day_state(tasks, nothing_said) is state


def test_the_last_edit_is_known() -> None:
    edited = datetime(2026, 11, 21, 7, tzinfo=UTC)
    assert ALGEBRA.last_edit == SET_AT
    assert replace(ALGEBRA, edited_at=edited).last_edit == edited


def test_tomorrow_is_one_digest_for_a_child_by_subject_mandatory_first() -> None:
    assigned = [(MASHA, task) for task in (BIOLOGY, ALGEBRA_STAR, LATER, ALGEBRA)] + [(PETYA, READING)]
    assert tomorrow_digest(assigned, TOMORROW) == {
        MASHA: (SubjectTasks("Алгебра", (ALGEBRA, ALGEBRA_STAR)), SubjectTasks("Биология", (BIOLOGY,))),
        PETYA: (SubjectTasks("Чтение", (READING,)),),
    }


def test_what_is_ticked_off_is_left_out_for_that_child_only() -> None:
    assigned = [(MASHA, BIOLOGY), (PETYA, BIOLOGY)]
    assert tomorrow_digest(assigned, TOMORROW, {(MASHA, BIOLOGY.id)}) == {
        PETYA: (SubjectTasks("Биология", (BIOLOGY,)),)
    }
    assert tomorrow_digest(assigned, LATER.due) == {}
