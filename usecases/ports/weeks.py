"""Which chats may be due for a summary of the week."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from usecases.asker import Asker


class WeekSweeps(Protocol):
    async def chats(self, now: datetime) -> Sequence[Asker]:
        """Private chats with a diary at whose hour, chosen or usual, it is less than a day since."""
        ...

    async def told(self, keys: Collection[str]) -> frozenset[str]: ...
