"""Stored wishes are read back as they were chosen; anything else means the default and breaks nothing."""

from datetime import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from delivery.kinds import DEFAULT_MODES, Mode, NoticeKind
from delivery.quiet import DEFAULT_QUIET, QuietHours
from delivery.wishes import DEFAULT_DOT_DAYS, DOT_DAYS, MAX_DOT_DAYS, QUIET, allowed, news, quiet_on, wishes, written

minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))


def test_nothing_stored_is_the_default() -> None:
    found = wishes({})
    assert (found.quiet, found.modes, found.dot_days) == (DEFAULT_QUIET, DEFAULT_MODES, DEFAULT_DOT_DAYS)


@given(st.one_of(st.none(), st.builds(QuietHours, minutes, minutes)))
def test_quiet_hours_are_read_as_written(quiet: QuietHours | None) -> None:
    assert wishes({QUIET: written(quiet)}).quiet == quiet


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_mode_that_is_offered_is_read_and_no_other(kind: NoticeKind) -> None:
    for mode in Mode:
        found = wishes({news(kind): mode.value}).modes[kind]
        assert found == (mode if mode in allowed(kind) else DEFAULT_MODES[kind])


@given(st.text(), st.text(), st.text())
@example("22:00Z-07:00", "EVENING", "²")
@example("22:00+03:00-07:00", "evening ", "٣")
@example("24:00-07:00", "", "-1")
@example("22:00-07:00\n", "at_once\n", "1\n")
@example("2200-0700", "None", "99999999999999999999")
@example("22:00 - 07:00", "off\0", "1.0")
@example("22:00-07:00-09:00", "\ud800", "")
def test_garbage_means_the_default(quiet: str, mode: str, days: str) -> None:
    found = wishes({QUIET: quiet, news(NoticeKind.MARKS): mode, DOT_DAYS: days})
    assert written(found.quiet) in (quiet, written(DEFAULT_QUIET))
    assert found.modes[NoticeKind.MARKS].value in (mode, DEFAULT_MODES[NoticeKind.MARKS].value)
    assert 0 <= found.dot_days <= MAX_DOT_DAYS
    if not days.isascii() or not days.isdigit():
        assert found.dot_days == DEFAULT_DOT_DAYS
    if found.quiet is not None:
        assert isinstance(found.quiet.cover(time(12)), bool), "hours without a zone can be compared"


@pytest.mark.parametrize(("stored", "days"), [("0", 0), ("3", 3), ("14", 14), ("15", DEFAULT_DOT_DAYS), ("07", 7)])
def test_days_before_a_deadline(stored: str, days: int) -> None:
    assert wishes({DOT_DAYS: stored}).dot_days == days


@given(st.dictionaries(st.integers(1, 7), st.one_of(st.none(), st.builds(QuietHours, minutes, minutes))))
def test_quiet_hours_of_weekdays_are_read_as_written(days: dict[int, QuietHours | None]) -> None:
    stored = {quiet_on(day): written(hours) for day, hours in days.items()}
    assert wishes(stored).quiet_days == days


@pytest.mark.parametrize("kind", NoticeKind)
def test_a_child_has_modes_of_its_own_and_the_rest_is_as_for_all(kind: NoticeKind) -> None:
    found = wishes({news(NoticeKind.MARKS): "evening"}, {7: {news(kind): "off"}, 8: {news(kind): "garbage"}})
    assert found.mode(kind, 7) is Mode.OFF
    assert found.mode(kind, 8) is DEFAULT_MODES[kind]
    assert all(found.mode(other, 7) is found.modes[other] for other in NoticeKind if other is not kind)
    usual = () if DEFAULT_MODES[kind] is Mode.OFF else (9,)
    assert found.heard_of(kind, [7, 9]) == usual
