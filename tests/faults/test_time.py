"""Long troubles on virtual time: a day without Telegram, half an hour of 429, clocks that jump."""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from scorecard.crowd import Crowd
from storage.models import Notice
from tests.faults.history import CLASS
from tests.faults.virtual import fly
from tests.faults.world import world

Class = tuple[Path, Crowd]


@pytest.mark.fault("3.2 Telegram unreachable for 24 h")
def test_a_day_without_telegram(klass: Class, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            await here.start()
            for pupil in here.crowd.pupils[:2]:
                await here.link(pupil)
            here.emulator.fail("502html", times=0)
            for _ in range(8):
                for pupil in here.crowd.pupils[:2]:
                    await here.put_mark(pupil)
                await here.set_homework()
                await here.passes(hours=3)
            assert here.ledger == []
            asked = len(here.emulator.calls("sendMessage"))
            assert asked < 2 * (24 * 60 / 5 + 50), "no more than every five minutes for each chat"
            assert await here.violations() == []

    fly(story())


@pytest.mark.fault("3.2 429 storm of 30 minutes", "3.2 429 for many chats pauses the bot, replies first")
def test_half_an_hour_of_429(klass: Class, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            await here.start()
            for pupil in here.crowd.pupils:
                await here.link(pupil)
            here.emulator.fail("429", method="sendMessage", times=0, retry_after=60)
            for pupil in here.crowd.pupils:
                await here.put_mark(pupil)
            await here.passes(minutes=30)
            calls = here.emulator.calls("sendMessage")
            by_chat: dict[str, list[float]] = {}
            for call in calls:
                by_chat.setdefault(call.chat, []).append(call.at)
            for times in by_chat.values():
                assert all(after - before >= 60 for before, after in pairwise(times))
            assert max(row.attempts for row in await Notice.all()) == 0
            assert await here.violations() == []

    fly(story())


@pytest.mark.fault("3.3 clock forward by a day")
def test_a_clock_that_jumps_a_day_forward(klass: Class, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            await here.start()
            pupil = here.crowd.pupils[0]
            await here.link(pupil)
            await here.put_mark(pupil)
            await here.passes(seconds=1)
            await here.put_mark(pupil)
            here.clock.jump(timedelta(days=1))
            await here.passes(hours=2)
            assert [line.words[1:] for line in here.ledger] == [(one.fact,) for one in here.owed]

    fly(story())


@pytest.mark.fault("3.3 clock back by an hour")
@pytest.mark.parametrize("back", [timedelta(seconds=5), timedelta(hours=1)])
def test_a_clock_that_is_set_back(klass: Class, tmp_path: Path, back: timedelta) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            await here.start()
            pupil = here.crowd.pupils[0]
            await here.link(pupil)
            await here.passes(hours=2)
            await here.put_mark(pupil)
            await here.passes(seconds=1)
            here.clock.jump(-back)
            await here.set_dot(pupil)
            await here.passes(hours=2)
            assert len(here.ledger) == len(here.owed) == 2, "told once each, and told"

    fly(story())


@pytest.mark.fault("3.3 quiet hours")
def test_news_of_the_night_waits_for_the_morning_in_order(klass: Class, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            await here.start()
            pupil = here.crowd.pupils[0]
            await here.link(pupil)
            night = datetime.combine(here.clock.now().date(), time(19, 20), tzinfo=UTC)  # 22:20 in Moscow
            await here.passes(seconds=(night - here.clock.now()).total_seconds())
            for _ in range(3):
                await here.put_mark(pupil)
                await here.set_dot(pupil)
                await here.passes(hours=1)
            assert here.ledger == []
            assert await here.violations() == []

    fly(story())


@pytest.mark.fault("3.3 right revoked while news waits")
def test_a_right_that_ends_takes_the_queue_with_it(klass: Class, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            await here.start()
            mother, child = here.crowd.pupils[:2]
            await here.link(mother)
            await here.add_guardian(mother, child)
            here.emulator.fail("500json", times=0)
            for _ in range(5):
                await here.set_dot(child)
            await here.set_dot(mother)
            await here.passes(minutes=1)
            await here.remove_guardian(mother, child)
            assert await here.violations() == []
            assert {word.family for line in here.ledger for word in line.words} == {mother.family}

    fly(story())


@pytest.mark.fault("3.3 right revoked while news waits")
@pytest.mark.parametrize("paused", [5, 0.0])
def test_news_of_a_class_names_only_the_children_that_are_left(klass: Class, tmp_path: Path, paused: float) -> None:
    """It waits to be claimed, or was claimed and made already and waits for its turn in the limiter."""

    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            await here.start()
            mother, child = here.crowd.pupils[:2]
            await here.link(mother)
            await here.add_guardian(mother, child)
            if paused:
                here.emulator.fail("500json", times=1)
            else:
                for _ in range(8):
                    await here.set_dot(mother)
            await here.set_homework()
            await here.passes(seconds=0.05)
            await here.remove_guardian(mother, child)
            assert await here.violations() == []
            assert {word.family for line in here.ledger for word in line.words} == {mother.family, CLASS}

    fly(story())
