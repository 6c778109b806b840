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
    outcome: Outcome
    message_id: int | None = None


class Messenger(Protocol[In]):
    """One messenger; adapters: bot/push."""

    async def slot(self, external_id: int) -> float:
        """Wait for the limiter's leave to write to the chat: it holds for one `send` or `edit`, which go at once then.

        0 with the leave; else it took too long and the seconds to wait before asking again.
        """
        ...

    async def send(
        self, external_id: int, screen: In, *, reply_to: int | None, silent: bool, topic: int | None = None
    ) -> Sent:
        """`topic` of a group that has them."""
        ...

    async def edit(self, external_id: int, message_id: int, screen: In) -> Sent: ...
