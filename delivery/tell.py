"""From an event to the outbox: at once for a few chats, in portions for many."""

from collections.abc import Sequence

from delivery.notices import EarlierNews, Recipient
from delivery.planning import plan
from delivery.ports.notices import NoticeStore
from school.clock import Clock
from school.events import Event

AT_ONCE = 200
"""So many chats are told in the deed's own transaction; nobody waits for more (ARCHITECTURE section 2)."""


class Tell:
    """Tell everybody whom an event concerns. Called inside the deed's transaction: both happen, or neither."""

    def __init__(self, store: NoticeStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def __call__(self, event: Event) -> None:
        event_id = await self._store.add_event(event)
        if event_id is None:
            return
        audience = await self._store.audience(event, 0, AT_ONCE)
        named = event.to is not None or event.to_chat is not None  # few, and no portion would know them
        if not named and (audience.cursor is not None or await self._store.being_told(event)):
            # A correction waits for the portions of what it corrects, or it would overtake them.
            await self._store.begin_fanout(event_id, event)
        else:
            await write(self._store, event_id, event, audience.recipients, self._clock)


async def write(store: NoticeStore, event_id: int, event: Event, recipients: Sequence[Recipient], clock: Clock) -> None:
    """Plan for each of them and write the outbox, in the caller's transaction."""
    if not recipients:
        return
    now = clock.now()
    earlier = await store.earlier(event, recipients)
    nothing = EarlierNews()
    steps = [plan(event, to, earlier.get(to.chat_id, nothing), now) for to in recipients]
    await store.carry_out(event_id, steps, now)
