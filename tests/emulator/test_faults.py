"""Bad days: before acceptance nothing is in the chat, after it everything is, whatever the bot heard."""

import asyncio

import aiohttp
import pytest

from emulator.control import Emulator
from emulator.faults import AFTER, BEFORE
from emulator.methods.edits import NOT_MODIFIED
from tests.emulator.conftest import Hands, Refused


def said(emulator: Emulator, bot: int, mother: int) -> list[str]:
    return [each.text for each in emulator.chat(bot, mother) if each.from_bot]


async def test_a_flood_wait_says_how_long(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    emulator.fail("429", "sendMessage", retry_after=35)
    with pytest.raises(Refused) as caught:
        await api.sendMessage(chat_id=mother, text="x")
    refused = caught.value
    assert (refused.code, refused.parameters, refused.headers["Retry-After"]) == (429, {"retry_after": 35}, "35")
    assert refused.description == "Too Many Requests: retry after 35"
    assert said(emulator, bot, mother) == []
    await api.sendMessage(chat_id=mother, text="y")
    assert [each.outcome for each in emulator.calls("sendMessage")] == ["429", "200"]


@pytest.mark.parametrize(
    ("fault", "code", "description"),
    [
        ("429_bare", 429, "Too Many Requests: retry later"),
        ("500json", 500, "Internal Server Error"),
        ("401", 401, "Unauthorized"),
        ("403", 403, "Forbidden: the chat is resting"),
        ("no_rights", 400, "Bad Request: not enough rights to send text messages to the chat"),
        ("not_modified", 400, f"Bad Request: {NOT_MODIFIED}"),
    ],
)
async def test_refusals_have_their_shape(
    emulator: Emulator, api: Hands, bot: int, mother: int, fault: str, code: int, description: str
) -> None:
    emulator.fail(fault)
    with pytest.raises(Refused) as caught:
        await api.sendMessage(chat_id=mother, text="x")
    assert (caught.value.code, caught.value.description, caught.value.parameters) == (code, description, {})
    assert said(emulator, bot, mother) == []


@pytest.mark.parametrize(
    ("fault", "status", "accepted"), [("502html", 502, []), ("200html", 200, []), ("502_after", 502, ["x"])]
)
async def test_a_proxy_answers_with_a_page(
    emulator: Emulator, api: Hands, bot: int, mother: int, fault: str, status: int, accepted: list[str]
) -> None:
    emulator.fail(fault)
    async with api.session.post(api.url("sendMessage"), json={"chat_id": mother, "text": "x"}) as answer:
        assert (answer.status, answer.content_type) == (status, "text/html")
        assert "<html>" in await answer.text()
    assert said(emulator, bot, mother) == accepted


@pytest.mark.parametrize(("fault", "accepted"), [("reset_before", []), ("reset_after", ["x"])])
async def test_a_reset_tells_the_bot_nothing(
    emulator: Emulator, api: Hands, bot: int, mother: int, fault: str, accepted: list[str]
) -> None:
    emulator.fail(fault)
    with pytest.raises(aiohttp.ClientOSError):
        await api.sendMessage(chat_id=mother, text="x")
    assert said(emulator, bot, mother) == accepted
    assert [(line.text, line.fault) for line in emulator.ledger()] == [(text, fault) for text in accepted]


@pytest.mark.parametrize(("fault", "accepted"), [("hang", []), ("timeout_after", ["x"])])
async def test_silence_lasts_until_the_bot_gives_up(
    emulator: Emulator, api: Hands, bot: int, mother: int, fault: str, accepted: list[str]
) -> None:
    emulator.fail(fault)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(api.sendMessage(chat_id=mother, text="x"), 0.2)
    assert said(emulator, bot, mother) == accepted
    await api.sendMessage(chat_id=mother, text="y")
    assert said(emulator, bot, mother) == [*accepted, "y"]


async def test_a_hanging_call_ends_in_a_reset(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    emulator.fail("hang", seconds=0.1)
    with pytest.raises(aiohttp.ClientOSError):
        await api.sendMessage(chat_id=mother, text="x")


async def test_a_slow_answer_is_an_answer(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    emulator.fail("slow", seconds=0.2)
    begun = asyncio.get_running_loop().time()
    assert (await api.sendMessage(chat_id=mother, text="x"))["text"] == "x"
    assert asyncio.get_running_loop().time() - begun >= 0.2
    assert emulator.ledger()[0].fault is None


async def test_a_fault_hits_its_method_its_chat_and_its_turn(
    emulator: Emulator, api: Hands, bot: int, mother: int
) -> None:
    father = emulator.add_person("Игорь")
    emulator.say(bot, father, "/start")
    emulator.fail("500json", method="SendMessage", chat=mother, after=1, times=2)
    assert await api.sendChatAction(chat_id=mother, action="typing")
    outcomes = []
    for chat in (mother, father, mother, mother, mother):
        try:
            await api.sendMessage(chat_id=chat, text="x")
            outcomes.append(200)
        except Refused as refused:
            outcomes.append(refused.code)
    assert outcomes == [200, 200, 500, 500, 200]


async def test_polling_fails_only_when_named(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    emulator.fail("500json", times=0)
    emulator.say(bot, mother, "x")
    assert len(await api.getUpdates()) == 1
    assert await api.refusal("getMe") == "Internal Server Error"
    emulator.clear_faults()
    assert (await api.getMe())["id"] == bot
    emulator.fail("500json", method="getUpdates")
    assert await api.refusal("getUpdates") == "Internal Server Error"


async def test_chance_is_repeatable(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    async def draw() -> list[bool]:
        emulator.clear_faults()
        emulator.fail("500json", times=0, probability=0.5, seed=7)
        outcomes = []
        for _ in range(20):
            async with api.session.post(api.url("getMe")) as answer:
                outcomes.append(answer.status == 200)
        return outcomes

    first = await draw()
    assert first == await draw()
    assert {True, False} == set(first)


def test_an_unknown_fault_is_named(emulator: Emulator) -> None:
    with pytest.raises(ValueError, match=r"'rain'.*reset_after"):
        emulator.fail("rain")


def test_no_fault_is_both_before_and_after() -> None:
    assert not BEFORE.keys() & AFTER.keys()
