"""What a chat wishes, by the names of delivery.wishes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class SubjectName:
    id: int
    name: str


class Subjects(Protocol):
    async def of_class(self, class_id: int) -> Sequence[SubjectName]:
        """What the class is taught, by name."""
        ...


class Preferences(Protocol):
    async def of(self, chat_id: int) -> Mapping[str, str]: ...

    async def put(self, chat_id: int, name: str, value: str) -> None: ...

    async def put_all(self, chat_id: int, prefix: str, values: Mapping[str, str]) -> None:
        """All wishes whose names begin with `prefix` become these."""
        ...

    async def put_news(self, chat_id: int, values: Mapping[str, str]) -> None:
        """These become the wishes about kinds of news and marks; those of single children are forgotten."""
        ...

    async def about(self, chat_id: int, child_id: int) -> Mapping[str, str]:
        """What the chat wishes about one child."""
        ...

    async def about_each(self, chat_id: int) -> Mapping[int, Mapping[str, str]]:
        """By child what the chat wishes about that one only."""
        ...

    async def put_about(self, chat_id: int, child_id: int, name: str, value: str) -> None: ...

    async def drop_about(self, chat_id: int, child_id: int, name: str) -> None: ...
