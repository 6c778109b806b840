"""A deed is done once: a repeat of its update returns the first result (ARCHITECTURE section 2)."""

import pytest

from storage.afterwards import after_commit
from storage.models import Deed, InboxUpdate, Tick
from storage.once import OnceInDatabase
from tests.rig.small_school import NOW, SmallSchool
from usecases.asker import DeedKey


class Work:
    """Counts how often it was done, in the database and out of it."""

    def __init__(self, *, fails: bool = False) -> None:
        self.calls, self.fails = 0, fails

    async def __call__(self) -> int:
        self.calls += 1
        await Tick.create(job=f"call {self.calls}", at=NOW)
        if self.fails:
            raise RuntimeError("halfway")
        return 100 + self.calls


@pytest.fixture
async def key(school: SmallSchool) -> DeedKey:
    update = await InboxUpdate.create(bot=42, update_id=1, lane="chat:1", payload={}, received_at=NOW)
    return DeedKey(update.id, 0)


async def test_a_repeat_returns_the_first_result(key: DeedKey) -> None:
    once, work = OnceInDatabase(), Work()
    assert [await once(key, work) for _ in range(3)] == [101, 101, 101]
    assert (work.calls, await Tick.all().count()) == (1, 1)


async def test_another_deed_of_the_same_update_is_done_too(key: DeedKey) -> None:
    once, work = OnceInDatabase(), Work()
    await once(key, work)
    assert await once(DeedKey(key.inbox_id, 1), work) == 102


async def test_a_deed_that_failed_leaves_neither_its_work_nor_its_key(key: DeedKey) -> None:
    once, work = OnceInDatabase(), Work(fails=True)
    with pytest.raises(RuntimeError):
        await once(key, work)
    assert await Tick.all().count() == await Deed.all().count() == 0
    work.fails = False
    assert await once(key, work) == 102, "the next attempt does it"


async def test_a_result_that_cannot_be_kept_is_a_deed_undone(key: DeedKey) -> None:
    async def returns_an_object() -> object:
        await Tick.create(job="written", at=NOW)
        return object()

    with pytest.raises(TypeError):
        await OnceInDatabase()(key, returns_an_object)
    assert await Tick.all().count() == 0


async def test_nothing_is_a_result_too(key: DeedKey) -> None:
    calls: list[int] = []

    async def nothing() -> None:
        calls.append(1)

    for _ in range(2):
        assert await OnceInDatabase()(key, nothing) is None
    assert calls == [1]


async def test_without_an_update_every_call_is_a_deed(school: SmallSchool) -> None:
    once, work = OnceInDatabase(), Work()
    assert [await once(None, work), await once(None, work)] == [101, 102]


async def test_the_courier_is_woken_after_the_commit_and_only_then(key: DeedKey) -> None:
    seen: list[int] = []

    async def tells() -> int:
        after_commit("outbox", lambda: seen.append(1))
        assert seen == []
        return 1

    async def tells_and_fails() -> int:
        await tells()
        raise RuntimeError

    await OnceInDatabase()(key, tells)
    assert seen == [1]
    seen.clear()
    with pytest.raises(RuntimeError):
        await OnceInDatabase()(DeedKey(key.inbox_id, 1), tells_and_fails)
    assert seen == []


async def test_deeds_are_forgotten_with_their_update(key: DeedKey) -> None:
    await OnceInDatabase()(key, Work())
    await InboxUpdate.filter(id=key.inbox_id).delete()
    assert await Deed.all().count() == 0
