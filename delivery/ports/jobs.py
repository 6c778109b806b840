"""How one part of an installation tells another that there is work. What the work is, stands in the tables."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol

Handler = Callable[[], Awaitable[object]]

OUTBOX = "outbox"
"""News was written: somebody may send it."""

GRACE = 5.0
"""Seconds for a sweep to end when its process stops. One over a hundred thousand chats takes minutes, and a supervisor
waits for less: it is cancelled, its transaction is rolled back, and the next start finds what it has not done."""


class JobQueue(Protocol):
    """A job is only a name and may be lost or come twice: sweeps over the tables find whatever it would have found."""

    async def announce(self, job: str) -> None:
        """Within a transaction: heard when it commits, never when it rolls back; said often, heard once."""
        ...

    async def run(self, handlers: Mapping[str, Handler]) -> None:
        """Do what was announced, until `stop`; here or in another process that runs the same."""
        ...

    def stop(self) -> None:
        """What runs may end within GRACE."""
        ...
