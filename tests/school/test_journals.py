"""When a journal is overdue."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from school.journals import Kept, is_due

MOSCOW, DAY = ZoneInfo("Europe/Moscow"), date(2026, 11, 23)


@pytest.mark.parametrize(
    ("kept", "anything"),
    [
        (Kept(), False),
        (Kept(topic=True), True),
        (Kept(marks=True), True),
        (Kept(roll=True), True),
        (Kept(homework=True), True),
    ],
)
def test_a_journal_is_kept_when_anything_was_written(kept: Kept, anything: bool):
    assert kept.anything is anything


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (datetime(2026, 11, 23, 13, 59, tzinfo=UTC), False),
        (datetime(2026, 11, 23, 14, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 24, 1, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 22, 23, 0, tzinfo=UTC), False),
    ],
)
def test_it_is_due_at_five_in_the_afternoon_on_the_schools_clock(now: datetime, due: bool):
    assert is_due(DAY, now, MOSCOW) is due
