"""How long a browser is let in, and what typing into a cell means."""

from datetime import UTC, datetime, timedelta

import pytest

from school.attendance import AttendanceCode
from school.journal_page import IDLE, LONGEST, Step, is_over, steps
from school.refusals import NotYours
from texts.understand.cells import CellWords, read_cell
from usecases.journal_page.show import ColumnKey

BEGAN = datetime(2026, 11, 23, 5, 20, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("seen", "now", "over"),
    [
        (timedelta(0), IDLE - MINUTE, False),
        (timedelta(0), IDLE, True),
        (IDLE, 2 * IDLE - MINUTE, False),
        (LONGEST - MINUTE, LONGEST - MINUTE, False),
        (LONGEST - MINUTE, LONGEST, True),
    ],
)
def test_who_is_idle_or_here_too_long_is_out(seen: timedelta, now: timedelta, over: bool) -> None:
    assert is_over(BEGAN, BEGAN + seen, BEGAN + now, IDLE) is over


@pytest.mark.parametrize(
    ("standing", "typed", "expected"),
    [
        ((), (), ()),
        ((), ("5",), (Step(None, "5"),)),
        ((7,), ("5",), (Step(7, "5"),)),
        ((7,), ("5", "4"), (Step(7, "5"), Step(None, "4"))),
        ((7, 8), ("5",), (Step(7, "5"), Step(8, None))),
        ((7, 8), (), (Step(7, None), Step(8, None))),
    ],
)
def test_typed_values_take_places_in_order(
    standing: tuple[int, ...], typed: tuple[str, ...], expected: tuple[Step, ...]
) -> None:
    assert steps(standing, typed) == expected


@pytest.mark.parametrize(
    ("text", "marks", "code"),
    [
        ("5", ("5",), None),
        (" 5  4 ", ("5", "4"), None),
        ("5,4", ("5", "4"), None),
        ("н", (), AttendanceCode.ABSENT),
        ("Н", (), AttendanceCode.ABSENT),
        ("n", (), AttendanceCode.ABSENT),
        ("б", (), AttendanceCode.ABSENT),
        ("4 оп", ("4",), AttendanceCode.LATE),
        ("о", (), AttendanceCode.LATE),
        ("L", (), AttendanceCode.LATE),
        ("н о", (), AttendanceCode.LATE),
        ("зач", ("+",), None),
        ("незач н", ("-",), AttendanceCode.ABSENT),
        ("пять", ("5",), None),
        ("", (), None),
        ("<b>", ("<b>",), None),
    ],
)
def test_what_is_typed_is_read(text: str, marks: tuple[str, ...], code: AttendanceCode | None) -> None:
    assert read_cell(text) == CellWords(marks, code)


def test_a_column_is_read_as_it_is_written() -> None:
    text = "2026-11-23.1.oral_test.6"
    assert str(ColumnKey.read(text)) == text


@pytest.mark.parametrize(
    "text", ["", "x", "2026-11-23.1.test", "2026-11-23.1.test.0", "2026-11-23.1.test.11", "2026-11-23.-1.test.6"]
)
def test_what_is_no_column_is_nobodys(text: str) -> None:
    with pytest.raises(NotYours):
        ColumnKey.read(text)
