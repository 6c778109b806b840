"""Forgetting is nobody's hurry: once after the start, then every hour."""

from datetime import timedelta

import pytest

from app.engine import PURGE_EVERY, rarely
from school.clock import MovableClock
from tests.rig.small_school import NOW


async def test_a_purge_runs_at_the_start_and_then_every_hour() -> None:
    clock, runs = MovableClock(NOW), 0

    async def sweep() -> int:
        nonlocal runs
        runs += 1
        return 7

    purge = rarely(sweep, clock)
    assert [await purge(), await purge()] == [7, 0]
    clock.move(PURGE_EVERY - timedelta(seconds=1))
    assert await purge() == 0
    clock.move(timedelta(seconds=1))
    assert await purge() == 7
    assert runs == 2


async def test_a_purge_that_failed_is_due_again() -> None:
    failures = [OSError("the disk is away")]

    async def sweep() -> int:
        if failures:
            raise failures.pop()
        return 1

    purge = rarely(sweep, MovableClock(NOW))
    with pytest.raises(OSError, match="away"):
        await purge()
    assert await purge() == 1
