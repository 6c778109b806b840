"""The outbox and the addresses, as delivery needs them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from delivery.notices import ClaimedNotice, EarlierNews, Reason, Recipient, Step
from school.events import Event


class NoticeStore(Protocol):
    """Everything runs in the caller's transaction where there is one."""

    async def add_event(self, event: Event) -> int | None:
        """Keep the event and return its id, or None when its key is known: it has been told already."""
        ...

    async def recipients(self, event: Event) -> Sequence[Recipient]:
        """The chats that may hear of the event's child, or of any child of its class; each chat once."""
        ...

    async def earlier(self, event: Event, recipients: Sequence[Recipient]) -> dict[int, EarlierNews]:
        """What the chats heard before, by chat id."""
        ...

    async def carry_out(self, event_id: int, steps: Sequence[Step], now: datetime) -> None:
        """Write the outbox rows."""
        ...

    async def claim(self, now: datetime, limit: int) -> Sequence[ClaimedNotice]:
        """Take notices that are due: by priority, one per chat, only from chats where nothing is on its way."""
        ...

    async def still_concerns(self, notice: ClaimedNotice) -> Reason | None:
        """None when the chat may still hear this and it still matters; else why not. Asked just before sending."""
        ...

    async def sending(self, notice_id: int) -> None:
        """Committed just before the request: only such a notice can be in doubt after a crash."""
        ...

    async def sent(self, notice: ClaimedNotice, message_id: int | None, at: datetime) -> None: ...

    async def postpone(self, notice_id: int, until: datetime, *, doubt: bool = False, attempt: bool = True) -> None: ...

    async def finish(self, notice_id: int, *, failed: bool, reason: Reason, at: datetime) -> None: ...

    async def send_as_new(self, notice_id: int, reason: Reason) -> None:
        """The message to edit is gone: the same news goes as a message of its own."""
        ...

    async def pause_chat(self, chat_id: int, reason: str) -> None: ...

    async def move_chat(self, chat_id: int, new_external_id: int) -> None: ...

    async def recover(self, now: datetime) -> int:
        """After a crash: claimed goes back to new; sending is sent once more, or given up with an alarm.

        Returns how many notices were given up.
        """
        ...

    async def next_due(self) -> datetime | None:
        """When the earliest waiting notice of an active chat may go."""
        ...

    async def unfinished(self, now: datetime) -> int:
        """How many notices are due now or on their way."""
        ...
