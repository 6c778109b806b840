"""What was given up: notices that could not be told, updates that could not be handled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class DeadNotice:
    """`wiped`: its words are gone, so it cannot be sent again."""

    id: int
    kind: str
    reason: str
    attempts: int
    given_up_at: datetime
    wiped: bool


@dataclass(frozen=True, slots=True)
class DeadUpdate:
    """`error` is the kind of what handling it raised."""

    id: int
    error: str
    attempts: int
    received_at: datetime


class DeadLetters(Protocol):
    async def notices(self) -> Sequence[DeadNotice]: ...

    async def updates(self) -> Sequence[DeadUpdate]: ...

    async def revive_notice(self, notice_id: int) -> bool:
        """It goes once more, as if new. False when there is no such dead notice with words."""
        ...

    async def revive_update(self, row_id: int) -> bool:
        """It is handled anew. False when there is no such dead update."""
        ...
