"""What many notices ask of the database: as many statements as a few, whatever the machine does meanwhile."""

import asyncio

import pytest

from benchmarks.outbox import NOW, people, tell_homework, wish_at_once
from delivery import fanout
from delivery.fanout import Spread
from school.clock import MovableClock
from storage.database import transaction
from storage.models import Notice
from storage.repositories.notices import NoticesInDatabase, OutboxInDatabase
from tests.delivery.samples import posted
from tests.rig.statements import statements

CLAIM = ["BEGIN", "SELECT", "UPDATE", "SELECT", "SELECT", "SELECT", "COMMIT"]
"""The heads, compare-and-set, the notices with their chats, what children are called, wishes."""
LEAVE = ["BEGIN", "SELECT", "UPDATE", "COMMIT"]
"""Who may hear now, and `sending`."""
ARRIVE = ["BEGIN", "UPDATE", "INSERT", "COMMIT"]


async def marks(count: int) -> None:
    await people(count)
    for number in range(1, count + 1):
        event = posted(child_id=number, mark_id=number, happened_at=NOW)
        await Notice.create(
            chat_id=number,
            person_id=count + number,
            child_id=number,
            kind="marks",
            action="send",
            payload={"items": [event.told()], "children": [number]},
            priority=30,
            created_at=NOW,
            not_before=NOW,
            reason="at_once",
        )


@pytest.mark.parametrize("count", [1, 100])
async def test_a_hundred_notices_take_the_statements_of_one(database: str, count: int) -> None:
    await marks(count)
    outbox = OutboxInDatabase()
    async with statements() as given:
        claimed = await outbox.claim(NOW, 100)
        assert await asyncio.gather(*(outbox.sending(notice, NOW) for notice in claimed)) == [None] * count
        await asyncio.gather(*(outbox.sent(notice, notice.id, NOW) for notice in claimed))
    assert given == [*CLAIM, *LEAVE, *ARRIVE]
    assert await Notice.filter(state="sent").count() == count


async def test_those_who_leave_and_those_who_arrive_share_a_commit(database: str) -> None:
    await marks(60)
    outbox = OutboxInDatabase()
    first, second = await outbox.claim(NOW, 30), await outbox.claim(NOW, 30)
    await asyncio.gather(*(outbox.sending(notice, NOW) for notice in first))
    async with statements() as given:
        await asyncio.gather(
            *(outbox.sent(notice, notice.id, NOW) for notice in first),
            *(outbox.sending(notice, NOW) for notice in second),
        )
    assert given == ["BEGIN", "UPDATE", "INSERT", "SELECT", "UPDATE", "COMMIT"]


@pytest.mark.parametrize("portion", [20, 50])
async def test_a_portion_of_an_announcement_takes_a_few_however_large_it_is(
    database: str, monkeypatch: pytest.MonkeyPatch, portion: int
) -> None:
    monkeypatch.setattr(fanout, "PORTION", portion)
    count = 5 * portion if 5 * portion > 200 else 11 * portion
    class_id = await people(count)
    await wish_at_once(count)
    await tell_homework(class_id, 1)
    async with statements() as given:
        assert await Spread(NoticesInDatabase(), transaction, MovableClock(NOW))() == count
    portions = count // portion
    assert given.count("BEGIN") == given.count("COMMIT") == portions + 1, "and one that finds nobody left"
    assert given.count("INSERT") == 2 * portions, "the notices, and that they tell of the event"
    assert len(given) <= 16 * (portions + 1)
