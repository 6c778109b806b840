"""Quiet hours: when news waits. Deferred is never dropped (C7)."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
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


def after_quiet(instant: datetime, quiet: QuietHours | None, zone: ZoneInfo) -> datetime:
    """`instant`, or the end of the quiet hours it falls into, in UTC.

    The end is found on the wall clock, so 7:00 stays 7:00 on both nights when clocks change. An end that the clock
    shows twice is the first one that is still ahead.
    """
    if quiet is None:
        return instant
    local = instant.astimezone(zone)
    if not quiet.cover(local.time()):
        return instant
    day = local.date() if local.time() < quiet.ends else local.date() + timedelta(days=1)
    end = datetime.combine(day, quiet.ends, tzinfo=zone)
    return max(end.astimezone(UTC), end.replace(fold=local.fold).astimezone(UTC))


def next_evening(instant: datetime, zone: ZoneInfo) -> datetime:
    """The nearest evening hour at or after `instant`, in UTC."""
    local = instant.astimezone(zone)
    day = local.date() if local.time() <= EVENING else local.date() + timedelta(days=1)
    return datetime.combine(day, EVENING, tzinfo=zone).astimezone(UTC)
