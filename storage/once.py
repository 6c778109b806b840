"""Deeds done once: the key is written in the deed's own transaction."""

from collections.abc import Awaitable, Callable
from typing import TypeVar, cast

from storage.database import transaction
from storage.models import Deed
from usecases.asker import DeedKey

R = TypeVar("R", bound=object)


async def once(deed: DeedKey | None, work: Callable[[], Awaitable[R]]) -> R:
    """See usecases.ports.once.Once."""
    async with transaction():
        if deed is None:
            return await work()
        done = await Deed.get_or_none(inbox_id=deed.inbox_id, ordinal=deed.ordinal)
        if done is not None:
            return cast("R", done.result)
        result = await work()
        await Deed.create(inbox_id=deed.inbox_id, ordinal=deed.ordinal, result=result)
        return result
