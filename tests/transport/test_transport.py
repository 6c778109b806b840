"""The transport against Telegram on its good and its bad days."""

import asyncio
import logging
import socket
import time

import pytest

from bot.transport import Answer, DownloadFailed, Transport
from bot.wire import Upload
from delivery.limits import ProcessLimiter
from delivery.outcomes import Kind
from delivery.ports.limiter import Lane
from emulator.control import Emulator
from tests.transport.conftest import TOKEN, Unlimited, person


async def send(transport: Transport, chat: int, text: str = "Пять!", lane: Lane = Lane.REPLY) -> Answer:
    return await transport.call("sendMessage", {"chat_id": chat, "text": text}, chat=chat, lane=lane)


async def test_a_message_arrives(transport: Transport, telegram: Emulator, mother: int):
    answer = await send(transport, mother, "Маша получила 5 & <улыбку>")
    assert answer.outcome.kind is Kind.DELIVERED
    assert answer.result["text"] == "Маша получила 5 & <улыбку>"
    assert [line.text for line in telegram.ledger()] == ["Маша получила 5 & <улыбку>"]


async def test_nested_values_travel_as_json_and_absent_ones_do_not(
    transport: Transport, telegram: Emulator, mother: int
):
    markup = {"inline_keyboard": [[{"text": "Оценки", "callback_data": "m:1"}]]}
    params = {"chat_id": mother, "text": "Меню", "reply_markup": markup, "disable_notification": True, "x": None}
    answer = await transport.call("sendMessage", params, chat=mother)
    assert answer.outcome.fine
    assert telegram.ledger()[-1].buttons == [["Оценки"]]


@pytest.mark.fault("3.2 NUL, lone surrogates, blank text")
async def test_what_the_wire_refuses_is_cleaned(transport: Transport, telegram: Emulator, mother: int):
    await send(transport, mother, "a\x00b \ud83d\ude00 c\ud800d")
    assert [line.text for line in telegram.ledger()] == ["ab \U0001f600 c\ufffdd"]


@pytest.mark.parametrize("size", [1, 100, 10_000])
async def test_a_file_arrives_whole(transport: Transport, telegram: Emulator, mother: int, size: int):
    data = bytes(range(256)) * size
    params = {"chat_id": mother, "document": "attach://report"}
    answer = await transport.call(
        "sendDocument", params, files={"report": Upload("Оценки 7 Б.xlsx", data)}, chat=mother
    )
    document = answer.result["document"]
    assert document["file_name"] == "Оценки 7 Б.xlsx"
    file = (await transport.call("getFile", {"file_id": document["file_id"]})).result
    got = b"".join([chunk async for chunk in transport.download(transport.file_url(file["file_path"]))])
    assert got == data


# Bad days. Each row: the fault, the lane, what the caller is told, requests made, messages in the chat.
REPLY, PUSH = Lane.REPLY, Lane.PUSH
BAD_DAYS = [
    ("429", REPLY, Kind.DELIVERED, 2, 1),
    ("429", PUSH, Kind.FLOOD, 1, 0),
    ("429_bare", PUSH, Kind.FLOOD, 1, 0),
    ("500json", REPLY, Kind.DELIVERED, 2, 1),
    ("500json", PUSH, Kind.RETRY_LATER, 1, 0),
    ("502html", REPLY, Kind.DELIVERED, 2, 1),
    ("502html", PUSH, Kind.RETRY_LATER, 1, 0),
    ("200html", REPLY, Kind.DELIVERED, 2, 1),
    ("200html", PUSH, Kind.RETRY_LATER, 1, 0),
    ("401", REPLY, Kind.OUR_FAULT, 1, 0),
    ("401", PUSH, Kind.OUR_FAULT, 1, 0),
    ("403", REPLY, Kind.OUR_FAULT, 1, 0),
    ("403", PUSH, Kind.OUR_FAULT, 1, 0),
    ("not_modified", REPLY, Kind.UNCHANGED, 1, 0),
    ("reset_before", REPLY, Kind.DOUBT, 1, 0),
    ("reset_before", PUSH, Kind.DOUBT, 1, 0),
    ("hang", REPLY, Kind.DOUBT, 1, 0),
    ("reset_after", REPLY, Kind.DOUBT, 1, 1),
    ("reset_after", PUSH, Kind.DOUBT, 1, 1),
    ("timeout_after", REPLY, Kind.DOUBT, 1, 1),
    ("timeout_after", PUSH, Kind.DOUBT, 1, 1),
    # A 502 after acceptance looks like any 502: telling twice is the price of never losing.
    ("502_after", REPLY, Kind.DELIVERED, 2, 2),
    ("502_after", PUSH, Kind.RETRY_LATER, 1, 1),
]


@pytest.mark.parametrize(("fault", "lane", "kind", "requests", "messages"), BAD_DAYS)
async def test_on_a_bad_day(
    transport: Transport,
    telegram: Emulator,
    mother: int,
    fault: str,
    lane: Lane,
    kind: Kind,
    requests: int,
    messages: int,
):
    telegram.fail(fault, "sendMessage", times=1)
    answer = await send(transport, mother, lane=lane)
    assert answer.outcome.kind is kind
    assert len(telegram.calls("sendMessage")) == requests
    assert len(telegram.ledger()) == messages


async def test_a_slow_answer_is_an_answer(transport: Transport, telegram: Emulator, mother: int):
    telegram.fail("slow", "sendMessage", seconds=0.2)
    assert (await send(transport, mother)).outcome.kind is Kind.DELIVERED


async def test_a_bad_day_that_does_not_end_is_told_after_four_tries(
    transport: Transport, telegram: Emulator, mother: int
):
    telegram.fail("502html", "sendMessage", times=0)
    assert (await send(transport, mother)).outcome.kind is Kind.RETRY_LATER
    assert len(telegram.calls("sendMessage")) == 4


@pytest.mark.parametrize("fault", ["reset_after", "timeout_after"])
async def test_an_edit_in_doubt_is_repeated(transport: Transport, telegram: Emulator, mother: int, fault: str):
    sent = (await send(transport, mother)).result["message_id"]
    telegram.fail(fault, "editMessageText")
    params = {"chat_id": mother, "message_id": sent, "text": "Четыре"}
    answer = await transport.call("editMessageText", params, chat=mother)
    assert answer.outcome.kind is Kind.UNCHANGED, "the first try was accepted"
    assert [seen.text for seen in telegram.chat(42, mother)][-1] == "Четыре"


async def test_a_deletion_in_doubt_is_repeated(transport: Transport, telegram: Emulator, mother: int):
    sent = (await send(transport, mother)).result["message_id"]
    telegram.fail("reset_after", "deleteMessage")
    answer = await transport.call("deleteMessage", {"chat_id": mother, "message_id": sent})
    assert answer.outcome.kind is Kind.GONE
    assert len(telegram.calls("deleteMessage")) == 2


async def test_the_longest_wait_of_a_reply_is_its_patience(transport: Transport, telegram: Emulator, mother: int):
    telegram.fail("429", "sendMessage", retry_after=35)
    answer = await send(transport, mother)
    assert answer.outcome.kind is Kind.FLOOD
    assert answer.outcome.retry_after == 35.0


@pytest.mark.fault("3.2 403 blocked")
async def test_a_blocked_bot_learns_why(transport: Transport, telegram: Emulator, mother: int):
    telegram.block(42, mother)
    answer = await send(transport, mother)
    assert (answer.outcome.kind, answer.outcome.reason) == (Kind.UNREACHABLE, "blocked")


@pytest.mark.fault("3.2 group becomes a supergroup")
async def test_a_grown_group_tells_its_new_id(transport: Transport, telegram: Emulator, mother: int):
    group = telegram.create_group("7 Б", [mother], bots=[42])
    new = telegram.migrate_group(group)
    answer = await send(transport, group)
    assert (answer.outcome.kind, answer.outcome.new_chat_id) == (Kind.MIGRATED, new)


@pytest.mark.fault("3.2 query is too old")
async def test_a_stale_press_is_known(transport: Transport, telegram: Emulator, mother: int):
    markup = {"inline_keyboard": [[{"text": "Да", "callback_data": "y"}]]}
    await transport.call("sendMessage", {"chat_id": mother, "text": "?", "reply_markup": markup}, chat=mother)
    query = telegram.press(42, mother, "Да")
    telegram.expire_queries()
    answer = await transport.call("answerCallbackQuery", {"callback_query_id": query})
    assert answer.outcome.kind is Kind.STALE_QUERY


@pytest.mark.parametrize(
    ("method", "params", "kind"),
    [
        ("editMessageText", {"message_id": 999, "text": "x"}, Kind.GONE),
        ("deleteMessage", {"message_id": 999}, Kind.GONE),
        ("sendMessage", {"text": "x" * 5000}, Kind.OUR_FAULT),
        ("sendMessage", {"text": "<q>x</q>", "parse_mode": "HTML"}, Kind.OUR_FAULT),
        ("sendMessage", {"text": ""}, Kind.OUR_FAULT),
        ("sendMagic", {"text": "x"}, Kind.OUR_FAULT),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "b", "callback_data": "x" * 65}]]}},
            Kind.OUR_FAULT,
        ),
    ],
)
async def test_refusals(
    transport: Transport, telegram: Emulator, mother: int, method: str, params: dict[str, object], kind: Kind
):
    answer = await transport.call(method, {"chat_id": mother} | params, chat=mother)
    assert answer.outcome.kind is kind, answer.outcome.description
    assert len(telegram.calls(method)) == 1, "what is our fault is not repeated"


@pytest.mark.fault("3.2 400 chat not found")
async def test_a_stranger_is_not_found(transport: Transport):
    assert (await send(transport, 777)).outcome.reason == "chat not found"


# The way to Telegram


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("host", ["127.0.0.1", "nowhere.invalid"])
@pytest.mark.fault("3.2 connection refused")
async def test_what_never_left_is_surely_not_sent(limiter: Unlimited, host: str):
    address = f"http://{host}:{free_port()}"
    async with Transport(TOKEN, limiter, api_url=address, pauses=(0.01,), timeout=5) as lost:
        answer = await send(lost, 1)
    assert (answer.outcome.kind, answer.outcome.reason) == (Kind.RETRY_LATER, "not sent")


async def test_a_dead_proxy_is_surely_not_sent(telegram: Emulator, limiter: Unlimited, mother: int):
    proxy = f"http://127.0.0.1:{free_port()}"
    async with Transport(TOKEN, limiter, api_url=telegram.address, proxy=proxy, pauses=()) as lost:
        answer = await send(lost, mother)
    assert (answer.outcome.kind, answer.outcome.reason) == (Kind.RETRY_LATER, "not sent")
    assert telegram.ledger() == []


@pytest.mark.parametrize("user", ["parent:CANARY-pass", "parent:CAN%41RY-pass", "par%40ent:CANARY-pass"])
async def test_a_proxy_that_wants_another_password_is_not_told_ours_in_the_log(
    limiter: Unlimited, caplog: pytest.LogCaptureFixture, user: str
):
    """aiohttp writes the whole address of the proxy into its error."""

    async def proxy(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(proxy, "127.0.0.1", 0)
    address = f"http://{user}@127.0.0.1:{server.sockets[0].getsockname()[1]}"
    caplog.set_level("DEBUG")
    async with (
        server,
        Transport(TOKEN, limiter, api_url="https://telegram.invalid", proxy=address, pauses=()) as behind,
    ):
        answer = await send(behind, 1)
        with pytest.raises(DownloadFailed) as failed:
            async for _ in behind.download(behind.file_url("a.png")):
                pass
    assert (answer.outcome.kind, answer.outcome.reason) == (Kind.RETRY_LATER, "not sent")
    told = f"{answer.outcome} {failed.value} {caplog.text}"
    assert "407" in told
    assert "***" in told
    assert "RY-pass" not in told


async def test_requests_go_through_the_proxy(limiter: Unlimited):
    asked: list[bytes] = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readline())
        body = b'{"ok":true,"result":{"message_id":1}}'
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s" % (len(body), body))
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(proxy, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with (
        server,
        Transport(TOKEN, limiter, api_url="http://telegram.invalid", proxy=f"http://127.0.0.1:{port}") as behind,
    ):
        assert (await send(behind, 1)).outcome.fine
    assert asked[0].startswith(b"POST http://telegram.invalid/bot42:")


async def test_a_redirect_is_not_followed(limiter: Unlimited):
    """It would carry the token to whoever redirects: a captive portal, a provider."""
    paths: list[bytes] = []

    async def portal(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        paths.append(await reader.readline())
        writer.write(b"HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(portal, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, Transport(TOKEN, limiter, api_url=f"http://127.0.0.1:{port}", pauses=()) as caught:
        assert (await send(caught, 1)).outcome.kind is Kind.RETRY_LATER
    assert len(paths) == 1


@pytest.mark.parametrize("token", ["", "42", "42:", "forty:two", "CANARY"])
def test_a_token_that_cannot_work_is_refused(token: str, limiter: Unlimited):
    with pytest.raises(ValueError, match="BOT_TOKEN") as refused:
        Transport(token, limiter)
    assert "CANARY" not in str(refused.value)


def test_a_proxy_that_cannot_work_is_refused(limiter: Unlimited):
    with pytest.raises(ValueError, match="PROXY"):
        Transport(TOKEN, limiter, proxy="socks5://127.0.0.1:1080")


# Limits


async def test_only_what_people_see_waits_for_the_limiter(transport: Transport, limiter: Unlimited, mother: int):
    await transport.call("getMe", {})
    await transport.call("deleteMessage", {"chat_id": mother, "message_id": 1})
    assert limiter.slots == []
    await send(transport, mother, lane=Lane.PUSH)
    await send(transport, -5, lane=Lane.REPLY)
    assert limiter.slots == [(mother, False, Lane.PUSH), (-5, True, Lane.REPLY)]


@pytest.mark.fault("3.2 429 for many chats pauses the bot, replies first")
async def test_a_flood_pauses_the_chat_and_three_pause_the_bot(
    transport: Transport, telegram: Emulator, limiter: Unlimited
):
    chats = [person(telegram, name) for name in ("Анна", "Иван", "Ольга")]
    for chat in chats:
        telegram.fail("429", "sendMessage", chat=chat, retry_after=7)
        await send(transport, chat, lane=Lane.PUSH)
    assert limiter.floods == [(chat, 7.0) for chat in chats] + [(None, 7.0)]


async def test_a_reply_into_a_paused_chat_is_told_to_come_later(telegram: Emulator, mother: int):
    limits = ProcessLimiter(jitter=lambda: 0.0)
    limits.flood(mother, 3600)
    async with Transport(TOKEN, limits, api_url=telegram.address, patience=0.1) as transport:
        answer = await send(transport, mother)
    assert (answer.outcome.kind, answer.outcome.reason) == (Kind.FLOOD, "own limiter")
    assert telegram.calls("sendMessage") == []


async def test_with_the_limiter_telegram_never_complains(telegram: Emulator):
    telegram.limits(on=True)
    chats = [person(telegram, f"Гость {number}") for number in range(40)]
    async with Transport(TOKEN, ProcessLimiter(), api_url=telegram.address) as transport:
        started = time.monotonic()
        answers = await asyncio.gather(
            *(send(transport, chat, f"{turn}", lane=Lane.PUSH) for turn in range(3) for chat in chats),
            *(send(transport, chats[0], f"again {turn}") for turn in range(2)),
        )
        took = time.monotonic() - started
    assert {answer.outcome.kind for answer in answers} == {Kind.DELIVERED}
    assert len(telegram.calls("sendMessage")) == 122, "not one was refused and repeated"
    assert took < 15


# Secrets


async def test_the_token_is_in_no_log_and_no_error(
    transport: Transport, telegram: Emulator, mother: int, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    undo = transport.redactor.install()
    try:
        told = [repr(transport)]
        for fault in ("429", "500json", "502html", "200html", "401", "reset_before", "hang", "reset_after"):
            telegram.fail(fault, "sendMessage")
            told.append(repr(await send(transport, mother, lane=Lane.PUSH)))
        async with Transport(TOKEN, Unlimited(), api_url=f"http://127.0.0.1:{free_port()}", pauses=()) as lost:
            told.append(repr(await send(lost, 1)))
            told.append(await _failed_download(lost, "a.xlsx"))
        told.append(await _failed_download(transport, "no/such/file"))
        logging.getLogger("somebody").error("POST %s", transport.file_url("x"))
        told.extend(logging.Formatter().format(record) for record in caplog.records)
    finally:
        undo()
    assert len(told) > 12
    assert not [text for text in told if "CANARY" in text]


async def _failed_download(transport: Transport, path: str) -> str:
    with pytest.raises(DownloadFailed) as failed:
        [chunk async for chunk in transport.download(transport.file_url(path))]
    assert failed.value.__cause__ is None
    return repr(failed.value)


async def test_a_file_that_is_too_large_is_given_up_early(transport: Transport, telegram: Emulator, mother: int):
    telegram.send_file(42, mother, "big.bin", b"x" * 300_000)
    updates = (await transport.call("getUpdates", {})).result
    file_id = updates[-1]["message"]["document"]["file_id"]
    path = (await transport.call("getFile", {"file_id": file_id})).result["file_path"]
    got = 0
    with pytest.raises(DownloadFailed, match="larger than 100000"):
        async for chunk in transport.download(transport.file_url(path), limit=100_000):
            got += len(chunk)
    assert got <= 100_000
