"""How one part of an installation tells another that there is work. What the work is, stands in the tables."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol

Handler = Callable[[], Awaitable[object]]

OUTBOX = "outbox"
"""News was written: somebody may send it."""


class JobQueue(Protocol):
    """A job is only a name and may be lost or come twice: sweeps over the tables find whatever it would have found."""

    async def announce(self, job: str) -> None:
        """Within a transaction: heard when it commits, never when it rolls back; said often, heard once."""
        ...

    async def run(self, handlers: Mapping[str, Handler]) -> None:
        """Do what was announced, until `stop`; here or in another process that runs the same."""
        ...

    def stop(self) -> None: ...
