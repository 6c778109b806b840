"""News and the outbox, as delivery needs them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from delivery.notices import Audience, ClaimedNotice, EarlierNews, Fanout, Reason, Recipient, Step
from school.events import Event


class NoticeStore(Protocol):
    """Where news is written. Everything runs in the transaction of the deed."""

    async def add_event(self, event: Event) -> int | None:
        """Keep the event and return its id, or None when its key is known: it has been told already."""
        ...

    async def audience(self, event: Event, after: int, limit: int) -> Audience:
        """The chats that may hear of the event's child, or of any child of its class; each chat once in a portion.

        Of news for named people their own chats, all in one portion. The groups of a class come with the first one.

        About `limit` of them, from the cursor `after` on (0 at first). A chat that has children on both sides of a
        cursor is in both portions: `heard` tells.
        """
        ...

    async def heard(self, event_id: int, chats: Sequence[int]) -> set[int]:
        """Those of the chats for which this event was decided already."""
        ...

    async def being_told(self, event: Event) -> bool:
        """Is anything of what the event is about still being told in portions?"""
        ...

    async def begin_fanout(self, event_id: int, event: Event) -> None:
        """Remember that the event is to be told in portions."""
        ...

    async def next_fanout(self) -> Fanout | None:
        """The oldest event that is not told to everybody yet."""
        ...

    async def advance(self, fanout: Fanout, cursor: int | None, now: datetime) -> bool:
        """Everybody up to `cursor` (None: everybody) is told. False if another process was quicker."""
        ...

    async def earlier(self, event: Event, recipients: Sequence[Recipient]) -> dict[int, EarlierNews]:
        """What the chats heard before, by chat id; every recipient is there."""
        ...

    async def carry_out(self, event_id: int, steps: Sequence[Step], now: datetime) -> None:
        """Write the outbox rows."""
        ...


class Outbox(Protocol):
    """Notices on their way. Every call is a transaction of its own; all but `claim` may be repeated."""

    async def claim(self, now: datetime, limit: int) -> Sequence[ClaimedNotice]:
        """Take notices that are due: by priority, one per chat, only from chats where nothing is on its way or retried.

        An edit waits until its message was sent or given up.
        """
        ...

    async def sending(self, notice: ClaimedNotice, now: datetime) -> Reason | None:
        """Committed just before the request: only such a notice can be in doubt after a crash.

        None when it may go. Else nothing was marked, and the answer says why not: the chat may not hear this any more,
        or it matters no more.
        """
        ...

    async def sent(
        self, notice: ClaimedNotice, message_id: int | None, at: datetime, also: tuple[int, ...] = ()
    ) -> None:
        """`also`: the other messages of an album."""
        ...

    async def retry(self, notice: ClaimedNotice, at: datetime, *, attempt: bool = True, doubt: bool = False) -> None:
        """It goes again at `at`, and nothing else goes to its chat before: news comes in order."""
        ...

    async def hold(self, notice: ClaimedNotice, until: datetime, reason: Reason, *, attempt: bool = False) -> None:
        """Put it back; the rest of the chat's news does not wait for it."""
        ...

    async def finish(self, notice: ClaimedNotice, reason: Reason, at: datetime, *, failed: bool = False) -> None:
        """Dropped, or failed: never to be sent."""
        ...

    async def send_as_new(self, notice: ClaimedNotice, reason: Reason) -> None:
        """The message to edit is gone: the same news goes as a message of its own."""
        ...

    async def chat_is_closed(self, notice: ClaimedNotice, reason: str) -> None:
        """Nothing reaches the chat until it is revived; its news stays in the queue."""
        ...

    async def chat_moved(self, notice: ClaimedNotice, new_external_id: int) -> None: ...

    async def recover(self, now: datetime) -> int:
        """After a crash: claimed goes back; sending is sent once more, or given up. Returns how many were given up."""
        ...

    async def next_due(self, after: datetime) -> datetime | None:
        """When, later than `after`, the next waiting notice of an active chat may go."""
        ...

    async def unfinished(self, now: datetime) -> int:
        """How many notices could go now or are on their way."""
        ...
