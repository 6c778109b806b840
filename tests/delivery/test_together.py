"""Group commits: few transactions for many writes, and nobody pays for another's mistake."""

import asyncio
from collections.abc import Sequence
from contextlib import asynccontextmanager

import pytest

from benchmarks.outbox import people
from storage import together
from storage.database import transaction
from storage.models import School
from storage.together import Together


async def test_writes_that_come_together_share_a_transaction(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = 0

    @asynccontextmanager
    async def counted():  # type: ignore[no-untyped-def]
        nonlocal begun
        begun += 1
        async with transaction():
            yield

    monkeypatch.setattr(together, "transaction", counted)

    async def write(items: Sequence[int]) -> list[int]:
        return [-item for item in items]

    writes = Together(write)
    assert await asyncio.gather(*(writes(n) for n in range(100))) == [-n for n in range(100)]
    assert begun == 1
    assert await writes(7) == -7
    assert begun == 2


async def test_what_one_item_broke_stays_its_own(database: str) -> None:
    await people(1)

    async def rename(names: Sequence[str]) -> list[None]:
        for name in names:
            if name == "broken":
                raise ValueError(name)
            await School.filter(id=1).update(name=name)
        return [None] * len(names)

    writes = Together(rename)
    results = await asyncio.gather(*map(writes, ["one", "broken", "two"]), return_exceptions=True)
    assert [type(result) for result in results] == [type(None), ValueError, type(None)]
    assert (await School.get(id=1)).name == "two"


async def test_an_item_is_committed_when_its_caller_goes_on(database: str) -> None:
    await people(1)

    async def rename(names: Sequence[str]) -> list[None]:
        await School.filter(id=1).update(name=names[-1])
        return [None] * len(names)

    await Together(rename)("committed")
    with pytest.raises(KeyError):
        async with transaction():
            await School.filter(id=1).update(name="rolled back")
            raise KeyError
    assert (await School.get(id=1)).name == "committed"
