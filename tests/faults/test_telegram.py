"""Telegram's bad days, one by one, in one chat: nothing is lost there, and nobody else notices (RELIABILITY 3.2)."""

from pathlib import Path
from typing import Any

import pytest

from delivery.notices import State
from scorecard.crowd import Crowd
from storage.models import Chat, Notice
from tests.faults.virtual import fly
from tests.faults.world import World, world

Class = tuple[Path, Crowd]


def bad_day(fault: str, row: str, *, repeats: int = 0, **how: Any) -> Any:
    """`repeats`: so many messages may come twice, since nobody knew whether they had come."""
    return pytest.param(fault, how, repeats, marks=pytest.mark.fault(row), id=row.removeprefix("3.2 "))


BAD_DAYS = [
    bad_day("429", "3.2 429 with retry_after", times=3, retry_after=35),
    bad_day("429_bare", "3.2 429 without parameters", times=2),
    bad_day("500json", "3.2 500 json", times=3),
    bad_day("502html", "3.2 502 html", times=3),
    bad_day("200html", "3.2 200 with a block page", times=3),
    bad_day("reset_before", "3.2 reset before acceptance", times=1),
    bad_day("reset_after", "3.2 reset after acceptance", times=1, repeats=1),
    bad_day("timeout_after", "3.2 timeout after acceptance", times=1, seconds=60, repeats=1),
    bad_day("502_after", "3.2 502 after acceptance", times=1, repeats=1),
    bad_day("hang", "3.2 hang of 120 s in one chat", times=1, seconds=120),
    bad_day("403", "3.2 403 nobody documents", times=2),
    bad_day("401", "3.2 401 token revoked", times=1),
]


@pytest.mark.parametrize(("fault", "how", "repeats"), BAD_DAYS)
def test_a_bad_day_in_one_chat(klass: Class, tmp_path: Path, fault: str, how: dict[str, Any], repeats: int) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            mother, neighbour = await two_mothers(here)
            here.emulator.fail(fault, method="sendMessage", chat=mother.chat, **how)
            await here.put_mark(mother)
            if fault != "401":  # a refused token is everybody's trouble
                await here.put_mark(neighbour)
                await here.passes(seconds=5)
                assert [line.chat for line in here.ledger if line.chat == neighbour.chat] == [neighbour.chat]
            await here.passes(minutes=30)
            assert here.emulator.world.faults.as_json() == [], "the whole bad day came to pass"
            assert await here.violations() == []
            assert len([line for line in here.ledger if line.chat == mother.chat]) == 1 + repeats

    fly(story())


@pytest.mark.fault("3.2 429 pauses one chat only", "3.2 429 is not an attempt")
@pytest.mark.parametrize("seconds", [1, 35, 3600])
def test_nothing_is_asked_before_it_may_be(klass: Class, tmp_path: Path, seconds: int) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            mother, _ = await two_mothers(here)
            here.emulator.fail("429", method="sendMessage", chat=mother.chat, retry_after=seconds, times=2)
            await here.put_mark(mother)
            await here.passes(hours=3)
            asked = [line.at for line in here.emulator.calls("sendMessage")]
            assert len(asked) == 3
            assert min(asked[1] - asked[0], asked[2] - asked[1]) >= seconds
            assert (await Notice.get()).attempts == 0
            assert await here.violations() == []

    fly(story())


@pytest.mark.fault("3.2 a second doubt goes to the dead letters")
def test_a_second_doubt_is_given_up_aloud(klass: Class, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            mother, _ = await two_mothers(here)
            here.emulator.fail("hang", method="sendMessage", chat=mother.chat, seconds=120, times=2)
            await here.put_mark(mother)
            await here.passes(minutes=2)
            assert await here.violations() == []
            assert here.dead_letters == 1
            assert here.ledger == []

    fly(story())


@pytest.mark.fault("3.2 403 blocked", "3.2 403 deactivated", "3.2 /start revives")
@pytest.mark.parametrize("how", ["block", "deactivate"])
def test_a_closed_chat_keeps_its_queue_until_it_opens(klass: Class, tmp_path: Path, how: str) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            mother, neighbour = await two_mothers(here)
            _close(here, mother.chat, how, closed=True)
            await here.put_mark(mother)
            await here.put_mark(neighbour)
            await here.passes(minutes=10)
            assert [line.chat for line in here.ledger] == [neighbour.chat]
            assert (await Chat.get(external_id=mother.chat)).state == "paused"
            assert (await Notice.get(chat__external_id=mother.chat)).state == State.NEW
            asked = len(here.emulator.calls("sendMessage"))
            await here.put_mark(mother)
            await here.passes(minutes=30)
            assert len(here.emulator.calls("sendMessage")) == asked, "a closed chat is not knocked at"
            _close(here, mother.chat, how, closed=False)
            await here.revive(mother)
            assert await here.violations() == []

    fly(story())


def _close(here: World, chat: int, how: str, *, closed: bool) -> None:
    person = here.emulator.person(chat)
    if how == "deactivate":
        person.deactivated = closed
    elif closed:
        here.emulator.block("peremena_bot", chat)
    else:
        here.emulator.unblock("peremena_bot", chat)


@pytest.mark.fault("3.2 message to edit is gone")
def test_a_correction_of_a_message_that_is_gone_is_a_message(klass: Class, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path) as here:
            mother, _ = await two_mothers(here)
            mark = await here.put_mark(mother)
            await here.passes(seconds=5)
            [seen] = here.emulator.chat("peremena_bot", mother.chat)
            here.emulator.erase("peremena_bot", mother.chat, seen.id)
            await here.correct_mark(mark)
            assert await here.violations() == []
            assert [line.edit for line in here.ledger] == [False, False]

    fly(story())


@pytest.mark.fault("3.2 connection refused")
def test_a_telegram_that_is_not_there_is_waited_for(klass: Class, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(*klass, tmp_path, telegram_api="http://127.0.0.1:9") as here:
            mother, _ = await two_mothers(here)
            await here.put_mark(mother)
            await here.passes(minutes=10)
            notice = await Notice.get()
            assert (notice.state, notice.doubts) == (State.RETRYING, 0)
            assert notice.attempts > 3
            await here.kill()
            here.settings = here.settings.model_copy(update={"telegram_api": here.emulator.address})
            assert await here.violations() == []

    fly(story())


async def two_mothers(here: World) -> tuple[Any, Any]:
    await here.start()
    mother, neighbour = here.crowd.pupils[:2]
    await here.link(mother)
    await here.link(neighbour)
    return mother, neighbour
