"""What a chat wishes, by the names of delivery.wishes."""

from collections.abc import Mapping
from typing import Protocol


class Preferences(Protocol):
    async def of(self, chat_id: int) -> Mapping[str, str]: ...

    async def put(self, chat_id: int, name: str, value: str) -> None: ...

    async def put_all(self, chat_id: int, prefix: str, values: Mapping[str, str]) -> None:
        """All wishes whose names begin with `prefix` become these."""
        ...

    async def about(self, chat_id: int, child_id: int) -> Mapping[str, str]:
        """What the chat wishes about one child."""
        ...

    async def put_about(self, chat_id: int, child_id: int, name: str, value: str) -> None: ...

    async def drop_about(self, chat_id: int, child_id: int, name: str) -> None: ...
