"""Two deeds at once that have news for one chat."""

import asyncio
from datetime import timedelta

import pytest

from delivery.notices import items_of
from delivery.tell import Tell
from school.clock import MovableClock
from storage.cluster.members import Membership
from storage.cluster.outbox import SharedOutbox
from storage.database import transaction
from storage.models import Notice
from storage.repositories.notices import NoticesInDatabase
from tests.delivery.samples import NIGHT, corrected, posted
from tests.rig.small_school import NOW, build_small_school, link_chat


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("again", [False, True])
async def test_of_two_deeds_that_add_to_one_waiting_message_both_are_heard(again: bool):
    """Each reads what waits and writes it anew: the slower one must not write over the quicker."""
    school = await build_small_school()
    await link_chat(school, "mother", 500, "ru", NOW)
    tell = Tell(NoticesInDatabase(), MovableClock(NIGHT))
    masha = {"school_id": school.school, "child_id": school.people["masha"], "happened_at": NIGHT}
    async with transaction():
        for number in (1, 2):
            await tell(posted(**masha, mark_id=number, value="3"))
    written, go_on = asyncio.Event(), asyncio.Event()
    make, marks = (corrected, (1, 2)) if again else (posted, (3, 4))
    news = [make(**masha, mark_id=mark, value=str(value)) for value, mark in enumerate(marks, start=4)]

    async def first() -> None:
        async with transaction():
            await tell(news[0])
            written.set()
            await go_on.wait()

    async def second() -> None:
        await written.wait()
        async with transaction():
            await tell(news[1])

    async with asyncio.timeout(20), asyncio.TaskGroup() as tasks:
        tasks.create_task(first())
        waiting = tasks.create_task(second())
        await asyncio.wait([waiting], timeout=0.5)
        assert not waiting.done(), "it waits until the first deed is written"
        go_on.set()
    [notice] = await Notice.all()
    assert notice.payload is not None
    values = [item["value"] for item in items_of(notice.payload)]
    assert values == (["4", "5"] if again else ["3", "3", "4", "5"])


@pytest.mark.usefixtures("opened")
async def test_a_deed_that_takes_long_holds_up_nobody_elses_news():
    """What it may still add to is not taken from under it; the rest goes."""
    school = await build_small_school()
    await link_chat(school, "mother", 500, "ru", NOW)
    await link_chat(school, "olyas_father", 501, "ru", NOW)
    member = Membership("worker")
    await member.join()
    outbox = SharedOutbox(member)
    tell = Tell(NoticesInDatabase(), MovableClock(NOW))
    masha, olya = (
        {"school_id": school.school, "child_id": school.people[child], "happened_at": NOW}
        for child in ("masha", "olya")
    )
    async with transaction():
        await tell(posted(**masha, mark_id=1, value="3"))
        await tell(posted(**olya, mark_id=2, value="4"))
    later, held, go_on = NOW + timedelta(minutes=5), asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        async with transaction():
            await tell(posted(**masha, mark_id=3, value="5"))
            held.set()
            await go_on.wait()

    async with asyncio.timeout(20), asyncio.TaskGroup() as tasks:
        tasks.create_task(slow())
        await held.wait()
        assert [one.external_id for one in await outbox.claim(later, 30)] == [501]
        due = await outbox.next_due(later)
        assert due is not None and due - later < timedelta(seconds=1)
        go_on.set()
    [taken] = await outbox.claim(later, 30)
    assert (taken.external_id, len(items_of(taken.payload))) == (500, 2)
