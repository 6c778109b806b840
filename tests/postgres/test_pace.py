"""Slot, mark, request: a push asks Telegram at the moment of its slot, or of another one."""

import asyncio
from itertools import pairwise

import pytest

from delivery.limits import Limits
from delivery.ports.limiter import Lane
from storage.cluster.ask import ask
from storage.cluster.limiter import SharedLimiter

pytestmark = pytest.mark.usefixtures("opened")
INTERVAL = 1 / (30 * 0.99)


async def taken() -> float:
    """Up to when the bot's slots are given away, in seconds."""
    rows = await ask("SELECT extract(epoch FROM due)::float8 AS due FROM paces WHERE key = 'bot:42'")
    return float(rows[0]["due"])


async def test_requests_keep_the_pace_whatever_the_marks_take():
    limiter, loop = SharedLimiter(42, Limits()), asyncio.get_running_loop()
    asked = []
    for chat, mark in enumerate([0.0, 0.012, 0.0, 0.004, 0.015, 0.0, 0.009, 0.0]):
        await limiter.slot(chat, False, Lane.PUSH)
        await asyncio.sleep(mark)
        await limiter.moment(chat)
        asked.append(loop.time())
    assert all(later - earlier > INTERVAL / 2 for earlier, later in pairwise(asked))
    assert asked[-1] - asked[0] > 6 * INTERVAL


async def test_who_is_late_goes_at_once_and_gets_the_next_slots_earlier_but_not_much():
    limiter, loop = SharedLimiter(42, Limits()), asyncio.get_running_loop()
    for chat in range(30):
        await limiter.slot(chat, False, Lane.PUSH)
        await asyncio.sleep(0.1)
        began = loop.time()
        await limiter.moment(chat)
        assert loop.time() - began < 0.01
    assert limiter._lead == 0.03, "who dies in between leaves a doubt, so it is bounded"


async def test_who_is_late_leaves_another_slot_empty():
    """It went into the second of others."""
    limiter = SharedLimiter(42, Limits())
    await limiter.slot(1, False, Lane.PUSH)
    before = await taken()
    await asyncio.sleep(0.1)
    await limiter.moment(1)
    async with asyncio.timeout(5):
        while await taken() - before <= INTERVAL:  # noqa: ASYNC110 - it waits for the database
            await asyncio.sleep(0.01)


async def test_a_reply_is_asked_at_once_and_what_had_no_slot_waits_for_nothing():
    limiter = SharedLimiter(42, Limits())
    await limiter.slot(1, False, Lane.REPLY)
    before = await taken()
    async with asyncio.timeout(1):
        await limiter.moment(1)
        await limiter.moment(2)
    assert await taken() == before
