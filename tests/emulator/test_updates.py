"""Long polling: order, confirmation, two pollers, kinds, and a lost acknowledgement."""

import asyncio

import pytest

from emulator import inbox as inbox_module
from emulator.acts.writing import pieces
from emulator.control import Emulator
from emulator.inbox import KEEP_SECONDS, Inbox
from tests.emulator.conftest import Hands

KILLED = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def test_updates_come_in_order_until_they_are_confirmed(
    emulator: Emulator, api: Hands, bot: int, mother: int
) -> None:
    for text in ("раз", "два", "три"):
        emulator.say(bot, mother, text)
    first = await api.getUpdates(limit=2)
    assert [each["message"]["text"] for each in first] == ["раз", "два"]
    again = await api.getUpdates()
    assert [each["update_id"] for each in again] == [first[0]["update_id"] + step for step in range(3)]
    rest = await api.getUpdates(offset=first[-1]["update_id"] + 1)
    assert [each["message"]["text"] for each in rest] == ["три"]
    assert [each["message"]["text"] for each in await api.getUpdates()] == ["три"]


async def test_a_negative_offset_keeps_only_the_latest(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    for text in ("раз", "два", "три"):
        emulator.say(bot, mother, text)
    assert [each["message"]["text"] for each in await api.getUpdates(offset=-1)] == ["три"]
    assert len(await api.getUpdates()) == 1


async def test_a_long_poll_wakes_up_for_news(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    poll = asyncio.create_task(api.getUpdates(timeout=30))
    await asyncio.sleep(0.05)
    emulator.say(bot, mother, "Есть кто?")
    assert [each["message"]["text"] for each in await poll] == ["Есть кто?"]


async def test_an_empty_poll_ends_on_time(api: Hands, mother: int) -> None:
    assert await api.getUpdates(timeout=1) == []


async def test_the_newer_of_two_pollers_wins(
    emulator: Emulator, api: Hands, bot: int, mother: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox_module, "CONFLICT_PAUSE", 0.2)
    older = asyncio.create_task(api.refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(api.getUpdates(timeout=30))
    assert await older == KILLED
    emulator.say(bot, mother, "Привет")
    assert len(await newer) == 1


async def test_two_fighting_pollers_are_slowed_down(api: Hands, mother: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox_module, "CONFLICT_PAUSE", 0.3)
    polls = []
    for _ in range(3):
        polls.append(asyncio.create_task(api.refusal("getUpdates", timeout=30)))
        await asyncio.sleep(0.02)
    last = asyncio.create_task(api.getUpdates(timeout=1))
    loop = asyncio.get_running_loop()
    begun = loop.time()
    assert await polls[0] == KILLED
    assert loop.time() - begun < 0.2
    assert await asyncio.gather(*polls[1:]) == [KILLED, KILLED]
    assert loop.time() - begun > 0.2
    assert await last == []


async def test_unwanted_kinds_are_not_kept_and_the_wish_is_remembered(
    emulator: Emulator, api: Hands, bot: int, mother: int
) -> None:
    await api.getUpdates(allowed_updates=["callback_query"])
    emulator.say(bot, mother, "Привет")
    emulator.press(bot, mother, data="x")
    assert ["callback_query" in each for each in await api.getUpdates()] == [True]


async def test_a_confirmed_update_can_come_again(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    emulator.say(bot, mother, "Поставьте 5")
    first = (await api.getUpdates())[0]
    assert await api.getUpdates(offset=first["update_id"] + 1) == []
    assert emulator.redeliver(bot) == first["update_id"]
    assert await api.getUpdates() == [first]


async def test_a_person_corrects_a_message(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    said = emulator.say(bot, mother, "Болеет")
    emulator.edit(bot, mother, said, "Болеет до среды")
    corrected = (await api.getUpdates())[-1]["edited_message"]
    assert (corrected["message_id"], corrected["text"]) == (said, "Болеет до среды")
    assert corrected["edit_date"] >= corrected["date"]


async def test_ten_thousand_characters_come_in_three_messages(
    emulator: Emulator, api: Hands, bot: int, mother: int
) -> None:
    emulator.say(bot, mother, "я" * 10_000)
    assert [len(each["message"]["text"]) for each in await api.getUpdates()] == [4096, 4096, 1808]


async def test_an_update_lives_a_day() -> None:
    inbox = Inbox()
    inbox.add("message", {}, ("chat", 1), now=0.0)
    inbox.add("message", {}, ("chat", 1), now=60.0)
    assert len(await inbox.poll(0, 100, 0, now=KEEP_SECONDS)) == 2
    assert len(await inbox.poll(0, 100, 0, now=KEEP_SECONDS + 30.0)) == 1


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("я" * 5000, [4096, 904]),
        ("я" * 3000 + "\n\n" + "а" * 3000, [3000, 3000]),
        ("я" * 3000 + "\n" + "а" * 1000 + ". " + "о" * 900, [3000, 1902]),
        ("я" * 3000 + ". " + "а" * 500 + " " + "о" * 900, [3001, 1401]),
        ("я" * 3000 + " " + "о" * 2000, [3000, 2000]),
        ("я" * 1000 + "\n" + "о" * 5000, [4096, 1905]),
    ],
)
def test_a_client_cuts_at_the_best_end_in_the_second_half(text: str, lengths: list[int]) -> None:
    assert [len(piece) for piece in pieces(text)] == lengths
