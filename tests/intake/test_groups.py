"""Updates that come together share their commits, and keep what each alone was promised. Counted, not timed."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Router
from aiogram.types import Message
from tortoise import connections

from bot.intake.lanes import incoming
from school.clock import MovableClock
from storage.models import InboxUpdate
from storage.repositories.dialogs import DialogsInDatabase
from storage.repositories.inbox import InboxInDatabase
from tests.intake.rig import BOT, Road, at_work, message
from usecases.ports.inbox import Dialog, Incoming, StoreIsDown

MANY = 40


def said(number: int) -> Incoming:
    return incoming(message(number, "x", chat=number))


@asynccontextmanager
async def statements() -> AsyncIterator[list[str]]:
    """First words of all that SQLite itself was given, BEGIN and COMMIT included, but for the counting of `idle`."""
    given = list[str]()
    connection = connections.get("default")._connection  # type: ignore[attr-defined]

    def note(sql: str) -> None:
        if "COUNT(*)" not in sql:
            given.append(sql.split(maxsplit=1)[0])

    await connection.set_trace_callback(note)
    yield given
    await connection.set_trace_callback(None)


def silent() -> Router:
    router = Router()

    @router.message()
    async def hear(said: Message) -> None:
        """Says nothing."""

    return router


async def test_a_lone_update_takes_two_transactions(road: Road):
    intake = road.intake(silent())
    async with at_work(intake):
        await asyncio.wait_for(intake.idle(), 5)
        async with statements() as given:
            await road.store(message(1, "x"))
            intake.wake()
            await asyncio.wait_for(intake.idle(), 5)
    heads, dialog, look_around = "SELECT", "SELECT", "SELECT"
    stored, finished = ["BEGIN", "INSERT", "COMMIT"], ["BEGIN", "UPDATE", "COMMIT"]
    assert given == [*stored, heads, dialog, *finished, look_around]


async def test_many_at_once_take_a_few_statements(road: Road):
    intake = road.intake(silent())
    async with statements() as given:
        await asyncio.gather(*(road.store(message(number, "x", chat=number)) for number in range(1, MANY + 1)))
        assert given == ["BEGIN", "INSERT", "COMMIT"], "one commit for all"
        async with at_work(intake):
            await asyncio.wait_for(intake.idle(), 5)
    assert await InboxUpdate.filter(state="handled").count() == MANY
    assert len(given) < MANY, given


async def test_each_hears_what_was_new_of_its_own(road: Road):
    fresh = await asyncio.gather(*(road.inbox.store(BOT, [said(number)]) for number in (7, 7, 8, 7)))
    assert sorted(fresh) == [0, 0, 1, 1]
    assert fresh[2] == 1
    assert await road.inbox.store(BOT, [said(8), said(9)]) == 1


async def test_what_one_update_broke_stays_its_own(road: Road, clock: MovableClock):
    await road.store(*(message(number, "x", chat=number) for number in range(1, 4)))
    rows = await road.inbox.heads(BOT, limit=3)
    dialogs = [Dialog("a:b"), Dialog("x" * 1000), Dialog("a:c")]
    ended = await asyncio.gather(
        *(road.inbox.finish(row.id, {str(row.update_id): one}) for row, one in zip(rows, dialogs, strict=True)),
        return_exceptions=True,
    )
    assert [error is None for error in ended] == [True, False, True]
    assert [row.update_id for row in await road.inbox.heads(BOT, limit=3)] == [2]
    store = DialogsInDatabase(clock)
    assert [(await store.load(key)).state for key in "123"] == ["a:b", None, "a:c"]


async def test_dialogs_that_are_asked_for_at_once_are_each_their_own(road: Road, clock: MovableClock):
    store = DialogsInDatabase(clock)
    for key in "12":
        await store.save(key, Dialog(f"a:{key}", {"n": int(key)}))
    async with statements() as given:
        found = await asyncio.gather(*(store.load(key) for key in "1232"))
    assert [one.state for one in found] == ["a:1", "a:2", None, "a:2"]
    assert found[1].data == {"n": 2}
    assert given.count("SELECT") == len(given) <= 2


async def test_a_group_that_cannot_be_stored_tells_everybody(
    database: str, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
):
    inbox = InboxInDatabase(clock)

    async def refuse(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("storage.repositories.inbox.insert", refuse)
    told = await asyncio.gather(*(inbox.store(BOT, [said(n)]) for n in (1, 2, 3)), return_exceptions=True)
    assert [type(one) for one in told] == [StoreIsDown] * 3
    monkeypatch.undo()
    assert await inbox.store(BOT, [said(1)]) == 1


async def test_a_chat_that_never_stops_talking_takes_turns_with_the_others(road: Road):
    router, heard = Router(), list[int]()

    @router.message()
    async def hear(said: Message) -> None:
        heard.append(said.chat.id)
        if len(heard) < 4:
            await road.store(message(100 + len(heard), "x", chat=7))

    await road.store(message(1, "x", chat=7), message(2, "x", chat=8), message(3, "x", chat=9))
    intake = road.intake(router, side_by_side=1)
    async with at_work(intake):
        await asyncio.wait_for(intake.idle(), 5)
    assert heard == [7, 8, 9, 7, 7, 7]
