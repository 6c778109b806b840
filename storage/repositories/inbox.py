"""Updates as they came in: stored before they are acknowledged, wiped when handled."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

from tortoise.functions import Min

from school.clock import Clock
from storage.database import transaction
from storage.models import InboxUpdate
from storage.repositories.dialogs import write_dialog
from storage.trouble import trouble_may_pass
from usecases.ports.inbox import Dialog, Incoming, StoredUpdate

KEEP_HANDLED = timedelta(hours=72)
"""Telegram repeats an update for a day at most; ids are compared, never ordered (RELIABILITY F3)."""

KEEP_FAILED = timedelta(days=30)
"""A failed update holds a person's words: time enough to mend and replay, no longer."""

_NEW, _HANDLED, _FAILED = "new", "handled", "failed"


class InboxInDatabase:
    """See usecases.ports.inbox.InboxStore."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def store(self, bot: int, updates: Sequence[Incoming]) -> int:
        by_id = {update.update_id: update for update in updates}
        with trouble_may_pass():
            async with transaction():
                known = await InboxUpdate.filter(bot=bot, update_id__in=list(by_id)).values_list("update_id", flat=True)
                fresh = [by_id[number] for number in by_id.keys() - set(known)]
                fresh.sort(key=lambda update: update.update_id)
                # Another process may store the same at the same moment: the unique key decides.
                await InboxUpdate.bulk_create([self._row(bot, update) for update in fresh], ignore_conflicts=True)
        return len(fresh)

    async def heads(self, bot: int, *, except_lanes: Collection[str] = (), limit: int) -> list[StoredUpdate]:
        with trouble_may_pass():
            waiting = InboxUpdate.filter(bot=bot, state=_NEW)
            if except_lanes:
                waiting = waiting.exclude(lane__in=list(except_lanes))
            oldest = waiting.annotate(oldest=Min("id")).group_by("lane").order_by("oldest").limit(limit)
            ids = await oldest.values_list("oldest", flat=True)
            return [stored(row) for row in await InboxUpdate.filter(id__in=list(ids)).order_by("id")] if ids else []

    async def next_in(self, bot: int, lane: str) -> StoredUpdate | None:
        with trouble_may_pass():
            row = await InboxUpdate.filter(bot=bot, state=_NEW, lane=lane).order_by("id").first()
        return stored(row) if row else None

    async def let_go(self, bot: int, lane: str) -> None:
        """Nobody else would take it."""

    async def finish(self, row_id: int, dialogs: Mapping[str, Dialog]) -> None:
        now = self._clock.now()
        with trouble_may_pass():
            async with transaction():
                waiting = InboxUpdate.filter(id=row_id, state=_NEW)
                if await waiting.update(state=_HANDLED, payload=None, handled_at=now):
                    for key, dialog in dialogs.items():
                        await write_dialog(key, dialog, now)

    async def note_failure(self, row_id: int, error: str, *, final: bool, wipe: bool = False) -> None:
        with trouble_may_pass():
            async with transaction():
                row = await InboxUpdate.get(id=row_id)
                row.attempts += 1
                row.error = error[:200]
                row.state = _FAILED if final else _NEW
                row.payload = None if wipe else row.payload
                await row.save(update_fields=["attempts", "error", "state", "payload"])

    async def replay(self, row_id: int) -> bool:
        with trouble_may_pass():
            changed = await InboxUpdate.filter(id=row_id, state=_FAILED).update(state=_NEW, attempts=0, error=None)
        return changed == 1

    async def waiting(self, bot: int) -> int:
        with trouble_may_pass():
            return await InboxUpdate.filter(bot=bot, state=_NEW).count()

    async def purge(self) -> int:
        now = self._clock.now()
        with trouble_may_pass():
            handled = await InboxUpdate.filter(state=_HANDLED, received_at__lt=now - KEEP_HANDLED).delete()
            failed = await InboxUpdate.filter(state=_FAILED, received_at__lt=now - KEEP_FAILED).delete()
        return handled + failed

    def _row(self, bot: int, update: Incoming) -> InboxUpdate:
        return InboxUpdate(
            bot=bot,
            update_id=update.update_id,
            lane=update.lane,
            payload=dict(update.payload),
            received_at=self._clock.now(),
        )


def stored(row: InboxUpdate) -> StoredUpdate:
    return StoredUpdate(
        id=row.id, update_id=row.update_id, lane=row.lane, attempts=row.attempts, payload=row.payload or {}
    )
