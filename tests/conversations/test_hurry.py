"""A chat that presses faster than a person can: asked to slow down once, every press answered, nobody else slowed."""

import pytest

from bot.middlewares.throttle import BURST, MAX_CHATS, PER_SECOND, Throttle
from tests.rig.living import Rig
from tests.rig.people import BOT, Talker


@pytest.fixture
def tireless() -> None:
    """The brake is on here."""


async def test_every_press_is_answered_and_one_asks_to_slow_down(rig: Rig, mother: Talker, father: Talker) -> None:
    presses = [rig.emulator.press(BOT, mother.id, data="menu") for _ in range(3 * BURST)]
    await rig.settle()
    answers = [rig.emulator.callback_answer(press) for press in presses]
    assert all(answer.answered for answer in answers), "a button would go on turning"
    [told] = [answer.text for answer in answers if answer.text]
    assert "Слишком быстро" in told
    await father.says("/menu")
    father.sees("Пётр")


async def test_messages_are_asked_once_too(rig: Rig, mother: Talker) -> None:
    for _ in range(2 * BURST):
        rig.emulator.say(BOT, mother.id, "/help")
    await rig.settle()
    told = [seen for seen in mother.chat if seen.from_bot and "Слишком быстро" in seen.text]
    assert len(told) == 1


async def test_a_private_screen_opens_nowhere_else(rig: Rig, mother: Talker) -> None:
    group = rig.emulator.create_group("7 «Б»", [mother.id], bots=[BOT])
    rig.emulator.say(BOT, mother.id, "/menu@peremena_bot", chat=group)
    await rig.settle()
    rig.emulator.say(BOT, mother.id, "/today@peremena_bot", chat=group)
    await rig.settle()
    [told] = [seen for seen in rig.emulator.chat(BOT, group) if seen.from_bot and seen.text]
    assert not told.labels(), "one sentence in its life, and no screen"
    assert "Пётр" not in told.text


def test_patience_grows_back_and_memory_does_not() -> None:
    throttle = Throttle()
    assert [throttle._take(1, 0.0) for _ in range(BURST)] == [(True, False)] * BURST
    assert [throttle._take(1, 0.0) for _ in range(3)] == [(False, True), (False, False), (False, False)]
    assert throttle._take(2, 0.0) == (True, False), "another chat"
    assert throttle._take(1, 1 / PER_SECOND) == (True, False)
    assert throttle._take(1, 1 / PER_SECOND) == (False, False), "it was told already"
    calm = BURST / PER_SECOND
    assert [throttle._take(1, calm)[1] for _ in range(BURST + 2)].count(True) == 1, "another flood, another sentence"
    for chat in range(3 * MAX_CHATS):
        throttle._take(chat, 1.0)
    assert len(throttle._buckets) <= MAX_CHATS + 1
