"""Deeds done once: the key is written in the deed's own transaction."""

from collections.abc import Awaitable, Callable
from typing import TypeVar, cast

from storage.database import transaction
from storage.models import Deed
from usecases.asker import DeedKey

R = TypeVar("R", bound=object)


class OnceInDatabase:
    """See usecases.ports.once.Once."""

    async def __call__(self, deed: DeedKey | None, work: Callable[[], Awaitable[R]]) -> R:
        async with transaction():
            return await _first_result(deed, work)


async def _first_result(deed: DeedKey | None, work: Callable[[], Awaitable[R]]) -> R:
    if deed is None:
        return await work()
    done = await Deed.get_or_none(inbox_id=deed.inbox_id, ordinal=deed.ordinal)
    if done is not None:
        return cast("R", done.result)
    result = await work()
    await Deed.create(inbox_id=deed.inbox_id, ordinal=deed.ordinal, result=result)
    return result
