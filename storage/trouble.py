"""What a database says when it is full, locked or away, in the words of the port."""

import importlib.util
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from tortoise.exceptions import DBConnectionError, IntegrityError, OperationalError, TransactionManagementError

from usecases.ports.inbox import StoreIsDown


def is_mistake(error: Exception) -> bool:
    """Whether a question is refused for its words, by PostgreSQL: it will be, however often it is asked."""
    if importlib.util.find_spec("asyncpg") is None:
        return False
    import asyncpg

    return isinstance(error.__cause__ or error, asyncpg.SyntaxOrAccessError)


def _of_postgres() -> tuple[type[Exception], ...]:
    """Lost connections of asyncpg come as they are (RELIABILITY 3.3). It is installed where PostgreSQL is used."""
    if importlib.util.find_spec("asyncpg") is None:
        return ()
    import asyncpg

    return (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)


TROUBLE: tuple[type[Exception], ...] = (
    OperationalError,
    DBConnectionError,
    TransactionManagementError,
    sqlite3.Error,
    OSError,
    TimeoutError,
    *_of_postgres(),
)


@contextmanager
def trouble_may_pass() -> Iterator[None]:
    """Turn what the database says when it is full, locked or away into StoreIsDown.

    Lost connections come untranslated (RELIABILITY 3.3), and so does a COMMIT that SQLite refuses.
    """
    try:
        yield
    except TROUBLE as error:
        # A broken constraint is quoted with its values, which may be somebody's.
        told = "" if isinstance(error, IntegrityError) else f": {error}"
        raise StoreIsDown(type(error).__name__ + told) from error
