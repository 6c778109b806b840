"""Calendar subscriptions in the database."""

from collections.abc import Collection
from datetime import datetime

from school.subscriptions import Part
from storage.models import CalendarLink
from usecases.ports.subscriptions import Subscription


class SubscriptionsInDatabase:
    """See usecases.ports.subscriptions.Subscriptions."""

    async def of(self, chat_id: int, child_id: int) -> Subscription | None:
        row = await CalendarLink.filter(chat_id=chat_id, child_id=child_id, revoked_at=None).order_by("-id").first()
        return _value(row) if row else None

    async def one(self, link_id: int) -> Subscription | None:
        row = await CalendarLink.get_or_none(id=link_id, revoked_at=None)
        return _value(row) if row else None

    async def make(self, chat_id: int, child_id: int, holds: Collection[Part], at: datetime) -> int:
        row = await CalendarLink.create(chat_id=chat_id, child_id=child_id, holds=_written(holds), made_at=at)
        return row.id

    async def choose(self, link_id: int, holds: Collection[Part]) -> None:
        await CalendarLink.filter(id=link_id).update(holds=_written(holds))

    async def revoke(self, link_id: int, at: datetime) -> None:
        await CalendarLink.filter(id=link_id, revoked_at=None).update(revoked_at=at)


def _value(row: CalendarLink) -> Subscription:
    holds = frozenset(Part(name) for name in row.holds.split(",") if name)
    return Subscription(row.id, row.chat_id, row.child_id, holds, row.made_at)


def _written(holds: Collection[Part]) -> str:
    return ",".join(part for part in Part if part in holds)
