"""Where people are in their dialogs. Rows of people who say nothing for a day are forgotten."""

from datetime import datetime, timedelta

from school.clock import Clock
from storage.models import DialogState
from storage.trouble import trouble_may_pass
from usecases.ports.inbox import Dialog

KEEP = timedelta(days=1)


class DialogsInDatabase:
    """See usecases.ports.inbox.DialogStore."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def load(self, key: str) -> Dialog:
        with trouble_may_pass():
            row = await DialogState.get_or_none(key=key, updated_at__gte=self._clock.now() - KEEP)
        return Dialog(row.state, row.data) if row else Dialog()

    async def save(self, key: str, dialog: Dialog) -> None:
        with trouble_may_pass():
            await write_dialog(key, dialog, self._clock.now())

    async def purge(self) -> int:
        with trouble_may_pass():
            return await DialogState.filter(updated_at__lt=self._clock.now() - KEEP).delete()


async def write_dialog(key: str, dialog: Dialog, now: datetime) -> None:
    """Within the caller's transaction, if there is one (docs/decisions/0004)."""
    if dialog.empty:
        await DialogState.filter(key=key).delete()
        return
    await DialogState.update_or_create(
        key=key, defaults={"state": dialog.state, "data": dict(dialog.data), "updated_at": now}
    )
