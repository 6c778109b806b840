"""Calendar subscriptions as they are kept."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from school.subscriptions import Part
from usecases.asker import Asker


@dataclass(frozen=True, slots=True)
class Subscription:
    """A link that is good. `made_at` is UTC."""

    id: int
    chat_id: int
    child_id: int
    holds: frozenset[Part]
    made_at: datetime


class Subscriptions(Protocol):
    async def of(self, chat_id: int, child_id: int) -> Subscription | None:
        """The chat's link to the child's calendar, None where there is none or it was revoked."""
        ...

    async def one(self, link_id: int) -> Subscription | None:
        """None for a revoked one."""
        ...

    async def make(self, chat_id: int, child_id: int, holds: Collection[Part], at: datetime) -> int: ...

    async def choose(self, link_id: int, holds: Collection[Part]) -> None: ...

    async def revoke(self, link_id: int, at: datetime) -> None: ...


class Readers(Protocol):
    async def reader(self, chat_id: int) -> Asker | None:
        """Who stands behind a chat now, without the chat having said a word. None for no such chat."""
        ...
