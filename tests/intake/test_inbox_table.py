"""The inbox and the dialogs in the database."""

from datetime import timedelta

import pytest

from school.clock import MovableClock
from storage.models import DialogState, InboxUpdate
from storage.repositories.dialogs import KEEP, DialogsInDatabase
from storage.repositories.inbox import KEEP_FAILED, KEEP_HANDLED, InboxInDatabase
from usecases.ports.inbox import Dialog, Incoming, StoreIsDown

pytestmark = pytest.mark.usefixtures("database")
BOT = 42


def said(number: int, lane: str = "chat:1", bot: int = BOT) -> Incoming:
    return Incoming(number, lane, {"update_id": number, "message": {"text": f"word {number}"}})


@pytest.fixture
def inbox(clock: MovableClock) -> InboxInDatabase:
    return InboxInDatabase(clock)


async def numbers(inbox: InboxInDatabase, **kwargs: object) -> list[int]:
    return [row.update_id for row in await inbox.heads(BOT, limit=10, **kwargs)]  # type: ignore[arg-type]


async def test_the_same_update_is_stored_once(inbox: InboxInDatabase):
    assert await inbox.store(BOT, [said(7), said(8), said(7)]) == 2
    assert await inbox.store(BOT, [said(8), said(9)]) == 1
    assert await InboxUpdate.all().count() == 3


async def test_another_bot_has_its_own_numbers(inbox: InboxInDatabase):
    assert await inbox.store(BOT, [said(7)]) == 1
    assert await inbox.store(BOT + 1, [said(7)]) == 1
    assert await inbox.waiting(BOT) == 1


async def test_numbers_may_begin_anew_from_below(inbox: InboxInDatabase):
    await inbox.store(BOT, [said(900)])
    assert await inbox.store(BOT, [said(3)]) == 1
    assert (await inbox.next_in(BOT, "chat:1")).update_id == 900, "order is the order of arrival"  # type: ignore[union-attr]


async def test_heads_are_one_per_lane_and_oldest_first(inbox: InboxInDatabase):
    await inbox.store(BOT, [said(1, "chat:1"), said(2, "chat:1"), said(3, "chat:2"), said(4, "chat:3")])
    assert await numbers(inbox) == [1, 3, 4]
    assert await numbers(inbox, except_lanes={"chat:1", "chat:3"}) == [3]
    assert len(await inbox.heads(BOT, limit=2)) == 2


async def test_a_busy_chat_does_not_hide_the_others(inbox: InboxInDatabase):
    await inbox.store(BOT, [said(number, "chat:1") for number in range(500)] + [said(500, "chat:2")])
    assert [row.lane for row in await inbox.heads(BOT, limit=2)] == ["chat:1", "chat:2"]


async def test_finishing_wipes_the_words_and_moves_the_dialog_together(inbox: InboxInDatabase, clock: MovableClock):
    await inbox.store(BOT, [said(1)])
    row = await inbox.next_in(BOT, "chat:1")
    assert row is not None
    await inbox.finish(row.id, {"k": Dialog("Marks:value", {"lesson": 5})})
    kept = await InboxUpdate.get(id=row.id)
    assert (kept.state, kept.payload, kept.handled_at) == ("handled", None, clock.now())
    assert await DialogsInDatabase(clock).load("k") == Dialog("Marks:value", {"lesson": 5})
    assert await inbox.waiting(BOT) == 0


async def test_finishing_is_all_or_nothing(inbox: InboxInDatabase, clock: MovableClock):
    await inbox.store(BOT, [said(1)])
    row = await inbox.next_in(BOT, "chat:1")
    assert row is not None
    with pytest.raises(Exception, match="state"):
        await inbox.finish(row.id, {"good": Dialog("A:b"), "bad": Dialog("x" * 1000)})
    assert await inbox.waiting(BOT) == 1
    assert await DialogsInDatabase(clock).load("good") == Dialog()


async def test_a_failed_update_keeps_its_words_and_can_be_replayed(inbox: InboxInDatabase):
    await inbox.store(BOT, [said(1)])
    row = await inbox.next_in(BOT, "chat:1")
    assert row is not None
    await inbox.note_failure(row.id, "KeyError", final=False)
    assert (await inbox.next_in(BOT, "chat:1")).attempts == 1  # type: ignore[union-attr]
    await inbox.note_failure(row.id, "KeyError", final=True)
    assert await inbox.next_in(BOT, "chat:1") is None
    kept = await InboxUpdate.get(id=row.id)
    assert (kept.state, kept.error, kept.attempts) == ("failed", "KeyError", 2)
    assert kept.payload == dict(said(1).payload)
    assert await inbox.replay(row.id) is True
    assert await inbox.replay(row.id) is False
    assert (await inbox.next_in(BOT, "chat:1")).attempts == 0  # type: ignore[union-attr]


async def test_purge_forgets_handled_and_failed_in_their_time_and_never_the_unhandled(
    inbox: InboxInDatabase, clock: MovableClock
):
    await inbox.store(BOT, [said(1, "a"), said(2, "b"), said(3, "c")])
    handled, failed, _ = await inbox.heads(BOT, limit=3)
    await inbox.finish(handled.id, {})
    await inbox.note_failure(failed.id, "KeyError", final=True)
    clock.move(KEEP_HANDLED - timedelta(seconds=1))
    assert await inbox.purge() == 0
    clock.move(timedelta(seconds=2))
    assert await inbox.purge() == 1
    clock.move(KEEP_FAILED)
    assert await inbox.purge() == 1
    assert await numbers(inbox) == [3]


@pytest.mark.fault("3.3 disk full")
async def test_a_full_disk_is_trouble_that_may_pass(inbox: InboxInDatabase):
    from tortoise import connections

    connection = connections.get("default")
    pages = (await connection.execute_query_dict("PRAGMA page_count"))[0]["page_count"]
    await connection.execute_query(f"PRAGMA max_page_count={pages}")
    big = Incoming(1, "chat:1", {"update_id": 1, "message": {"text": "x" * 100_000}})
    with pytest.raises(StoreIsDown, match="full"):
        await inbox.store(BOT, [big])
    await connection.execute_query("PRAGMA max_page_count=1000000")
    assert await inbox.store(BOT, [big]) == 1


async def test_a_dialog_is_forgotten_after_a_day_of_silence(clock: MovableClock):
    dialogs = DialogsInDatabase(clock)
    await dialogs.save("k", Dialog("A:b", {"n": 1}))
    clock.move(KEEP - timedelta(seconds=1))
    assert (await dialogs.load("k")).state == "A:b"
    clock.move(timedelta(seconds=2))
    assert (await dialogs.load("k")).empty
    assert await dialogs.purge() == 1
    assert await DialogState.all().count() == 0


async def test_an_empty_dialog_leaves_no_row(clock: MovableClock):
    dialogs = DialogsInDatabase(clock)
    await dialogs.save("k", Dialog("A:b"))
    await dialogs.save("k", Dialog())
    assert await DialogState.all().count() == 0
