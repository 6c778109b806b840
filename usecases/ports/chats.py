"""Chats as the deeds see them."""

from typing import Protocol

from usecases.asker import Asker


class Chats(Protocol):
    async def asker(self, external_id: int, *, language: str, inbox_id: int | None) -> Asker:
        """The asker behind a private chat; a chat never seen before gets a row (an address, nothing about a person)."""
        ...

    async def member(self, external_id: int, inbox_id: int | None) -> Asker | None:
        """Somebody who speaks in a group, by the private chat that we know already; nothing is kept of the others."""
        ...

    async def choose_language(self, chat_id: int, language: str) -> None: ...

    async def look_at(self, chat_id: int, child_id: int) -> None:
        """Remember which child the chat looks at. The caller has checked the right."""
        ...

    async def revive(self, external_id: int) -> None:
        """The person wrote or unblocked us: news may go there again."""
        ...

    async def pause(self, external_id: int, reason: str) -> None: ...
