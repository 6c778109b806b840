"""From Telegram to the table: long polling and the webhook, over real HTTP."""

import asyncio
import io
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiogram import F, Router
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.intake.webhook import BODY_LIMIT, SECRET_HEADER, WeakSecret, Webhook
from bot.intake.worker import Intake
from school.clock import MovableClock
from storage.models import InboxUpdate
from tests.intake.rig import BOT, FragileInbox, Road, at_work, killed, message
from usecases.ports.inbox import StoreIsDown
from web.server import make_web, start_web

SECRET = "a-secret-of-the-tests-that-is-long-enough"


def echo() -> Router:
    router = Router()

    @router.message(F.text == "/start")
    async def greet(said: Message) -> None:
        keys = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Точки", callback_data="dots")]])
        await said.answer("Здравствуйте", reply_markup=keys)

    @router.callback_query()
    async def pressed(press: CallbackQuery) -> None:
        await press.answer("Точек нет")

    @router.message()
    async def repeat(said: Message) -> None:
        await said.answer(f"Вы сказали: {said.text}")

    return router


def heard(road: Road, person: int) -> list[str]:
    return [seen.text for seen in road.telegram.chat(BOT, person) if seen.from_bot]


# Polling


async def test_a_conversation_by_polling(road: Road):
    intake = road.intake(echo())
    mother = road.telegram.add_person("Анна")
    async with at_work(intake, road.poller(intake)):
        road.telegram.say(BOT, mother, "/start")
        await road.telegram.until(lambda: heard(road, mother))
        query = road.telegram.press(BOT, mother, "Точки")
        await road.telegram.until(lambda: road.telegram.callback_answer(query).answered)
        for word in ("один", "два", "три"):
            road.telegram.say(BOT, mother, word)
        await road.telegram.until(lambda: len(heard(road, mother)) == 4)
    assert road.telegram.callback_answer(query).text == "Точек нет"
    assert heard(road, mother)[1:] == [f"Вы сказали: {word}" for word in ("один", "два", "три")]
    assert {row.lane for row in await InboxUpdate.all()} == {f"chat:{mother}"}


@pytest.mark.fault("3.2 duplicate updates")
async def test_an_update_delivered_again_is_handled_once(road: Road):
    intake = road.intake(echo())
    mother = road.telegram.add_person("Анна")
    async with at_work(intake, road.poller(intake)):
        road.telegram.say(BOT, mother, "раз")
        await road.telegram.until(lambda: heard(road, mother))
        road.telegram.redeliver(BOT)
        road.telegram.redeliver(BOT)
        road.telegram.say(BOT, mother, "конец")
        await road.telegram.until(lambda: "Вы сказали: конец" in heard(road, mother))
    assert heard(road, mother) == ["Вы сказали: раз", "Вы сказали: конец"]


async def test_an_update_is_stored_before_it_is_acknowledged(road: Road, clock: MovableClock):
    """While the table refuses, Telegram keeps the update; nothing is lost and nothing is doubled."""
    intake = road.intake(echo())
    mother = road.telegram.add_person("Анна")
    inbox = FragileInbox(clock, refusals=3)
    road.telegram.say(BOT, mother, "раз")
    async with at_work(intake, road.poller(intake, inbox=inbox)):
        await road.telegram.until(lambda: heard(road, mother))
        await asyncio.wait_for(intake.idle(), 5)
    assert inbox.refusals == 0
    assert heard(road, mother) == ["Вы сказали: раз"]


@pytest.mark.fault("3.3 a deed whose update is handled twice")
async def test_a_process_lost_right_after_storing_doubles_nothing(road: Road):
    """The update was never acknowledged, so Telegram brings it to the next process as well."""
    mother = road.telegram.add_person("Анна")
    road.telegram.say(BOT, mother, "раз")
    first = road.intake(echo())
    task = asyncio.create_task(road.poller(first).run())
    while not await InboxUpdate.all().count():  # noqa: ASYNC110 - it waits for the other task's commit
        await asyncio.sleep(0.01)
    await killed(task)
    second = road.intake(echo())
    async with at_work(second, road.poller(second)):
        await road.telegram.until(lambda: heard(road, mother))
        road.telegram.say(BOT, mother, "два")
        await road.telegram.until(lambda: len(heard(road, mother)) == 2)
    assert heard(road, mother) == ["Вы сказали: раз", "Вы сказали: два"]


@pytest.mark.fault("3.2 updates that come late")
async def test_numbers_that_begin_anew_are_heard(road: Road):
    """RELIABILITY F3: after a quiet week Telegram may number from anywhere, also from below."""
    intake = road.intake(echo())
    mother = road.telegram.add_person("Анна")
    async with at_work(intake, road.poller(intake, long_poll=1)):
        road.telegram.say(BOT, mother, "раз")
        await road.telegram.until(lambda: len(heard(road, mother)) == 1)
        await asyncio.sleep(1.2)  # an empty poll lets the old number go
        road.telegram.bot(BOT).inbox.first_id = 17
        road.telegram.say(BOT, mother, "два")
        await road.telegram.until(lambda: len(heard(road, mother)) == 2)
    assert 17 in await InboxUpdate.all().values_list("update_id", flat=True)


@pytest.mark.parametrize("fault", ["429", "500json", "502html", "200html", "reset_before", "reset_after", "401"])
async def test_polling_survives(road: Road, fault: str, caplog: pytest.LogCaptureFixture):
    intake = road.intake(echo())
    mother = road.telegram.add_person("Анна")
    road.telegram.fail(fault, "getUpdates", times=2, retry_after=0)
    async with at_work(intake, poller := road.poller(intake)):
        road.telegram.say(BOT, mother, "раз")
        await road.telegram.until(lambda: heard(road, mother))
        assert poller.fresh
    assert heard(road, mother) == ["Вы сказали: раз"]
    assert [r for r in caplog.records if r.name == "bot.intake.polling" and r.levelno >= logging.WARNING]


async def test_a_poll_that_hangs_is_given_up(road: Road):
    intake = road.intake(echo())
    mother = road.telegram.add_person("Анна")
    road.telegram.fail("hang", "getUpdates")
    async with at_work(intake, road.poller(intake, long_poll=1, grace=0.1)):
        road.telegram.say(BOT, mother, "раз")
        await road.telegram.until(lambda: heard(road, mother))


@pytest.mark.fault("3.2 two pollers (409)")
async def test_two_pollers_warn_and_handle_nothing_twice(road: Road, caplog: pytest.LogCaptureFixture):
    intake = road.intake(echo())
    mother = road.telegram.add_person("Анна")
    async with at_work(intake, road.poller(intake), road.poller(intake)):
        for number in range(3):
            road.telegram.say(BOT, mother, f"{number}")
            await road.telegram.until(lambda: len(heard(road, mother)) > number)  # noqa: B023
    assert heard(road, mother) == [f"Вы сказали: {number}" for number in range(3)]
    assert "Somebody else receives this bot's updates" in caplog.text


async def test_stopping_does_not_wait_for_the_poll(road: Road):
    intake = road.intake(echo())
    poller = road.poller(intake, long_poll=30)
    assert not poller.fresh
    task = asyncio.create_task(poller.run())
    await asyncio.sleep(0.1)
    poller.stop()
    await asyncio.wait_for(task, 1)


# The webhook


@asynccontextmanager
async def listening(road: Road, intake: Intake, inbox: Any = None) -> AsyncIterator[str]:
    webhook = Webhook(BOT, SECRET, inbox or road.inbox, intake.wake)
    runner = await start_web(make_web({}, webhook=("/hook", webhook)), "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


async def post(url: str, body: Any, *headers: tuple[str, str]) -> tuple[int, dict[str, str]]:
    data = io.BytesIO(body if isinstance(body, bytes) else json.dumps(body).encode())
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=data, headers=list(headers)) as answer,
    ):
        return answer.status, dict(answer.headers)


GENUINE = (SECRET_HEADER, SECRET)


async def test_a_conversation_by_webhook(road: Road):
    intake = road.intake(echo())
    mother = road.telegram.add_person("Анна")
    async with listening(road, intake) as url, at_work(intake):
        await road.transport.call("setWebhook", {"url": url, "secret_token": SECRET})
        road.telegram.say(BOT, mother, "/start")
        await road.telegram.until(lambda: heard(road, mother))
        query = road.telegram.press(BOT, mother, "Точки")
        await road.telegram.until(lambda: road.telegram.callback_answer(query).answered)
        await road.transport.call("deleteWebhook", {})
    assert heard(road, mother) == ["Здравствуйте"]


@pytest.mark.fault("3.2 duplicate updates")
async def test_the_same_update_posted_three_times_at_once_is_handled_once(road: Road):
    mother = road.telegram.add_person("Анна")
    road.telegram.say(BOT, mother, "раз")
    update = (await road.transport.call("getUpdates", {})).result[0]
    intake = road.intake(echo())
    async with listening(road, intake) as url, at_work(intake):
        answers = await asyncio.gather(*(post(url, update, GENUINE) for _ in range(3)))
        await asyncio.wait_for(intake.idle(), 5)
        answers.append(await post(url, update, GENUINE))
        await asyncio.wait_for(intake.idle(), 5)
    assert [status for status, _ in answers] == [200] * 4
    assert heard(road, mother) == ["Вы сказали: раз"]


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [(SECRET_HEADER, "wrong")],
        [(SECRET_HEADER, SECRET[:-1])],
        [(SECRET_HEADER, SECRET + "x")],
        [(SECRET_HEADER, SECRET.upper())],
        [(SECRET_HEADER, "")],
        [(SECRET_HEADER, "секрет")],
        [GENUINE, GENUINE],
        [GENUINE, (SECRET_HEADER, "wrong")],
        [("X-Secret", SECRET)],
    ],
)
@pytest.mark.fault("3.2 webhook with a wrong secret")
async def test_a_stranger_is_not_let_in(road: Road, headers: list[tuple[str, str]]):
    async with listening(road, road.intake(echo())) as url:
        assert (await post(url, message(1, "x"), *headers))[0] == 401
    assert await InboxUpdate.all().count() == 0


async def test_header_names_have_no_case(road: Road):
    async with listening(road, road.intake(echo())) as url:
        assert (await post(url, message(1, "x"), (SECRET_HEADER.lower(), SECRET)))[0] == 200
    assert await InboxUpdate.all().count() == 1


async def test_raw_bytes_in_the_secret_are_no_server_error(road: Road):
    async with listening(road, road.intake(echo())) as url:
        port = int(url.split(":")[2].split("/")[0])
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n")
        writer.write(SECRET_HEADER.encode() + b": \xff\xfe\x80\r\n\r\n{}")
        assert (await reader.readline()).startswith(b"HTTP/1.1 401")
        writer.close()
        await writer.wait_closed()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"5",
        b"\xff\xfe",
        b"[" * 100_000,
        b"{}",
        b'{"update_id":"7"}',
        b'{"update_id":true}',
        b'{"update_id":-1}',
        b'{"update_id":1e3}',
        b'{"update_id":99999999999999999999}',
        b'{"update_id":NaN}',
    ],
)
@pytest.mark.fault("3.2 webhook with bad JSON", "3.2 webhook with [] or an unknown kind")
async def test_nonsense_is_accepted_and_dropped(road: Road, body: bytes):
    """A refusal would come again for a day and hold up its chat."""
    async with listening(road, road.intake(echo())) as url:
        assert (await post(url, body, GENUINE))[0] == 200
    assert await InboxUpdate.all().count() == 0


@pytest.mark.fault("3.2 webhook body too large")
async def test_a_body_that_is_too_large_is_refused(road: Road):
    async with listening(road, road.intake(echo())) as url:
        assert (await post(url, message(1, "x" * BODY_LIMIT), GENUINE))[0] == 413
        assert (await post(url, message(2, "x" * (BODY_LIMIT // 2)), GENUINE))[0] == 200
    assert await InboxUpdate.all().values_list("update_id", flat=True) == [2]


async def test_a_stream_without_a_length_is_cut_off(road: Road):
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(64):
            yield b"x" * 65536

    async with (
        listening(road, road.intake(echo())) as url,
        aiohttp.ClientSession() as session,
        session.post(url, data=endless(), headers=[GENUINE]) as answer,
    ):
        assert answer.status == 413


@pytest.mark.fault("3.3 database refuses for a while")
async def test_a_database_in_trouble_asks_telegram_to_come_again(road: Road, clock: MovableClock):
    inbox = FragileInbox(clock, refusals=1)
    async with listening(road, road.intake(echo()), inbox) as url:
        status, headers = await post(url, message(1, "x"), GENUINE)
        assert (status, headers["Retry-After"]) == (503, "5")
        assert (await post(url, message(1, "x"), GENUINE))[0] == 200
    assert await InboxUpdate.all().count() == 1


@pytest.mark.parametrize("secret", ["", "short", "x" * 31, "x" * 257, "секрет" * 8, "x" * 40 + " ", "x" * 40 + "\n"])
async def test_it_does_not_start_without_a_good_secret(road: Road, secret: str):
    with pytest.raises(WeakSecret):
        Webhook(BOT, secret, road.inbox, lambda: None)


# Health


async def test_alive_and_ready():
    ready = {"database": False, "updates": True}

    def says(name: str) -> Any:
        async def check() -> bool:
            if name == "database" and not ready[name]:
                raise StoreIsDown("locked")
            return ready[name]

        return check

    runner = await start_web(make_web({name: says(name) for name in ready}), "127.0.0.1", 0)
    base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        async with aiohttp.ClientSession() as session:
            async with session.get(base + "/healthz") as answer:
                assert answer.status == 200
            async with session.get(base + "/readyz") as answer:
                assert (answer.status, await answer.json()) == (503, ready)
            ready["database"] = True
            async with session.get(base + "/readyz") as answer:
                assert answer.status == 200
            async with session.post(base + "/hook") as answer:
                assert answer.status == 404
    finally:
        await runner.cleanup()
