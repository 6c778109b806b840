"""From an event to the outbox, in the transaction of the deed."""

from delivery.notices import EarlierNews
from delivery.planning import plan
from delivery.ports.notices import NoticeStore
from school.clock import Clock
from school.events import Event


class Tell:
    """Tell everybody whom an event concerns. Called inside the deed's transaction: both happen, or neither."""

    def __init__(self, store: NoticeStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def __call__(self, event: Event) -> None:
        event_id = await self._store.add_event(event)
        if event_id is None:
            return
        recipients = await self._store.recipients(event)
        if not recipients:
            return
        now = self._clock.now()
        earlier = await self._store.earlier(event, recipients)
        nothing = EarlierNews()
        steps = [plan(event, to, earlier.get(to.chat_id, nothing), now) for to in recipients]
        await self._store.carry_out(event_id, [step for step in steps if step is not None], now)
