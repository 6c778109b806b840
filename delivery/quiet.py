"""Quiet hours: when news waits. Deferred is never dropped (C7)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

EVENING = time(19, 0)
"""When the evening digest comes, on the reader's clock. Ours: after work and before the bag is packed."""


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `starts` to `ends` on the reader's wall clock; they may pass midnight. Equal ends mean no quiet at all."""

    starts: time
    ends: time

    def cover(self, at: time) -> bool:
        if self.starts <= self.ends:
            return self.starts <= at < self.ends
        return at >= self.starts or at < self.ends


DEFAULT_QUIET = QuietHours(time(22, 0), time(7, 0))


@dataclass(frozen=True, slots=True)
class QuietWeek:
    """Quiet hours by the day of the week on which they begin (1 is Monday), where it differs from every other day.

    Those of Friday from 23:00 to 9:00 end on Saturday morning.
    """

    every_day: QuietHours | None
    days: Mapping[int, QuietHours | None] = field(default_factory=dict)

    def beginning_on(self, day: date) -> QuietHours | None:
        return self.days.get(day.isoweekday(), self.every_day)

    def ends_after(self, local: datetime) -> datetime | None:
        """When the quiet hours that cover this moment of the wall clock end; None when none do."""
        today, at = local.date(), local.time()
        ends = []
        hours = self.beginning_on(today)
        if hours and hours.starts <= at and (at < hours.ends or hours.ends < hours.starts):
            ends.append((today if hours.starts < hours.ends else today + timedelta(days=1), hours.ends))
        hours = self.beginning_on(today - timedelta(days=1))
        if hours and hours.ends < hours.starts and at < hours.ends:
            ends.append((today, hours.ends))
        return datetime.combine(*max(ends), tzinfo=local.tzinfo) if ends else None


_WEEK = 8
"""Quiet hours that run into one another for longer than that never end: news comes at the last of their ends."""
_MOMENT = timedelta(seconds=0.5)
"""Clocks jump at a whole second."""


def after_quiet(instant: datetime, quiet: QuietWeek | QuietHours | None, zone: ZoneInfo) -> datetime:
    """`instant`, or the end of the quiet hours it falls into, in UTC.

    The end is found on the wall clock, so 7:00 stays 7:00 on both nights when clocks change. An end that the clock
    shows twice is the first one that is still ahead. An opening between quiet hours that the clock jumps over is not
    there that night: nothing rings, the news waits for the next one.
    """
    week = quiet if isinstance(quiet, QuietWeek) else QuietWeek(quiet)
    for _ in range(_WEEK):
        local = instant.astimezone(zone)
        end = week.ends_after(local)
        if end is None:
            break
        later = _instant(end.replace(fold=local.fold))
        if later <= instant:
            break
        instant = later
    return instant


def _instant(shown: datetime) -> datetime:
    """When the wall clock shows this; where it jumps over it, the moment of the jump."""
    after = shown.replace(fold=0).astimezone(UTC)  # such a time counts on from before the jump, so it is later
    if after.astimezone(shown.tzinfo).replace(tzinfo=None) == shown.replace(tzinfo=None):
        return shown.astimezone(UTC)
    before = shown.replace(fold=1).astimezone(UTC)
    changed = after.astimezone(shown.tzinfo).utcoffset()
    while after - before > _MOMENT:
        middle = before + (after - before) / 2
        before, after = (before, middle) if middle.astimezone(shown.tzinfo).utcoffset() == changed else (middle, after)
    return after.replace(microsecond=0)


def next_evening(instant: datetime, zone: ZoneInfo, hour: time = EVENING) -> datetime:
    """The nearest evening hour at or after `instant`, in UTC."""
    local = instant.astimezone(zone)
    day = local.date() if local.time() <= hour else local.date() + timedelta(days=1)
    return datetime.combine(day, hour, tzinfo=zone).astimezone(UTC)


def this_evening(instant: datetime, zone: ZoneInfo, hour: time) -> datetime:
    """The evening hour of the same day, or `instant` where that has passed, in UTC."""
    evening = datetime.combine(instant.astimezone(zone).date(), hour, tzinfo=zone)
    return max(instant, evening.astimezone(UTC))
