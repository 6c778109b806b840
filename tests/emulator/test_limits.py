"""Rates: a bot's, a chat's and a group's, on a clock that the test moves."""

import pytest

from emulator.control import Emulator
from emulator.limits import Limits
from emulator.refusals import Refusal
from tests.emulator.conftest import Hands


class Watch:
    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def limits(watch: Watch) -> Limits:
    made = Limits(watch)
    made.switch(on=True)
    return made


def sent_at_once(limits: Limits, chat: int) -> int:
    for count in range(1000):
        try:
            limits.spend(42, chat)
        except Refusal:
            return count
    return 1000


def test_a_chat_takes_a_burst_of_three_then_one_a_second(limits: Limits, watch: Watch) -> None:
    assert sent_at_once(limits, 7) == 3
    with pytest.raises(Refusal) as caught:
        limits.spend(42, 7)
    assert caught.value.parameters == {"retry_after": 1}
    watch.seconds += 1
    assert sent_at_once(limits, 7) == 1
    assert sent_at_once(limits, 8) == 3, "one chat's wait is nobody else's"


def test_a_bot_sends_thirty_a_second_in_all(limits: Limits, watch: Watch) -> None:
    assert sum(1 for chat in range(1, 50) if accepted(limits, chat)) == 30
    watch.seconds += 0.5
    assert sum(1 for chat in range(50, 99) if accepted(limits, chat)) == 15


def test_a_group_takes_twenty_a_minute(limits: Limits, watch: Watch) -> None:
    count = 0
    for _ in range(40):
        count += accepted(limits, -7)
        watch.seconds += 1.001
    assert 30 <= count <= 34, "twenty at once and one every three seconds after"
    limits.switch(on=True, chat_burst=100)
    assert sent_at_once(limits, -8) == 20
    with pytest.raises(Refusal) as caught:
        limits.spend(42, -8)
    assert caught.value.parameters == {"retry_after": 3}


def test_a_refused_message_costs_nothing(limits: Limits, watch: Watch) -> None:
    assert sent_at_once(limits, 7) == 3
    for _ in range(50):
        with pytest.raises(Refusal):
            limits.spend(42, 7)
    assert accepted(limits, 8)


def test_an_album_is_paid_afterwards(limits: Limits, watch: Watch) -> None:
    limits.spend(42, 7, 10)
    watch.seconds += 7
    assert not accepted(limits, 7)
    watch.seconds += 1
    assert accepted(limits, 7)


def test_rates_below_zero_make_no_sense(limits: Limits) -> None:
    with pytest.raises(ValueError, match="above zero"):
        limits.switch(on=True, bot_per_second=0)


def accepted(limits: Limits, chat: int) -> bool:
    try:
        limits.spend(42, chat)
    except Refusal:
        return False
    return True


async def test_limits_are_off_until_switched_on(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    for number in range(10):
        await api.sendMessage(chat_id=mother, text=str(number))
    emulator.limits(on=True, chat_burst=2)
    sent = await api.sendMessage(chat_id=mother, text="a")
    await api.editMessageText(chat_id=mother, message_id=sent["message_id"], text="b")
    assert (await api.refusal("sendMessage", chat_id=mother, text="c")) == "Too Many Requests: retry after 1"
    assert emulator.chat(bot, mother)[-1].text == "b"
    emulator.limits(on=False)
    await api.sendMessage(chat_id=mother, text="c")
