"""What came in and what is being talked about, as the intake sees them (ARCHITECTURE section 2, "inbound")."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol


class StoreIsDown(Exception):
    """The database did not do what was asked and may do it later: full disk, lock, lost connection."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update as Telegram gave it. Updates of one `lane` are handled one after another."""

    update_id: int
    lane: str
    payload: Mapping[str, object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class StoredUpdate:
    """`attempts` counts the times when handling it raised."""

    id: int
    update_id: int
    lane: str
    attempts: int
    payload: Mapping[str, object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Dialog:
    """Where a person is in a dialog with us and what was said so far (plain JSON values, never a password)."""

    state: str | None = None
    data: Mapping[str, object] = field(default_factory=dict, repr=False)

    @property
    def empty(self) -> bool:
        return self.state is None and not self.data


class InboxStore(Protocol):
    """Every method raises StoreIsDown for trouble that may pass."""

    async def store(self, bot: int, updates: Sequence[Incoming]) -> int:
        """Keep the updates in one committed transaction; the number of those that were not known yet."""
        ...

    async def heads(self, bot: int, *, except_lanes: Collection[str] = (), limit: int) -> list[StoredUpdate]:
        """The oldest unhandled update of each lane, oldest first.

        The lanes are handled here until `let_go`, or `finish` of that update.
        """
        ...

    async def next_in(self, bot: int, lane: str) -> StoredUpdate | None:
        """The oldest unhandled update of one lane."""
        ...

    async def let_go(self, bot: int, lane: str) -> None:
        """No more of the lane is handled here: another process may."""
        ...

    async def finish(self, row_id: int, dialogs: Mapping[str, Dialog]) -> None:
        """In one transaction: dialogs as they are now, the update is handled, its payload is wiped, its lane let go.

        The update and the dialogs stay as they are where another process was faster.
        """
        ...

    async def note_failure(self, row_id: int, error: str, *, final: bool, wipe: bool = False) -> None:
        """Count an attempt. `error` is a class name; `final` keeps the update as failed, `wipe` without its payload."""
        ...

    async def replay(self, row_id: int) -> bool:
        """Let a failed update be handled anew. False if there is no such failed update."""
        ...

    async def waiting(self, bot: int) -> int:
        """How many updates are stored and not handled."""
        ...

    async def purge(self) -> int:
        """Forget what was handled long ago; the number of rows."""
        ...


class DialogStore(Protocol):
    """Every method raises StoreIsDown for trouble that may pass."""

    async def load(self, key: str) -> Dialog:
        """An empty dialog when there is none or it has been silent for too long."""
        ...

    async def save(self, key: str, dialog: Dialog) -> None: ...

    async def purge(self) -> int:
        """Forget the dialogs that have been silent for too long; the number of them."""
        ...
