"""What a transaction promises to do at its end: within it just before COMMIT, or in memory once it is committed."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Afterwards:
    """The promises of one transaction, each name once however often it is said."""

    def __init__(self) -> None:
        self._before: dict[str, Callable[[], Awaitable[None]]] = {}
        self._after: dict[str, Callable[[], None]] = {}
        self._committed = False

    async def before(self) -> None:
        for work in self._before.values():
            await work()

    def committed(self) -> None:
        self._committed = True

    def end(self) -> None:
        if self._committed:
            for work in self._after.values():
                work()

    def promise_before(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        self._before[name] = work

    def promise_after(self, name: str, work: Callable[[], None]) -> None:
        self._after[name] = work


_open: ContextVar[Afterwards | None] = ContextVar("promises", default=None)


@contextmanager
def promises() -> Iterator[Afterwards]:
    """Those of the outermost transaction: an inner one adds to them."""
    if (outer := _open.get()) is not None:
        yield outer
        return
    mine = Afterwards()
    token = _open.set(mine)
    try:
        yield mine
    finally:
        _open.reset(token)
        mine.end()


async def before_commit(name: str, work: Callable[[], Awaitable[None]]) -> None:
    """As the last thing of the transaction, so that whatever row it locks is locked for a moment only.

    Outside of a transaction: now.
    """
    if (afterwards := _open.get()) is None:
        return await work()
    return afterwards.promise_before(name, work)


def after_commit(name: str, work: Callable[[], None]) -> None:
    """Never when it rolls back. Outside of a transaction: now."""
    if (afterwards := _open.get()) is None:
        work()
    else:
        afterwards.promise_after(name, work)
