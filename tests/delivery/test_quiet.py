"""Quiet hours in every Russian zone and in four that change their clocks, on ordinary nights and on those two."""

from datetime import UTC, datetime, time, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from delivery.quiet import DEFAULT_QUIET, EVENING, QuietHours, QuietWeek, after_quiet, next_evening

RUSSIAN = sorted(
    line.split("\t")[2]
    for line in files("tzdata.zoneinfo").joinpath("zone.tab").read_text("utf-8").splitlines()
    if line.startswith("RU\t")
)
CHANGING = ["America/New_York", "Europe/Berlin", "Europe/London", "Australia/Sydney"]
NIGHTS_OF_CHANGE = {
    "America/New_York": ("2026-03-08T07:00Z", "2026-11-01T06:00Z"),
    "Europe/Berlin": ("2026-03-29T01:00Z", "2026-10-25T01:00Z"),
    "Europe/London": ("2026-03-29T01:00Z", "2026-10-25T01:00Z"),
    "Australia/Sydney": ("2026-04-04T16:00Z", "2026-10-03T16:00Z"),
}
"""Both changes of 2026."""

zones = st.sampled_from([*RUSSIAN, *CHANGING]).map(ZoneInfo)
instants = st.integers(0, 2 * 365 * 24 * 60).map(
    lambda minutes: datetime(2025, 9, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
hours = st.times().map(lambda at: at.replace(second=0, microsecond=0))
quiets = st.builds(QuietHours, hours, hours)


@st.composite
def around_a_change(draw: st.DrawFn) -> tuple[datetime, ZoneInfo]:
    zone = draw(st.sampled_from(CHANGING))
    change = datetime.fromisoformat(draw(st.sampled_from(NIGHTS_OF_CHANGE[zone])))
    return change + timedelta(minutes=draw(st.integers(-26 * 60, 26 * 60))), ZoneInfo(zone)


def held_right(instant: datetime, quiet: QuietHours, zone: ZoneInfo) -> None:
    until = after_quiet(instant, quiet, zone)
    assert until.utcoffset() == timedelta(0)
    if not quiet.cover(instant.astimezone(zone).time()):
        assert until == instant
        return
    assert until > instant
    assert not quiet.cover(until.astimezone(zone).time()), "it would ring in quiet hours"
    for minute in range(int((until - instant) / timedelta(minutes=1))):
        shown = (instant + timedelta(minutes=minute)).astimezone(zone)
        again = shown.fold == 1  # hours that have begun go on when the clock is set back to before them
        assert quiet.cover(shown.time()) or again, f"it waits although the clock showed {shown}"
    assert until.astimezone(zone).time() == quiet.ends or _never_shown(until, quiet, zone)
    assert after_quiet(until, quiet, zone) == until, "held twice"


def _never_shown(until: datetime, quiet: QuietHours, zone: ZoneInfo) -> bool:
    """The clock jumped over the end of quiet hours."""
    end = datetime.combine(until.astimezone(zone).date(), quiet.ends, tzinfo=zone)
    return end.astimezone(UTC).astimezone(zone).time() != quiet.ends


def test_all_of_russia_is_here() -> None:
    assert {"Europe/Kaliningrad", "Europe/Moscow", "Asia/Kamchatka"} <= set(RUSSIAN)
    assert len(RUSSIAN) > 20


@settings(max_examples=300)
@given(instants, quiets, zones)
@pytest.mark.fault("3.3 quiet hours")
def test_news_waits_exactly_until_quiet_hours_end(instant: datetime, quiet: QuietHours, zone: ZoneInfo) -> None:
    held_right(instant, quiet, zone)


ALMOST_ALL_DAY = QuietHours(time(2, 1), time(2, 0))
"""The minute between 2:00 and 2:01 is the only one in which it may ring."""


@settings(max_examples=500)
@given(around_a_change(), quiets)
@example((datetime(2026, 3, 8, 4, 59, tzinfo=UTC), ZoneInfo("America/New_York")), ALMOST_ALL_DAY)
@example((datetime(2026, 10, 3, 14, 0, tzinfo=UTC), ZoneInfo("Australia/Sydney")), ALMOST_ALL_DAY)
@example((datetime(2026, 10, 3, 15, 59, tzinfo=UTC), ZoneInfo("Australia/Sydney")), QuietHours(time(0), time(2, 1)))
@pytest.mark.fault("3.3 DST both ways in every zone")
def test_and_on_the_nights_when_clocks_change(where: tuple[datetime, ZoneInfo], quiet: QuietHours) -> None:
    held_right(where[0], quiet, where[1])


@pytest.mark.parametrize("name", CHANGING)
@pytest.mark.parametrize("change", [0, 1])
@pytest.mark.fault("3.3 DST both ways in every zone")
def test_seven_stays_seven_when_clocks_change(name: str, change: int) -> None:
    zone = ZoneInfo(name)
    night = datetime.fromisoformat(NIGHTS_OF_CHANGE[name][change])
    until = after_quiet(night - timedelta(hours=2), DEFAULT_QUIET, zone).astimezone(zone)
    assert (until.time(), until.date()) == (time(7), night.astimezone(zone).date())


def test_an_end_that_the_clock_shows_twice_is_the_one_ahead() -> None:
    berlin, quiet = ZoneInfo("Europe/Berlin"), QuietHours(time(22), time(2, 30))
    first = datetime(2026, 10, 25, 0, 10, tzinfo=UTC)
    second = first + timedelta(hours=1)
    assert first.astimezone(berlin).time() == second.astimezone(berlin).time() == time(2, 10)
    assert after_quiet(first, quiet, berlin) == first + timedelta(minutes=20)
    assert after_quiet(second, quiet, berlin) == second + timedelta(minutes=20)


def test_an_end_that_the_clock_jumps_over_is_the_moment_of_the_jump() -> None:
    sydney, quiet = ZoneInfo("Australia/Sydney"), QuietHours(time(0), time(2, 1))
    until = after_quiet(datetime(2026, 10, 3, 15, 59, tzinfo=UTC), quiet, sydney)
    assert until.astimezone(sydney) == datetime(2026, 10, 4, 3, 0, tzinfo=sydney)


def test_an_opening_that_the_clock_jumps_over_is_not_there_that_night() -> None:
    """Nobody's telephone rings in quiet hours: the news waits a day more, and is told then."""
    new_york = ZoneInfo("America/New_York")
    until = after_quiet(datetime(2026, 3, 8, 4, 59, tzinfo=UTC), ALMOST_ALL_DAY, new_york)
    assert until.astimezone(new_york) == datetime(2026, 3, 9, 2, 0, tzinfo=new_york)


def test_equal_ends_mean_no_quiet_at_all() -> None:
    assert not QuietHours(time(7), time(7)).cover(time(7))


@given(instants, zones)
def test_no_quiet_hours_hold_nothing(instant: datetime, zone: ZoneInfo) -> None:
    assert after_quiet(instant, None, zone) == instant


@given(instants, zones)
def test_the_evening_is_the_next_one_on_the_readers_clock(instant: datetime, zone: ZoneInfo) -> None:
    evening = next_evening(instant, zone)
    assert instant <= evening <= instant + timedelta(hours=25)
    assert evening.astimezone(zone).time() == EVENING


# Hours of single weekdays

weeks = st.builds(
    QuietWeek, st.one_of(st.none(), quiets), st.dictionaries(st.integers(1, 7), st.one_of(st.none(), quiets))
)


def _covered(instant: datetime, week: QuietWeek, zone: ZoneInfo) -> bool:
    """Written down once more, minute by minute: the hours of today, and those of yesterday that pass midnight."""
    local = instant.astimezone(zone)
    today, yesterday = week.beginning_on(local.date()), week.beginning_on(local.date() - timedelta(days=1))
    late = yesterday is not None and yesterday.starts > yesterday.ends and local.time() < yesterday.ends
    if today is None:
        return late
    begun = local.time() >= today.starts
    return late or (begun and (today.starts > today.ends or local.time() < today.ends))


@settings(max_examples=300)
@given(instants, weeks, zones)
def test_news_waits_until_no_hours_of_any_day_cover_it(instant: datetime, week: QuietWeek, zone: ZoneInfo) -> None:
    until = after_quiet(instant, week, zone)
    assert (until > instant) == _covered(instant, week, zone)
    assert until <= instant + timedelta(days=9)
    if until < instant + timedelta(days=6):
        assert not _covered(until, week, zone), "it would ring in quiet hours"


@settings(max_examples=500)
@given(around_a_change(), weeks)
def test_also_on_the_nights_when_clocks_change(where: tuple[datetime, ZoneInfo], week: QuietWeek) -> None:
    instant, zone = where
    until = after_quiet(instant, week, zone)
    assert (until > instant) == _covered(instant, week, zone)
    assert until == instant or after_quiet(until, week, zone) == until or until > instant + timedelta(days=6)


@settings(max_examples=200)
@given(around_a_change(), quiets)
def test_the_same_hours_every_day_are_those_hours(where: tuple[datetime, ZoneInfo], quiet: QuietHours) -> None:
    instant, zone = where
    week = QuietWeek(None, dict.fromkeys(range(1, 8), quiet))
    assert after_quiet(instant, week, zone) == after_quiet(instant, quiet, zone)
