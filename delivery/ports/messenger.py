"""Rendering and sending, as delivery needs them."""

from dataclasses import dataclass
from typing import Protocol, TypeVar

from delivery.notices import ClaimedNotice
from delivery.outcomes import Outcome

Out = TypeVar("Out", covariant=True)
In = TypeVar("In", contravariant=True)


class Renderer(Protocol[Out]):
    """Words are chosen here, at send time, in the reader's current language."""

    async def render(self, notice: ClaimedNotice) -> Out: ...


@dataclass(frozen=True, slots=True)
class Sent:
    """`also`: the other messages of an album."""

    outcome: Outcome
    message_id: int | None = None
    also: tuple[int, ...] = ()


class Messenger(Protocol[In]):
    """One messenger; adapters: bot/push."""

    async def slot(self, external_id: int, messages: int = 1) -> float:
        """Wait for the limiter's leave to write to the chat: it holds for one `send` or `edit`, which go at once then.

        `messages`: how many the `send` is, an album is several. 0 with the leave; else it took too long and the seconds
        to wait before asking again.
        """
        ...

    async def send(
        self, external_id: int, screen: In, *, reply_to: int | None, silent: bool, topic: int | None = None
    ) -> Sent:
        """`topic` of a group that has them."""
        ...

    async def edit(self, external_id: int, message_id: int, screen: In, *, also: tuple[int, ...] = ()) -> Sent:
        """`also`: the other messages of an album, which disappears as a whole."""
        ...
