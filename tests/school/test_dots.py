from collections.abc import Callable
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.dots import (
    Dot,
    DotIsOver,
    DotKind,
    DotState,
    DueAfterTheYear,
    DueInThePast,
    DueIsNotLater,
    OnExpiry,
    Outcome,
    ReminderKind,
    check_due,
    close,
    ends_at,
    is_due_soon,
    outcome_at_period_end,
    outcome_on_expiry,
    prolong,
    reminders,
    still_ahead,
    turn,
)
from school.marks import ControlForm, NotOnTheScale, Scale

MOSCOW, BERLIN = ZoneInfo("Europe/Moscow"), ZoneInfo("Europe/Berlin")
TODAY, YEAR_ENDS = date(2026, 11, 20), date(2027, 5, 31)
DEBT = Dot(DotKind.DEBT, ControlForm.TEST, date(2026, 11, 24), OnExpiry("2"))
PLANNED = Dot(DotKind.PLANNED, ControlForm.QUIZ, date(2026, 11, 24))


def utc(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize("due", [TODAY, date(2026, 11, 21), YEAR_ENDS])
def test_a_dot_may_end_today_and_on_the_last_day_of_the_year(due: date) -> None:
    assert check_due(due, TODAY, YEAR_ENDS) == due


def test_a_date_in_the_past_is_refused() -> None:
    with pytest.raises(DueInThePast) as refused:
        check_due(date(2026, 11, 19), TODAY, YEAR_ENDS)
    assert refused.value.values == {"due": "2026-11-19", "earliest": "2026-11-20"}


def test_a_date_after_the_year_is_refused() -> None:
    with pytest.raises(DueAfterTheYear) as refused:
        check_due(date(2027, 6, 1), TODAY, YEAR_ENDS)
    assert refused.value.values == {"due": "2027-06-01", "latest": "2027-05-31"}


@pytest.mark.parametrize(("day", "soon"), [(19, False), (20, True), (23, True), (24, False)])
def test_due_soon_counts_today_and_the_days_after(day: int, soon: bool) -> None:
    assert is_due_soon(date(2026, 11, day), TODAY, days=3) is soon


def test_a_dot_ends_at_local_midnight_after_its_date() -> None:
    end = ends_at(DEBT.due, MOSCOW)
    assert end == utc(2026, 11, 24, 21)
    assert not DEBT.is_over(utc(2026, 11, 24, 20, 59), MOSCOW)
    assert DEBT.is_over(end, MOSCOW)
    assert not close(DEBT).is_over(end, MOSCOW)


def test_a_dot_ends_at_midnight_where_clocks_change() -> None:
    assert ends_at(date(2026, 3, 28), BERLIN) == utc(2026, 3, 28, 23)  # before the change that night
    assert ends_at(date(2026, 3, 29), BERLIN) == utc(2026, 3, 29, 22)  # after it: a day of 23 hours


def test_an_expired_dot_turns_into_the_mark_or_disappears() -> None:
    assert outcome_on_expiry(DEBT) == Outcome(DotState.TURNED, "2")
    assert outcome_on_expiry(PLANNED) == Outcome(DotState.EXPIRED)
    assert PLANNED.on_expiry.disappears


@pytest.mark.parametrize("dot", [DEBT, PLANNED])
def test_the_end_of_the_period_closes_every_open_dot_without_a_new_mark(dot: Dot) -> None:
    assert outcome_at_period_end(dot, mark_was_put=True) == Outcome(DotState.TURNED)
    assert outcome_at_period_end(dot, mark_was_put=False) == Outcome(DotState.EXPIRED)


def test_a_dot_turns_only_into_a_mark_of_the_scale() -> None:
    assert OnExpiry.mark(Scale.FIVE, " 2 ") == OnExpiry("2")
    with pytest.raises(NotOnTheScale):
        OnExpiry.mark(Scale.FIVE, "7")


def test_an_open_dot_can_be_turned_closed_and_prolonged() -> None:
    assert turn(DEBT).state is DotState.TURNED
    assert close(DEBT).state is DotState.CLOSED
    assert prolong(DEBT, date(2026, 12, 1), TODAY, YEAR_ENDS).due == date(2026, 12, 1)


@pytest.mark.parametrize("state", [DotState.TURNED, DotState.EXPIRED, DotState.CLOSED])
def test_a_dot_that_is_over_stays_over(state: DotState) -> None:
    over = Dot(DotKind.RETAKE, ControlForm.TEST, date(2026, 11, 24), state=state)
    deeds: list[Callable[[Dot], object]] = [
        turn,
        close,
        outcome_on_expiry,
        lambda dot: outcome_at_period_end(dot, mark_was_put=True),
        lambda dot: prolong(dot, date(2026, 12, 1), TODAY, YEAR_ENDS),
    ]
    for deed in deeds:
        with pytest.raises(DotIsOver) as refused:
            deed(over)
        assert refused.value.values == {"state": state.value}


def test_a_dot_is_prolonged_forward_within_the_year() -> None:
    for day in (date(2026, 11, 24), date(2026, 11, 23)):
        with pytest.raises(DueIsNotLater):
            prolong(DEBT, day, TODAY, YEAR_ENDS)
    with pytest.raises(DueAfterTheYear):
        prolong(DEBT, date(2027, 9, 1), TODAY, YEAR_ENDS)
    with pytest.raises(DueInThePast):
        prolong(DEBT, date(2026, 11, 26), date(2026, 11, 27), YEAR_ENDS)


def test_reminders_come_in_the_evenings_before_and_in_the_morning() -> None:
    first, second, last = reminders(DEBT.due, (1, 3), MOSCOW)
    assert (first.kind, first.days, first.at) == (ReminderKind.BEFORE, 3, utc(2026, 11, 21, 15))
    assert (second.kind, second.days, second.at) == (ReminderKind.BEFORE, 1, utc(2026, 11, 23, 15))
    assert (last.kind, last.days, last.at) == (ReminderKind.TODAY, 0, utc(2026, 11, 24, 4, 30))
    assert (first.valid_until, second.valid_until, last.valid_until) == (second.at, last.at, utc(2026, 11, 24, 21))


def test_the_adults_own_hours_and_zone_count() -> None:
    before, today = reminders(date(2026, 3, 29), [1], BERLIN, evening=time(20), morning=time(6))
    assert before.at == utc(2026, 3, 28, 19)
    assert today.at == utc(2026, 3, 29, 4)


def test_a_reminder_whose_hour_has_passed_is_not_planned() -> None:
    plan = reminders(DEBT.due, frozenset({1, 3}), MOSCOW)
    assert [r.days for r in still_ahead(plan, utc(2026, 11, 21, 15))] == [1, 0]
    assert still_ahead(plan, utc(2026, 11, 24, 12)) == []


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.sets(st.integers(-3, 30)), st.sampled_from([MOSCOW, BERLIN]))
def test_reminders_follow_each_other_and_stop_before_the_end(due: date, days: set[int], zone: ZoneInfo) -> None:
    plan = reminders(due, days, zone)
    assert [r.days for r in plan] == sorted({n for n in days if n > 0} | {0}, reverse=True)
    assert all(r.at < r.valid_until for r in plan)
    assert [r.valid_until for r in plan] == [*(r.at for r in plan[1:]), ends_at(due, zone)]
