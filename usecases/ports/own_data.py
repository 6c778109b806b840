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


class ChatPapers(Protocol):
    """Files of the applications of a chat: their rows go with the chat, the files have to be removed."""

    async def of(self, chat_id: int) -> Sequence[str]: ...

    async def remove(self, tokens: Collection[str]) -> None: ...


class Leavings(Protocol):
    """Chats that asked to be forgotten and are not erased yet."""

    async def part(self, chat_id: int, at: datetime, erase_at: datetime) -> datetime:
        """Untie the chat, withdraw its consent, drop what waits to be sent. When it is erased: at first asking."""
        ...

    async def take_back(self, chat_id: int) -> bool:
        """Tie it again as it was. False when it is not leaving."""
        ...

    async def people(self, chat_id: int) -> Collection[int] | None:
        """Who stood behind the chat; None when it is not leaving."""
        ...

    async def due(self, now: datetime) -> Mapping[int, Collection[int]]:
        """By chat who stood behind it, of those whose time is over."""
        ...
