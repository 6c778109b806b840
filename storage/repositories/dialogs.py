"""Where people are in their dialogs. Rows of people who say nothing for a day are forgotten."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from school.clock import Clock
from storage.database import transaction
from storage.models import DialogState
from storage.together import Together
from storage.trouble import trouble_may_pass
from usecases.ports.inbox import Dialog

KEEP = timedelta(days=1)


class DialogsInDatabase:
    """See usecases.ports.inbox.DialogStore."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._loads = Together(self._load_all, linger=0, in_transaction=False)

    async def load(self, key: str) -> Dialog:
        """What is asked for at once is one question. Never from within a transaction, which would wait for itself."""
        with trouble_may_pass():
            return await self._loads(key)

    async def _load_all(self, keys: Sequence[str]) -> list[Dialog]:
        since = self._clock.now() - KEEP
        rows = await DialogState.filter(key__in=list(keys), updated_at__gte=since).values("key", "state", "data")
        found = {row["key"]: Dialog(row["state"], row["data"]) for row in rows}
        return [found.get(key, Dialog()) for key in keys]

    async def save(self, key: str, dialog: Dialog) -> None:
        with trouble_may_pass():
            async with transaction():
                await write_dialogs({key: dialog}, self._clock.now())

    async def purge(self) -> int:
        with trouble_may_pass():
            return await DialogState.filter(updated_at__lt=self._clock.now() - KEEP).delete()


async def write_dialogs(dialogs: Mapping[str, Dialog], now: datetime) -> None:
    """Within the caller's transaction (docs/decisions/0004)."""
    if ended := [key for key, dialog in dialogs.items() if dialog.empty]:
        await DialogState.filter(key__in=ended).delete()
    rows = [
        DialogState(key=key, state=dialog.state, data=dict(dialog.data), updated_at=now)
        for key, dialog in dialogs.items()
        if not dialog.empty
    ]
    if rows:
        await DialogState.bulk_create(rows, on_conflict=["key"], update_fields=["state", "data", "updated_at"])
