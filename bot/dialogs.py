"""Dialog state for aiogram: what one update changes is committed with its inbox row (docs/decisions/0004)."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from copy import deepcopy
from hashlib import sha256
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from usecases.ports.inbox import Dialog, DialogStore

_KEY_LENGTH = 100


class Overlay:
    """What one update has read and changed so far."""

    def __init__(self) -> None:
        self.seen: dict[str, Dialog] = {}
        self.changed: dict[str, Dialog] = {}

    @property
    def states(self) -> set[str]:
        """Where the dialogs of this update stood when they were read."""
        return {dialog.state for dialog in self.seen.values() if dialog.state is not None}

    def change(self, key: str, dialog: Dialog) -> None:
        self.seen[key] = self.changed[key] = dialog


_overlay: ContextVar[Overlay | None] = ContextVar("dialogs_of_this_update", default=None)


class Dialogs(BaseStorage):
    """Inside `handling()` changes stay in memory for the intake to commit; outside they are written at once."""

    def __init__(self, store: DialogStore) -> None:
        self._store = store

    @contextmanager
    def handling(self) -> Iterator[Overlay]:
        """While one update is handled. Leaving drops what nobody committed: the old state still stands."""
        overlay = Overlay()
        token = _overlay.set(overlay)
        try:
            yield overlay
        finally:
            _overlay.reset(token)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        before = await self._read(key)
        await self._write(key, Dialog(state.state if isinstance(state, State) else state, before.data))

    async def get_state(self, key: StorageKey) -> str | None:
        return (await self._read(key)).state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Raises TypeError at once for what is not plain JSON, not when the update is committed."""
        plain = json.loads(json.dumps(dict(data)))
        before = await self._read(key)
        await self._write(key, Dialog(before.state, plain))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return deepcopy(dict((await self._read(key)).data))

    async def close(self) -> None:
        """The database is closed by whoever opened it."""

    async def _read(self, key: StorageKey) -> Dialog:
        name, overlay = row_key(key), _overlay.get()
        if overlay is None:
            return await self._store.load(name)
        if name not in overlay.seen:
            overlay.seen[name] = await self._store.load(name)
        return overlay.seen[name]

    async def _write(self, key: StorageKey, dialog: Dialog) -> None:
        overlay = _overlay.get()
        if overlay is None:
            await self._store.save(row_key(key), dialog)
        else:
            overlay.change(row_key(key), dialog)


def row_key(key: StorageKey) -> str:
    """Unique per bot, chat, person, topic, business connection and destiny; what is too long for the row is hashed."""
    parts = (key.bot_id, key.chat_id, key.user_id, key.thread_id or 0, key.business_connection_id or "", key.destiny)
    joined = ":".join(map(str, parts))
    return joined if len(joined) <= _KEY_LENGTH else sha256(joined.encode()).hexdigest()
