"""The one place that asks what time it is. Tests and the demo school move it; everything else only reads it."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Instants are aware datetimes in UTC."""

    def now(self) -> datetime: ...

    async def sleep_until(self, instant: datetime) -> None: ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep_until(self, instant: datetime) -> None:
        await asyncio.sleep(max(0.0, (instant - self.now()).total_seconds()))


class MovableClock:
    """A clock that starts where it is told, may run faster than life and can be moved forward by hand.

    `speed` is product seconds per real second: 0 stands still, 1 is life, 60 shows an hour in a minute.
    """

    def __init__(self, start: datetime, speed: float = 0.0) -> None:
        self._anchor = start.astimezone(UTC)
        self._real_anchor = datetime.now(UTC)
        self._speed = speed
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        if not self._speed:
            return self._anchor
        return self._anchor + (datetime.now(UTC) - self._real_anchor) * self._speed

    @property
    def speed(self) -> float:
        return self._speed

    def run_at(self, speed: float) -> None:
        self._set(self.now(), speed)

    def move_to(self, instant: datetime) -> None:
        """Jump forward. An earlier instant is ignored: a clock that goes back breaks every promise about order."""
        self._set(max(self.now(), instant.astimezone(UTC)), self._speed)

    def move(self, by: timedelta) -> None:
        self.move_to(self.now() + by)

    def ahead_of_life(self) -> float:
        """Seconds between this clock and the machine's."""
        return (self.now() - datetime.now(UTC)).total_seconds()

    async def sleep_until(self, instant: datetime) -> None:
        while (left := (instant - self.now()).total_seconds()) > 0:
            moved = self._moved
            try:
                await asyncio.wait_for(moved.wait(), timeout=left / self._speed if self._speed else None)
            except TimeoutError:
                continue

    def _set(self, instant: datetime, speed: float) -> None:
        self._anchor, self._real_anchor, self._speed = instant, datetime.now(UTC), speed
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()


def local_date(instant: datetime, zone: ZoneInfo) -> date:
    """The calendar day that people in `zone` see at `instant`."""
    return instant.astimezone(zone).date()


def local_midnight_after(day: date, zone: ZoneInfo) -> datetime:
    """The instant at which `day` ends in `zone`, in UTC (a dot ends here: ARCHITECTURE, Time)."""
    return datetime.combine(day + timedelta(days=1), datetime.min.time(), tzinfo=zone).astimezone(UTC)
