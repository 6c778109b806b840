"""The rig on virtual time does what it says: news arrives, deaths are deaths, time flies."""

from pathlib import Path

from scorecard.crowd import Crowd
from tests.faults.virtual import fly
from tests.faults.world import world

Class = tuple[Path, Crowd]


def test_what_is_told_is_told_once_and_in_order(klass: Class, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            await here.start()
            first, second = here.crowd.pupils[:2]
            await here.link(first)
            await here.link(second)
            mark = await here.put_mark(first)
            await here.passes(seconds=5)
            assert [line.chat for line in here.ledger] == [first.chat]
            await here.correct_mark(mark)
            await here.set_homework()
            await here.set_dot(second)
            assert await here.violations() == []
            assert {line.chat for line in here.ledger} == {first.chat, second.chat}
            assert len(here.owed) == 5

    fly(story())


def test_a_killed_process_sends_nothing_until_another_begins(klass: Class, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            await here.start()
            await here.link(here.crowd.pupils[0])
            here.emulator.fail("hang", times=0)
            await here.put_mark(here.crowd.pupils[0])
            await here.passes(seconds=3)
            await here.kill()
            assert here.in_flight == 1
            here.emulator.clear_faults()
            await here.passes(minutes=10)
            assert here.ledger == []
            await here.start()
            assert await here.violations() == []
            assert len(here.ledger) == 1

    fly(story())
