"""Doing a deed once, in one transaction."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar

from usecases.asker import DeedKey

R = TypeVar("R", bound=object)


class Once(Protocol):
    async def __call__(self, deed: DeedKey | None, work: Callable[[], Awaitable[R]]) -> R:
        """Run `work` in one transaction and remember its result (plain JSON values) under `deed`.

        If the deed was done already, `work` is not run and the first result is returned. Everything `work` raises rolls
        the transaction back and goes through.
        """
        ...


class Transaction(Protocol):
    def __call__(self) -> AbstractAsyncContextManager[None]: ...
