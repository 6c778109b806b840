"""Which chats may be due for a summary of the week."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from usecases.asker import Asker


@dataclass(frozen=True, slots=True)
class DueChat:
    """`due` is the hour, chosen or usual, that has come."""

    external_id: int
    language: str
    due: datetime


class WeekSweeps(Protocol):
    async def chats(self, now: datetime) -> Sequence[DueChat]:
        """Private chats with a diary at whose hour it is less than a day since."""
        ...

    async def asker(self, chat: DueChat) -> Asker: ...

    async def told(self, keys: Collection[str]) -> frozenset[str]: ...
