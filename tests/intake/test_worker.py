"""What happens to an update after it is stored."""

import asyncio
import logging
import random

import pytest
from aiogram import F, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import ErrorEvent, Message

from storage.models import Deed, InboxUpdate
from storage.once import OnceInDatabase
from tests.intake.rig import BOT, Road, at_work, killed, message
from usecases.asker import DeedKey


class Marks(StatesGroup):
    value = State()
    comment = State()


def listening() -> tuple[Router, list[str]]:
    router, heard = Router(), list[str]()

    @router.message()
    async def hear(said: Message) -> None:
        heard.append(said.text or "")

    return router, heard


async def states(road: Road) -> list[str]:
    return [str(state) for state in await InboxUpdate.all().order_by("id").values_list("state", flat=True)]


async def test_what_is_stored_is_handled_once_and_wiped(road: Road):
    router, heard = listening()
    intake = road.intake(router)
    await road.store(message(1, "один"), message(2, "два"))
    async with at_work(intake):
        await asyncio.wait_for(intake.idle(), 5)
        await road.store(message(2, "два"), message(3, "три"))
        intake.wake()
        await asyncio.wait_for(intake.idle(), 5)
    assert heard == ["один", "два", "три"]
    assert await states(road) == ["handled"] * 3
    assert set(await InboxUpdate.all().values_list("payload", flat=True)) == {None}


async def test_a_chat_keeps_its_order_and_chats_do_not_wait_for_each_other(road: Road):
    router, heard, inside, most = Router(), list[str](), set[int](), 0
    chance = random.Random(5)

    @router.message()
    async def hear(said: Message) -> None:
        nonlocal most
        assert said.chat.id not in inside, "two updates of one chat at once"
        inside.add(said.chat.id)
        most = max(most, len(inside))
        await asyncio.sleep(chance.random() * 0.01)
        heard.append(f"{said.chat.id}:{said.text}")
        inside.remove(said.chat.id)

    updates = [message(number, str(number), chat=number % 5 + 1) for number in range(1, 51)]
    await road.store(*updates)
    intake = road.intake(router)
    async with at_work(intake):
        await asyncio.wait_for(intake.idle(), 10)
    assert most == 5
    for chat in range(1, 6):
        mine = [int(line.partition(":")[2]) for line in heard if line.startswith(f"{chat}:")]
        assert mine == sorted(mine)
        assert len(mine) == 10


async def test_no_more_than_so_many_side_by_side(road: Road):
    router, inside, most = Router(), 0, 0

    @router.message()
    async def hear(said: Message) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        await asyncio.sleep(0.01)
        inside -= 1

    await road.store(*(message(number, "x", chat=number) for number in range(1, 21)))
    intake = road.intake(router, side_by_side=3)
    async with at_work(intake):
        await asyncio.wait_for(intake.idle(), 10)
    assert most == 3
    assert await states(road) == ["handled"] * 20


async def test_a_process_lost_before_handling_loses_nothing_and_doubles_nothing(road: Road):
    router, heard = listening()
    await road.store(message(1, "один"), message(2, "два"))
    road.intake(router)  # it never came to run
    second = road.intake(router)
    async with at_work(second):
        await asyncio.wait_for(second.idle(), 5)
    third = road.intake(router)
    async with at_work(third):
        await asyncio.wait_for(third.idle(), 5)
    assert heard == ["один", "два"]


@pytest.mark.fault("3.3 kill -9 between deed and commit", "3.3 a deed whose update is handled twice")
async def test_a_process_lost_between_the_deed_and_the_commit_repeats_the_step_but_not_the_deed(road: Road):
    """docs/decisions/0004: the old state still stands, the same handler is chosen, the deed's key is met."""
    router, steps, done, lost = Router(), list[str](), list[int](), asyncio.Event()

    @router.message(Marks.value)
    async def put(said: Message, state: FSMContext, inbox_id: int) -> None:
        async def work() -> int:
            done.append(int(said.text or ""))
            return 77

        mark = await OnceInDatabase()(DeedKey(inbox_id, 0), work)
        steps.append(f"value {said.text} is mark {mark}")
        await state.set_state(Marks.comment)
        await state.update_data(mark=mark)
        if not lost.is_set():
            lost.set()
            await asyncio.sleep(60)

    @router.message(Marks.comment)
    async def comment(said: Message, state: FSMContext) -> None:
        steps.append(f"comment {said.text} to {(await state.get_data())['mark']}")
        await state.clear()

    @router.message(F.text == "начать")
    async def begin(said: Message, state: FSMContext) -> None:
        await state.set_state(Marks.value)

    await road.store(message(1, "начать"), message(2, "5"), message(3, "молодец"))
    task = asyncio.create_task(road.intake(router).run())
    await asyncio.wait_for(lost.wait(), 5)
    await killed(task)
    assert await states(road) == ["handled", "new", "new"]

    second = road.intake(router)
    async with at_work(second):
        await asyncio.wait_for(second.idle(), 5)
    assert done == [5]
    assert steps == ["value 5 is mark 77", "value 5 is mark 77", "comment молодец to 77"]
    assert await Deed.all().count() == 1


@pytest.mark.fault("3.3 crash in the middle of a dialog")
async def test_handlers_see_their_own_changes_and_a_failed_one_leaves_the_dialog_as_it_was(road: Road):
    router, seen = Router(), list[object]()

    @router.message(F.text == "начать")
    async def begin(said: Message, state: FSMContext) -> None:
        await state.set_state(Marks.value)
        await state.update_data(lesson=5)
        seen.append((await state.get_state(), await state.get_data()))

    @router.message(F.text == "упасть")
    async def fall(said: Message, state: FSMContext) -> None:
        await state.set_state(Marks.comment)
        await state.set_data({})
        raise RuntimeError

    @router.message()
    async def look(said: Message, state: FSMContext) -> None:
        seen.append((await state.get_state(), await state.get_data()))

    await road.store(message(1, "начать"), message(2, "упасть"), message(3, "где я"))
    intake = road.intake(router)
    async with at_work(intake):
        await asyncio.wait_for(intake.idle(), 5)
    assert seen == [("Marks:value", {"lesson": 5})] * 2
    assert await states(road) == ["handled", "failed", "handled"]


async def test_dialog_data_must_be_plain_and_say_so_at_once(road: Road):
    router, errors = Router(), list[str]()

    @router.message()
    async def hear(said: Message, state: FSMContext) -> None:
        try:
            await state.set_data({"message": said})
        except TypeError as error:
            errors.append(type(error).__name__)

    await road.store(message(1, "x"))
    intake = road.intake(router)
    async with at_work(intake):
        await asyncio.wait_for(intake.idle(), 5)
    assert errors == ["TypeError"]


async def test_a_poisoned_update_is_tried_three_times_and_kept(road: Road, caplog: pytest.LogCaptureFixture):
    router, tries, told = Router(), list[tuple[int, bool]](), list[str]()

    @router.message(F.text.startswith("яд"))
    async def choke(said: Message, attempt: int, last_attempt: bool) -> None:
        tries.append((attempt, last_attempt))
        raise ValueError(f"cannot read {said.text!r}")

    @router.message()
    async def hear(said: Message) -> None:
        told.append(said.text or "")

    @router.error()
    async def sorry(event: ErrorEvent, last_attempt: bool) -> object:
        if last_attempt:
            told.append("sorry")
        return UNHANDLED

    await road.store(message(1, "яд Иванова"), message(2, "дальше"), message(3, "другой", chat=8))
    intake = road.intake(router)
    with caplog.at_level(logging.DEBUG):
        async with at_work(intake):
            await asyncio.wait_for(intake.idle(), 5)
    assert tries == [(1, False), (2, False), (3, True)]
    assert sorted(told) == ["sorry", "дальше", "другой"]
    assert told.index("sorry") < told.index("дальше"), "the chat waits for its poisoned update"
    kept = await InboxUpdate.get(update_id=1)
    assert (kept.state, kept.error, kept.attempts) == ("failed", "ValueError", 3)
    assert kept.payload is not None
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
    assert sum("ValueError at" in line and "test_worker.py" in line for line in ours) == 3
    assert not [line for line in ours if "Иванова" in line or "cannot read" in line]


async def test_a_replayed_update_is_handled(road: Road):
    router, well = Router(), asyncio.Event()

    @router.message()
    async def hear(said: Message) -> None:
        if not well.is_set():
            raise RuntimeError

    await road.store(message(1, "x"))
    intake = road.intake(router)
    async with at_work(intake):
        await asyncio.wait_for(intake.idle(), 5)
        assert await states(road) == ["failed"]
        well.set()
        assert await road.inbox.replay((await InboxUpdate.get()).id)
        intake.wake()
        await asyncio.wait_for(intake.idle(), 5)
    assert await states(road) == ["handled"]


async def test_unknown_kinds_are_passed_over_and_broken_shapes_are_kept(road: Road, caplog: pytest.LogCaptureFixture):
    router, heard = listening()
    broken = {"update_id": 2, "message": {"message_id": "x", "text": "Иванова", "chat": {"id": 7, "type": "private"}}}
    await road.store({"update_id": 1, "telepathy": {"text": "Иванова"}}, broken, message(3, "дальше"))
    intake = road.intake(router)
    with caplog.at_level(logging.DEBUG):
        async with at_work(intake):
            await asyncio.wait_for(intake.idle(), 5)
    assert heard == ["дальше"]
    assert await states(road) == ["handled", "failed", "handled"]
    assert (await InboxUpdate.get(update_id=2)).error == "ValidationError"
    assert "Иванова" not in " ".join(r.getMessage() for r in caplog.records if r.name.startswith(("bot.", "aiogram")))


@pytest.mark.fault("3.3 SIGTERM while updates come")
async def test_a_drain_ends_what_runs_and_leaves_the_rest_for_later(road: Road):
    router, heard, inside, go_on = Router(), list[str](), asyncio.Event(), asyncio.Event()

    @router.message()
    async def hear(said: Message) -> None:
        inside.set()
        await go_on.wait()
        heard.append(said.text or "")

    await road.store(message(1, "один"), message(2, "два"), message(3, "три", chat=8))
    first = road.intake(router, side_by_side=1)
    task = asyncio.create_task(first.run())
    await asyncio.wait_for(inside.wait(), 5)
    draining = asyncio.create_task(first.drain(5))
    await asyncio.sleep(0.05)
    assert not draining.done()
    go_on.set()
    assert await draining is True
    await asyncio.wait_for(task, 5)
    assert heard == ["один"]
    assert await states(road) == ["handled", "new", "new"]
    second = road.intake(router)
    async with at_work(second):
        await asyncio.wait_for(second.idle(), 5)
    assert sorted(heard) == ["два", "один", "три"]


async def test_a_drain_that_loses_patience_leaves_the_update_unhandled(road: Road):
    router, inside = Router(), asyncio.Event()

    @router.message()
    async def hang(said: Message) -> None:
        inside.set()
        await asyncio.sleep(60)

    await road.store(message(1, "x"))
    intake = road.intake(router)
    task = asyncio.create_task(intake.run())
    await asyncio.wait_for(inside.wait(), 5)
    assert await intake.drain(0.05) is False
    await asyncio.wait_for(task, 5)
    assert await states(road) == ["new"]


@pytest.mark.fault("3.3 database refuses for a while")
async def test_a_database_in_trouble_is_waited_for_and_counts_as_no_attempt(
    road: Road, monkeypatch: pytest.MonkeyPatch
):
    from usecases.ports.inbox import StoreIsDown

    router, heard = listening()
    finish, refusals = road.inbox.finish, 2
    monkeypatch.setattr("bot.intake.worker._TROUBLE_PAUSE", 0.01)

    async def fragile(*args: object) -> None:
        nonlocal refusals
        if refusals:
            refusals -= 1
            raise StoreIsDown("locked")
        await finish(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(road.inbox, "finish", fragile)
    await road.store(message(1, "x"))
    intake = road.intake(router)
    async with at_work(intake):
        await asyncio.wait_for(intake.idle(), 5)
    assert heard == ["x", "x", "x"]
    assert await states(road) == ["handled"]
    assert (await InboxUpdate.get()).attempts == 0


async def test_another_bots_updates_are_left_alone(road: Road):
    router, heard = listening()
    from bot.intake.lanes import incoming

    await road.inbox.store(BOT + 1, [incoming(message(1, "чужое"))])
    intake = road.intake(router)
    async with at_work(intake):
        await asyncio.wait_for(intake.idle(), 5)
    assert heard == []
