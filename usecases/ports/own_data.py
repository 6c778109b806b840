"""What is kept of a chat and the people behind it: handed out, and erased (A15)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

Rows = Sequence[Mapping[str, object]]
"""Plain JSON values by column."""


class OwnData(Protocol):
    async def of(self, chat_id: int, person_ids: Collection[int]) -> Mapping[str, Rows]:
        """By section, in the order in which people read it. Never a secret, never a name of somebody else."""
        ...

    async def erase(self, chat_id: int, person_ids: Collection[int], at: datetime) -> Mapping[str, int]:
        """Everything that is the chat's own, and of people who are in no other chat what they wrote and sent.

        The number of rows by sort.
        """
        ...

    async def note_erasure(self, receipt: str, at: datetime, counts: Mapping[str, int]) -> None:
        """The record of destruction: it names nobody."""
        ...
