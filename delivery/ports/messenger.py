"""Rendering and sending, as delivery needs them."""

from dataclasses import dataclass
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from delivery.notices import ClaimedNotice, Payload
from delivery.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: the language and the clock on the wall of the reader, and what the child is called there."""

    language: str
    zone: ZoneInfo
    chat_id: int
    child_id: int | None
    child_called: str | None


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

    async def send(self, external_id: int, screen: In, *, reply_to: int | None, silent: bool) -> Sent: ...

    async def edit(self, external_id: int, message_id: int, screen: In) -> Sent: ...


__all__ = ["Messenger", "Payload", "Reader", "Renderer", "Sent"]
