"""Why a chat heard what it heard, when it did, and what it did not hear."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Told:
    """A notice without its words. `finished_at`: sent, dropped or given up then; `not_before`: it waits until then."""

    kind: str
    state: str
    reason: str
    created_at: datetime
    not_before: datetime
    finished_at: datetime | None
    attempts: int


@dataclass(frozen=True, slots=True)
class ChatHistory:
    """`closed` says why nothing reaches the chat (blocked, deactivated ...), None when it is open. Newest first."""

    closed: str | None
    zone: ZoneInfo
    told: Sequence[Told]


class Reasons(Protocol):
    async def of(self, external_id: int, limit: int) -> ChatHistory | None:
        """None when we know no such chat."""
        ...
